import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { bundleWorker } from "../lib/bundle.ts";
import { readFlags, Refusal, runCommand } from "../lib/command.ts";
import { measureOverview } from "./overview.ts";
import { measureRelay } from "./relay.ts";
import { type Figures, formatFigures } from "./report.ts";
import { type Rig, startRig } from "./rig.ts";
import { measureStartup } from "./startup.ts";
import { makeTenants } from "./tenants.ts";
import { measureWebhook } from "./webhook.ts";

/** Nothing takes this long on a machine that works at all. */
const giveUpAfterMs = 8 * 60_000;

/**
 * `npm run bench -- [--quick] [--only startup,webhook,relay,overview] [--state-in DIR] [--json] [--out FILE]`: the hot
 * paths of the built Worker, each beside what the platform itself costs, measured in the same minutes. About three
 * minutes, and under one with `--quick`. State is written under the system's temporary folder, and a disk that others use
 * shows in every figure; `--state-in /dev/shm` leaves the disk out.
 */
await runCommand(async () => {
  const flags = readFlags("bench", {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    "state-in": { type: "string", default: tmpdir() },
    json: { type: "boolean", default: false },
    out: { type: "string" },
  });
  const wanted = readWanted(flags.only);
  const state = mkdtempSync(join(resolve(flags["state-in"]), "amunet-bench-"));
  let rig: Rig | undefined;
  const end = async () => {
    await rig?.stop();
    rmSync(state, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void end().finally(() => process.exit(1)));
  }
  const giveUp = setTimeout(() => {
    console.error("The bench was given up: this machine is too busy to measure anything.");
    void end().finally(() => process.exit(1));
  }, giveUpAfterMs);

  const figures: Figures[] = [];
  const tell = (measured: Figures) => {
    figures.push(measured);
    if (!flags.json) console.log(formatFigures(measured));
  };
  const machine = describeMachine();
  if (!flags.json) console.log(machine);
  try {
    const bundle = await bundleWorker(state, join(state, "bundle"), { minify: true });
    if (wanted.has("startup")) tell(await measureStartup(join(state, "startup"), bundle, flags.quick));
    rig = await startRig(join(state, "rig"), bundle);
    const tenants = await makeTenants(rig, flags.quick ? 8 : 16);
    if (wanted.has("webhook")) tell(await measureWebhook(rig, tenants, flags.quick));
    if (wanted.has("relay")) tell(await measureRelay(rig, tenants, flags.quick));
    if (wanted.has("overview")) tell(await measureOverview(rig, tenants, flags.quick));
  } finally {
    await end();
    clearTimeout(giveUp);
  }
  const result = JSON.stringify({ machine, quick: flags.quick, loadAfter: loadavg()[0], figures }, null, 2);
  if (flags.json) console.log(result);
  if (flags.out !== undefined) writeFileSync(resolve(flags.out), `${result}\n`);
  process.exit(0);
});

function readWanted(only: string | undefined): Set<string> {
  const all = ["startup", "webhook", "relay", "overview"];
  const wanted = only?.split(",") ?? all;
  const strange = wanted.find((name) => !all.includes(name));
  if (strange !== undefined) throw new Refusal(`--only knows ${all.join(", ")}, not "${strange}".`);
  return new Set(wanted);
}

function describeMachine(): string {
  const [first] = cpus();
  return `${cpus().length} x ${first?.model ?? "unknown"}, Node ${process.version}, load before ${loadavg()[0]?.toFixed(2)}`;
}
