import type { IntentScore, Miss, MissKind, Score } from "./score.ts";

const percent = (part: number, whole: number) => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);

/** The scores as text for a terminal. */
export function report(when: Score | undefined, intents: IntentScore | undefined, kinds: readonly MissKind[]): string {
  const lines: string[] = [];
  if (when !== undefined) lines.push(`when     ${total(when)} exact (date and time both as labelled)`);
  if (intents !== undefined) lines.push(`intents  ${total(intents)} right`, "", ...table(intents));
  if (kinds.length > 0) lines.push("", `The ${kinds.length} most common kinds of misses:`);
  for (const { kind, count, examples } of kinds) {
    lines.push(`${String(count).padStart(5)}  ${kind}`, ...examples.map((miss) => `       ${missLine(miss)}`));
  }
  return lines.join("\n");
}

/** One miss on one line. */
export function missLine({ says, before, wanted, heard }: Miss): string {
  return `${before === undefined ? "" : `[${before}] `}"${says}": wanted ${wanted}, heard ${heard}`;
}

function total({ right, rows }: Score): string {
  return `${right} of ${rows}, ${percent(right, rows)}`;
}

function table({ perIntent }: IntentScore): string[] {
  const head = `${"intent".padEnd(14)}${"rows".padStart(6)}${"precision".padStart(11)}${"recall".padStart(9)}`;
  const body = Object.entries(perIntent).map(([intent, { rows, heard, right }]) => {
    const figures = `${String(rows).padStart(6)}${percent(right, heard).padStart(11)}${percent(right, rows).padStart(9)}`;
    return `${intent.padEnd(14)}${figures}`;
  });
  return [head, ...body];
}
