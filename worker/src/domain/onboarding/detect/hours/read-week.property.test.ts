import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdays } from "../../../../contract/agent-config.ts";
import { readWeek } from "./read-week.ts";
import { toWeeklyHours } from "./week.ts";

/** Ways to write the same hours; each must be read back. Minutes from midnight. */
interface Style {
  day: readonly string[];
  time: (minutes: number) => string;
  range: string;
  span: string;
  split: string;
  between: string;
  closed: string;
}

const pad = (value: number) => String(value).padStart(2, "0");
const clock24 = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
const clock12 = (am: string, pm: string, minutesToo: boolean) => (minutes: number) => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const shown = minute === 0 && !minutesToo ? "" : `:${pad(minute)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${shown}${hour < 12 ? am : pm}`;
};
const long = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const short = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const dotted = ["Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun."];
const spanish = ["Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"];
const clipped = ["Lun", "Mar", "Mié", "Jue", "Vie", "Sáb", "Dom"];
const english = { range: " - ", span: " - ", split: ", ", between: "\n", closed: "Closed" };
const castilian = { range: " a ", span: " a ", split: " y de ", between: "\n", closed: "cerrado" };

const styles: readonly Style[] = [
  { ...english, day: long, time: clock12("am", "pm", false) },
  { ...english, day: long, time: clock12(" AM", " PM", true), range: ": " },
  { ...english, day: short, time: clock12(" a.m.", " p.m.", true), split: " and ", between: "; " },
  { ...english, day: dotted, time: clock12("a", "p", false), span: "-", split: " & " },
  { ...english, day: short, time: clock24, span: "–", between: " | " },
  {
    ...english,
    day: short.map((day) => day.toUpperCase()),
    time: clock12("AM", "PM", false),
    span: "—",
    between: ", ",
  },
  { ...english, day: long.map((day) => `${day}s`), time: clock12("am", "pm", false), span: " to ", split: " and " },
  { ...english, day: long, time: clock12("am", "pm", true), span: " until ", between: ". " },
  { ...english, day: short, time: clock12(" am", " pm", false), span: " through ", between: " • " },
  { ...english, day: long, time: (minutes) => clock24(minutes).replace(":", "."), span: "-", between: "\n" },
  { ...english, day: long, time: (minutes) => clock24(minutes).replace(":", ""), span: " - " },
  { ...english, day: short, time: (minutes) => `${clock24(minutes)}h`, span: " - ", split: " / " },
  { ...castilian, day: spanish, time: clock24 },
  { ...castilian, day: spanish, time: (minutes) => `${clock24(minutes)} h`, span: " - ", split: " / " },
  { ...castilian, day: spanish, time: (minutes) => `las ${clock24(minutes)}` },
  { ...castilian, day: clipped, time: clock24, span: "-", split: ", ", between: ". " },
  { ...castilian, day: spanish.map((day) => day.toLowerCase()), time: clock24, span: " hasta las ", between: "; " },
  { ...castilian, day: spanish, time: (minutes) => clock24(minutes).replace(":", "h"), span: "–", split: " y " },
  { ...castilian, day: spanish, time: clock12(" a. m.", " p. m.", true), span: " a " },
  { ...english, day: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], time: clock24, span: "-", split: "," },
];

type Day = [number, number][];
const quarter = fc.integer({ min: 24, max: 92 }).map((n) => n * 15);
const day: fc.Arbitrary<Day> = fc.oneof(
  fc.constant<Day>([]),
  fc.uniqueArray(quarter, { minLength: 2, maxLength: 2 }).map((times): Day => {
    const [from = 0, to = 0] = times.toSorted((a, b) => a - b);
    return [[from, to]];
  }),
  fc.uniqueArray(quarter, { minLength: 4, maxLength: 4 }).map((times): Day => {
    const [a = 0, b = 0, c = 0, d = 0] = times.toSorted((x, y) => x - y);
    return [
      [a, b],
      [c, d],
    ];
  }),
);

function write(week: readonly Day[], style: Style): string {
  return week
    .map((spans, i) => {
      const hours = spans.map(([from, to]) => `${style.time(from)}${style.span}${style.time(to)}`).join(style.split);
      const lead = style === styles[0] || style.range === ": " ? ": " : " ";
      return `${style.day[i]}${lead}${spans.length === 0 ? style.closed : hours}`;
    })
    .join(style.between);
}

describe("opening hours written in twenty ways", () => {
  it.each(styles.map((style, i) => [i, style] as const))("are read back in way %i", (_, style) => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 7, maxLength: 7 }), (week) => {
        fc.pre(week.some((spans) => spans.length > 0));
        const expected = Object.fromEntries(
          weekdays.map((name, i) => [name, (week[i] ?? []).map(([from, to]) => [clock24(from), clock24(to)])]),
        );
        expect(toWeeklyHours(readWeek(write(week, style))?.week ?? new Map()), write(week, style)).toEqual(expected);
      }),
      { numRuns: 120 },
    );
  });

  it("never throws and never gives hours the contract refuses", () => {
    const words = [
      "mon",
      "fri",
      "-",
      "to",
      "9",
      "5pm",
      "24:00",
      "closed",
      "and",
      "by appointment",
      "sun",
      "12",
      "noon",
      "\n",
      "until",
      "23:59",
      "midnight",
      ",",
      "0",
      "99:99",
      "kitchen",
      "24/7",
      "1st",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (said) => {
        const read = readWeek(said.join(" "));
        if (read !== null) toWeeklyHours(read.week);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void readWeek(text)));
  });
});
