import type { Found, WeeklyHours } from "../../../../contract/onboarding.ts";
import type { HoursFound } from "./page-hours.ts";
import { type Week, toWeeklyHours } from "./week.ts";

export interface StructuredHours {
  week: Week;
  url: string;
  method: "json-ld" | "microdata";
}

interface Candidate {
  hours: WeeklyHours;
  key: string;
  method: "json-ld" | "microdata" | "text";
  url: string;
  weight: number;
}

/**
 * The hours a site means. What visitors read goes before what only machines do where the two differ: structured data is
 * written once by a plugin and forgotten. Agreement between sources makes it surer, contradiction less sure.
 */
export function chooseHours(
  structured: readonly StructuredHours[],
  inText: readonly HoursFound[],
): Found<WeeklyHours> | null {
  const candidates: Candidate[] = [];
  for (const { week, url, method } of structured)
    push(candidates, week, { url, method, weight: method === "json-ld" ? 5 : 6 });
  for (const { week, url, labelled } of inText) {
    const weight = (labelled ? 4 : 1) + Math.min(week.size, 7) + (isContact(url) ? 1 : 0);
    push(candidates, week, { url, method: "text", weight });
  }
  const groups = Map.groupBy(candidates, (candidate) => candidate.key);
  const ranked = [...groups.values()]
    // A footer repeated on every page is one statement.
    .map((group) => ({ group, weight: sum(group) }))
    .toSorted((a, b) => b.weight - a.weight);
  const [best, second] = ranked;
  const first = best?.group[0];
  if (best === undefined || first === undefined) return null;
  const methods = new Set(best.group.map(({ method }) => method));
  const agreed = methods.has("text") && methods.size > 1;
  const sure = agreed ? 0.97 : first.method === "json-ld" ? 0.9 : best.weight >= 8 ? 0.9 : 0.75;
  const contested = second !== undefined && second.weight > best.weight * 0.5;
  return {
    value: first.hours,
    method: first.method,
    sourceUrl: first.url,
    confidence: contested ? Math.min(sure, agreed ? 0.8 : 0.6) : sure,
  };
}

/** The strongest statement of each source, and a little for each page more. */
function sum(group: readonly Candidate[]): number {
  const best = new Map<string, number>();
  for (const { method, weight } of group) best.set(method, Math.max(best.get(method) ?? 0, weight));
  const pages = new Set(group.map(({ url }) => url)).size;
  return [...best.values()].reduce((a, b) => a + b, 0) + Math.min(pages - 1, 3) * 0.5;
}

function push(into: Candidate[], week: Week, rest: Omit<Candidate, "hours" | "key">): void {
  const hours = toWeeklyHours(week);
  if (hours !== null) into.push({ hours, key: JSON.stringify(hours), ...rest });
}

const isContact = (url: string): boolean => /contact|hours|visit|location|contacto|horario/i.test(url);
