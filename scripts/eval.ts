import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import process from "node:process";
import { z } from "zod";
import { Refusal, readFlags, runCommand } from "./lib/command.ts";
import { projectRoot } from "./lib/project.ts";
import type { Setting } from "./lib/understanding/line.ts";
import { missLine, report } from "./lib/understanding/report.ts";
import { commonest, intentRow, scoreIntents, scoreWhen, whenRow } from "./lib/understanding/score.ts";

/** The corpora are labelled as of this day. */
const setting: Setting = { today: "2019-03-01", zone: "America/Los_Angeles" };
const KINDS_SHOWN = 10;

await runCommand(async () => {
  const flags = readFlags("eval", { json: { type: "boolean" }, misses: { type: "string" } });
  const shown = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse(flags.misses ?? 0);
  if (!shown.success) throw new Refusal("--misses wants a number.");
  const given = process.env["DATA_DIR"] ?? join("..", "shared", "data");
  const folder = isAbsolute(given) ? given : join(projectRoot, given);
  const when = read(join(folder, "when.jsonl"), whenRow);
  const intents = read(join(folder, "intents.jsonl"), intentRow);
  if (when === undefined && intents === undefined) {
    console.log(
      flags.json ? '{"skipped":true}' : `Skipped: no when.jsonl or intents.jsonl in ${folder} (set DATA_DIR).`,
    );
    return;
  }
  const scores = {
    ...(when && { when: scoreWhen(when, setting) }),
    ...(intents && { intents: scoreIntents(intents, setting) }),
  };
  const misses = [...(scores.when?.misses ?? []), ...(scores.intents?.misses ?? [])];
  const kinds = commonest(misses, KINDS_SHOWN);
  if (flags.json) {
    const { when: w, intents: i } = scores;
    const summary = {
      skipped: false,
      ...(w && { when: { rows: w.rows, exact: w.right, rate: w.right / w.rows } }),
      ...(i && { intents: { rows: i.rows, right: i.right, rate: i.right / i.rows, perIntent: i.perIntent } }),
      kinds,
      misses: misses.slice(0, shown.data),
    };
    console.log(JSON.stringify(summary, null, 2));
    return;
  }
  console.log(report(scores.when, scores.intents, kinds));
  if (shown.data > 0) console.log(`\n${misses.slice(0, shown.data).map(missLine).join("\n")}`);
});

/** The rows of a JSON-lines file, or undefined where there is none. */
function read<Row>(file: string, row: z.ZodType<Row>): Row[] | undefined {
  if (!existsSync(file)) return undefined;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      try {
        return row.parse(JSON.parse(line));
      } catch {
        throw new Refusal(`${file}, line ${index + 1} is no row of this corpus.`);
      }
    });
}
