import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeZone } from "../../contract/primitives.ts";
import { areaCodeOf } from "./area-code-of.ts";
import { areaCodes } from "./area-codes.ts";
import { nearbyAreaCodes, placeOfAreaCode } from "./zone-of-area-code.ts";

const codes = Object.values(areaCodes)
  .flatMap((countries) => Object.values(countries))
  .flatMap((regions) => regions.match(/\d+/g) ?? []);

describe("the place of an area code", () => {
  it.each([
    ["212", "America/New_York", "NY", "US"],
    ["313", "America/Detroit", "MI", "US"],
    ["317", "America/Indiana/Indianapolis", "IN", "US"],
    ["219", "America/Chicago", "IN", "US"],
    ["312", "America/Chicago", "IL", "US"],
    ["615", "America/Chicago", "TN", "US"],
    ["865", "America/New_York", "TN", "US"],
    ["850", "America/Chicago", "FL", "US"],
    ["305", "America/New_York", "FL", "US"],
    ["915", "America/Denver", "TX", "US"],
    ["512", "America/Chicago", "TX", "US"],
    ["602", "America/Phoenix", "AZ", "US"],
    ["415", "America/Los_Angeles", "CA", "US"],
    ["808", "Pacific/Honolulu", "HI", "US"],
    ["907", "America/Anchorage", "AK", "US"],
    ["787", "America/Puerto_Rico", "", "PR"],
    ["416", "America/Toronto", "ON", "CA"],
    ["306", "America/Regina", "SK", "CA"],
    ["709", "America/St_Johns", "NL", "CA"],
    ["876", "America/Jamaica", "", "JM"],
  ])("%s: %s, %s, %s", (code, zone, region, country) =>
    expect(placeOfAreaCode(code)).toEqual({ zone, region, country }),
  );

  it.each(["800", "888", "900", "911", "555", "200", "999", "21", "2125", "", "abc", "constructor"])(
    "%s is none",
    (code) => {
      expect(placeOfAreaCode(code)).toBeNull();
      expect(nearbyAreaCodes(code)).toEqual([]);
    },
  );

  it("is known for every code once, in a zone that there is", () => {
    expect(codes.length).toBeGreaterThan(440);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(code).toMatch(/^[2-9]\d\d$/);
      expect(timeZone.safeParse(placeOfAreaCode(code)?.zone).success, code).toBe(true);
    }
  });

  it("is in each of the fifty states and the capital, and all over Canada", () => {
    const regions = new Set(codes.map((code) => placeOfAreaCode(code)!).map(({ country, region }) => country + region));
    const of = (country: string) => [...regions].filter((each) => each.startsWith(country) && each.length === 4);
    expect(of("US")).toHaveLength(51);
    expect(of("CA")).toHaveLength(10);
  });
});

describe("nearby area codes", () => {
  it.each([
    ["212", ["646", "332", "917"]],
    ["415", ["628", "510", "341", "650"]],
    ["305", ["786", "645", "954", "754"]],
    ["312", ["773", "872", "847", "224", "708", "464"]],
    ["787", ["939"]],
    ["307", []],
  ])("of %s begin with its own place and its neighbours", (code, first) =>
    expect(nearbyAreaCodes(code).slice(0, first.length)).toEqual(first),
  );

  it("are the other codes of the same region, each once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), (code) => {
        const place = placeOfAreaCode(code)!;
        const same = codes.filter((other) => {
          const { country, region } = placeOfAreaCode(other)!;
          return other !== code && country === place.country && region === place.region;
        });
        expect(nearbyAreaCodes(code).toSorted()).toEqual(same.toSorted());
      }),
    );
  });
});

it("the area code of a number is that of North America only", () => {
  expect(areaCodeOf("+12125550100")).toBe("212");
  for (const phone of [
    "+442079460000",
    "+34911234567",
    "2125550100",
    "+1212555010",
    "+121255501000",
    "+10125550100",
    "",
  ])
    expect(areaCodeOf(phone)).toBeNull();
});
