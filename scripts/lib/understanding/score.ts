import { z } from "zod";
import { understand } from "../../../worker/src/domain/receptionist/understand/understand.ts";
import { outputLine, type Setting } from "./line.ts";

/** An utterance with the day and time it means; an absent label means that it names none. */
export const whenRow = z.object({
  before: z.string().nullish(),
  says: z.string(),
  date: z.string().nullish(),
  time: z.string().nullish(),
});
export const intentRow = z.object({ says: z.string(), intent: z.string() });

export interface Miss {
  /** What went wrong, in a few words; misses are counted by it. */
  kind: string;
  says: string;
  before?: string;
  wanted: string;
  heard: string;
}

export interface Score {
  rows: number;
  right: number;
  misses: Miss[];
}

/** Right only where date and time are both exactly as labelled. */
export function scoreWhen(rows: readonly z.infer<typeof whenRow>[], setting: Setting): Score {
  const misses: Miss[] = [];
  for (const { before, says, date, time } of rows) {
    const heard = outputLine(understand(says, { ...setting, ...(before ? { before } : {}) }));
    const wrong = [differs("date", date ?? undefined, heard.date), differs("time", time ?? undefined, heard.time)];
    const kind = wrong.filter((part) => part !== undefined).join(", ");
    if (kind === "") continue;
    const shown = (day: unknown, hour: unknown) => `${text(day, "no date")} ${text(hour, "no time")}`;
    misses.push({
      kind: `when: ${kind}`,
      says,
      ...(before ? { before } : {}),
      wanted: shown(date, time),
      heard: shown(heard.date, heard.time),
    });
  }
  return { rows: rows.length, right: rows.length - misses.length, misses };
}

function text(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function differs(what: string, wanted: string | undefined, heard: unknown): string | undefined {
  if (wanted === heard) return undefined;
  if (wanted === undefined) return `${what} heard, none labelled`;
  if (heard === undefined) return `${what} not heard`;
  const halfDay = what === "time" && (Number(wanted.slice(0, 2)) + 12) % 24 === Number(text(heard, "").slice(0, 2));
  return halfDay ? "morning and evening mixed up" : `another ${what} heard`;
}

export interface IntentScore extends Score {
  perIntent: Record<string, { rows: number; heard: number; right: number; precision: number; recall: number }>;
}

export function scoreIntents(rows: readonly z.infer<typeof intentRow>[], setting: Setting): IntentScore {
  const misses: Miss[] = [];
  const counts = new Map<string, { rows: number; heard: number; right: number }>();
  const count = (intent: string) => {
    const known = counts.get(intent) ?? { rows: 0, heard: 0, right: 0 };
    counts.set(intent, known);
    return known;
  };
  for (const { says, intent: wanted } of rows) {
    const heard = understand(says, setting).intent;
    count(wanted).rows++;
    count(heard).heard++;
    if (heard === wanted) count(wanted).right++;
    else misses.push({ kind: `intent: ${wanted} heard as ${heard}`, says, wanted, heard });
  }
  const perIntent = Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([intent, c]) => [intent, { ...c, precision: c.right / (c.heard || 1), recall: c.right / (c.rows || 1) }]),
  );
  return { rows: rows.length, right: rows.length - misses.length, misses, perIntent };
}

export interface MissKind {
  kind: string;
  count: number;
  examples: Miss[];
}

/** The commonest kinds of misses, each with up to two examples. */
export function commonest(misses: readonly Miss[], most: number): MissKind[] {
  return [...Map.groupBy(misses, ({ kind }) => kind)]
    .map(([kind, group]) => ({ kind, count: group.length, examples: group.slice(0, 2) }))
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind))
    .slice(0, most);
}
