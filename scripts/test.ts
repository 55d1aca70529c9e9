import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { runChecks } from "./lib/checks.ts";
import { Refusal, runCommand } from "./lib/command.ts";
import { projectRoot } from "./lib/project.ts";
import { addUp, describe, type Tally, tallyLastLine, tallyVitest } from "./lib/tally.ts";
import { runWatched } from "./lib/watched-run.ts";

/** Five times what the slowest suite takes on two busy cores. */
const silenceMs = 300_000;

const reports = mkdtempSync(join(tmpdir(), "test-reports-"));

const parts: Record<string, () => Promise<Tally>> = {
  check: async () => {
    const results = await runChecks();
    const passed = results.filter((result) => result.ok).length;
    return { passed, failed: results.length - passed, skipped: 0 };
  },
  unit: () => runVitest("unit", ["unit"]),
  worker: () => runVitest("worker", ["worker", "dialogues", "alone"]),
  browser: runJourneys,
};

/** `npm test`: everything, or the parts named: check, unit, worker, browser. Its last line adds all of it up. */
await runCommand(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => parts[name] === undefined);
  if (unknown !== undefined)
    throw new Refusal(`There is no part "${unknown}": choose from ${Object.keys(parts).join(", ")}.`);
  const tallies: Tally[] = [];
  for (const [name, run] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n── ${name}`);
    const tally = await run();
    console.log(`── ${name}: ${describe(tally)}`);
    tallies.push(tally);
  }
  rmSync(reports, { recursive: true, force: true });
  const total = addUp(tallies);
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${describe(total)}`);
});

async function runVitest(name: string, projects: string[]): Promise<Tally> {
  const report = join(reports, `${name}.json`);
  const vitest = join(projectRoot, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  await runWatched([vitest, "run", ...projects.map((project) => `--project=${project}`), ...reporters], silenceMs);
  return tallyVitest(existsSync(report) ? readFileSync(report, "utf8") : undefined);
}

async function runJourneys(): Promise<Tally> {
  const runner = join(projectRoot, "web", "e2e", "run.ts");
  const { code, output } = await runWatched([runner], silenceMs);
  return tallyLastLine(output, code);
}
