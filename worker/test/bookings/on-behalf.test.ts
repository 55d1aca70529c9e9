import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ToolCall } from "../../src/domain/conversation/conversation.ts";
import { recognise } from "../../src/services/contacts/recognise.ts";
import type { Conversation } from "../../src/services/receptionist/conversation.ts";
import { receiveText } from "../../src/services/texts/receive.ts";
import { sendText } from "../../src/services/texts/send-due.ts";
import { as } from "../harness/api.ts";
import { freshNumber } from "../harness/twilio.ts";
import { auditOf, Carrier, freshId, officeCtx, textingShop, textRow, textsOf } from "../texts/office.ts";
import { call, chat, toolsOf } from "../texts/tools.ts";
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

/** Books through a conversation. */
async function bookIn(conversation: Conversation, startsAt = starts[0]!, customerPhone: string | null = phone) {
  const wish = { serviceId: "svc_cut", startsAt, customerName: "Maria Lopez", customerPhone, customerEmail: null };
  const result = await run(conversation, { tool: "book", ...wish, notes: null });
  if (result.status !== "booked") throw new Error(JSON.stringify(result));
  return result.bookingId;
}

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

describe("the text that tells of it", () => {
  it("is queued once with each change, from the conversation's line, in its language", async () => {
    const line = freshNumber();
    await as(owner)("/api/numbers", { body: { phoneNumber: line } });
    const caller: Conversation = { ...call(phone), line, language: "es" };
    const id = await bookIn(caller);
    await run(caller, { tool: "reschedule", bookingId: id, startsAt: starts[17]! });
    await run(caller, { tool: "cancel", bookingId: id, reason: null });
    const rows = await told();
    expect(rows.map((row) => [row.purpose, row.status, row.from_number, row.booking_id, row.conversation_id])).toEqual(
      Array.from({ length: 3 }, () => ["confirmation", "queued", line, id, caller.id]),
    );
    expect(rows[0]!.body).toMatch(/cita esta confirmada\. Haircut: .+ de 202[67]/);
    expect(rows[1]!.body).toContain("ha cambiado");
    expect(rows[2]!.body).toContain("cancelada");
  });

  it("is the same text after the tool is asked again", async () => {
    const caller = call(phone);
    const wish = { tool: "book" as const, serviceId: "svc_cut", startsAt: starts[1]!, customerName: "M", notes: null };
    const book = () => run(caller, { ...wish, customerPhone: phone, customerEmail: null }, { id: "b" });
    const answers = await Promise.all([book(), book(), book()]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await book()).toEqual(answers[0]);
    expect(await told()).toHaveLength(1);
  });

  it("is not there where the change is not", async () => {
    const caller = call(phone);
    await env.DB.exec("CREATE TRIGGER no_texts BEFORE INSERT ON texts BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    try {
      await expect(bookIn(caller, starts[2])).rejects.toThrow();
    } finally {
      await env.DB.exec("DROP TRIGGER no_texts");
    }
    expect(await run(call(phone), { tool: "find_bookings", phone })).toEqual({ status: "bookings", items: [] });
  });

  it("goes to nobody without a number, nor from a business without one; who opted out is not texted", async () => {
    await bookIn(call(null), starts[3], null);
    const mute = await openShop();
    const slots = (await freeSlots(mute, 3, 5)).map((slot) => Date.parse(slot.startsAt));
    const wish = { serviceId: "svc_cut", startsAt: slots[0]!, customerName: "M", notes: null, customerEmail: null };
    const made = await toolsOf(mute, carrier)(call(phone), { tool: "book", ...wish, customerPhone: phone });
    expect(made.status).toBe("booked");
    expect(await textsOf(mute)).toEqual([]);
    const twilio = officeCtx(owner, carrier, Date.now(), { type: "twilio", id: null });
    await receiveText(twilio, { sid: freshId("SM"), from: phone, to: owner.number, body: "STOP" });
    await bookIn(call(phone), starts[3]);
    const sent = (await told()).filter((row) => row.direction === "out");
    expect(sent.map(({ status }) => status)).toEqual(["refused"]);
  });

  it("is not sent by a booking over the API", async () => {
    const answer = await bookVia(owner, { customerName: "M", customerPhone: phone, startsAt: iso(starts[5]!) });
    expect(answer.status).toBe(201);
    expect(await told()).toEqual([]);
  });

  it("no number is flooded, whoever books under it", async () => {
    for (let i = 0; i < 8; i++) await bookIn(chat(), starts[20 + i]);
    expect(await told()).toHaveLength(6);
  });
});

