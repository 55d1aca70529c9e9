import { describe, expect, it } from "vitest";
import { service } from "../../../../../worker/src/contract/agent-config.ts";
import { serviceFields } from "./service-fields.ts";

const typed = { id: "svc_1", name: " Cleaning ", durationMinutes: "30", bufferMinutes: "0", price: "49.5" };

describe("serviceFields", () => {
  it("becomes a service the contract accepts", () => {
    const parsed = serviceFields.parse(typed);
    expect(service.parse(parsed)).toEqual({
      id: "svc_1",
      name: "Cleaning",
      durationMinutes: 30,
      bufferMinutes: 0,
      priceCents: 4950,
    });
  });

  it.each([
    ["", null],
    ["120", 12_000],
    ["1.15", 115],
    ["19,99", 1999],
    ["0", 0],
  ])("reads the price %j as %j cents", (price, cents) => {
    expect(serviceFields.parse({ ...typed, price }).priceCents).toBe(cents);
  });

  it.each([
    { name: "  " },
    { durationMinutes: "4" },
    { durationMinutes: "1e3" },
    { bufferMinutes: "-5" },
    { price: "12.345" },
    { price: "free" },
  ])("refuses %j", (wrong) => {
    expect(serviceFields.safeParse({ ...typed, ...wrong }).success).toBe(false);
  });
});
