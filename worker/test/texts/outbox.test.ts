import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sweep } from "../../src/cron/sweep.ts";
import { openDb } from "../../src/db/client.ts";
import type { QueueMessage } from "../../src/queues/messages.ts";
import { noteStatus } from "../../src/services/texts/note-status.ts";
import { nudgeDue } from "../../src/services/outbox/nudge-due.ts";
import { queueText } from "../../src/services/texts/queue.ts";
import { receiveText } from "../../src/services/texts/receive.ts";
import { sendText } from "../../src/services/texts/send-due.ts";
import { openShop } from "../bookings/desk.ts";
import { as } from "../harness/api.ts";
import { planOf } from "../harness/plan.ts";
import { eventually, freshNumber } from "../harness/twilio.ts";
import { auditOf, Carrier, consentOf, freshId, officeCtx, textingShop, textRow, textsOf } from "./office.ts";

let owner: Awaited<ReturnType<typeof textingShop>>;
let carrier: Carrier;
let to: string;

beforeAll(async () => {
  owner = await textingShop();
});

beforeEach(() => {
  carrier = new Carrier();
  to = freshNumber();
});

const at = (now = Date.now()) => officeCtx(owner, carrier, now, { type: "queue", id: null });
const draft = (id = freshId("txt")) => ({
  id,
  to,
  body: `Hello ${id}`,
  purpose: "details" as const,
  conversationId: null,
});
const optOut = (phone = to) => receiveText(at(), { sid: freshId("SM"), from: phone, to: owner.number, body: "STOP" });

/** A text in the outbox. */
async function queued(change: Partial<ReturnType<typeof draft>> = {}): Promise<string> {
  const { textId } = await queueText(at(), { ...draft(), ...change });
  return textId;
}

const minute = 60_000;

