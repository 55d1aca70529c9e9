import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { Miniflare } from "miniflare";
import { projectRoot } from "../lib/project.ts";
import { localBindings } from "../lib/wrangler-config.ts";
import { wranglerQuiet } from "../lib/wrangler-quiet.ts";
import { benchOptions } from "./options.ts";
import { type Figures, round, times } from "./report.ts";
import { freePort } from "../lib/ports.ts";
import { median } from "./stats.ts";

const run = promisify(execFile);
const kib = (bytes: number): string => `${round(bytes / 1024)} KiB`;

/** How large the deployed module is, how long it is evaluated, and how long until a fresh runtime has answered with it. */
export async function measureStartup(stateDir: string, bundle: string, quick: boolean): Promise<Figures> {
  mkdirSync(stateDir, { recursive: true });
  const empty = await writeEmptyWorker(stateDir);
  const evaluated: Record<"empty" | "ours", number[]> = { empty: [], ours: [] };
  for (let turn = 0; turn < (quick ? 1 : 3); turn++) {
    evaluated.empty.push(await evaluationMs(stateDir, stateDir));
    evaluated.ours.push(await evaluationMs(stateDir, projectRoot));
  }
  const answered: Record<"empty" | "telephone" | "api", number[]> = { empty: [], telephone: [], api: [] };
  for (let turn = 0; turn < (quick ? 1 : 5); turn++) {
    answered.empty.push(await firstAnswer(stateDir, empty, "/", 200));
    // Refused, because it is not signed: the telephone's part of the Worker is evaluated, and nothing else.
    answered.telephone.push(await firstAnswer(stateDir, bundle, "/api/twilio/voice", 403));
    answered.api.push(await firstAnswer(stateDir, bundle, "/api/auth/me", 401));
  }
  const module = readFileSync(bundle);
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
      `The minified module is ${kib(module.length)}, ${kib(gzipSync(module, { level: 9 }).length)} gzipped. Evaluation is the ` +
      "processor's busy time in the profile of `wrangler check startup`; the first answer counts from starting workerd. " +
      "Floor: an empty Worker with the same bindings.",
    rows: [
      row("empty Worker", evaluated.empty, answered.empty),
      row("telephone", evaluated.ours, answered.telephone),
      row("whole API", [], answered.api),
    ],
  };
}

/** A Worker with our objects' names and nothing in them. */
async function writeEmptyWorker(stateDir: string): Promise<string> {
  const { bindings } = await localBindings(stateDir);
  const classes = Object.values(bindings.durableObjects ?? {}).map((object) =>
    typeof object === "string" ? object : object.className,
  );
  const module = join(stateDir, "empty.js");
  writeFileSync(
    module,
    `export default { fetch: () => new Response("hello") };\n${classes.map((name) => `export class ${name} {}\n`).join("")}`,
  );
  const config = 'name = "empty"\nmain = "empty.js"\ncompatibility_date = "2026-10-01"\nsend_metrics = false\n';
  writeFileSync(join(stateDir, "wrangler.toml"), config);
  return module;
}

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  /** Microseconds. */
  timeDeltas: number[];
}

/** Milliseconds the processor was busy while the Worker of a project's folder was loaded. */
async function evaluationMs(stateDir: string, project: string): Promise<number> {
  const wrangler = join(projectRoot, "node_modules", "wrangler", "bin", "wrangler.js");
  const outfile = join(stateDir, "startup.cpuprofile");
  await run(process.execPath, [wrangler, "check", "startup", "--outfile", outfile, "--args=--minify"], {
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
