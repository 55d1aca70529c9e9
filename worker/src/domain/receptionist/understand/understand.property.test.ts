import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Language } from "../../conversation/language.ts";
import type { Expecting, Heard, HearingContext } from "./heard.ts";
import { understand } from "./understand.ts";

const expectations: Expecting[] = [
  "intent",
  "service",
  "date",
  "time",
  "slot",
  "name",
  "phone",
  "email",
  "confirm",
  "message",
];

const someday = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from("2020-01-01").add({ days }).toString());

const someContext: fc.Arbitrary<HearingContext> = fc.record(
  {
    today: someday,
    zone: fc.constant("America/New_York"),
    now: fc.constantFrom("00:00", "09:30", "23:59"),
    before: fc.string({ maxLength: 300 }),
    expecting: fc.constantFrom(...expectations),
    services: fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }),
    offered: fc.integer({ min: 1, max: 5 }),
    country: fc.constantFrom("US", "GB", "ES", "??"),
    language: fc.constantFrom("en", "es"),
  },
  { requiredKeys: ["today", "zone"] },
);

const vocabulary =
  `a an the i it is not no yes maybe to for from on in at of and or but my your this that next last first second third one two three
  five ten twelve twenty thirty hundred oh double half quarter past after before until between noon midnight morning
  afternoon evening tonight today tomorrow monday tuesday friday sunday week weekend month march may december 3 8 30 12
  3:30 25:99 12/25 13/13 2026-02-30 8th 31st 32nd pm am o'clock appointment book cancel move change open price name
  spelled as boy gmail dot com number call wait actually never mind what when where how much do you are B C z-z è 💥 ' " . , ; - @`.split(
    /\s+/,
  );

const spanishVocabulary =
  `un una el la los las de del al a y o no sí que para por con en este esta esa mi su me se lo le hoy mañana pasado tarde
  noche lunes martes miércoles jueves viernes domingo semana mes marzo mayo diciembre fin principios tres cinco diez doce
  veintidós treinta cien mil doble cuarto media menos antes después hasta desde entre mediodía primera segundo última
  próximo viene 3 8 30 12 3:30 25:99 31/12 cita cancelar reservar mover cambiar nombre llamo jota eme erre con zeta ñ é
  arroba punto com guion bajo número llamar espere perdón mejor olvídelo qué cuándo dónde cómo cuánto usted habla`.split(
    /\s+/,
  );

const speech = fc.oneof(
  fc.string({ maxLength: 2_000 }),
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...spanishVocabulary), { maxLength: 60 }).map((words) => words.join(" ")),
);

describe("any string in any context", () => {
  it("gives a well-formed answer, the same one twice", () => {
    fc.assert(
      fc.property(speech, someContext, (says, context) => {
        const heard = understand(says, context);
        expect(understand(says, context)).toEqual(heard);
        expectWellFormed(heard, says, context);
      }),
      { numRuns: 600 },
    );
  });
});

function expectWellFormed(heard: Heard, says: string, context: HearingContext): void {
  const { when } = heard;
  expect(heard.says).toBe(says);
  expect(heard.intents).toContain(heard.intent);
  const days = [
    when.date,
    when.dates?.from,
    when.dates?.to,
    when.replaces?.date,
    ...(when.either ?? []),
    ...(when.not ?? []),
  ];
  for (const day of days) {
    if (day === undefined) continue;
    expect(Temporal.PlainDate.from(day, { overflow: "reject" }).toString()).toBe(day);
    expect(day >= context.today, `${day} in "${says}"`).toBe(true);
  }
  if (when.dates) expect(when.dates.from <= when.dates.to).toBe(true);
  const times = [when.time, when.after, when.before, when.bound, when.replaces?.time, ...(when.times ?? [])];
  for (const time of times) if (time !== undefined) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
  expect(when.time !== undefined && (when.after !== undefined || when.before !== undefined)).toBe(false);
  for (const index of heard.services) expect(context.services?.[index]).toBeTypeOf("string");
  if (heard.phone !== undefined) expect(heard.phone).toMatch(/^\+?\d{7,15}$/);
  if (heard.email !== undefined) expect(heard.email).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);
  if (heard.name !== undefined) expect(heard.name.trim()).not.toBe("");
}

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ["", "", "twenty", "thirty", "forty", "fifty"];
const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const months = "January February March April May June July August September October November December".split(" ");
const weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

function cardinal(n: number): string {
  return n < 20 ? (units[n] ?? "") : [tens[Math.floor(n / 10)], n % 10 === 0 ? "" : units[n % 10]].join(" ").trim();
}

function ordinal(n: number): string {
  if (n <= 20) return ordinals[n] ?? "";
  return n === 30 ? "thirtieth" : `${tens[Math.floor(n / 10)]} ${ordinals[n % 10]}`;
}

function suffixed(n: number): string {
  const suffix = n > 10 && n < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}

/** The ways callers say a date less than a year away. */
const dateSayings: ((date: Temporal.PlainDate) => string)[] = [
  ({ month, day }) => `${months[month - 1]} ${ordinal(day)}`,
  ({ month, day }) => `${months[month - 1]} ${suffixed(day)}`,
  ({ month, day }) => `${months[month - 1]} ${day}`,
  ({ month, day }) => `the ${ordinal(day)} of ${months[month - 1]}`,
  ({ month, day }) => `${suffixed(day)} of ${months[month - 1]}`.toLowerCase(),
  ({ month, day }) => `${month}/${day}`,
  ({ month, day, year }) => `${months[month - 1]} ${ordinal(day)} ${year}`,
  ({ month, day, dayOfWeek }) => `${weekdays[dayOfWeek - 1]}, ${months[month - 1]} ${suffixed(day)}`,
  (date) => date.toString(),
];

