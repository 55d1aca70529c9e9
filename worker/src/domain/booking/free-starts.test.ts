import { describe, expect, test } from "vitest";
import { service as serviceSchema } from "../../contract/agent-config.ts";
import { alternatives } from "./alternatives.ts";
import { checkStart } from "./check-start.ts";
import { type Busy, type Diary, longestBusyMs } from "./diary.ts";
import { minuteMs } from "../durations.ts";
import { freeStarts } from "./free-starts.ts";

const nineToFive: [string, string][] = [["09:00", "17:00"]];

function diary(change: Partial<Diary> = {}, booking: Partial<Diary["booking"]> = {}): Diary {
  return {
    timeZone: "America/New_York",
    hours: {
      mon: nineToFive,
      tue: nineToFive,
      wed: nineToFive,
      thu: nineToFive,
      fri: nineToFive,
      sat: [],
      sun: [],
      closedDates: [],
    },
    services: [{ id: "svc_1", name: "Cleaning", durationMinutes: 60, bufferMinutes: 0, priceCents: null }],
    booking: { leadMinutes: 0, horizonDays: 60, slotStepMinutes: 30, capacity: 1, ...booking },
    ...change,
  };
}

const ms = (iso: string): number => Date.parse(iso);
const iso = (starts: number[]): string[] => starts.map((at) => new Date(at).toISOString().slice(0, 16) + "Z");
const now = ms("2026-11-20T12:00Z");

function starts(config: Diary, from: string, to: string, busy: Busy[] = [], at = now): string[] {
  return iso(freeStarts({ config, serviceId: "svc_1", from: ms(from), to: ms(to), busy, now: at }));
}

function check(config: Diary, startsAt: string, busy: Busy[] = [], serviceId = "svc_1") {
  return checkStart({ config, serviceId, startsAt: ms(startsAt), busy, now });
}

describe("opening hours", () => {
  test("an opening at nine is nine on both sides of a clock change", () => {
    const at = ms("2026-10-29T12:00Z");
    expect(starts(diary(), "2026-10-30T00:00Z", "2026-10-30T14:00Z", [], at)).toEqual([
      "2026-10-30T13:00Z",
      "2026-10-30T13:30Z",
    ]);
    expect(starts(diary(), "2026-11-02T00:00Z", "2026-11-02T15:00Z", [], at)).toEqual([
      "2026-11-02T14:00Z",
      "2026-11-02T14:30Z",
    ]);
  });

  test("the appointment is over by closing, its buffer need not be", () => {
    const config = diary({
      services: [{ id: "svc_1", name: "Perm", durationMinutes: 60, bufferMinutes: 45, priceCents: null }],
    });
    expect(starts(config, "2026-11-23T00:00Z", "2026-11-24T00:00Z").at(-1)).toBe("2026-11-23T21:00Z");
  });

  test("steps count from each opening, and nothing runs through a lunch break", () => {
    const hours = {
      ...diary().hours,
      mon: [
        ["09:10", "11:00"],
        ["13:00", "14:40"],
      ] as [string, string][],
    };
    expect(starts(diary({ hours }), "2026-11-23T00:00Z", "2026-11-24T00:00Z")).toEqual([
      "2026-11-23T14:10Z",
      "2026-11-23T14:40Z",
      "2026-11-23T18:00Z",
      "2026-11-23T18:30Z",
    ]);
  });

  test("hours that touch over midnight are one stretch", () => {
    const night: [string, string][] = [["23:00", "24:00"]];
    const morning: [string, string][] = [["00:00", "01:00"]];
    const hours = { ...diary().hours, mon: night, tue: morning };
    expect(starts(diary({ hours }), "2026-11-24T00:00Z", "2026-11-24T12:00Z")).toEqual([
      "2026-11-24T04:00Z",
      "2026-11-24T04:30Z",
      "2026-11-24T05:00Z",
    ]);
    hours.closedDates = ["2026-11-24"];
    expect(starts(diary({ hours }), "2026-11-24T00:00Z", "2026-11-24T12:00Z")).toEqual(["2026-11-24T04:00Z"]);
  });

  test("a skipped hour offers nothing, a repeated one is offered once", () => {
    const allDay: [string, string][] = [["00:00", "24:00"]];
    const config = diary({ hours: { ...diary().hours, sun: allDay } }, { slotStepMinutes: 60 });
    const spring = starts(config, "2026-03-08T05:00Z", "2026-03-08T09:00Z", [], ms("2026-03-01T00:00Z"));
    expect(spring).toEqual(["2026-03-08T05:00Z", "2026-03-08T06:00Z", "2026-03-08T07:00Z", "2026-03-08T08:00Z"]);
    const autumn = starts(config, "2026-11-01T04:00Z", "2026-11-01T08:30Z", [], ms("2026-10-25T00:00Z"));
    expect(autumn).toEqual(["2026-11-01T04:00Z", "2026-11-01T05:00Z", "2026-11-01T07:00Z", "2026-11-01T08:00Z"]);
  });

  test("a day that a zone left out has no starts", () => {
    const everyDay = Object.fromEntries(
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, nineToFive]),
    );
    const config = diary(
      { timeZone: "Pacific/Apia", hours: { ...diary().hours, ...everyDay } },
      { slotStepMinutes: 240 },
    );
    const days = starts(config, "2011-12-28T10:00Z", "2011-12-31T10:00Z", [], ms("2011-12-28T00:00Z"));
    expect(days).toEqual([
      "2011-12-28T19:00Z",
      "2011-12-28T23:00Z",
      "2011-12-29T19:00Z",
      "2011-12-29T23:00Z",
      "2011-12-30T19:00Z",
      "2011-12-30T23:00Z",
    ]);
  });
});

