import { blank } from "./date-phrases.ts";
import type { When } from "../heard.ts";
import type { ClockMeaning, SpokenPart } from "./time-meaning.ts";

/** A way of saying a clock time in digitised speech. A weak one is a mere number until neighbours make it a time. */
export interface ClockPattern {
  re: RegExp;
  weak?: boolean;
  read(groups: Record<string, string | undefined>): ClockMeaning;
}

/** A stretch of the day without a clock time. */
export interface PartPattern {
  re: RegExp;
  when: Pick<When, "part" | "after" | "before" | "soonest" | "shift">;
}

/** How one language tells the time. */
export interface TimeWords {
  clocks: readonly ClockPattern[];
  /** What may follow a clock time; it always matches, possibly nothing. */
  after: RegExp;
  /** What may stand before a clock time, read back from it. */
  before: RegExp;
  /** The parts of the day that these two catch. */
  parts: ReadonlyMap<string, SpokenPart>;
  /** Caught as a bound, but only one with more behind it: "from four on". */
  halfBound: string;
  /** Makes a mere number a time. */
  preposition: RegExp;
  /** Makes a mere number a time when no other time was said: "make it 4". */
  request: RegExp;
  /** Makes a mere number a time by what follows. */
  approval: RegExp;
  /** Words between two times or two days. */
  or: RegExp;
  upTo: RegExp;
  between: RegExp;
  /** An answer that is numbers and nothing but these is times, where a time was asked for. */
  beside: RegExp;
  stretches: readonly PartPattern[];
  /** "in an hour", from now: minutes, or undefined where the words do not say that. */
  fromNow: (text: string) => FromNow | undefined;
}

export interface FromNow {
  minutes: number;
  /** The words it was read from. */
  words: string;
}

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
export function findClocks(text: string, asked: boolean, words: TimeWords): ClockReading {
  const reading: ClockReading = { mentions: [], rest: text };
  const doubtful: ClockMention[] = [];
  for (const pattern of words.clocks) collect(pattern, reading, asked, doubtful, words);
  const times =
    asked && onlyNumbers(doubtful, reading.rest, words) ? doubtful : joinedToTimes(doubtful, reading, words);
  for (const time of times) keep(time, reading);
  reading.mentions.sort((a, b) => a.start - b.start);
  return reading;
}

function collect(
  pattern: ClockPattern,
  reading: ClockReading,
  asked: boolean,
  doubtful: ClockMention[],
  words: TimeWords,
): void {
  pattern.re.lastIndex = 0;
  for (let match = pattern.re.exec(reading.rest); match !== null; match = pattern.re.exec(reading.rest)) {
    const start = match.index;
    const bare = start + match[0].length;
    words.after.lastIndex = bare;
    const after = words.after.exec(reading.rest);
    const before = textBefore(reading.rest, start);
    const left = words.before.exec(before)?.groups ?? {};
    const right = after?.groups ?? {};
    const part = words.parts.get(right.part ?? right.tonight ?? left.part ?? "");
    const mention: ClockMention = {
      start,
      end: bare + (after?.[0].length ?? 0),
      meaning: {
        ...pattern.read(match.groups ?? {}),
        ...(right.half === undefined ? {} : { half: right.half as "am" | "pm" }),
        ...(part === undefined ? {} : { part }),
      },
      ...bound(left, right, before, start, words.halfBound),
    };
    const told = part ?? right.half ?? right.oclock ?? right.ish ?? right.onward;
    if (pattern.weak !== true || told !== undefined || isTime(before, reading, mention, asked, words))
      keep(mention, reading);
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
  halfBound: string,
): Pick<ClockMention, "bound" | "boundStart"> {
  if (right.later !== undefined) return { bound: "after" };
  if (right.earlier !== undefined) return { bound: "before" };
  const word = left.later ?? left.earlier;
  // "from four" alone is when it starts, not a bound: only "from four on" is.
  if (word === undefined || word === halfBound) return {};
  const boundStart = start - before.length + before.lastIndexOf(word);
  return { bound: left.later === undefined ? "before" : "after", boundStart };
}

/** Whether what surrounds a mere number makes it a time. */
function isTime(
  before: string,
  reading: ClockReading,
  mention: ClockMention,
  asked: boolean,
  { preposition, request, approval }: TimeWords,
): boolean {
  if (preposition.test(before)) return true;
  if (reading.mentions.length > 0) return false;
  const after = reading.rest.slice(mention.end);
  if (asked && /^[ ·]*$/.test(before) && approval.test(after)) return true;
  return request.test(before) && (asked || approval.test(after));
}

/** Numbers tied to a time by "or", "to" or "and" are times: "three or four o'clock", "9 to 11 am". */
function joinedToTimes(
  doubtful: readonly ClockMention[],
  reading: ClockReading,
  { or, upTo }: TimeWords,
): ClockMention[] {
  return doubtful.filter((number) =>
    reading.mentions.some((time) => {
      const [first, second] = number.start < time.start ? [number, time] : [time, number];
      if (first.end > second.start) return false;
      const gap = reading.rest.slice(first.end, second.start);
      return gap.length < 16 && (or.test(gap) || upTo.test(gap));
    }),
  );
}

/** A time was asked for and the answer is nothing but numbers: "three or four". */
function onlyNumbers(doubtful: readonly ClockMention[], text: string, { beside }: TimeWords): boolean {
  let left = text;
  for (const number of doubtful) left = blank(left, number.start, number.end);
  return beside.test(left);
}
