import { describe, expect, it } from "vitest";
import { ofSeason, seasonIn } from "./season.ts";

const byLine = ["Summer (April 1 - October 31): Mon-Sat 7-7", "Winter (Nov 1 – Mar 31): Mon-Fri 8-4"];
const byLabel = ["June to August", "Mon-Sat 7-7", "Rest of the year", "Mon-Fri 8-4", "We speak Spanish"];

describe("hours by season", () => {
  it.each([
    ["2026-07-04", 0],
    ["2026-04-01", 0],
    ["2026-10-31", 0],
    ["2026-11-01", 1],
    ["2027-01-15", 1],
    ["2027-03-31", 1],
  ])("on %s are those of line %i, without its name", (today, line) => {
    const held = ofSeason(byLine, today);
    expect(held).toHaveLength(1);
    expect(held[0]).toContain(line === 0 ? "mon-sat 7-7" : "mon-fri 8-4");
    expect(held[0]).not.toMatch(/april|october|nov|mar /);
  });

  it("hold for the lines that follow a label", () => {
    expect(ofSeason(byLabel, "2026-07-04").filter((line) => /\d/.test(line))).toEqual(["Mon-Sat 7-7"]);
    expect(ofSeason(byLabel, "2026-11-20").filter((line) => /\d/.test(line))).toEqual(["Mon-Fri 8-4"]);
  });

  it("are read in Spanish", () => {
    expect(seasonIn("De junio a septiembre: de 8 a 15 h")?.holds("2026-08-01")).toBe(true);
    expect(seasonIn("De junio a septiembre: de 8 a 15 h")?.holds("2026-12-01")).toBe(false);
  });

  it.each([
    "Closed December 24 - January 2",
    "Mon-Fri 9-5",
    "We opened in March",
    "Dec 24-26",
    "Sat 10-2 (Jan - April: Sat 9 to 5)",
  ])("%j is no season and leaves what follows", (line) => {
    expect(seasonIn(line)).toBeNull();
    expect(ofSeason([line, "Mon-Fri 9-5"], "2026-06-01")).toEqual([line, "Mon-Fri 9-5"]);
  });

  it("closed for a season leaves the hours that follow", () => {
    expect(ofSeason(["Closed January through March", "Mon-Fri 9-5"], "2026-06-01")).toEqual(["Mon-Fri 9-5"]);
  });
});
