import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ToolCall } from "../../src/domain/conversation/conversation.ts";
import type { Conversation } from "../../src/services/receptionist/conversation.ts";
import { receiveText } from "../../src/services/texts/receive.ts";
import { sendText } from "../../src/services/texts/send-due.ts";
import { bookVia, freeSlots, iso, openShop } from "../bookings/desk.ts";
import { as } from "../harness/api.ts";
import { planOf } from "../harness/plan.ts";
import { freshNumber } from "../harness/twilio.ts";
import { Carrier, freshId, officeCtx, textingShop, textRow, textsOf } from "./office.ts";
import { bookWith, call, chat, toolsOf } from "./tools.ts";

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

const told = async (to = phone) => (await textsOf(owner)).filter((row) => row.to_number === to);

describe("the text that tells of it", () => {
  it("is queued once with each change, from the conversation's line, in its language", async () => {
    const line = freshNumber();
    await planOf(owner, "professional");
    await as(owner)("/api/numbers", { body: { phoneNumber: line } });
    const caller: Conversation = { ...call(phone), line, language: "es" };
    const id = await bookIn(caller);
    await run(caller, { tool: "reschedule", bookingId: id, startsAt: starts[17]! });
    await run(caller, { tool: "cancel", bookingId: id, reason: null });
    const rows = await told();
    expect(rows.map((row) => [row.purpose, row.status, row.from_number, row.booking_id, row.conversation_id])).toEqual(
      Array.from({ length: 3 }, () => ["confirmation", "queued", line, id, caller.id]),
    );
    const contact = env.DB.prepare("SELECT id FROM contacts WHERE tenant_id = ? AND phone = ?");
    expect(rows[0]!.contact_id).toBe(await contact.bind(owner.tenantId, phone).first("id"));
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
