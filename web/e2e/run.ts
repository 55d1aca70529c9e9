import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import type { Browser } from "playwright-core";
import { Refusal } from "../../scripts/lib/command.ts";
import type { ProcessGroup } from "../../scripts/lib/processes.ts";
import { memoryFolder } from "../../scripts/lib/memory-folder.ts";
import { projectRoot } from "../../scripts/lib/project.ts";
import { openBrowser } from "./browser.ts";
import type { Journey } from "./journey.ts";
import { accessibility } from "./journeys/accessibility.ts";
import { billing } from "./journeys/billing.ts";
import { contact } from "./journeys/contact.ts";
import { failures } from "./journeys/failures.ts";
import { firstCall } from "./journeys/first-call.ts";
import { goLive } from "./journeys/go-live.ts";
import { inWriting } from "./journeys/in-writing.ts";
import { knowledge } from "./journeys/knowledge.ts";
import { keyboard } from "./journeys/keyboard.ts";
import { onboarding } from "./journeys/onboarding.ts";
import { pocket } from "./journeys/pocket.ts";
import { whatItKnows } from "./journeys/what-it-knows.ts";
import { raiseStage, type Stage } from "./stage.ts";
import { visit } from "./visit.ts";

const all: readonly Journey[] = [firstCall]
  .concat(onboarding)
  .concat(goLive, knowledge, whatItKnows, inWriting)
  .concat(billing, contact)
  .concat(failures)
  .concat(pocket, keyboard, accessibility);
/** Words of a journey's name, to play only those that have them. */
const wanted = process.argv.slice(2).join(" ").toLowerCase();
const journeys = all.filter((journey) => journey.name.toLowerCase().includes(wanted));

const limitMs = 600_000;
const pictures = join(projectRoot, "test-results");

const folder = mkdtempSync(join(tmpdir(), "journeys-"));
/** What the product stores. */
const state = mkdtempSync(join(memoryFolder() ?? folder, "journeys-state-"));
// Whatever a part of this run leaves behind goes with the folder.
process.env["TMPDIR"] = folder;
const running: ProcessGroup[] = [];
const tally = { passed: 0, failed: 0 };
let browser: Browser | null = null;
let leaving = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void leave(130));
setTimeout(() => void giveUp(`not done after ${limitMs / 1000} s`), limitMs);

try {
  await playAll();
} catch (error) {
  await giveUp(error);
}
await leave(tally.failed > 0 ? 1 : 0);

/** Every journey in a visit of its own, one after another, on one stage. */
async function playAll(): Promise<void> {
  const [stage, opened] = await Promise.all([
    raiseStage({ folder, state }, (group) => running.push(group)),
    openBrowser(folder).then((opened) => (browser = opened)),
  ]);
  if (opened === null) return console.log("skip  no Chrome on this machine, and none comes with the dependencies here");
  console.log(`The stage is set (${secondsSince(0)} s)`);
  for (const journey of journeys) {
    if (leaving) return;
    const started = performance.now();
    const why = await play(journey, opened, stage);
    if (leaving) return;
    console.log(`${why === null ? "ok  " : "FAIL"}  ${journey.name} (${secondsSince(started)} s)`);
    if (why !== null) console.log(why.replaceAll(/^/gm, "      "));
    tally[why === null ? "passed" : "failed"] += 1;
  }
}

/** @returns null, or everything that went wrong */
async function play(journey: Journey, browser: Browser, stage: Stage): Promise<string | null> {
  const { page, faults, expectAnswer, end } = await visit(browser, stage.web, journey.device ?? {});
  const wrong: string[] = [];
  try {
    await journey.play({ page, stage, expectAnswer });
  } catch (error) {
    wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  wrong.push(...faults);
  if (wrong.length > 0) {
    mkdirSync(pictures, { recursive: true });
    const path = join(pictures, `${journey.name.replaceAll(/\W+/g, "-").toLowerCase()}.png`);
    await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
    wrong.push(`at ${page.url()}, seen in ${path}`);
  }
  await end();
  return wrong.length === 0 ? null : stripVTControlCharacters(wrong.join("\n"));
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

/** What could not be played did not pass. */
async function giveUp(why: unknown): Promise<void> {
  if (leaving) return;
  console.log("FAIL ", why instanceof Refusal ? why.message : why);
  tally.failed = journeys.length - tally.passed;
  await leave(1);
}

/** Ends what was started and this process; whoever says so first says how. */
async function leave(code: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  await Promise.all([browser?.close().catch(() => undefined), ...running.map((group) => group.stop())]);
  for (const left of [state, folder]) rmSync(left, { recursive: true, force: true, maxRetries: 5 });
  const skipped = journeys.length - tally.passed - tally.failed;
  console.log(`${tally.passed} passed, ${tally.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exit(code);
}
