import { describe, expect, it } from "vitest";
import type { PageMaterial } from "../../page-material.ts";
import { toWeeklyHours } from "../hours/week.ts";
import { structuredBusinesses } from "./business.ts";
import { structuredClosedDates, structuredWeek } from "./structured-hours.ts";
import { pageThings } from "./thing.ts";

const today = "2026-11-20";

function business(jsonLd: unknown) {
  const page: PageMaterial = {
    url: "https://example.test/",
    title: null,
    lang: null,
    meta: {},
    jsonLd: [jsonLd],
    microdata: [],
    links: [],
    blocks: [],
  };
  const [first] = structuredBusinesses(pageThings(page));
  if (first === undefined) throw new Error("no business");
  return first.thing;
}

const hours = (jsonLd: unknown) => {
  const week = structuredWeek(business(jsonLd), today);
  return week && toWeeklyHours(week);
};
const spec = (over: object) => ({ "@type": "OpeningHoursSpecification", ...over });
const dentist = (over: object) => ({ "@type": "Dentist", name: "X", ...over });

describe("opening hours in structured data", () => {
  it.each([
    ["a string", { openingHours: "Mo-Fr 09:00-17:00" }],
    ["strings", { openingHours: ["Mo,Tu,We 09:00-17:00", "Th-Fr 09:00-17:00"] }],
    [
      "days as addresses",
      {
        openingHoursSpecification: spec({
          dayOfWeek: ["https://schema.org/Monday", "http://schema.org/Tuesday", "Wednesday", "Thu", "Fr"],
          opens: "09:00",
          closes: "17:00:00",
        }),
      },
    ],
    [
      "clock times with am and pm",
      {
        openingHoursSpecification: spec({
          dayOfWeek: "Monday, Tuesday, Wednesday, Thursday, Friday",
          opens: "9:00 AM",
          closes: "5:00 PM",
        }),
      },
    ],
  ])("as %s", (_, over) => {
    expect(hours(dentist(over))).toMatchObject({
      mon: [["09:00", "17:00"]],
      wed: [["09:00", "17:00"]],
      fri: [["09:00", "17:00"]],
      sat: [],
    });
  });

  it("knows Google's ways to say all day, closed and past midnight", () => {
    const specs = [
      spec({ dayOfWeek: "Monday", opens: "00:00", closes: "23:59" }),
      spec({ dayOfWeek: "Tuesday", opens: "00:00", closes: "00:00" }),
      spec({ dayOfWeek: "Friday", opens: "18:00", closes: "02:00" }),
    ];
    expect(hours(dentist({ openingHoursSpecification: specs }))).toMatchObject({
      mon: [["00:00", "24:00"]],
      fri: [["18:00", "24:00"]],
      sat: [["00:00", "02:00"]],
    });
  });

  it("takes special days for closed dates and not for the week", () => {
    const specs = [
      spec({ dayOfWeek: ["Monday"], opens: "09:00", closes: "17:00" }),
      spec({ opens: "00:00", closes: "00:00", validFrom: "2026-12-24", validThrough: "2026-12-25" }),
      spec({ opens: "10:00", closes: "12:00", validFrom: "2026-12-31", validThrough: "2026-12-31" }),
      spec({ validFrom: "2025-12-24", validThrough: "2025-12-25" }),
    ];
    const thing = business(dentist({ openingHoursSpecification: specs }));
    expect(structuredClosedDates(thing, today)).toEqual(["2026-12-24", "2026-12-25"]);
    expect(hours(dentist({ openingHoursSpecification: specs }))).toMatchObject({ mon: [["09:00", "17:00"]], tue: [] });
  });

  it("follows references and leaves out a season that is over", () => {
    const graph = {
      "@graph": [
        dentist({ openingHoursSpecification: [{ "@id": "#winter" }, { "@id": "#summer" }] }),
        {
          "@id": "#winter",
          ...spec({
            dayOfWeek: "Monday",
            opens: "10:00",
            closes: "16:00",
            validFrom: "2026-10-01",
            validThrough: "2027-03-31",
          }),
        },
        {
          "@id": "#summer",
          ...spec({
            dayOfWeek: "Monday",
            opens: "08:00",
            closes: "20:00",
            validFrom: "2026-04-01",
            validThrough: "2026-09-30",
          }),
        },
      ],
    };
    expect(hours(graph)).toMatchObject({ mon: [["10:00", "16:00"]] });
  });
});
