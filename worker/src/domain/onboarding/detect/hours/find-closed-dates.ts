import { addDays } from "../../../local-day.ts";
import type { WebsiteFacts } from "../../website-facts.ts";
import { plain } from "../plain.ts";
import type { Site } from "../site.ts";
import { structuredClosedDates } from "../structured/structured-hours.ts";
import { blockText } from "../text/section.ts";
import { closedDatesIn } from "./closed-dates.ts";

const closedList =
  /\b(holiday closures?|holidays? (?:we are|we're) closed|we are closed|closed (?:on|for|days)|closures?|dias cerrados|festivos cerrados|cerrado)\b/;

/** The dates the site says the business is closed on, in the twelve months from `today` on. */
export function findClosedDates(site: Site, today: string): WebsiteFacts["closedDates"] {
  const dates = new Map<string, { url: string; method: "json-ld" | "microdata" | "text" }>();
  for (const { thing, url, method } of site.businesses)
    for (const date of structuredClosedDates(thing, today))
      if (date < addDays(today, 366) && !dates.has(date)) dates.set(date, { url, method });
  for (const section of site.sections) {
    if (/\b(blog|news|posts?|articles?|reviews?|testimonials?)\b/.test(plain(section.heading))) continue;
    const under = closedList.test(plain(section.heading));
    const lines = [...section.blocks.map(blockText), section.heading].slice(0, 400);
    for (const [i, line] of lines.entries()) {
      // "We are closed on:" and then a list.
      const listed = section.blocks[i]?.kind === "item" && closedList.test(plain(lastText(section.blocks, i)));
      for (const date of closedDatesIn(line, today, under || listed))
        if (!dates.has(date)) dates.set(date, { url: section.url, method: "text" });
    }
  }
  const [first] = dates.values();
  if (first === undefined) return null;
  return {
    value: [...dates.keys()].toSorted().slice(0, 366),
    method: first.method,
    sourceUrl: first.url,
    confidence: first.method === "text" ? 0.85 : 0.92,
  };
}

/** The last text before a list. */
const lastText = (blocks: Site["sections"][number]["blocks"], before: number): string => {
  const block = blocks.slice(0, before).findLast(({ kind }) => kind !== "item");
  return block === undefined ? "" : blockText(block).slice(-80);
};
