import { expect, it } from "vitest";
import { countOf, openShop } from "../bookings/desk.ts";
import { storeConversation } from "../../src/services/conversations/store.ts";
import { as } from "../harness/api.ts";
import { freshNumber } from "../harness/twilio.ts";
import { Carrier, officeCtx, textingShop, textsOf } from "../texts/office.ts";
import { bookWith, call, chat, toolsOf } from "../texts/tools.ts";

const carrier = new Carrier();
const tomorrow = () => {
  const day = new Date(Date.now() + 2 * 86_400_000);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 18);
};

it("bookings under ever new numbers stand, and stop being texted; who calls from their own is told all the same", async () => {
  const owner = await textingShop({
    booking: { leadMinutes: 0, horizonDays: 60, slotStepMinutes: 30, capacity: 50 },
  });
  const run = toolsOf(owner, carrier);
  const startsAt = tomorrow();
  const confirmations = async () => (await textsOf(owner)).filter(({ purpose }) => purpose === "confirmation");
  for (let round = 0; round < 4; round++) {
    await Promise.all(
      Array.from({ length: 35 }, () => bookWith(run, chat(), startsAt + round * 1_800_000, freshNumber())),
    );
  }
  expect(await confirmations()).toHaveLength(120);
  expect(await countOf("bookings", owner)).toBe(140);
  const phone = freshNumber();
  await bookWith(run, call(phone), startsAt, phone);
  expect((await confirmations()).filter((text) => text.to_number === phone)).toHaveLength(1);
});

it("other texts to numbers that are only named come to an end as well, at once and one by one", async () => {
  const owner = await textingShop({ websiteUrl: "https://example.com" });
  const run = toolsOf(owner, carrier);
  const ask = (from = chat(), to = freshNumber()) =>
    run(from, { tool: "send_text", to, about: { kind: "website" }, language: "en" });
  const answers = await Promise.all(Array.from({ length: 130 }, () => ask()));
  expect(answers.filter(({ status }) => status === "text-queued")).toHaveLength(120);
  expect(await ask()).toEqual({ status: "failed", reason: "refused" });
  const phone = freshNumber();
  expect(await ask(call(phone), phone)).toMatchObject({ status: "text-queued" });
});

it("a code for one business, conversation or number opens no other", async () => {
  const [mine, theirs] = [await textingShop(), await openShop()];
  const [run, elsewhere] = [toolsOf(mine, carrier), toolsOf(theirs, carrier)];
  const phone = freshNumber();
  const bookingId = await bookWith(run, call(phone), tomorrow(), phone);
  for (const stranger of [chat(), call(freshNumber()), call(null)]) {
    for (const tools of [run, elsewhere]) {
      expect(await tools(stranger, { tool: "cancel", bookingId, reason: null })).toEqual({
        status: "failed",
        reason: "refused",
      });
      expect(await tools(stranger, { tool: "find_bookings", phone })).toEqual({ status: "code-needed" });
    }
  }
  expect(await elsewhere(call(phone), { tool: "cancel", bookingId, reason: null })).toEqual({
    status: "failed",
    reason: "refused",
  });
  expect(await run(call(phone), { tool: "cancel", bookingId, reason: null })).toMatchObject({ status: "cancelled" });
});

it("nobody in a chat renames whom the business knows, or takes over their address", async () => {
  const owner = await textingShop({ booking: { leadMinutes: 0, horizonDays: 60, slotStepMinutes: 30, capacity: 9 } });
  const run = toolsOf(owner, carrier);
  const phone = freshNumber();
  const book = (from: ReturnType<typeof chat>, customerName: string, customerEmail: string | null, at: number) =>
    run(from, {
      tool: "book",
      serviceId: "svc_cut",
      startsAt: tomorrow() + at * 1_800_000,
      customerName,
      customerPhone: phone,
      customerEmail,
      notes: null,
    });
  const known = async () => {
    const { items } = await (await as(owner)("/api/contacts")).json<{ items: Record<string, unknown>[] }>();
    return items.find((contact) => contact["phone"] === phone);
  };
  await book(call(phone), "Maria Lopez", "maria@example.com", 0);
  await book(chat(), "Somebody Rude", "rude@example.com", 1);
  expect(await known()).toMatchObject({ name: "Maria Lopez", email: "maria@example.com" });
  const state = { id: chat().id, channel: "chat" as const, outcome: null, summary: null, bookingIds: [], turns: [] };
  const when = { revision: 1, startedAt: Date.now(), lastAt: Date.now() };
  await storeConversation(officeCtx(owner, carrier), { ...state, ...when, phone, name: "Somebody Rude" });
  expect(await known()).toMatchObject({ name: "Maria Lopez" });
  await book(call(phone), "Maria Lopez Garcia", null, 2);
  expect(await known()).toMatchObject({ name: "Maria Lopez Garcia", email: "maria@example.com" });
});