describe("limits", () => {
  test("lead time and horizon", () => {
    const config = diary({}, { leadMinutes: 90, horizonDays: 3 });
    expect(starts(config, "2026-11-20T00:00Z", "2026-11-21T00:00Z", [], ms("2026-11-20T14:00:00.001Z"))[0]).toBe(
      "2026-11-20T16:00Z",
    );
    expect(starts(config, "2026-11-20T00:00Z", "2026-12-20T00:00Z").at(-1)).toBe("2026-11-23T21:00Z");
  });

  test("the limit cuts, an empty or backward range and an unknown service give nothing", () => {
    const input = {
      config: diary(),
      serviceId: "svc_1",
      from: now,
      to: now + 40 * 86_400_000,
      busy: [],
      now,
    };
    expect(freeStarts({ ...input, limit: 2 })).toHaveLength(2);
    expect(freeStarts({ ...input, to: now })).toEqual([]);
    expect(freeStarts({ ...input, to: now - 1 })).toEqual([]);
    expect(freeStarts({ ...input, serviceId: "svc_2" })).toEqual([]);
  });

  test("no service can keep a place longer than the search looks back", () => {
    const longest = { id: "svc_x", name: "x", durationMinutes: 1440, bufferMinutes: 480 };
    expect(serviceSchema.safeParse(longest).success).toBe(true);
    expect((longest.durationMinutes + longest.bufferMinutes) * minuteMs).toBe(longestBusyMs);
    expect(serviceSchema.safeParse({ ...longest, durationMinutes: 1441 }).success).toBe(false);
    expect(serviceSchema.safeParse({ ...longest, bufferMinutes: 481 }).success).toBe(false);
  });
});

describe("capacity", () => {
  test("counts how many overlap at one instant, not how many overlap in all", () => {
    const twoAfterEachOther = [
      { startsAt: ms("2026-11-23T14:00Z"), busyUntil: ms("2026-11-23T14:30Z") },
      { startsAt: ms("2026-11-23T14:30Z"), busyUntil: ms("2026-11-23T15:00Z") },
    ];
    expect(check(diary({}, { capacity: 2 }), "2026-11-23T14:00Z", twoAfterEachOther)).toBeNull();
    expect(check(diary({}, { capacity: 1 }), "2026-11-23T14:00Z", twoAfterEachOther)).toBe("taken");
  });

  test("the buffer after an appointment blocks", () => {
    const config = diary({
      services: [{ id: "svc_1", name: "Perm", durationMinutes: 60, bufferMinutes: 30, priceCents: null }],
    });
    const next = [{ startsAt: ms("2026-11-23T16:00Z"), busyUntil: ms("2026-11-23T17:00Z") }];
    expect(check(config, "2026-11-23T14:30Z", next)).toBeNull();
    expect(check(config, "2026-11-23T15:00Z", next)).toBe("taken");
  });
});

test("checkStart says why", () => {
  const config = diary(
    { hours: { ...diary().hours, closedDates: ["2026-11-26"] } },
    { horizonDays: 10, leadMinutes: 120 },
  );
  expect(check(config, "2026-11-23T14:00Z", [], "svc_2")).toBe("unknown-service");
  expect(check(config, "2026-11-20T13:59Z")).toBe("too-soon");
  expect(check(config, "2025-11-20T14:00Z")).toBe("too-soon");
  expect(check(config, "2026-12-01T14:00Z")).toBe("too-far");
  expect(check(config, "2026-11-26T14:00Z")).toBe("closed");
  expect(check(config, "2026-11-22T14:00Z")).toBe("closed");
  expect(check(config, "2026-11-23T13:30Z")).toBe("outside-hours");
  expect(check(config, "2026-11-23T21:30Z")).toBe("outside-hours");
  expect(check(config, "2026-11-23T14:10Z")).toBe("off-grid");
  expect(check(config, "2026-11-23T14:00:00.001Z")).toBe("off-grid");
  expect(check(config, "2026-11-23T14:00Z")).toBeNull();
});

describe("alternatives", () => {
  const offer = (wish: string, busy: Busy[] = [], config = diary()) =>
    iso(
      alternatives({
        config,
        serviceId: "svc_1",
        wish: ms(wish),
        from: now,
        to: now + 60 * 86_400_000,
        busy,
        now,
      }),
    );

  test("the nearest of the same day first", () => {
    const taken = [{ startsAt: ms("2026-11-23T16:00Z"), busyUntil: ms("2026-11-23T17:00Z") }];
    expect(offer("2026-11-23T16:00Z", taken)).toEqual(["2026-11-23T17:00Z", "2026-11-23T15:00Z", "2026-11-23T17:30Z"]);
  });

  test("then the days after, then the days before", () => {
    const friday = [{ startsAt: ms("2026-11-27T14:00Z"), busyUntil: ms("2026-11-27T22:00Z") }];
    expect(offer("2026-11-27T16:00Z", friday)).toEqual(["2026-11-30T14:00Z", "2026-11-30T14:30Z", "2026-11-30T15:00Z"]);
    const near = diary({}, { horizonDays: 7 });
    expect(offer("2027-03-01T14:00Z", [], near)).toEqual([
      "2026-11-27T21:00Z",
      "2026-11-27T20:30Z",
      "2026-11-27T20:00Z",
    ]);
  });
});
