import { describe, expect, it } from "vitest";
import { callLength, dayHeading, daysBetween, localDay, recent, spokenLength, visit, zoneName } from "./time.ts";

const now = Date.parse("2026-11-22T15:00:00Z");

describe("local days", () => {
  it("follows the tenant's zone and not UTC", () => {
    expect(localDay("2026-11-23T02:30:00Z", "America/New_York")).toBe("2026-11-22");
    expect(localDay("2026-11-22T23:30:00Z", "Asia/Tokyo")).toBe("2026-11-23");
  });

  it("names today, tomorrow and yesterday across the clock change", () => {
    const beforeFallBack = Date.parse("2026-10-31T16:00:00Z");
    expect(dayHeading("2026-11-01T20:00:00Z", "America/New_York", beforeFallBack).near).toBe("Tomorrow");
    expect(dayHeading(now, "America/New_York", now).near).toBe("Today");
    expect(dayHeading("2026-11-21T15:00:00Z", "America/New_York", now).near).toBe("Yesterday");
    expect(dayHeading("2026-11-25T15:00:00Z", "America/New_York", now)).toEqual({
      near: null,
      day: "Wednesday, November 25",
    });
  });

  it("counts days over month ends", () => {
    expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3);
  });
});

describe("instants in words", () => {
  it("leaves out the day when it is today", () => {
    expect(recent("2026-11-22T14:05:00Z", "America/New_York", now).replace(/\s/g, " ")).toBe("9:05 AM");
    expect(recent("2026-11-20T14:05:00Z", "America/New_York", now).replace(/\s/g, " ")).toBe("Fri, Nov 20, 9:05 AM");
  });

  it("says the day of a visit even when it is today", () => {
    expect(visit("2026-11-22T19:30:00Z", "America/New_York", now).replace(/\s/g, " ")).toBe("Today, 2:30 PM");
    expect(visit("2026-11-23T19:30:00Z", "America/New_York", now).replace(/\s/g, " ")).toBe("Tomorrow, 2:30 PM");
  });

  it("names a zone by its city", () => {
    expect(zoneName("America/New_York", now)).toBe("New York (EST)");
    expect(zoneName("UTC", now)).toBe("UTC");
  });
});

describe("lengths", () => {
  it.each([
    [0, "0:00", "0 seconds"],
    [61, "1:01", "1 minute 1 second"],
    [187, "3:07", "3 minutes 7 seconds"],
    [3729, "1:02:09", "62 minutes 9 seconds"],
    [-4, "0:00", "0 seconds"],
  ])("%i s", (seconds, shown, spoken) => {
    expect(callLength(seconds)).toBe(shown);
    expect(spokenLength(seconds)).toBe(spoken);
  });
});
