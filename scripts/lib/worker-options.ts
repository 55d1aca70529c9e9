import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, type MiniflareOptions } from "miniflare";
import { modulesIn } from "./bundle.ts";
import type { Variables } from "./environment.ts";
import { localBindings } from "./wrangler-config.ts";

export interface LocalWorker {
  stateDir: string;
  /** The folder of the bundled modules. */
  bundle: string;
  variables: Variables;
  /** Loopback port served by workerd itself; without one the Worker is reached through Miniflare alone. */
  port?: number;
  onLog: (level: string, message: string) => void;
  /** The runtime died and was started again by Miniflare, with every open socket lost. */
  onRuntimeRestart?: () => void;
}

/** What Miniflare needs to run the Worker with the bindings of wrangler.toml on local storage. */
export async function workerOptions(worker: LocalWorker): Promise<MiniflareOptions> {
  const { name, bindings } = await localBindings(worker.stateDir);
  return convertV4MiniflareOptions({
    ...storage(worker.stateDir),
    handleStructuredLogs: ({ level, message }) => worker.onLog(level, message),
    ...(worker.onRuntimeRestart && { unsafeHandleRuntimeRestart: worker.onRuntimeRestart }),
    workers: [
      {
        ...bindings,
        name,
        rootPath: worker.bundle,
        modulesRoot: worker.bundle,
        modules: modulesIn(worker.bundle).map((path) => ({ type: "ESModule", path: join(worker.bundle, path) })),
        bindings: { ...worker.variables },
        ...(worker.port !== undefined && { unsafeDirectSockets: [{ host: "127.0.0.1", port: worker.port }] }),
      },
    ],
  });
}

/**
 * What every local runtime shares: it asks the network nothing, and keeps its data under `<stateDir>/v3`, the layout of
 * `wrangler dev --persist-to`, so that `wrangler d1 execute --local --persist-to` reads the same database.
 */
export const storage = (stateDir: string) => ({
  host: "127.0.0.1",
  port: 0,
  cf: false,
  telemetry: { enabled: false },
  log: new Log(LogLevel.WARN),
  resourcePersistencePath: join(stateDir, "v3"),
});
