import { join } from "node:path";
import process from "node:process";
import { Refusal } from "./command.ts";
import { projectRoot } from "./project.ts";
import { wranglerQuiet } from "./wrangler-quiet.ts";

/** wrangler.toml, read by wrangler itself. */
async function readConfig(stateDir: string) {
  // wrangler reads these when it is loaded, so it is loaded here.
  Object.assign(process.env, wranglerQuiet(stateDir));
  const wrangler = await import("wrangler");
  const config = wrangler.unstable_readConfig({ config: join(projectRoot, "wrangler.toml") }, { hideWarnings: true });
  return { wrangler, config };
}

/** What wrangler.toml says of bundling. `main` is an absolute path. */
export async function bundlingOptions(stateDir: string) {
  const { config } = await readConfig(stateDir);
  if (config.main === undefined) throw new Refusal("wrangler.toml names no main module.");
  return { main: config.main, alias: config.alias ?? {}, keepNames: config.keep_names ?? true };
}

/**
 * wrangler.toml as Miniflare wants it, without variables: those come from environment.ts alone.
 * @returns the Worker's name, which is part of its objects' storage keys, and its bindings
 */
export async function localBindings(stateDir: string) {
  const { wrangler, config } = await readConfig(stateDir);
  const { modulesRules: _, ...bindings } = wrangler.unstable_getMiniflareWorkerOptions(config).workerOptions;
  return {
    name: config.name ?? "worker",
    crons: config.triggers.crons ?? [],
    bindings,
    d1Databases: Object.fromEntries(
      config.d1_databases.map((d1: { binding: string; database_id?: string }) => [
        d1.binding,
        d1.database_id ?? d1.binding,
      ]),
    ),
  };
}
