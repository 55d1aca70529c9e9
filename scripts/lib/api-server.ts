import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseConfig } from "../../worker/src/config.ts";
import { Refusal } from "./command.ts";
import { readVariables } from "./environment.ts";
import { firstMessage, type ProcessGroup, startGroup } from "./processes.ts";
import { projectRoot } from "./project.ts";
import { wranglerQuiet } from "./wrangler-quiet.ts";

export interface ApiServer extends ProcessGroup {
  /** For example `http://127.0.0.1:8787`. */
  origin: string;
  /** Healthy and migrated; a Refusal where it does not come up, after it has printed why. */
  ready: Promise<void>;
}

/**
 * Starts the API on a free loopback port with its state in `stateDir`.
 * @throws Refusal where a variable is missing or malformed
 * @param mode `dev` rebuilds when the source changes; `serve` runs the minified bundle and watches nothing
 */
export function startApi(mode: "dev" | "serve", port: number, stateDir: string): ApiServer {
  requireConfig();
  const state = resolve(stateDir);
  // The runtime's scratch files: what a killed one left behind goes with the next start.
  const scratch = join(state, "tmp");
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const host = join(projectRoot, "scripts", "lib", "api-host.ts");
  const group = startGroup(process.execPath, [host, String(port), state, mode], {
    cwd: projectRoot,
    env: { ...process.env, ...wranglerQuiet(state), TMPDIR: scratch },
    talk: true,
  });
  const ready = firstMessage(group).then((message) => {
    if (message === undefined) throw new Refusal("The API did not start.");
  });
  return { ...group, origin: `http://127.0.0.1:${port}`, ready };
}

/** The Worker would refuse the same configuration, but once a request and in its log. */
function requireConfig(): void {
  try {
    parseConfig(readVariables());
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
