import { dirname, join } from "node:path";
import { convertV4MiniflareOptions, type MiniflareOptions } from "miniflare";
import { projectRoot } from "../lib/project.ts";
import { storage, workerOptions } from "../lib/worker-options.ts";

const floorScript = join(projectRoot, "scripts", "bench", "floor-worker.js");

/** What the bench signs Stripe's events with. */
export const webhookSecret = "whsec_bench";

export interface BenchWorkers {
  stateDir: string;
  /** The folder of the built Worker; without one the floor runs alone. */
  bundle?: string;
  port?: number;
  floorPort?: number;
  /** Where a language model is; without it nobody has one. */
  modelBaseUrl?: string;
}

/** The product and the floor in one runtime. Variables are development's own, whatever this machine's `.env` says. */
export async function benchOptions(bench: BenchWorkers): Promise<MiniflareOptions> {
  const floor = floorOptions(bench);
  if (bench.bundle === undefined) return floor;
  const product = await workerOptions({
    stateDir: bench.stateDir,
    bundle: bench.bundle,
    ...(bench.port !== undefined && { port: bench.port }),
    variables: {
      ENVIRONMENT: "development",
      RATE_LIMITS: "off",
      // Events are taken; there is nobody to be asked back.
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_ENTERPRISE_PRICE_ID: "price_enterprise",
      ...(bench.modelBaseUrl !== undefined && { OPENAI_API_KEY: "sk-bench", OPENAI_BASE_URL: bench.modelBaseUrl }),
    },
    onLog: (level, message) => {
      if (level === "error" || level === "warn") console.error(message);
    },
  });
  if (bench.floorPort === undefined) return product;
  return { ...product, workers: [...product.workers, ...floor.workers] };
}

function floorOptions({ stateDir, floorPort }: BenchWorkers): MiniflareOptions {
  return convertV4MiniflareOptions({
    ...storage(stateDir),
    workers: [
      {
        name: "floor",
        rootPath: dirname(floorScript),
        compatibilityDate: "2026-10-01",
        modules: [{ type: "ESModule", path: floorScript }],
        durableObjects: {
          ECHO: { className: "Echo", useSQLite: true },
          LEDGER: { className: "Ledger", useSQLite: true },
          FRESH: { className: "Fresh", useSQLite: true },
        },
        d1Databases: { ROWS: "bench-floor" },
        ...(floorPort !== undefined && { unsafeDirectSockets: [{ host: "127.0.0.1", port: floorPort }] }),
      },
    ],
  });
}
