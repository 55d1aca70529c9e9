import { describe, expect, it } from "vitest";
import { readablePhone } from "./phone.ts";

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
