import { describe, expect, it } from "vitest";
import { readablePhone, withReadableNumbers } from "./phone.ts";

describe("readablePhone", () => {
  it("groups North American numbers and leaves others alone", () => {
    expect(readablePhone("+15551234567")).toBe("(555) 123-4567");
    expect(readablePhone("+442079460958")).toBe("+442079460958");
    expect(readablePhone("+1555123456")).toBe("+1555123456");
  });

  it("says when the caller hid the number", () => {
    expect(readablePhone("anonymous")).toBe("Withheld number");
    expect(readablePhone("+266696687")).toBe("Withheld number");
    expect(readablePhone("")).toBe("Withheld number");
  });
});

it("makes the numbers of a sentence readable and leaves the rest", () => {
  expect(withReadableNumbers("Live on +12025550193: 42 of 42")).toBe("Live on (202) 555-0193: 42 of 42");
  expect(withReadableNumbers("2+2 is +4")).toBe("2+2 is +4");
});
