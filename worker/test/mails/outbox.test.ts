import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mail } from "../../src/adapters/ports/mail.ts";
import { createCtx } from "../../src/deps.ts";
import { openDb } from "../../src/db/client.ts";
import { AppError } from "../../src/errors.ts";
import worker from "../../src/index.ts";
import type { QueueMessage } from "../../src/queues/messages.ts";
import { outgoingMail } from "../../src/services/mails/outgoing-mail.ts";
import { sendMail } from "../../src/services/mails/send-due.ts";
import { nudgeDue } from "../../src/services/outbox/nudge-due.ts";
import { bareTenant } from "../numbers/desk.ts";

type Sent = Parameters<Mail["send"]>[0];

/** A provider that keeps what it was given, once for each id, and fails the way a test says. */
class Provider implements Mail {
  readonly real = true;
  readonly kept = new Map<string, Sent>();
  asked = 0;
  mood: "well" | "down" | "answer lost" | "refuses" = "well";
  /** Runs while a mail is on its way. */
  meanwhile: () => Promise<unknown> = async () => {};

  async send(mail: Sent): Promise<{ providerId: string }> {
    this.asked++;
    if (this.mood === "down") throw new AppError("unavailable", "resend answered 503");
    if (this.mood === "refuses") throw new AppError("invalid", "the mail provider refused the mail (validation_error)");
    this.kept.set(mail.id, mail);
    await this.meanwhile();
    if (this.mood === "answer lost") throw new AppError("unavailable", "the answer was lost");
    return { providerId: `re_${mail.id}` };
  }
}

let tenantId: string;
let provider: Provider;

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  ({ tenantId } = await bareTenant());
  provider = new Provider();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function at(now = Date.now(), whose = tenantId) {
  const queued: QueueMessage[] = [];
  const ctx = createCtx(env, {
    tenant: { id: whose, shard: 0 },
    actor: { type: "queue", id: null },
    requestId: "test",
    defer: () => {},
  });
  const queue = { send: async (message: QueueMessage) => void queued.push(message) };
  return { ...ctx, now, queued, deps: { ...ctx.deps, mail: provider, queue } };
}

const draft = (id = `mail_${crypto.randomUUID()}`) => ({
  id,
  to: "ann@example.com",
  subject: "You are live",
  body: "Hello\nAnn",
  purpose: "onboarding-done",
});

/** A mail in the outbox. */
async function queued(given = draft()): Promise<string> {
  const ctx = at();
  const mail = outgoingMail(ctx, given);
  await ctx.db.batch(mail.writes);
  mail.nudge();
  expect(ctx.queued).toEqual([{ type: "mail.queued", tenantId, shard: 0, mailId: given.id }]);
  return given.id;
}

const mailRow = (id: string) => env.DB.prepare("SELECT * FROM mails WHERE id = ?").bind(id).first();
const audited = () =>
  env.DB.prepare("SELECT COUNT(*) AS n FROM audit_log WHERE tenant_id = ? AND action = 'mail.queued'")
    .bind(tenantId)
    .first<number>("n");

const minute = 60_000;

