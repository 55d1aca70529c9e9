import type { DateMeaning, Days } from "./date-meaning.ts";
import { resolveDate } from "./date-meaning.ts";

/** A way of naming days: what it looks like in digitised speech, and what it means. */
export interface DatePattern {
  re: RegExp;
  /** The words mean a time as well and stay for its reader. */
  shared?: boolean;
  read(groups: Record<string, string | undefined>, dayFirst: boolean): DateMeaning | undefined;
}

/** How one language names days. */
export interface DateWords {
  /** Tried in order, the longer ones first. */
  patterns: readonly DatePattern[];
  /** A day of the month by itself: tried last. */
  dayAlone: DatePattern;
  /** A bare number, where the receptionist has asked for a day. */
  bareDay: DatePattern;
  /** The whole answer is a number and a day was asked for; the number is group `day`. */
  wholeDay: RegExp;
}

/** Days named somewhere in an utterance; `start` and `end` are offsets into its spoken form. */
export interface DateMention extends Days {
  start: number;
  end: number;
  meaning: DateMeaning;
}

export interface DateReading {
  mentions: DateMention[];
  /** The spoken form with every date blanked out, offsets unchanged. */
  rest: string;
}

/** Stands for what has been read already: no letter, digit or space, so no pattern reaches across it. */
const READ = "·";

export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + READ.repeat(end - start) + text.slice(end);
}

export interface DateOptions {
  today: number;
  /** `3/7` is the third of July. */
  dayFirst: boolean;
  /** A day was asked for: bare numbers are days of the month. */
  asked: boolean;
  /** Something else was asked that ordinals answer ("the second"): they are no dates. */
  ordinalsAreChoices: boolean;
}

/** Every date in the spoken form of an utterance, in the order spoken. */
export function findDates(spoken: string, options: DateOptions, words: DateWords): DateReading {
  const reading: DateReading = { mentions: [], rest: spoken };
  for (const pattern of words.patterns) collect(pattern, reading, options);
  if (!options.ordinalsAreChoices) collect(words.dayAlone, reading, options);
  if (options.asked && reading.mentions.length === 0) {
    collect(words.bareDay, reading, options);
    const whole = words.wholeDay.exec(reading.rest.trim());
    if (whole !== null && reading.mentions.length === 0) add({ kind: "monthday", day: Number(whole.groups?.day) });
  }
  reading.mentions.sort((a, b) => a.start - b.start);
  return reading;

  function add(meaning: DateMeaning): void {
    const days = resolveDate(meaning, options.today);
    if (days === undefined) return;
    reading.mentions.push({ ...days, meaning, start: 0, end: spoken.length });
    reading.rest = blank(spoken, 0, spoken.length);
  }
}

function collect(pattern: DatePattern, reading: DateReading, options: DateOptions): void {
  pattern.re.lastIndex = 0;
  for (let match = pattern.re.exec(reading.rest); match !== null; match = pattern.re.exec(reading.rest)) {
    const meaning = pattern.read(match.groups ?? {}, options.dayFirst);
    if (meaning === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    // The 30th of February is no wish, but it has been read: nothing else may take its number.
    const days = resolveDate(meaning, options.today);
    if (days !== undefined) reading.mentions.push({ ...days, meaning, start, end });
    if (pattern.shared !== true) reading.rest = blank(reading.rest, start, end);
  }
}
