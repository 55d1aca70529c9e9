import type { TextBlock } from "../../page-material.ts";
import { plain } from "../plain.ts";
import { type Section, blockText } from "../text/section.ts";
import { type HourToken, hourTokens } from "./hour-tokens.ts";
import { ofSeason, seasonIn } from "./season.ts";
import { type WeekRead, readWeek } from "./read-week.ts";

/** Opening hours in the text of a page. */
export interface HoursFound extends WeekRead {
  url: string;
  /** Something near calls them opening hours. */
  labelled: boolean;
  /** The heading they stand under. */
  heading: string;
}

const label =
  /\b(hours?|open(ing)?( times)?|when we're open|visit us|horarios?|abierto|abrimos|apertura|schedule|business times)\b/;
/** Hours of something else than the business. */
const elsewhere =
  /\b(kitchen|happy hour|brunch menu|emergenc\w{1,4}|after[- ]hours|urgencias|class(es)?|timetable|schedule of|lessons|clases|workshops?|events?|delivery|holidays?|christmas|seasonal|festivos|feriados|webinar|support group|drop-?in|visiting hours|blog|news|parking|cocina|eventos)\b/;
/** Lines apart by no more than this belong to one list. */
const GAP = 1;
const MOST_LINES = 60;
/** So many lines after a heading, what follows is no longer its own. */
const FOOTER_FROM = 3;

/** Every stretch of text in some sections that gives opening hours, of those by season the ones of `today`. */
export function hoursInText(sections: readonly Section[], today: string): HoursFound[] {
  return sections.flatMap((section) => {
    const heading = plain(section.heading);
    const season = seasonIn(section.heading);
    if (season !== null && !season.holds(today)) return [];
    const foreign =
      elsewhere.test(heading) || section.above.some((above) => elsewhere.test(above) && !label.test(above));
    return regions(ofSeason(lines(section.blocks), today)).flatMap(({ text, before, from }): HoursFound[] => {
      // "Class schedule" is none of ours, but a footer may come after it.
      if (foreign && from < FOOTER_FROM) return [];
      const read = readWeek(text);
      const near = plain(before);
      if (read === null || read.repeats > read.week.size * 2 || elsewhere.test(near.slice(-60))) return [];
      const labelled = (!foreign && label.test(heading)) || label.test(near) || label.test(plain(text));
      const enough = labelled ? 1 : 3;
      if (read.week.size < enough || read.otherWords > 25 + 8 * read.week.size) return [];
      return [{ ...read, url: section.url, labelled, heading: section.heading }];
    });
  });
}

interface Region {
  text: string;
  /** The index of its first line. */
  from: number;
  /** The line before it. */
  before: string;
}

/** Neighbouring lines that speak of days and times. */
function regions(all: readonly string[]): Region[] {
  const found: Region[] = [];
  let open: { lines: string[]; before: string; idle: number; from: number } | null = null;
  for (const [i, line] of all.entries()) {
    const bears = line.length <= 1500 && bearsOnHours(hourTokens(line));
    if (bears) {
      open ??= { lines: [], before: all[i - 1] ?? "", idle: 0, from: i };
      open.lines.push(line);
      open.idle = 0;
    } else if (open !== null) {
      open.idle++;
      if (open.idle > GAP || line.length > 60) {
        found.push({ text: open.lines.slice(0, MOST_LINES).join("\n"), before: open.before, from: open.from });
        open = null;
      } else open.lines.push(line);
    }
  }
  if (open !== null)
    found.push({ text: open.lines.slice(0, MOST_LINES).join("\n"), before: open.before, from: open.from });
  return found;
}

const telling: ReadonlySet<HourToken["kind"]> = new Set(["days", "clock", "all-day", "closed", "appointment"]);

function bearsOnHours(tokens: readonly HourToken[]): boolean {
  const count = tokens.filter((token) => telling.has(token.kind)).length;
  return count > 0 && tokens.filter((token) => token.kind === "other").length <= 12 + 6 * count;
}

/** One line a block; a table whose columns are days is turned. */
function lines(blocks: readonly TextBlock[]): string[] {
  const result: string[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const [block, next] = [blocks[i]!, blocks[i + 1]];
    if (
      block.kind === "row" &&
      next?.kind === "row" &&
      isDayHeader(block.cells) &&
      next.cells.length === block.cells.length
    ) {
      const cells = next.cells;
      result.push(...block.cells.map((day, column) => `${day} ${cells[column] ?? ""}`));
      i++;
    } else result.push(...blockText(block).split("\n"));
  }
  return result.map((line) => line.trim()).filter((line) => line !== "");
}

const isDayHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => {
    const tokens = hourTokens(cell);
    return tokens.length === 1 && tokens[0]?.kind === "days";
  }).length >= 4;
