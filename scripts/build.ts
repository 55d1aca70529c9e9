import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { bundleWorker } from "./lib/bundle.ts";
import { readFlags, Refusal, runCommand } from "./lib/command.ts";
import { rehearseDeployment } from "./lib/deployment.ts";
import { type Size, sizeOf } from "./lib/module-sizes.ts";
import { defaultState, projectRoot } from "./lib/project.ts";

/** KiB, gzip. Above the first the Worker starts too slowly for a telephone that rings; the second keeps the rest small too. */
const limits = { early: 450, all: 580 };

/** `npm run build`: the web bundle into web/dist and the Worker into dist/worker, with what they weigh. */
await runCommand(async () => {
  readFlags("build", {});
  const { build } = await import("vite");
  await build({ configFile: join(projectRoot, "web", "vite.config.ts"), logLevel: "warn" });
  const worker = join(projectRoot, "dist", "worker");
  const { modules, early } = await bundleWorker(defaultState, worker, { minify: true });
  await rehearseDeployment(defaultState, worker);

  const web = join(projectRoot, "web", "dist");
  const files = readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(web, name)).isFile() && !name.endsWith(".map"))
    .sort();
  for (const file of files) print(`web/dist/${file}`, sizeOf(web, [file]));
  for (const kind of ["js", "css"])
    print(
      `web, all ${kind}`,
      sizeOf(
        web,
        files.filter((file) => file.endsWith(`.${kind}`)),
      ),
    );
  const late = modules.filter((module) => !early.includes(module));
  for (const module of early) print(`dist/worker/${module}`, sizeOf(worker, [module]));
  for (const module of late) print(`dist/worker/${module}, on first use`, sizeOf(worker, [module]));
  const sizes = { early: sizeOf(worker, early), all: sizeOf(worker, modules) };
  print("worker, before a call is answered", sizes.early);
  print("worker, all", sizes.all);
  for (const part of ["early", "all"] as const)
    if (sizes[part].gzip > limits[part] * 1024)
      throw new Refusal(`worker, ${part}: ${kib(sizes[part].gzip)} KiB gzip; the limit is ${limits[part]}.`);
  process.exit(0);
});

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function print(name: string, size: Size): void {
  console.log(`${name.padEnd(64)} ${kib(size.raw).padStart(9)} KiB ${kib(size.gzip).padStart(9)} KiB gzip`);
}