function minuteWords(minute: number): string {
  if (minute === 0) return "";
  return minute < 10 ? ` oh ${units[minute]}` : ` ${cardinal(minute)}`;
}

interface Time {
  hour: number;
  minute: number;
}

const twelve = (hour: number) => (hour % 12 === 0 ? 12 : hour % 12);
const half = (hour: number) => (hour < 12 ? "am" : "pm");
const twoDigits = (n: number) => String(n).padStart(2, "0");

/** The ways callers say a time of the day. */
const timeSayings: ((time: Time) => string)[] = [
  ({ hour, minute }) => `${twoDigits(hour)}:${twoDigits(minute)}`,
  ({ hour, minute }) => `${twelve(hour)}:${twoDigits(minute)} ${half(hour)}`,
  ({ hour, minute }) => `${twelve(hour)}:${twoDigits(minute)} ${half(hour)[0]}.m.`,
  ({ hour, minute }) => `${cardinal(twelve(hour))}${minuteWords(minute)} ${half(hour)}`,
];

describe("what callers say comes back as what they meant", () => {
  const frames = ["%", "how about %", "can you do %?", "I'd like to come in on %", "um, % please"];

  it("any date within a year", () => {
    fc.assert(
      fc.property(
        someday,
        fc.integer({ min: 0, max: 364 }),
        fc.constantFrom(...dateSayings),
        fc.constantFrom(...frames),
        (today, days, say, frame) => {
          const date = Temporal.PlainDate.from(today).add({ days });
          const says = frame.replace("%", say(date));
          const { when } = understand(says, { today, zone: "America/New_York" });
          expect(when, `"${says}" on ${today}`).toEqual({ date: date.toString() });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("any time of the day", () => {
    const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
    fc.assert(
      fc.property(
        time,
        fc.constantFrom(...timeSayings),
        fc.constantFrom("%", "at %", "maybe %", "% works"),
        (at, say, frame) => {
          const says = frame.replace("%", say(at));
          const { when } = understand(says, { today: "2026-11-18", zone: "America/New_York" });
          expect(when.time, `"${says}"`).toBe(`${twoDigits(at.hour)}:${twoDigits(at.minute)}`);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("day and time together, in either order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 364 }),
        fc.constantFrom(...dateSayings),
        fc.constantFrom(...timeSayings.slice(0, 3)),
        fc.integer({ min: 0, max: 95 }),
        fc.boolean(),
        (days, sayDate, sayTime, quarter, dateFirst) => {
          const date = Temporal.PlainDate.from("2026-11-18").add({ days });
          const at = { hour: Math.floor(quarter / 4), minute: (quarter % 4) * 15 };
          const says = dateFirst ? `${sayDate(date)} at ${sayTime(at)}` : `at ${sayTime(at)} on ${sayDate(date)}`;
          const { when } = understand(says, { today: "2026-11-18", zone: "America/New_York" });
          expect(when, `"${says}"`).toMatchObject({
            date: date.toString(),
            time: `${twoDigits(at.hour)}:${twoDigits(at.minute)}`,
          });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("any North American telephone number, in any grouping", () => {
    const digits = fc.tuple(
      fc.constantFrom("212", "415", "800", "305"),
      fc.integer({ min: 2_000_000, max: 9_999_999 }),
    );
    fc.assert(
      fc.property(
        digits,
        fc.array(fc.constantFrom("", " ", "-"), { minLength: 9, maxLength: 9 }),
        fc.boolean(),
        (parts, gaps, words) => {
          const number = parts.join("");
          const spoken = Array.from(number)
            .map((digit, at) => (words ? `${units[Number(digit)]} ` : digit + (gaps[at] ?? "")))
            .join("");
          const heard = understand(spoken, { today: "2026-11-18", zone: "America/New_York", expecting: "phone" });
          expect(heard.phone, spoken).toBe(`+1${number}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("hostile input", () => {
  const RUNS = 2;

  /** This thread's processor time for one reading, in milliseconds: a busy machine and other tests do not change it. */
  function cost(says: string, expecting?: Expecting, language: Language = "en"): number {
    const context = {
      today: "2026-11-18",
      zone: "America/New_York",
      language,
      before: says,
      ...(expecting && { expecting }),
    };
    const before = process.threadCpuUsage().user;
    for (let run = 0; run < RUNS; run++) understand(says, context);
    return (process.threadCpuUsage().user - before) / 1_000 / RUNS;
  }

  const seeds = [
    ...vocabulary,
    ...spanishVocabulary,
    "a b",
    "la la",
    "no se",
    "quiero una",
    "no no puedo",
    "es que si",
    "las 3 y",
    "tengo una cita",
    "no no",
    "1 1",
    "1-",
    "a@",
    "a.",
    "not not a",
    "is is",
    "i am talking to a",
    "the answer is i think",
    "S-H-",
  ];

  it("costs no more than its length: no pattern backtracks without bound", () => {
    let worst = { ms: 0, seed: "" };
    for (const seed of seeds) {
      for (const glue of [" ", ""]) {
        const says = (seed + glue).repeat(2_000).slice(0, 2_000);
        for (const expecting of [undefined, "name", "email"] as const) {
          for (const language of ["en", "es"] as const) {
            const ms = cost(says, expecting, language);
            if (ms > worst.ms) worst = { ms, seed };
          }
        }
      }
    }
    expect(worst.ms, `worst: ${worst.seed}`).toBeLessThan(25);
  }, 30_000);

  it("reads a megabyte no longer than it reads the beginning", () => {
    expect(cost("cancel my appointment on monday ".repeat(40_000))).toBeLessThan(50);
    expect(understand("cancel my appointment ".repeat(40_000), { today: "2026-11-18", zone: "UTC" }).intent).toBe(
      "cancel",
    );
  });
});
