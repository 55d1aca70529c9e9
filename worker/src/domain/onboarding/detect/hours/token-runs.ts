import type { Clock, HourToken } from "./hour-tokens.ts";

/** Days joined by ranges and lists: "Mon, Wed-Fri & Sun". */
export function dayList(tokens: readonly HourToken[], at: number): [days: number[], end: number] {
  const first = tokens[at];
  const days = new Set(first?.kind === "days" ? first.days : []);
  let end = at;
  for (;;) {
    let next = end + 1;
    let range = false;
    let joined = false;
    while (next < tokens.length && (isJoin(tokens[next]) || tokens[next]?.kind === "holiday")) {
      range ||= tokens[next]?.kind === "to" || tokens[next]?.kind === "until";
      joined = true;
      next++;
    }
    const token = tokens[next];
    if (tokens[end + 1]?.kind === "except") return withoutDays(tokens, days, end);
    if (!joined || token?.kind !== "days") return [[...days], end];
    if (range && token.days.length > 0) {
      const [from, to] = [[...days].at(-1) ?? 0, token.days[0] ?? 0];
      for (let day = from; day !== to; day = (day + 1) % 7) days.add(day);
    }
    for (const day of token.days) days.add(day);
    end = next;
  }
}

/** "every day except Monday and Tuesday". */
function withoutDays(tokens: readonly HourToken[], days: ReadonlySet<number>, end: number): [number[], number] {
  const at = tokens.findIndex((token, i) => i > end + 1 && token.kind !== "open");
  if (tokens[at]?.kind !== "days") return [[...days], end];
  const [out, last] = dayList(tokens, at);
  return [[...days].filter((day) => !out.includes(day)), last];
}

const isJoin = (token: HourToken | undefined): boolean =>
  token?.kind === "and" || token?.kind === "to" || token?.kind === "until" || token?.kind === "open";

/** The time a range that begins at `at` ends with. */
export function closing(tokens: readonly HourToken[], at: number): [Clock | null, end: number] {
  let next = at + 1;
  let joined = false;
  const betweenThem = tokens[at - 1]?.kind === "open";
  while (next < tokens.length && next < at + 4) {
    const kind = tokens[next]?.kind;
    if (kind === "to" || kind === "until" || (betweenThem && kind === "and" && tokens[next + 2]?.kind !== "to"))
      joined = true;
    else if (kind !== "open") break;
    next++;
  }
  const token = tokens[next];
  return joined && token?.kind === "clock" ? [token.clock, next] : [null, at];
}

/** Whether what follows gives the days before it their hours. */
export function isTimed(tokens: readonly HourToken[], at: number): boolean {
  let i = at;
  while (tokens[i]?.kind === "open" || tokens[i]?.kind === "to") i++;
  const kind = tokens[i]?.kind;
  return (kind === "clock" && closing(tokens, i)[0] !== null) || kind === "all-day";
}

/** Times before a day that has none of its own: "Mon-Fri 9-5, 10-2 Saturday". */
export function belongsToNext(tokens: readonly HourToken[], at: number): boolean {
  let i = at;
  while (tokens[i]?.kind === "open") i++;
  if (tokens[i]?.kind !== "days") return false;
  const [, end] = dayList(tokens, i);
  return !isTimed(tokens, end + 1) && tokens[end + 1]?.kind !== "closed" && tokens[end + 1]?.kind !== "appointment";
}

/** "Open 24/7", said of the business rather than of its emergency line. */
export const opens = (tokens: readonly HourToken[], at: number): boolean =>
  !tokens.slice(at, at + 5).some((token) => token.kind === "apart") &&
  tokens.slice(Math.max(0, at - 4), at + 2).some((token) => token.kind === "open");
