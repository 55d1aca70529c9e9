import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { Refusal } from "./command.ts";
import { nodeBuiltins } from "./node-builtins.ts";
import { projectRoot } from "./project.ts";
import { bundlingOptions } from "./wrangler-config.ts";

/** The Worker as ES modules: the entry, and chunks that it imports at once or when they are first needed. */
export interface WorkerBundle {
  /** Every module, by its path from the bundle's folder; the entry first. */
  modules: string[];
  /** Those that are evaluated before anything is answered: the entry and what it imports statically. */
  early: string[];
  /** The source files that those are made of, by their path from the repository's folder. */
  earlySources: string[];
}

const entry = "index.js";

/** What wrangler tells esbuild of a Worker with `nodejs_compat`; but what is imported dynamically stays a module of its own. */
const likeWrangler = {
  bundle: true,
  format: "esm",
  splitting: true,
  target: "es2024",
  supported: { "import-source": true, using: true },
  conditions: ["workerd", "worker", "browser"],
  external: ["cloudflare:*"],
  plugins: [nodeBuiltins],
  define: { "process.env.NODE_ENV": '"production"' },
  sourcemap: true,
  metafile: true,
  write: false,
  logLevel: "silent",
} as const satisfies BuildOptions;

/**
 * Bundles the Worker with the settings of wrangler.toml. wrangler itself would make one file of everything, all of which is
 * parsed before a telephone is answered; it takes these modules as they are.
 * @param stateDir where wrangler may keep its logs
 * @param outDir holds nothing but the modules and their source maps afterwards
 * @throws Refusal with the bundler's own words where the source does not build
 */
export async function bundleWorker(
  stateDir: string,
  outDir: string,
  options: { minify: boolean },
): Promise<WorkerBundle> {
  const { main, alias, keepNames } = await bundlingOptions(stateDir);
  const { metafile, outputFiles } = await build({
    ...likeWrangler,
    absWorkingDir: projectRoot,
    entryPoints: { index: main },
    outdir: outDir,
    // As the rule for further modules in wrangler.toml says.
    chunkNames: "chunks/[name]-[hash]",
    alias,
    keepNames,
    minify: options.minify,
  }).catch((error: unknown) => {
    throw new Refusal(`The Worker does not build:\n${error instanceof Error ? error.message : String(error)}`);
  });
  rmSync(outDir, { recursive: true, force: true });
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  const early = staticClosure(metafile, relative(projectRoot, resolve(outDir, entry)));
  return {
    modules: modulesIn(outDir),
    early: early.map((output) => relative(outDir, resolve(projectRoot, output))),
    earlySources: early.flatMap((output) => Object.keys(metafile.outputs[output]?.inputs ?? {})),
  };
}

/** The modules of a bundle's folder, by their path from there; the entry first. */
export function modulesIn(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  return [entry, ...files.filter((file) => file !== entry).sort()];
}

/** What a bundle does: the code of all its modules without their names, which change with every comment. */
export function codeIn(dir: string): string {
  const codes = modulesIn(dir).map((path) =>
    readFileSync(join(dir, path), "utf8").replaceAll(/-[A-Z0-9]{8}\.js\b/g, ".js"),
  );
  return codes.sort().join("\n");
}

/** An output with everything that is evaluated when it is imported. */
function staticClosure({ outputs }: Metafile, from: string): string[] {
  const found = new Set([from]);
  for (const output of found)
    for (const { kind, path, external } of outputs[output]?.imports ?? [])
      if (kind === "import-statement" && external !== true) found.add(path);
  return [...found];
}
