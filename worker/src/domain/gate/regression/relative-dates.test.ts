import { describe, expect, it } from "vitest";
import { datesApart, datesAt } from "./relative-dates.ts";

/** A Friday. */
const calledOn = "2026-11-20";

describe("a date in a caller's line", () => {
  it.each([
    ["on Tuesday, November 24th at 10", "on [tue, 4 days on] at 10"],
    ["November 24 please", "[tue, 4 days on] please"],
    ["the 24th of November", "the [tue, 4 days on]"],
    ["el martes 24 de noviembre", "el [tue, 4 days on]"],
    ["11/24 or 2026-11-25", "[tue, 4 days on] or [wed, 5 days on]"],
    ["January 4th", "[mon, 45 days on]"],
    ["I was there on November 18th", "I was there on [wed, -2 days on]"],
    ["born March 3rd, 1980", "born [long ago]"],
    ["February 30th", "February 30th"],
    ["next Tuesday at 3", "next Tuesday at 3"],
    ["I may come", "I may come"],
  ])("%s", (said, kept) => expect(datesApart(said, calledOn)).toBe(kept));

  it("is said again as many days on, on its weekday", () => {
    const kept = datesApart("on Tuesday, November 24th", calledOn);
    expect(datesAt(kept, "2027-02-12", "en")).toBe("on Tuesday, February 16th");
    expect(datesAt(kept, "2027-02-10", "en")).toBe("on Tuesday, February 16th");
    expect(datesAt(kept, "2027-02-12", "es")).toBe("on martes 16 de febrero");
  });

  it("is left alone where it only looks like one of ours", () => {
    expect(datesAt("[xyz, 4 days on] [mon, 99999 days on]", "2027-02-12", "en")).toBe(
      "[xyz, 4 days on] [mon, 99999 days on]",
    );
  });
});
