import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ToolCall } from "../../src/domain/conversation/conversation.ts";
import { recognise } from "../../src/services/contacts/recognise.ts";
import type { Conversation } from "../../src/services/receptionist/conversation.ts";
import { as } from "../harness/api.ts";
import { freshNumber } from "../harness/twilio.ts";
import { auditOf, Carrier, officeCtx, textingShop, textsOf } from "../texts/office.ts";
import { bookWith, call, chat, toolsOf } from "../texts/tools.ts";
import { bookVia, countOf, dayMs, freeSlots, iso, openShop } from "./desk.ts";

let owner: Awaited<ReturnType<typeof textingShop>>;
let carrier: Carrier;
let run: ReturnType<typeof toolsOf>;
let phone: string;
let starts: number[];

beforeAll(async () => {
  owner = await textingShop({ booking: { leadMinutes: 0, horizonDays: 60, slotStepMinutes: 30, capacity: 3 } });
});

beforeEach(async () => {
  carrier = new Carrier();
  run = toolsOf(owner, carrier);
  phone = freshNumber();
  starts = (await freeSlots(owner, 3, 9)).map((slot) => Date.parse(slot.startsAt));
});

const refused = { status: "failed", reason: "refused" };

const bookIn = (conversation: Conversation, startsAt = starts[0]!, customerPhone: string | null = phone) =>
  bookWith(run, conversation, startsAt, customerPhone);

const bookingOf = async (id: string) => (await as(owner)(`/api/bookings/${id}`)).json<Record<string, unknown>>();
const told = async (to = phone) => (await textsOf(owner)).filter((row) => row.to_number === to);

describe("a caller's appointments", () => {
  it("are listed to the number they are under, soonest first, while they stand and lie ahead", async () => {
    const caller = call(phone);
    const [late, soon] = [await bookIn(caller, starts[20]), await bookIn(caller, starts[4])];
    const gone = await bookIn(caller, starts[6]);
    await run(caller, { tool: "cancel", bookingId: gone, reason: null });
    await bookIn(call(null), starts[5], freshNumber());
    const answer = await run(call(phone), { tool: "find_bookings", phone });
    expect(answer).toEqual({
      status: "bookings",
      items: [soon, late].map((bookingId, i) => ({
        bookingId,
        serviceId: "svc_cut",
        startsAt: starts[i === 0 ? 4 : 20],
        endsAt: starts[i === 0 ? 4 : 20]! + 1_800_000,
        customerName: "Maria Lopez",
      })),
    });
    const after = { now: starts[20]! + 1 };
    expect(await run(call(phone), { tool: "find_bookings", phone }, after)).toEqual({ status: "bookings", items: [] });
  });

  it("are not told to anybody else, and nobody learns whether there are any", async () => {
    await bookIn(call(phone));
    for (const stranger of [call(freshNumber()), call(null), chat()]) {
      for (const asked of [phone, freshNumber()])
        expect(await run(stranger, { tool: "find_bookings", phone: asked })).toEqual({ status: "code-needed" });
      expect(await run(stranger, { tool: "send_code", phone })).toEqual(
        await run(stranger, { tool: "send_code", phone: freshNumber() }),
      );
    }
  });

  it("are found again by who calls: in one look", async () => {
    const id = await bookIn(call(phone), starts[8]);
    const ctx = officeCtx(owner, carrier);
    const upcoming = [expect.objectContaining({ bookingId: id, startsAt: starts[8] })];
    expect(await recognise(ctx, phone)).toEqual({
      name: "Maria Lopez",
      lastBookingAt: null,
      lastService: null,
      upcoming,
    });
    const later = officeCtx(owner, carrier, starts[8]! + dayMs);
    expect(await recognise(later, phone)).toEqual({
      name: "Maria Lopez",
      lastBookingAt: starts[8],
      lastService: "svc_cut",
      upcoming: [],
    });
    expect(await recognise(ctx, freshNumber())).toBeNull();
    expect(await recognise(officeCtx(await openShop(), carrier), phone)).toBeNull();
  });
});

