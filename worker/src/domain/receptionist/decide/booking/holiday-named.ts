import { addDays } from "../../local-time.ts";
import { holidayNamed } from "../../lexicon/holidays.ts";
import { plainly } from "../../lexicon/plainly.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { lexiconOf } from "../../understand/lexicon/of.ts";

/** How many days "after New Year's" reaches. */
const openEnded = 14;

/** An utterance with the day that a holiday names: "on Christmas Eve", "before Thanksgiving". Any other day said counts. */
export function withHoliday(turn: Turn, heard: Heard): Heard {
  const { date, dates } = heard.when;
  if (date !== undefined || dates !== undefined) return heard;
  const said = plainly(heard.says);
  const named = holidayNamed(said, turn.today.date, turn.cues.holidayNames);
  if (named === undefined) return heard;
  const { beforeDay, afterDay } = lexiconOf(turn.language).wishes;
  const before = said.slice(0, named.at);
  if (beforeDay.test(before)) return within(heard, turn.today.date, addDays(named.date, -1));
  if (afterDay.test(before)) return within(heard, addDays(named.date, 1), addDays(named.date, openEnded));
  return { ...heard, when: { ...heard.when, date: named.date } };
}

const within = (heard: Heard, from: string, to: string): Heard =>
  to < from ? heard : { ...heard, when: { ...heard.when, dates: { from, to } } };
