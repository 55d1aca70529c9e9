import { fileURLToPath } from "node:url";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { memoryFolder } from "./scripts/lib/memory-folder.ts";

// Where runtimes keep what they store, which is a fourth of their time on a disk.
const memory = memoryFolder();
if (memory !== null) process.env["TMPDIR"] ??= memory;

/** Tests with random cases begin at SEED: another number finds what nobody has thought of. */
const seed = Number(process.env["SEED"] ?? 2_026);
const randomSeed = "worker/test/harness/random-seed.ts";

/** The pure core, the scripts and whatever starts real processes: in Node. */
const node = {
  resolve: { alias: { "@contract": fileURLToPath(new URL("./worker/src/contract/index.ts", import.meta.url).href) } },
  test: {
    name: "unit",
    include: [
      "worker/src/**/*.test.ts",
      "worker/test/process/*.test.ts",
      "scripts/**/*.test.ts",
      "web/src/**/*.test.ts",
    ],
    environment: "node",
    // Modules are evaluated once a core, not once a file: a third of the time.
    isolate: false,
    // Processes are started and thousands of cases tried; a busy machine must not turn that into failures.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: [randomSeed],
  },
};

/** A vendor's document, for suites that can read no file; see worker/test/contracts/vendor.ts. */
function contractOf(vendor: string): [string, string][] {
  const file = join(process.env["CONTRACTS_DIR"] ?? "../shared/contracts", `${vendor}.json`);
  return existsSync(file) ? [[vendor, readFileSync(file, "utf8")]] : [];
}

/** Suites that need a binding, an object or a socket run inside workerd, against the Worker itself. */
const workerd = (name: string, files: { include: string[]; exclude: string[] }) => ({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        // A database of its own for what a deployment finds there from before (worker/test/usage/past.test.ts).
        d1Databases: { PAST: "past" },
        bindings: {
          ENVIRONMENT: "development",
          RATE_LIMITS: "off",
          // Nobody is there: a suite that wants a model puts one in the network's place (worker/test/harness/model.ts).
          OPENAI_API_KEY: "sk-test",
          OPENAI_BASE_URL: "https://model.test/v1",
          STRIPE_WEBHOOK_SECRET: "whsec_test",
          MIGRATIONS: await readD1Migrations("migrations"),
          CONTRACTS: Object.fromEntries(["twilio", "stripe"].flatMap(contractOf)),
        },
      },
    })),
  ],
  test: {
    name,
    ...files,
    // One workerd for all files: each starts with tenants of its own, so nothing is shared but the start-up.
    isolate: false,
    // Vitest would take each line to Node itself, and wait for ever for one whose request (a queue's, an object's) ended
    // before its answer came: the file's tests all pass and the run never ends.
    disableConsoleIntercept: true,
    // A busy machine must not turn into failures.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: [randomSeed, "worker/test/harness/setup.ts"],
  },
});

const dialogues = "worker/test/dialogues/**/*.test.ts";
/** What is counted here must not be somebody else's work, nor what is swept somebody else's leavings. */
const alone = ["worker/test/budget/**/*.test.ts", "worker/test/{metering,onboarding}/*kill*.test.ts"];

export default defineConfig({
  test: {
    // Vitest would leave one core idle.
    maxWorkers: availableParallelism(),
    provide: { seed },
    projects: [
      node,
      workerd("worker", {
        include: ["worker/test/**/*.test.ts"],
        exclude: ["worker/test/process/**", dialogues, ...alone],
      }),
      // Hundreds of calls, on the other core.
      workerd("dialogues", { include: [dialogues], exclude: [] }),
      workerd("alone", { include: alone, exclude: [] }),
    ],
  },
});
