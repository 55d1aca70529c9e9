import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { kib, overBudget, weigh } from "./lib/bundle-budget.ts";
import { bundleWorker } from "./lib/bundle.ts";
import { readFlags, Refusal, runCommand } from "./lib/command.ts";
import { rehearseDeployment } from "./lib/deployment.ts";
import { type Size, sizeOf } from "./lib/module-sizes.ts";
import { defaultState, projectRoot } from "./lib/project.ts";

/** `npm run build`: the web bundle into web/dist and the Worker into dist/worker, with what they weigh. */
await runCommand(async () => {
  readFlags("build", {});
  const { build } = await import("vite");
  await build({ configFile: join(projectRoot, "web", "vite.config.ts"), logLevel: "warn" });
  const worker = join(projectRoot, "dist", "worker");
  const bundle = await bundleWorker(defaultState, worker, { minify: true });
  await rehearseDeployment(defaultState, worker);

  const web = join(projectRoot, "web", "dist");
  const files = readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(web, name)).isFile() && !name.endsWith(".map"))
    .sort();
  for (const file of files) print(`web/dist/${file}`, sizeOf(web, [file]));
  for (const kind of ["js", "css"]) {
    const ofKind = files.filter((file) => file.endsWith(`.${kind}`));
    print(`web, all ${kind}`, sizeOf(web, ofKind));
  }
  const { modules, early } = bundle;
  const late = modules.filter((module) => !early.includes(module));
  for (const module of early) print(`dist/worker/${module}`, sizeOf(worker, [module]));
  for (const module of late) print(`dist/worker/${module}, on first use`, sizeOf(worker, [module]));
  const sizes = weigh(worker, bundle);
  print("worker, before a call is answered", sizes.early);
  print("worker, all", sizes.all);
  const over = overBudget(sizes);
  if (over.length > 0) throw new Refusal(over.join("\n"));
  process.exit(0);
});

function print(name: string, size: Size): void {
  console.log(`${name.padEnd(64)} ${kib(size.raw).padStart(9)} KiB ${kib(size.gzip).padStart(9)} KiB gzip`);
}
