import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { modulesIn } from "./bundle.ts";
import { Refusal } from "./command.ts";
import { projectRoot } from "./project.ts";
import { wranglerQuiet } from "./wrangler-quiet.ts";

const run = promisify(execFile);

/**
 * Lets wrangler deploy a bundle, without deploying it.
 * @param stateDir where wrangler may keep its logs, and what it would have sent
 * @throws Refusal with wrangler's own words where it would not take the bundle, or where it would send other modules
 */
export async function rehearseDeployment(stateDir: string, bundle: string): Promise<void> {
  const wrangler = join(projectRoot, "node_modules", "wrangler", "bin", "wrangler.js");
  const outDir = join(stateDir, "wrangler", "deployment");
  const entry = join(bundle, "index.js");
  const config = join(projectRoot, "wrangler.toml");
  const args = [wrangler, "deploy", entry, "--no-bundle", "--dry-run", "--config", config, "--outdir", outDir];
  const env = { ...process.env, ...wranglerQuiet(stateDir), NO_COLOR: "1" };
  try {
    rmSync(outDir, { recursive: true, force: true });
    await run(process.execPath, args, { cwd: projectRoot, env });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Refusal(`The Worker cannot be deployed:\n${said.trim()}`);
  }
  const [ours, theirs] = [modulesIn(bundle), modulesIn(outDir)].map((modules) => modules.join(" "));
  if (ours !== theirs) throw new Refusal(`A deployment would consist of ${theirs}, but the bundle is ${ours}.`);
}
