import { weekdays } from "../../src/contract/agent-config.ts";
import type { WebsiteFacts } from "../../src/domain/onboarding/website-facts.ts";
import type { Expected } from "./kept-sites.ts";

export const fields = [
  "name",
  "phone",
  "hours",
  "services",
  "email",
  "address",
  "timeZone",
  "language",
  "industry",
  "faq",
  "closedDates",
  "locations",
] as const;
export type Field = (typeof fields)[number];

/** One thing that was to be found, or was found and is not there. */
export interface Mark {
  field: Field;
  right: boolean;
  expected: string;
  found: string;
  /** How sure detection was; null where it found nothing. */
  confidence: number | null;
}

/** Compares what was found with what the owner would say. Services and closed dates that do not exist count as misses too. */
export function marksOf(expected: Expected, facts: WebsiteFacts): Mark[] {
  const marks: Mark[] = [];
  const mark = (
    field: Field,
    wanted: string | null,
    found: string | null,
    confidence: number | null | undefined,
    right = wanted === found,
  ) => {
    marks.push({
      field,
      right,
      expected: wanted ?? "nothing",
      found: found ?? "nothing",
      confidence: confidence ?? null,
    });
  };
  mark("name", expected.name, facts.name?.value ?? null, facts.name?.confidence);
  mark("phone", expected.phone, facts.phone?.value ?? null, facts.phone?.confidence);
  mark("hours", written(weekOf(expected.hours)), written(facts.hours?.value ?? null), facts.hours?.confidence);
  mark("language", expected.language, facts.language?.value ?? null, facts.language?.confidence);
  // Where nothing says the trade, the receptionist is a general one.
  mark(
    "industry",
    expected.industry,
    facts.industry?.value ?? (expected.industry === "general" ? "general" : null),
    facts.industry?.confidence,
  );
  for (const field of ["email", "timeZone"] as const)
    if (expected[field] !== undefined)
      mark(field, expected[field], facts[field]?.value ?? null, facts[field]?.confidence);
  if (expected.address !== undefined) {
    const { value } = facts.address ?? {};
    const found =
      value === undefined
        ? null
        : [value.street, value.city, value.region, value.postalCode, value.country].map((part) => part ?? "").join("|");
    mark(
      "address",
      expected.address,
      found,
      facts.address?.confidence,
      plain(expected.address ?? "") === plain(found ?? ""),
    );
  }
  if (expected.locations !== undefined || facts.locations.length > 0)
    mark("locations", String(expected.locations ?? 0), String(facts.locations.length), 1);
  for (const date of new Set([...(expected.closedDates ?? []), ...(facts.closedDates?.value ?? [])])) {
    const has = (dates: string[] | undefined) => (dates?.includes(date) === true ? date : null);
    mark("closedDates", has(expected.closedDates), has(facts.closedDates?.value), facts.closedDates?.confidence);
  }
  for (const question of expected.faq ?? []) {
    const found = facts.faq.find(({ value }) => plain(value.question).includes(plain(question)));
    // An answer that runs on into the foot of the page is no answer.
    const foot = [expected.email, expected.address?.split("|")[3]].filter(
      (each) => each && !/where|contact|reach|donde/i.test(question),
    );
    const spilled = foot.some((each) => each && found?.value.answer.includes(each));
    mark(
      "faq",
      question,
      found === undefined ? null : `${found.value.question} ${found.value.answer}`,
      found?.confidence,
      found !== undefined && !spilled,
    );
  }
  serviceMarks(expected, facts, mark);
  return marks;
}

function serviceMarks(
  expected: Expected,
  facts: WebsiteFacts,
  mark: (
    field: Field,
    wanted: string | null,
    found: string | null,
    confidence: number | undefined,
    right?: boolean,
  ) => void,
): void {
  const rest = new Map(facts.services.map((service) => [plain(service.value.name), service]));
  for (const wanted of expected.services) {
    const key = plain(wanted.split("|")[0] ?? "");
    const found = rest.get(key);
    rest.delete(key);
    const { name, durationMinutes, priceCents } = found?.value ?? {};
    const line = found === undefined ? null : `${name}|${durationMinutes ?? ""}|${priceCents ?? ""}`;
    mark("services", wanted, line, found?.confidence, line !== null && plain(line) === plain(wanted));
  }
  for (const { value, confidence } of rest.values())
    mark("services", null, `${value.name}|${value.durationMinutes ?? ""}|${value.priceCents ?? ""}`, confidence);
}

type Week = Partial<Record<(typeof weekdays)[number], string[]>>;

/** `mon-fri 09:00-17:00; sat …` as a week. */
function weekOf(hours: string | null): Week | null {
  if (hours === null) return null;
  const week: Week = {};
  for (const part of hours.split("; ")) {
    const [days = "", ranges = ""] = part.split(" ");
    const [from, to] = days.split("-").map((day) => weekdays.findIndex((name) => name === day));
    for (let day = from ?? 0; day <= (to ?? from ?? 0); day++) week[weekdays[day]!] = ranges.split(",");
  }
  return week;
}

const written = (week: Week | Record<string, [string, string][]> | null): string | null =>
  week &&
  weekdays
    .map(
      (day) =>
        `${day} ${(week[day] ?? []).map((range) => (typeof range === "string" ? range : range.join("-"))).join(",") || "closed"}`,
    )
    .join("; ");

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,’']/g, "")
    .replace(/\s+/g, " ")
    .trim();
