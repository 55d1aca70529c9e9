import { plain } from "../plain.ts";
import { month, months } from "./closed-dates.ts";

/** A part of the year that comes again. */
interface Season {
  holds: (today: string) => boolean;
  /** The text, as `plain` writes it, without the season. */
  rest: string;
}

const day = "(?: (?:of )?(\\d{1,2})(?:st|nd|rd|th)?)?";
const range = new RegExp(
  `[([]?(?:(?:de|from) )?\\b(${month})\\b\\.?${day} ?(?:-|to|through|thru|until|a|hasta) ?(${month})\\b\\.?${day}(?!\\d|:\\d)[)\\]]?`,
);
/** Shorter than this it is a closure and no season, in days. */
const SHORTEST = 46;
const otherwise = /\b(?:rest of (?:the|our) year|otherwise|off[- ]season|other months|resto del ano)\b/;
const saysHours = /\d ?(?:[ap]\.?m|:\d\d|h\b|-| ?to \d| ?a \d)|\b(?:closed|cerrad[oa]s?|open)\b/;

/** The season a line speaks of: "April 1 - October 31", "Nov–Mar", "de junio a septiembre". */
export function seasonIn(line: string): Season | null {
  const said = plain(line.slice(0, 300));
  const match = range.exec(said);
  if (match === null) return null;
  // "Sat 10-2 (Jan - April: Sat 9-5)": what stands before it holds all year.
  const [before, after] = [said.slice(0, match.index), said.slice(match.index + match[0].length)];
  if (saysHours.test(before) && saysHours.test(after)) return null;
  const [, first = "", firstDay = "1", last = "", lastDay = "31"] = match;
  const [from, to] = [
    (months.get(first) ?? 0) * 100 + Number(firstDay),
    (months.get(last) ?? 0) * 100 + Number(lastDay),
  ];
  if (daysBetween(from, to) < SHORTEST) return null;
  return {
    holds: (today) => {
      const now = Number(today.slice(5, 7)) * 100 + Number(today.slice(8, 10));
      return from <= to ? now >= from && now <= to : now >= from || now <= to;
    },
    rest: `${before} ${after}`,
  };
}

/** About so many, between two days written as month and day: 401 is the first of April. */
const daysBetween = (from: number, to: number): number => {
  const about = (date: number) => Math.floor(date / 100) * 30.4 + (date % 100);
  return (about(to) - about(from) + 365) % 365;
};

/**
 * Some lines without those of other seasons, and without naming this one. A line that names a season and no hours holds
 * for those that follow; "rest of the year" for the time that no season has.
 */
export function ofSeason(lines: readonly string[], today: string): string[] {
  const seasons = lines.map(seasonIn);
  if (seasons.every((season) => season === null)) return [...lines];
  const named = seasons.some((season) => season?.holds(today) === true);
  let under = true;
  return lines.flatMap((line, i) => {
    const season = seasons[i] ?? null;
    const rest = season === null && otherwise.test(plain(line));
    const holds = season?.holds(today) ?? (rest ? !named : under);
    if ((season !== null || rest) && !saysHours.test(season?.rest ?? plain(line))) under = holds;
    return holds ? [season?.rest ?? line] : [];
  });
}
