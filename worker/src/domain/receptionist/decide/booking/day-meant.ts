import { addDays, localOf, weekdayOf } from "../../local-time.ts";
import type { Wish } from "../../state.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { lexiconOf } from "../../understand/lexicon/of.ts";
import { normalise } from "../../understand/normalise.ts";

/**
 * The day an utterance names, among those under discussion: "Wednesday" said of a week in December is that week's, though
 * another comes first, and "the 28th" the one just offered. A date with its month and "next Wednesday" mean themselves.
 */
export function dayMeant(turn: Turn, heard: Heard): string | undefined {
  const { date } = heard.when;
  if (date === undefined) return undefined;
  const { offer, draft } = turn.state;
  const offered = (offer?.startsAt ?? []).map((at) => localOf(at, turn.zone).date);
  if (isBareDayOfMonth(turn, heard)) return offered.find((day) => day.slice(-2) === date.slice(-2)) ?? date;
  if (!isBareWeekday(turn, heard)) return date;
  return [...offered, ...daysOf(draft.wish)].find((day) => weekdayOf(day) === weekdayOf(date)) ?? date;
}

function daysOf({ from, to }: Wish): string[] {
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: 7 }, (_, i) => addDays(from, i)).filter((day) => day <= to);
}

const isBareWeekday = ({ cues, language }: Turn, heard: Heard): boolean => {
  const { spoken } = normalise(heard.says, lexiconOf(language));
  return (
    cues.weekdayName.test(spoken) &&
    !cues.otherWeek.test(spoken) &&
    !cues.dateInFigures.test(spoken) &&
    !cues.monthName.test(spoken)
  );
};

const isBareDayOfMonth = ({ cues, language }: Turn, heard: Heard): boolean => {
  const { spoken } = normalise(heard.says, lexiconOf(language));
  return ![cues.weekdayName, cues.otherWeek, cues.monthName, /\d\/\d/].some((other) => other.test(spoken));
};