describe("queueing", () => {
  it("writes the text, who asked for it, and wakes the sender and the board", async () => {
    const ctx = at();
    const given = draft();
    expect(await queueText(ctx, given)).toEqual({ textId: given.id });
    expect(await textRow(given.id)).toMatchObject({
      direction: "out",
      from_number: owner.number,
      to_number: to,
      body: given.body,
      status: "queued",
      provider_sid: null,
      due_at: ctx.now,
    });
    expect(ctx.queued).toEqual([{ type: "text.queued", tenantId: owner.tenantId, shard: 0, textId: given.id }]);
    expect(ctx.news).toEqual([{ type: "text.changed", textId: given.id }]);
    const entry = env.DB.prepare("SELECT action, actor_type FROM audit_log WHERE tenant_id = ? AND target = ?");
    expect(await entry.bind(owner.tenantId, given.id).first()).toEqual({ action: "text.queued", actor_type: "queue" });
  });

  it("the same text twice, and at once, is one", async () => {
    const given = draft();
    const before = await auditOf(owner, "text.queued");
    await Promise.all([queueText(at(), given), queueText(at(), given), queueText(at(), given)]);
    expect((await textsOf(owner)).filter(({ id }) => id === given.id)).toHaveLength(1);
    expect(await auditOf(owner, "text.queued")).toBe(before + 1);
  });

  it("to a number that wants none is refused, and the owner sees it", async () => {
    await optOut();
    const given = draft();
    await expect(queueText(at(), given)).rejects.toMatchObject({ details: { reason: "opted-out" } });
    expect(await textRow(given.id)).toMatchObject({
      status: "refused",
      failure: "This number has asked for no more texts",
      due_at: null,
    });
    await sendText(at(), given.id);
    expect(carrier.messages).toEqual([]);
  });

  it("by a business without a number, or with another's, is impossible", async () => {
    const mute = await openShop();
    const ctx = officeCtx(mute, carrier);
    const given = { ...draft(), from: owner.number };
    await expect(queueText(ctx, given)).rejects.toMatchObject({ details: { reason: "no-texts" } });
    expect(await textsOf(mute)).toEqual([]);
    const other = await textingShop();
    await queueText(officeCtx(other, carrier), { ...draft(), from: owner.number });
    expect((await textsOf(other)).map((row) => row.from_number)).toEqual([other.number]);
  });

  it("leaves from the number that is wished for, if it is the business's own", async () => {
    const second = freshNumber();
    await planOf(owner, "professional");
    await as(owner)("/api/numbers", { body: { phoneNumber: second } });
    const id = await queued();
    expect((await textRow(id))!.from_number).toBe(owner.number);
    const { textId } = await queueText(at(), { ...draft(), from: second });
    expect((await textRow(textId))!.from_number).toBe(second);
  });

  it("needs leave, and a viewer has none", async () => {
    const viewer = officeCtx(owner, carrier, Date.now(), { type: "user", id: "usr_1", role: "viewer" });
    await expect(queueText(viewer, draft())).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("sending", () => {
  it("gives it to the carrier once, however often it is asked", async () => {
    const id = await queued();
    const ctx = at();
    await sendText(ctx, id);
    await sendText(at(), id);
    expect(carrier.messages).toHaveLength(1);
    expect(carrier.messages[0]).toMatchObject({ id, from: owner.number, to, body: `Hello ${id}` });
    expect(await textRow(id)).toMatchObject({
      status: "sent",
      provider_sid: carrier.messages[0]!.sid,
      due_at: null,
      attempts: 1,
    });
    expect(ctx.news).toEqual([{ type: "text.changed", textId: id }]);
  });

  it("of many senders at once one sends", async () => {
    const id = await queued();
    carrier.meanwhile = () => scheduler.wait(50);
    await Promise.all(Array.from({ length: 8 }, () => sendText(at(), id)));
    expect(carrier.messages).toHaveLength(1);
  });

  it("is no other tenant's to do", async () => {
    const id = await queued();
    const stranger = await textingShop();
    await sendText(officeCtx(stranger, carrier), id);
    expect(carrier.messages).toEqual([]);
    expect(await textRow(id)).toMatchObject({ status: "queued" });
  });

  it("an opt-out between queueing and sending stops it", async () => {
    const id = await queued();
    await optOut();
    await sendText(at(), id);
    expect(carrier.messages).toEqual([]);
    expect(await textRow(id)).toMatchObject({ status: "refused", due_at: null });
  });

  it("a carrier that is down is asked again later, with growing pauses, and not for ever", async () => {
    const id = await queued();
    carrier.mood = "down";
    let now = Date.now();
    const pauses: number[] = [];
    for (let attempt = 1; attempt < 6; attempt++) {
      await expect(sendText(at(now), id)).rejects.toMatchObject({ code: "unavailable" });
      const { due_at: due, status } = (await textRow(id))!;
      expect(status).toBe("sending");
      pauses.push(due! - now);
      // Not a moment before it is due.
      await sendText(at(due! - 1), id);
      expect((await textRow(id))!.attempts).toBe(attempt);
      now = due!;
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000]);
    await sendText(at(now), id);
    expect(await textRow(id)).toMatchObject({
      status: "failed",
      failure: "The carrier could not be reached",
      due_at: null,
      attempts: 6,
    });
    carrier.mood = "well";
    await sendText(at(now + 10 * minute), id);
    expect(carrier.messages).toEqual([]);
  });

  it("a carrier that comes back gets it, once", async () => {
    const id = await queued();
    const now = Date.now();
    carrier.mood = "down";
    await expect(sendText(at(now), id)).rejects.toThrow();
    carrier.mood = "well";
    await sendText(at(now + minute), id);
    expect(carrier.messages).toHaveLength(1);
    expect(await textRow(id)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("a text that the carrier refuses is not tried again, and says why", async () => {
    const id = await queued();
    carrier.mood = { refuses: "21614" };
    await sendText(at(), id);
    await sendText(at(Date.now() + minute), id);
    expect(await textRow(id)).toMatchObject({
      status: "failed",
      failure: "This number is not a mobile number (21614)",
      error_code: "21614",
      due_at: null,
      attempts: 1,
    });
    expect(await consentOf(owner, to)).toBeNull();
  });

  it("an opt-out that only the carrier knew of is remembered", async () => {
    const id = await queued();
    carrier.mood = { refuses: "21610" };
    await sendText(at(), id);
    expect(await textRow(id)).toMatchObject({ status: "refused", error_code: "21610" });
    expect(await consentOf(owner, to)).toBe("opted-out");
    carrier.mood = "well";
    await expect(queueText(at(), draft())).rejects.toMatchObject({ details: { reason: "opted-out" } });
  });
});

describe("an interruption", () => {
  it("between the send and its record sends nothing twice: the carrier's list is asked first", async () => {
    const id = await queued();
    const now = Date.now();
    carrier.mood = "answer lost";
    await expect(sendText(at(now), id)).rejects.toThrow("lost");
    carrier.mood = "well";
    await sendText(at(now + minute), id);
    expect(carrier.messages).toHaveLength(1);
    expect(await textRow(id)).toMatchObject({ status: "sent", provider_sid: carrier.messages[0]!.sid });
  });

  it("of a process in the middle of it is made good once its lease is over, not before", async () => {
    const id = await queued();
    const now = Date.now();
    // What a killed process leaves behind: a claimed row, and the message at the carrier.
    await env.DB.prepare("UPDATE texts SET status = 'sending', attempts = 1, lease_until = ? WHERE id = ?")
      .bind(now + minute, id)
      .run();
    await carrier.send(await asMessage(id));
    await sendText(at(now + minute - 1), id);
    expect(await textRow(id)).toMatchObject({ status: "sending", provider_sid: null });
    await sendText(at(now + minute), id);
    expect(carrier.messages).toHaveLength(1);
    expect(await textRow(id)).toMatchObject({ status: "sent", provider_sid: carrier.messages[0]!.sid });
  });

  it("never takes another text that says the same for this one", async () => {
    const body = `Directions ${freshId("x")}`;
    const [first, second] = [await queued({ body }), await queued({ body })];
    const now = Date.now();
    await sendText(at(now), first);
    carrier.mood = "down";
    await expect(sendText(at(now), second)).rejects.toThrow();
    carrier.mood = "well";
    await sendText(at(now + minute), second);
    expect(carrier.messages).toHaveLength(2);
    const sids = await Promise.all([first, second].map(async (id) => (await textRow(id))!.provider_sid));
    expect(new Set(sids).size).toBe(2);
  });

  it("a carrier that gives one id twice is not believed", async () => {
    const [first, second] = [await queued(), await queued()];
    await sendText(at(), first);
    const taken = (await textRow(first))!.provider_sid!;
    carrier.mood = { repeats: taken };
    await expect(sendText(at(), second)).rejects.toMatchObject({ code: "unavailable" });
    expect(await textRow(second)).toMatchObject({ status: "sending", provider_sid: null });
    expect((await textRow(first))!.provider_sid).toBe(taken);
  });

  it("a report that overtakes the record is not undone by it", async () => {
    const id = await queued();
    carrier.meanwhile = () =>
      noteStatus(at(), { sid: carrier.messages[0]!.sid, textId: id, delivery: "delivered", errorCode: null });
    await sendText(at(), id);
    expect(await textRow(id)).toMatchObject({ status: "delivered", provider_sid: carrier.messages[0]!.sid });
  });

  it("a text that was forgotten is found by the sweep", async () => {
    // So far ahead that no other sweep finds it due; what others have left lying about is not asked about.
    const now = Date.now() + 3650 * 86_400_000;
    const { textId: id } = await queueText(at(now), draft());
    const found = async (later: number) => {
      const messages: QueueMessage[] = [];
      await nudgeDue(openDb(env.DB), { send: async (message) => void messages.push(message) }, now + later);
      return messages.filter((message) => "textId" in message && message.textId === id);
    };
    expect(await found(0)).toEqual([]);
    expect(await found(minute)).toEqual([{ type: "text.queued", tenantId: owner.tenantId, shard: 0, textId: id }]);
    await sendText(at(now + minute), id);
    expect(await found(minute)).toEqual([]);
  });
});

describe("without a carrier", () => {
  it("a text goes no further than its row, by the queue, and a lost message is swept up", async () => {
    const id = await queued();
    await env.DB.prepare("UPDATE texts SET due_at = due_at - 60000 WHERE id = ?").bind(id).run();
    await sweep(env);
    const row = await eventually(async () => {
      const found = await textRow(id);
      return found?.status === "sent" ? found : null;
    });
    expect(row.provider_sid).toBe(`kept_${id}`);
  });
});

async function asMessage(id: string) {
  const row = (await textRow(id))!;
  return { id, from: row.from_number, to: row.to_number, body: row.body };
}
