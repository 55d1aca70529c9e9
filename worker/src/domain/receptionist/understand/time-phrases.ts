import { blank } from "./date-phrases.ts";
import type { ClockPattern } from "./lexicon/en/times.ts";
import {
  AFTER_CLOCK,
  BEFORE_CLOCK,
  CLOCK_PATTERNS,
  OR,
  TIME_APPROVAL,
  TIME_PREPOSITION,
  TIME_REQUEST,
  UP_TO,
} from "./lexicon/en/times.ts";
import type { ClockMeaning, SpokenPart } from "./time-meaning.ts";

/** A clock time somewhere in an utterance; `start` and `end` are offsets into its spoken form. */
export interface ClockMention {
  start: number;
  end: number;
  meaning: ClockMeaning;
  /** "after four", "four or later": the time is a bound, not a wish. */
  bound?: "after" | "before";
  /** Where the bound's word starts, if it stands before the time. */
  boundStart?: number;
}

export interface ClockReading {
  mentions: ClockMention[];
  /** The spoken form with times blanked out too. */
  rest: string;
}

/** How far back a neighbour is looked for. */
const WINDOW = 56;

/** The text just before an offset, far enough for any neighbour. */
export function textBefore(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - WINDOW), offset);
}

/**
 * Every clock time in `text`, the spoken form with its dates blanked out. `asked`: the receptionist has asked for a
 * time, so that a bare number is one.
 */
export function findClocks(text: string, asked: boolean): ClockReading {
  const reading: ClockReading = { mentions: [], rest: text };
  const doubtful: ClockMention[] = [];
  for (const pattern of CLOCK_PATTERNS) collect(pattern, reading, asked, doubtful);
  const times = asked && onlyNumbers(doubtful, reading.rest) ? doubtful : joinedToTimes(doubtful, reading);
  for (const time of times) keep(time, reading);
  reading.mentions.sort((a, b) => a.start - b.start);
  return reading;
}

function collect(pattern: ClockPattern, reading: ClockReading, asked: boolean, doubtful: ClockMention[]): void {
  pattern.re.lastIndex = 0;
  for (let match = pattern.re.exec(reading.rest); match !== null; match = pattern.re.exec(reading.rest)) {
    const start = match.index;
    const bare = start + match[0].length;
    AFTER_CLOCK.lastIndex = bare;
    const after = AFTER_CLOCK.exec(reading.rest);
    const before = textBefore(reading.rest, start);
    const left = BEFORE_CLOCK.exec(before)?.groups ?? {};
    const right = after?.groups ?? {};
    const part = (right.part ?? (right.tonight === undefined ? left.part : "night")) as SpokenPart | undefined;
    const mention: ClockMention = {
      start,
      end: bare + (after?.[0].length ?? 0),
      meaning: {
        ...pattern.read(match.groups ?? {}),
        ...(right.half === undefined ? {} : { half: right.half as "am" | "pm" }),
        ...(part === undefined ? {} : { part }),
      },
      ...bound(left, right, before, start),
    };
    const told = part ?? right.half ?? right.oclock ?? right.ish;
    if (pattern.weak !== true || told !== undefined || isTime(before, reading, mention, asked)) keep(mention, reading);
    else doubtful.push(mention);
  }
}

function keep(mention: ClockMention, reading: ClockReading): void {
  reading.mentions.push(mention);
  reading.rest = blank(reading.rest, mention.start, mention.end);
}

function bound(
  left: Record<string, string | undefined>,
  right: Record<string, string | undefined>,
  before: string,
  start: number,
): Pick<ClockMention, "bound" | "boundStart"> {
  if (right.later !== undefined) return { bound: "after" };
  if (right.earlier !== undefined) return { bound: "before" };
  const word = left.later ?? left.earlier;
  // "from four" alone is when it starts, not a bound: only "from four on" is.
  if (word === undefined || word === "from") return {};
  const boundStart = start - before.length + before.lastIndexOf(word);
  return { bound: left.later === undefined ? "before" : "after", boundStart };
}

/** Whether what surrounds a mere number makes it a time. */
function isTime(before: string, reading: ClockReading, mention: ClockMention, asked: boolean): boolean {
  if (TIME_PREPOSITION.test(before)) return true;
  if (reading.mentions.length > 0) return false;
  const after = reading.rest.slice(mention.end);
  if (asked && /^[ ·]*$/.test(before) && TIME_APPROVAL.test(after)) return true;
  return TIME_REQUEST.test(before) && (asked || TIME_APPROVAL.test(after));
}

/** Numbers tied to a time by "or", "to" or "and" are times: "three or four o'clock", "9 to 11 am". */
function joinedToTimes(doubtful: readonly ClockMention[], reading: ClockReading): ClockMention[] {
  return doubtful.filter((number) =>
    reading.mentions.some((time) => {
      const [first, second] = number.start < time.start ? [number, time] : [time, number];
      if (first.end > second.start) return false;
      const gap = reading.rest.slice(first.end, second.start);
      return gap.length < 16 && (OR.test(gap) || UP_TO.test(gap));
    }),
  );
}

/** A time was asked for and the answer is nothing but numbers: "three or four". */
function onlyNumbers(doubtful: readonly ClockMention[], text: string): boolean {
  let left = text;
  for (const number of doubtful) left = blank(left, number.start, number.end);
  return /^(?:[ ·]|or|to|and|between|either|maybe|at)*$/.test(left);
}
