import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { readFlags, Refusal, runCommand } from "../lib/command.ts";
import { onEnd } from "../lib/lifetime.ts";
import { startGroup } from "../lib/processes.ts";
import { projectRoot } from "../lib/project.ts";
import { type BenchOrder, measurements, type Measurement } from "./order.ts";

/** Nothing takes this long on a machine that works at all. */
const giveUpAfterMs = 8 * 60_000;

/**
 * `npm run bench -- [--quick] [--only startup,webhook,relay,model,overview,billing] [--state-in DIR] [--json] [--out FILE]`: the hot
 * paths of the built Worker, each beside what the platform itself costs, measured in the same minutes. About three
 * minutes, and under one with `--quick`. State is written under the system's temporary folder, and a disk that others use
 * shows in every figure; `--state-in /dev/shm` leaves the disk out. Whatever ends the bench, nothing of it is left.
 */
await runCommand(async () => {
  const flags = readFlags("bench", {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    "state-in": { type: "string", default: tmpdir() },
    json: { type: "boolean", default: false },
    out: { type: "string" },
  });
  const only = readMeasurements(flags.only);
  const state = mkdtempSync(join(resolve(flags["state-in"]), "amunet-bench-"));
  process.on("exit", () => rmSync(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const out = flags.out === undefined ? null : resolve(flags.out);
  const order: BenchOrder = { state, only, quick: flags.quick, json: flags.json, out };
  const script = join(projectRoot, "scripts", "bench", "measure.ts");
  const group = startGroup(process.execPath, [script, JSON.stringify(order)], { cwd: projectRoot, env: process.env });
  onEnd([group]);
  const giveUp = setTimeout(() => {
    console.error("The bench is given up: this machine is too busy to measure anything.");
    void group.stop();
  }, giveUpAfterMs);
  const code = await group.exited;
  clearTimeout(giveUp);
  process.exit(code ?? 1);
});

function readMeasurements(only: string | undefined): Measurement[] {
  if (only === undefined) return [...measurements];
  return only.split(",").map((name) => {
    const known = measurements.find((measurement) => measurement === name);
    if (known === undefined) throw new Refusal(`--only knows ${measurements.join(", ")}, not "${name}".`);
    return known;
  });
}
