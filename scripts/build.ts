import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { bundleWorker } from "./lib/bundle.ts";
import { readFlags, Refusal, runCommand } from "./lib/command.ts";
import { defaultState, projectRoot } from "./lib/project.ts";

/** Above this the Worker starts too slowly for a telephone that rings (KiB, gzip). */
const workerLimitKib = 450;

interface Size {
  raw: number;
  gzip: number;
}

/** `npm run build`: the web bundle into web/dist and the Worker into dist/worker, with what they weigh. */
await runCommand(async () => {
  readFlags("build", {});
  const { build } = await import("vite");
  await build({ configFile: join(projectRoot, "web", "vite.config.ts"), logLevel: "warn" });
  const bundle = await bundleWorker(defaultState, join(projectRoot, "dist", "worker"), { minify: true });

  const web = join(projectRoot, "web", "dist");
  const files = readdirSync(web, { recursive: true, encoding: "utf8" })
    .map((name) => join(web, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith(".map"));
  for (const path of files) print(relative(projectRoot, path), sizeOf(path));
  for (const kind of ["js", "css"]) print(`web, all ${kind}`, sum(files.filter((path) => path.endsWith(`.${kind}`))));
  const worker = sizeOf(bundle);
  print("worker", worker);
  if (worker.gzip > workerLimitKib * 1024) {
    throw new Refusal(`The Worker is ${kib(worker.gzip)} KiB gzip; its limit is ${workerLimitKib}.`);
  }
  process.exit(0);
});

function sizeOf(path: string): Size {
  const content = readFileSync(path);
  return { raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
}

function sum(paths: string[]): Size {
  const sizes = paths.map(sizeOf);
  return { raw: sizes.reduce((all, size) => all + size.raw, 0), gzip: sizes.reduce((all, size) => all + size.gzip, 0) };
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function print(name: string, size: Size): void {
  console.log(`${name.padEnd(50)} ${kib(size.raw).padStart(9)} KiB ${kib(size.gzip).padStart(9)} KiB gzip`);
}
