import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { Refusal } from "./command.ts";
import { projectRoot } from "./project.ts";
import { wranglerQuiet } from "./wrangler-quiet.ts";

const run = promisify(execFile);

/**
 * Bundles the Worker exactly as a deployment would, without deploying it.
 * @param stateDir where wrangler may keep its logs
 * @returns the path of the bundle's one module
 * @throws Refusal with the bundler's own words where the source does not build
 */
export async function bundleWorker(stateDir: string, outDir: string, options: { minify: boolean }): Promise<string> {
  const wrangler = join(projectRoot, "node_modules", "wrangler", "bin", "wrangler.js");
  const args = [wrangler, "deploy", "--dry-run", "--outdir", outDir, ...(options.minify ? ["--minify"] : [])];
  const env = { ...process.env, ...wranglerQuiet(stateDir), NO_COLOR: "1" };
  try {
    await run(process.execPath, args, { cwd: projectRoot, env });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Refusal(`The Worker does not build:\n${said.trim()}`);
  }
  return join(outDir, "index.js");
}
