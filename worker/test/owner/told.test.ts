import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCtx } from "../../src/deps.ts";
import type { QueueMessage } from "../../src/queues/messages.ts";
import { type Notice, tellOwner } from "../../src/services/owner/tell-owner.ts";
import { receiveText } from "../../src/services/texts/receive.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { memberOf } from "../harness/people.ts";
import { freshNumber } from "../harness/twilio.ts";
import { textingShop } from "../texts/office.ts";

let owner: Awaited<ReturnType<typeof textingShop>>;
let phone: string;
let key: string;

beforeAll(async () => {
  owner = await textingShop();
});

beforeEach(() => {
  phone = freshNumber();
  key = `onb_${crypto.randomUUID().replaceAll("-", "")}`;
});

function desk({ tenantId }: { tenantId: string }) {
  const queued: QueueMessage[] = [];
  const deferred: Promise<unknown>[] = [];
  const ctx = createCtx(env, {
    tenant: { id: tenantId, shard: 0 },
    actor: { type: "queue", id: null },
    requestId: "test",
    defer: (work) => void deferred.push(work),
  });
  const queue = { send: async (message: QueueMessage) => void queued.push(message) };
  return { ...ctx, queued, deps: { ...ctx.deps, queue } };
}

const notice = (change: Partial<Notice> = {}): Notice => ({
  key,
  purpose: "onboarding-done",
  subject: "You are live",
  body: "Your receptionist answers now.",
  sms: "Your receptionist answers now.",
  ...change,
});

const notifications = async (smsTo: string | null, emailTo: string | null, member: Member = owner) => {
  const saved = await as(member)("/api/config", { method: "PUT", body: { notifications: { smsTo, emailTo } } });
  expect(saved.status).toBe(200);
};

async function tell(ctx: ReturnType<typeof desk>, given: Notice) {
  const { writes, after, ...told } = await tellOwner(ctx, given);
  const [first, ...rest] = writes;
  if (first !== undefined) await ctx.db.batch([first, ...rest]);
  await after();
  return told;
}

const rows = async (table: "mails" | "texts", { tenantId }: { tenantId: string } = owner) =>
  (
    await env.DB.prepare(`SELECT * FROM ${table} WHERE tenant_id = ? AND id IN (?, ?)`)
      .bind(tenantId, `mail_${key}`, `txt_${key}`)
      .all()
  ).results;
const audited = async (action: string) =>
  env.DB.prepare("SELECT COUNT(*) AS n FROM audit_log WHERE action = ? AND target LIKE ?")
    .bind(action, `%${key}`)
    .first<number>("n");

describe("the owner is told", () => {
  it("where the business wants its notices, by mail and by text", async () => {
    await notifications(phone, "desk@example.com");
    const ctx = desk(owner);
    expect(await tell(ctx, notice())).toEqual({ email: "desk@example.com", sms: phone });
    expect(await rows("mails")).toEqual([
      expect.objectContaining({ to_address: "desk@example.com", subject: "You are live", purpose: "onboarding-done" }),
    ]);
    expect(await rows("texts")).toEqual([
      expect.objectContaining({
        to_number: phone,
        from_number: owner.number,
        purpose: "owner-notice",
        status: "queued",
      }),
    ]);
    expect(ctx.queued.map(({ type }) => type).toSorted()).toEqual(["mail.queued", "text.queued"]);
  });

  it("once, however often the same is told", async () => {
    await notifications(phone, null);
    await Promise.all([tell(desk(owner), notice()), tell(desk(owner), notice())]);
    await tell(desk(owner), notice({ subject: "Something else" }));
    expect([(await rows("mails")).length, (await rows("texts")).length]).toEqual([1, 1]);
    expect([await audited("mail.queued"), await audited("text.queued")]).toEqual([1, 1]);
  });

  it("at the account's address where the business names none, and by no text", async () => {
    const founder = await registerTenant();
    await memberOf(founder.tenantId, "owner");
    expect(await tell(desk(founder), notice())).toEqual({ email: founder.email, sms: null });
    expect(await rows("texts", founder)).toEqual([]);
  });

  it("where it is being told to, before that is published", async () => {
    await notifications(null, null);
    const to = { smsTo: null, emailTo: "new@example.com" };
    expect(await tell(desk(owner), notice({ notifications: to }))).toEqual({ email: "new@example.com", sms: null });
  });

  it("by mail alone where a text is not worth it, or cannot be sent", async () => {
    await notifications(phone, null);
    expect(await tell(desk(owner), notice({ sms: null }))).toMatchObject({ sms: null });
    const mute = await registerTenant();
    await notifications(phone, null, mute);
    expect(await tell(desk(mute), notice({ key: `${key}2` }))).toMatchObject({ sms: null });
  });

  it("by no text to a number that has asked for no more", async () => {
    await notifications(phone, null);
    await receiveText(desk(owner), { sid: `SM${key}`, from: phone, to: owner.number, body: "STOP" });
    expect(await tell(desk(owner), notice())).toMatchObject({ sms: null });
    expect(await rows("texts")).toEqual([]);
  });
});
