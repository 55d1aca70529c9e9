import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { Miniflare } from "miniflare";
import { modulesIn } from "../lib/bundle.ts";
import { sizeOf } from "../lib/module-sizes.ts";
import { projectRoot } from "../lib/project.ts";
import { localBindings } from "../lib/wrangler-config.ts";
import { wranglerQuiet } from "../lib/wrangler-quiet.ts";
import { benchOptions } from "./options.ts";
import { type Figures, round, times } from "./report.ts";
import { freePort } from "../lib/ports.ts";
import { median } from "./stats.ts";

const run = promisify(execFile);
const kib = (bytes: number): string => `${round(bytes / 1024)} KiB`;

/** How large the deployed modules are, how long they are evaluated, and how long until a fresh runtime has answered with it. */
export async function measureStartup(
  stateDir: string,
  { bundle, early }: { bundle: string; early: readonly string[] },
  quick: boolean,
): Promise<Figures> {
  const empty = await writeEmptyWorker(stateDir);
  const evaluated: Record<"empty" | "ours", number[]> = { empty: [], ours: [] };
  for (let turn = 0; turn < (quick ? 1 : 3); turn++) {
    evaluated.empty.push(await evaluationMs(stateDir, empty, empty));
    evaluated.ours.push(await evaluationMs(stateDir, projectRoot, bundle));
  }
  const answered: Record<"empty" | "telephone" | "api", number[]> = { empty: [], telephone: [], api: [] };
  for (let turn = 0; turn < (quick ? 1 : 5); turn++) {
    answered.empty.push(await firstAnswer(stateDir, empty, "/", 200));
    // Refused, because it is not signed: the telephone's part of the Worker is evaluated, and nothing else.
    answered.telephone.push(await firstAnswer(stateDir, bundle, "/api/twilio/voice", 403));
    answered.api.push(await firstAnswer(stateDir, bundle, "/api/auth/me", 401));
  }
  const sizes = { all: sizeOf(bundle, modulesIn(bundle)), early: sizeOf(bundle, early) };
  const row = (what: string, evaluation: number[], first: number[]) => ({
    what,
    ...(evaluation.length > 0 && { "evaluation ms": round(median(evaluation)) }),
    "first answer ms": round(median(first)),
    "over empty": round(median(first) - median(answered.empty)),
    "of empty": times(median(first), median(answered.empty)),
  });
  return {
    title: "Bundle and start-up",
    note:
      `The minified modules are ${kib(sizes.all.raw)}, ${kib(sizes.all.gzip)} gzipped; those that are evaluated before a call ` +
      `is answered ${kib(sizes.early.raw)}, ${kib(sizes.early.gzip)} gzipped. Evaluation is the ` +
      "processor's busy time in the profile of `wrangler check startup`; the first answer counts from starting workerd. " +
      "Floor: an empty Worker with the same bindings.",
    rows: [
      row("empty Worker", evaluated.empty, answered.empty),
      row("telephone", evaluated.ours, answered.telephone),
      row("whole API", [], answered.api),
    ],
  };
}

/** A Worker with our objects' names and nothing in them. @returns its folder, with a wrangler.toml */
async function writeEmptyWorker(stateDir: string): Promise<string> {
  const { bindings } = await localBindings(stateDir);
  const classes = Object.values(bindings.durableObjects ?? {}).map((object) =>
    typeof object === "string" ? object : object.className,
  );
  const dir = join(stateDir, "empty");
  mkdirSync(dir, { recursive: true });
  writeFileSync(
    join(dir, "index.js"),
    `export default { fetch: () => new Response("hello") };\n${classes.map((name) => `export class ${name} {}\n`).join("")}`,
  );
  const config = 'name = "empty"\nmain = "index.js"\ncompatibility_date = "2026-10-01"\nsend_metrics = false\n';
  writeFileSync(join(dir, "wrangler.toml"), config);
  return dir;
}

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  /** Microseconds. */
  timeDeltas: number[];
}

/** Milliseconds the processor was busy while a bundle was loaded with the settings of a project's folder. */
async function evaluationMs(stateDir: string, project: string, bundle: string): Promise<number> {
  const wrangler = join(projectRoot, "node_modules", "wrangler", "bin", "wrangler.js");
  const args = `${join(bundle, "index.js")} --no-bundle --config ${join(project, "wrangler.toml")}`;
  const outfile = join(stateDir, "startup.cpuprofile");
  await run(process.execPath, [wrangler, "check", "startup", "--outfile", outfile, `--args=${args}`], {
    cwd: project,
    env: { ...process.env, ...wranglerQuiet(stateDir), NO_COLOR: "1" },
  });
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(outfile, "utf8")) as CpuProfile;
  const idle = new Set(nodes.filter((node) => node.callFrame.functionName === "(idle)").map((node) => node.id));
  return samples.reduce((sum, id, index) => (idle.has(id) ? sum : sum + (timeDeltas[index] ?? 0)), 0) / 1000;
}

/** Milliseconds from starting a runtime to its first answer. @throws Error for any answer but the one expected */
async function firstAnswer(stateDir: string, bundle: string, path: string, expected: number): Promise<number> {
  const port = await freePort();
  const options = await benchOptions({ stateDir, bundle, port });
  const started = performance.now();
  const mf = new Miniflare(options);
  try {
    await mf.ready;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: path.includes("twilio") ? "POST" : "GET" });
    await answer.text();
    if (answer.status !== expected) throw new Error(`${path} answered ${answer.status}`);
    return performance.now() - started;
  } finally {
    await mf.dispose();
  }
}
