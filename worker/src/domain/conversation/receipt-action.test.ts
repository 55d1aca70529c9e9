import { describe, expect, it } from "vitest";
import { linksIn, numbersIn, receiptAction } from "./receipt-action.ts";

const zone = "America/New_York";
const booked = { status: "booked", bookingId: "book_1", startsAt: 0, endsAt: 1_800_000 } as const;

describe("what a receipt means in writing", () => {
  it("is an appointment with its service and the zone it was agreed in", () => {
    const call = {
      tool: "book",
      serviceId: "svc_1",
      startsAt: 0,
      customerName: "Ann",
      customerPhone: null,
      customerEmail: null,
      notes: null,
    } as const;
    expect(receiptAction(call, booked, zone)).toEqual({
      type: "booked",
      bookingId: "book_1",
      startsAt: "1970-01-01T00:00:00.000Z",
      endsAt: "1970-01-01T00:30:00.000Z",
      serviceId: "svc_1",
      timeZone: zone,
    });
  });

  it("is nothing where nothing has happened", () => {
    const call = { tool: "find_slots", serviceId: "svc_1", from: 0, to: 1, limit: 3 } as const;
    expect(receiptAction(call, { status: "slots", startsAt: [0] }, zone)).toBeNull();
    expect(receiptAction(call, { status: "failed", reason: "timeout" }, zone)).toBeNull();
    expect(receiptAction(call, booked, zone)).toBeNull();
  });
});

describe("what a reply names", () => {
  it("is each address once, without the sentence's own mark", () => {
    expect(linksIn("See https://a.example/x?y=1, or https://a.example/x?y=1. (http://b.example/)")).toEqual([
      { type: "link", url: "https://a.example/x?y=1" },
      { type: "link", url: "http://b.example/" },
    ]);
    expect(linksIn("no address, javascript:alert(1) least of all")).toEqual([]);
  });

  it("is a person's number as people write it, and only one the owner gave", () => {
    const known = ["+12125550123"];
    for (const text of ["Call (212) 555-0123.", "at +1 212 555 0123", "2125550123", "212.555.0123 now"])
      expect(numbersIn(text, known), text).toEqual([{ type: "transfer", phone: "+12125550123" }]);
    for (const text of ["Call (212) 555-0124", "on 12/03 at 10", "it costs 555.0123 or 23", ""])
      expect(numbersIn(text, known), text).toEqual([]);
  });
});