describe("moving and cancelling on a caller's behalf", () => {
  const move = (conversation: Conversation, bookingId: string, startsAt: number, how?: { id: string }) =>
    run(conversation, { tool: "reschedule", bookingId, startsAt }, how);
  const cancel = (conversation: Conversation, bookingId: string, how?: { id: string }) =>
    run(conversation, { tool: "cancel", bookingId, reason: "ill" }, how);

  it("works from the number it is under", async () => {
    const id = await bookIn(call(phone));
    const to = starts[10]!;
    expect(await move(call(phone), id, to)).toEqual({
      status: "rescheduled",
      bookingId: id,
      startsAt: to,
      endsAt: to + 1_800_000,
    });
    expect(await bookingOf(id)).toMatchObject({ startsAt: iso(to), status: "confirmed" });
    expect(await cancel(call(phone), id)).toEqual({ status: "cancelled", bookingId: id, startsAt: to });
    expect(await bookingOf(id)).toMatchObject({ status: "cancelled" });
  });

  it("works in the conversation that booked it, whoever that is", async () => {
    const visitor = chat();
    const id = await bookIn(visitor);
    expect(await move(visitor, id, starts[11]!)).toMatchObject({ status: "rescheduled" });
    expect(await bookingOf(id)).toMatchObject({ source: "chat", callId: null });
  });

  it("works after a code that was texted to the number", async () => {
    const id = await bookIn(call(phone));
    const visitor = chat();
    expect(await cancel(visitor, id)).toEqual(refused);
    await run(visitor, { tool: "send_code", phone });
    const code = /\d{6}/.exec((await told()).at(-1)!.body)![0];
    await run(visitor, { tool: "check_code", phone, code });
    expect(await cancel(visitor, id)).toMatchObject({ status: "cancelled" });
  });

  it.each([
    ["somebody else's number", () => call(freshNumber())],
    ["a withheld number", () => call(null)],
    ["a chat", () => chat()],
  ])("from %s changes nothing, and tells no more of a real id than of a guessed one", async (_who, stranger) => {
    const id = await bookIn(call(phone));
    const before = await bookingOf(id);
    for (const bookingId of [id, "book_guessed"]) {
      expect(await move(stranger(), bookingId, starts[12]!)).toEqual(refused);
      expect(await cancel(stranger(), bookingId)).toEqual(refused);
      const about = { kind: "booking" as const, bookingId };
      const text: ToolCall = { tool: "send_text", to: freshNumber(), about, language: "en" };
      expect(await run(stranger(), text)).toEqual(refused);
    }
    expect(await bookingOf(id)).toEqual(before);
  });

  it("another tenant's booking is not there, even under the same number", async () => {
    const other = await textingShop();
    const id = await bookIn(call(phone));
    const elsewhere = toolsOf(other, carrier);
    expect(await elsewhere(call(phone), { tool: "find_bookings", phone })).toEqual({ status: "bookings", items: [] });
    expect(await elsewhere(call(phone), { tool: "cancel", bookingId: id, reason: null })).toEqual(refused);
    expect(await elsewhere(call(phone), { tool: "reschedule", bookingId: id, startsAt: starts[9]! })).toEqual(refused);
    expect(await bookingOf(id)).toMatchObject({ status: "confirmed", startsAt: iso(starts[0]!) });
  });

  it("takes the place that the conversation holds, and gives the hold back", async () => {
    const shop = await textingShop();
    const tools = toolsOf(shop, carrier);
    const slots = (await freeSlots(shop, 3, 5)).map((slot) => Date.parse(slot.startsAt));
    const made = await bookVia(shop, { customerName: "Maria", customerPhone: phone, startsAt: iso(slots[0]!) });
    const { id } = await made.json<{ id: string }>();
    const caller = call(phone);
    expect(await tools(caller, { tool: "hold_slot", serviceId: "svc_cut", startsAt: slots[3]! })).toMatchObject({
      status: "held",
    });
    const rival = { customerName: "Bob", customerPhone: freshNumber(), startsAt: iso(slots[3]!) };
    expect((await bookVia(shop, rival)).status).toBe(409);
    expect(await tools(caller, { tool: "reschedule", bookingId: id, startsAt: slots[3]! })).toMatchObject({
      status: "rescheduled",
    });
    expect(await countOf("holds", shop)).toBe(0);
    const taken = await tools(caller, { tool: "reschedule", bookingId: id, startsAt: slots[3]! + 60_000 });
    expect(taken).toMatchObject({ status: "taken", alternatives: expect.any(Array) });
  });

  it("asked again under the same id gives the same answer and changes nothing, also after others have", async () => {
    const caller = call(phone);
    const id = await bookIn(caller);
    const first = await move(caller, id, starts[13]!, { id: "m1" });
    const texts = (await told()).length;
    const moves = await auditOf(owner, "booking.rescheduled");
    expect(await move(caller, id, starts[13]!, { id: "m1" })).toEqual(first);
    // Meanwhile the owner moves it elsewhere: a late repeat must not take that back.
    await as(owner)(`/api/bookings/${id}/reschedule`, { body: { startsAt: iso(starts[14]!) } });
    expect(await move(caller, id, starts[13]!, { id: "m1" })).toEqual(first);
    expect(await bookingOf(id)).toMatchObject({ startsAt: iso(starts[14]!) });
    expect(await auditOf(owner, "booking.rescheduled")).toBe(moves + 1);
    const gone = await cancel(caller, id, { id: "c1" });
    expect(await cancel(caller, id, { id: "c1" })).toEqual(gone);
    expect(await move(caller, id, starts[13]!, { id: "m1" })).toEqual(first);
    expect(await move(caller, id, starts[15]!, { id: "m2" })).toEqual(refused);
    expect((await told()).length).toBe(texts + 1);
  });

  it("the same request many times at once happens once", async () => {
    const caller = call(phone);
    const id = await bookIn(caller);
    const moves = await auditOf(owner, "booking.rescheduled");
    const answers = await Promise.all(Array.from({ length: 8 }, () => move(caller, id, starts[16]!, { id: "m" })));
    for (const answer of answers) expect(answer).toMatchObject({ status: "rescheduled", startsAt: starts[16] });
    expect(await auditOf(owner, "booking.rescheduled")).toBe(moves + 1);
    expect((await told()).filter((row) => row.body.includes("has moved"))).toHaveLength(1);
  });

  it("different requests at once leave it in one place, and the calendar full nowhere", async () => {
    const shop = await textingShop();
    const tools = toolsOf(shop, carrier);
    const slots = (await freeSlots(shop, 3, 5)).map((slot) => Date.parse(slot.startsAt));
    const made = await bookVia(shop, { customerName: "Maria", customerPhone: phone, startsAt: iso(slots[0]!) });
    const { id } = await made.json<{ id: string }>();
    const wishes = [2, 4, 6].map((i) => slots[i]!);
    const answers = await Promise.all(
      wishes.map((startsAt) => tools(call(phone), { tool: "reschedule", bookingId: id, startsAt })),
    );
    for (const answer of answers) expect(answer.status).toBe("rescheduled");
    const free = new Set((await freeSlots(shop, 3, 5)).map((slot) => Date.parse(slot.startsAt)));
    expect([slots[0]!, ...wishes].filter((at) => !free.has(at))).toHaveLength(1);
  });
});
