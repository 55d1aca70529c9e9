import { describe, expect, it } from "vitest";
import { addressLines, typedAddress } from "./address.ts";
import { numberCorrection } from "./number-fields.ts";
import { offeredFields, toOfferedFields } from "./offered-fields.ts";

describe("an address", () => {
  const typed = { street: " 1 Main St ", city: "Austin", region: "TX", postalCode: "", country: "us" };
  it("is read as typed, and written as on a letter", () => {
    const address = typedAddress(typed);
    expect(address).toEqual({ street: "1 Main St", city: "Austin", region: "TX", postalCode: null, country: "US" });
    expect(addressLines(address!)).toEqual(["1 Main St", "Austin, TX"]);
    expect(addressLines({ ...address!, country: "GB", city: null, region: null })).toEqual(["1 Main St", "GB"]);
  });
  it("of nothing is none", () => {
    expect(typedAddress({ street: " ", city: "", region: "", postalCode: "", country: "" })).toBeNull();
  });
});

describe("numberCorrection", () => {
  it.each([
    ["512", { areaCode: "512" }],
    ["(202) 555-0111", { phoneNumber: "+12025550111" }],
    ["+44 20 7946 0000", { phoneNumber: "+442079460000" }],
    ["012", null],
    ["55", null],
    ["", null],
    ["hello", null],
  ])("reads %j as %j", (text, correction) => expect(numberCorrection(text)).toEqual(correction));
});

describe("an offered service", () => {
  it("goes to its form and back unchanged, with what is not known left empty", () => {
    for (const service of [
      { name: "Cleaning", durationMinutes: 30, priceCents: 12_050 },
      { name: "Visit", durationMinutes: null, priceCents: null },
    ])
      expect(offeredFields.parse(toOfferedFields(service))).toEqual(service);
  });
  it.each([{ name: " " }, { durationMinutes: "3" }, { priceCents: "free" }])("refuses %j", (wrong) =>
    expect(offeredFields.safeParse({ name: "Cleaning", durationMinutes: "", priceCents: "", ...wrong }).success).toBe(
      false,
    ),
  );
});