describe("a mail", () => {
  it("is in the outbox once, whoever puts it there again", async () => {
    const given = draft();
    await Promise.all([queued(given), queued(given)]);
    await queued({ ...given, subject: "Something else" });
    expect(await mailRow(given.id)).toMatchObject({ subject: "You are live", status: "queued", attempts: 0 });
    expect(await audited()).toBe(1);
  });

  it("is given to the provider once, however often it is asked", async () => {
    const id = await queued();
    await sendMail(at(), id);
    await sendMail(at(), id);
    expect([...provider.kept.values()]).toEqual([
      { id, to: "ann@example.com", subject: "You are live", text: "Hello\nAnn" },
    ]);
    expect(provider.asked).toBe(1);
    expect(await mailRow(id)).toMatchObject({ status: "sent", provider_id: `re_${id}`, due_at: null, attempts: 1 });
  });

  it("is sent by one of many senders at once", async () => {
    const id = await queued();
    provider.meanwhile = () => scheduler.wait(50);
    await Promise.all(Array.from({ length: 8 }, () => sendMail(at(), id)));
    expect(provider.asked).toBe(1);
  });

  it("is no other tenant's to send", async () => {
    const id = await queued();
    await sendMail(at(Date.now(), (await bareTenant()).tenantId), id);
    expect(provider.asked).toBe(0);
  });

  it("whose answer was lost is given to the provider again under its id", async () => {
    const id = await queued();
    provider.mood = "answer lost";
    await expect(sendMail(at(), id)).rejects.toMatchObject({ code: "unavailable" });
    expect(await mailRow(id)).toMatchObject({ status: "sending", attempts: 1, lease_until: 0 });
    provider.mood = "well";
    await sendMail(at(Date.now() + minute), id);
    expect(provider.asked).toBe(2);
    expect(provider.kept.size).toBe(1);
    expect(await mailRow(id)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("whose sender died is free again when its lease ends", async () => {
    const id = await queued();
    provider.meanwhile = () => new Promise(() => {});
    void sendMail(at(), id);
    await vi.waitFor(async () => expect(await mailRow(id)).toMatchObject({ status: "sending" }));
    provider.meanwhile = async () => {};
    await sendMail(at(Date.now() + 30_000), id);
    expect(await mailRow(id)).toMatchObject({ status: "sending" });
    await sendMail(at(Date.now() + 2 * minute), id);
    expect(await mailRow(id)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("that is refused has failed, in words", async () => {
    const id = await queued();
    provider.mood = "refuses";
    await sendMail(at(), id);
    expect(await mailRow(id)).toMatchObject({
      status: "failed",
      failure: "the mail provider refused the mail (validation_error)",
      due_at: null,
    });
    provider.mood = "well";
    await sendMail(at(Date.now() + minute), id);
    expect(provider.asked).toBe(1);
  });

  it("is tried later and later, and given up in the end", async () => {
    const id = await queued();
    provider.mood = "down";
    let now = Date.now();
    let pause = 0;
    for (let tries = 1; tries < 12; tries++) {
      await expect(sendMail(at(now), id)).rejects.toMatchObject({ code: "unavailable" });
      const due = Number((await mailRow(id))!["due_at"]);
      expect(due - now).toBeGreaterThanOrEqual(pause);
      pause = due - now;
      await sendMail(at(due - 1), id);
      now = due;
    }
    await sendMail(at(now), id);
    expect(provider.asked).toBe(12);
    expect(await mailRow(id)).toMatchObject({
      status: "failed",
      failure: "The mail provider could not be reached",
      due_at: null,
    });
  });

  it("that was forgotten is nudged, one that somebody is at or that has left is not", async () => {
    const [forgotten, busy, sent] = [await queued(), await queued(), await queued()];
    await sendMail(at(), sent);
    provider.meanwhile = () => new Promise(() => {});
    void sendMail(at(), busy);
    await vi.waitFor(async () => expect(await mailRow(busy)).toMatchObject({ status: "sending" }));
    const messages: QueueMessage[] = [];
    const nudge = (now: number) =>
      nudgeDue(openDb(env.DB), { send: async (message) => void messages.push(message) }, now);
    await nudge(Date.now());
    const own = () => messages.filter((message) => message.tenantId === tenantId);
    expect(own()).toEqual([]);
    await nudge(Date.now() + 30_000);
    expect(own()).toEqual([{ type: "mail.queued", tenantId, shard: 0, mailId: forgotten }]);
  });
});

describe("a deployment with a mail provider", () => {
  const deployed = {
    ...env,
    RESEND_API_KEY: "re_key",
    RESEND_BASE_URL: "https://mail.test",
    MAIL_FROM: "a@amunet.test",
  };

  async function work(id: string, answer: () => Response, bindings = deployed): Promise<"done" | "again"> {
    vi.stubGlobal("fetch", async (url: string) => {
      expect(url).toBe("https://mail.test/emails");
      return answer();
    });
    const body = { type: "mail.queued" as const, tenantId, shard: 0, mailId: id };
    const batch = createMessageBatch("outbox", [{ id: "1", timestamp: new Date(), attempts: 1, body }]);
    const execution = createExecutionContext();
    await worker.queue(batch, bindings, execution);
    const { explicitAcks } = await getQueueResult(batch, execution);
    return explicitAcks.length === 1 ? "done" : "again";
  }

  it("sends over it, and has the queue bring back what may be taken later", async () => {
    const id = await queued();
    expect(await work(id, () => Response.json({ name: "x" }, { status: 503 }))).toBe("again");
    await env.DB.prepare("UPDATE mails SET due_at = 0 WHERE id = ?").bind(id).run();
    expect(await work(id, () => Response.json({ id: "49a3" }))).toBe("done");
    expect(await mailRow(id)).toMatchObject({ status: "sent", provider_id: "49a3" });
  });

  it("without one keeps its mail, and asks nobody", async () => {
    const id = await queued();
    const kept = { ...deployed, RESEND_API_KEY: "" };
    expect(await work(id, () => Response.error(), kept)).toBe("done");
    expect(await mailRow(id)).toMatchObject({ status: "sent", provider_id: `kept:${id}` });
  });
});
