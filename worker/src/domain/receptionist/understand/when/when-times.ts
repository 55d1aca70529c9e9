import { clockTime } from "./calendar.ts";
import { sortWishes } from "./exclusions.ts";
import type { When } from "../heard.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Clock, SpokenPart } from "./time-meaning.ts";
import { resolveClock } from "./time-meaning.ts";
import type { ClockMention, PartPattern } from "./time-phrases.ts";
import { textBefore } from "./time-phrases.ts";
import type { WishWords } from "./when.ts";

type Language = Pick<Lexicon, "wishes" | "times">;
type TimeFields = Pick<
  When,
  "time" | "times" | "part" | "after" | "before" | "bound" | "replaces" | "ambiguousHour" | "soonest" | "shift"
>;

interface Placed extends Clock {
  mention: ClockMention;
}

/**
 * What the clock times and parts of the day of one utterance say together. `text` is the spoken form with dates
 * blanked out, `rest` the same with times blanked out too.
 */
export function combineTimes(
  text: string,
  rest: string,
  mentions: readonly ClockMention[],
  language: Language,
): TimeFields {
  const { wishes, times } = language;
  const { wanted } = sortWishes(text, mentions, language);
  const stretch = partOfDay(rest, times.stretches);
  const last = wanted.at(-1);
  if (last === undefined) return stretch;
  const first = wanted.at(-2);
  const second = place(last, stretch.part);
  if (second === undefined) return stretch;
  if (first === undefined) return one(text, second, wishes);
  const start = place(first, stretch.part, second);
  if (start === undefined) return one(text, second, wishes);
  const gap = text.slice(first.end, last.start);
  const left = textBefore(text, first.start);
  if (wishes.moving.test(text) && wishes.movedFrom.test(left) && wishes.movedTo.test(gap)) {
    return { ...one(text, second, wishes), replaces: { time: clockTime(start.minutes) } };
  }
  const [from, to] = start.minutes <= second.minutes ? [start, second] : [second, start];
  if (times.upTo.test(gap) && (times.between.test(left) || !times.or.test(gap))) return span(from, to);
  if (times.or.test(gap)) return { times: [clockTime(start.minutes), clockTime(second.minutes)], ...span(from, to) };
  if (first.bound !== undefined && last.bound !== undefined && first.bound !== last.bound) {
    const { bound: _, ...both } = { ...one(text, start, wishes), ...one(text, second, wishes) };
    return both;
  }
  return one(text, second, wishes);
}

/** The first of a pair shares the half of the day of the second where that keeps them in order: "2 to 4 pm". */
function place(mention: ClockMention, part: SpokenPart | undefined, next?: Placed): Placed | undefined {
  const alone = resolveClock(mention.meaning, part);
  if (alone === undefined) return undefined;
  if (next !== undefined && alone.guessed && !next.guessed) {
    const { half, part: nextPart } = next.mention.meaning;
    const shared = resolveClock({ ...mention.meaning, ...(half && { half }), ...(nextPart && { part: nextPart }) });
    if (shared !== undefined && shared.minutes <= next.minutes) return { ...shared, mention };
    return { ...alone, guessed: false, mention };
  }
  return { ...alone, mention };
}

function one(text: string, { minutes, guessed, mention }: Placed, { negated }: WishWords): TimeFields {
  const time = clockTime(minutes);
  const ambiguous = guessed ? { ambiguousHour: true } : {};
  if (mention.bound === undefined) return { time, ...ambiguous };
  // "I can't come before four" is a wish for after four.
  const flipped = mention.boundStart !== undefined && negated.test(textBefore(text, mention.boundStart));
  return { [flipped === (mention.bound === "before") ? "after" : "before"]: time, bound: time, ...ambiguous };
}

function span(from: Placed, to: Placed): TimeFields {
  return {
    after: clockTime(from.minutes),
    before: clockTime(to.minutes),
    ...(from.guessed && to.guessed ? { ambiguousHour: true } : {}),
  };
}

function partOfDay(rest: string, stretches: readonly PartPattern[]): TimeFields {
  const found = stretches.filter((pattern) => pattern.re.test(rest));
  // "Monday morning or Tuesday afternoon" narrows neither day.
  const parts = new Set(found.map(({ when }) => when.part).filter((part) => part !== undefined));
  return parts.size > 1 ? {} : (found[0]?.when ?? {});
}