describe("a text that a caller asks for", () => {
  const ask = (conversation: Conversation, about: Extract<ToolCall, { tool: "send_text" }>["about"], to = phone) =>
    run(conversation, { tool: "send_text", to, about, language: "en" }, {});

  it("says what the business says, and nothing that is not there", async () => {
    const shop = await textingShop({
      websiteUrl: "https://acme.example/",
      businessName: "Acme",
      knowledge: [{ id: "fct_where", question: "Where are you?", answer: "12 Main Street.", source: "owner" }],
    });
    run = toolsOf(shop, carrier);
    const caller = call(phone);
    const sent = await ask(caller, { kind: "fact", factId: "fct_where" });
    expect(sent).toEqual({ status: "text-queued", textId: expect.stringContaining(caller.id) });
    await ask(caller, { kind: "website" });
    const bodies = (await textsOf(shop)).map(({ body }) => body);
    expect(bodies).toEqual(["Acme: 12 Main Street.", "Acme: Here is our website: https://acme.example/"]);
    expect(await ask(caller, { kind: "fact", factId: "fct_none" })).toEqual(refused);
    run = toolsOf(owner, carrier);
    expect(await ask(caller, { kind: "website" })).toEqual(refused);
  });

  it("about what the same conversation has just booked is the confirmation, which is on its way already", async () => {
    const caller = call(phone);
    const bookingId = await bookIn(caller);
    const [confirmation] = await told();
    expect(await ask(caller, { kind: "booking", bookingId })).toEqual({
      status: "text-queued",
      textId: confirmation!.id,
    });
    expect(await told()).toHaveLength(1);
    await ask(caller, { kind: "booking", bookingId }, freshNumber());
    await env.DB.prepare("UPDATE texts SET status = 'undelivered' WHERE id = ?").bind(confirmation!.id).run();
    await ask(caller, { kind: "booking", bookingId });
    expect((await told()).map(({ purpose }) => purpose)).toEqual(["confirmation", "details"]);
  });

  it("tells of an appointment that is theirs, and leaves with the outbox", async () => {
    const caller = call(phone);
    const id = await bookIn(caller);
    const answer = await ask(call(phone), { kind: "booking", bookingId: id });
    if (answer.status !== "text-queued") throw new Error(JSON.stringify(answer));
    expect((await textRow(answer.textId))!.body).toContain("Your appointment. Haircut:");
    await sendText(officeCtx(owner, carrier, Date.now(), { type: "queue", id: null }), answer.textId);
    expect(carrier.messages).toHaveLength(1);
  });

  it("asked again under the same id is one text", async () => {
    const bookingId = await bookIn(call(phone));
    const caller = call(phone);
    const tool: ToolCall = { tool: "send_text", to: phone, about: { kind: "booking", bookingId }, language: "en" };
    const answers = await Promise.all([1, 2, 3].map(() => run(caller, tool, { id: "s" })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await told()).filter(({ purpose }) => purpose === "details")).toHaveLength(1);
  });

  it("to a number that is not theirs is allowed twice an hour, and a conversation is worth eight", async () => {
    const caller = call(phone);
    const about = { kind: "booking" as const, bookingId: await bookIn(caller) };
    const other = freshNumber();
    for (let i = 0; i < 2; i++) expect(await ask(caller, about, other)).toMatchObject({ status: "text-queued" });
    expect(await ask(caller, about, other)).toEqual(refused);
    for (let i = 0; i < 6; i++)
      expect(await ask(caller, about, freshNumber())).toMatchObject({ status: "text-queued" });
    expect(await ask(caller, about, freshNumber())).toEqual(refused);
  });
});
