import { runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { TextMessage } from "../../src/contract/texts.ts";
import { as, registerTenant } from "../harness/api.ts";
import { eventually } from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { freshMessageSid, numberOf, Sender } from "../sms/sender.ts";
import { giveUpAfter, sessionOf, tamper } from "../sms/session.ts";

const config = { ...practice, booking: { ...practice.booking, capacity: 50 } };
const owner = await registerTenant(config);
const snapshot = {
  tenantId: owner.tenantId,
  shard: 0,
  tenantStatus: "active" as const,
  tier: "starter" as const,
  concurrentCalls: 5,
  version: 2,
  config,
};
const number = await numberOf(owner);

/** The text that answered a message, once it has left by itself. */
const sentFor = (sender: Sender, sid: string) =>
  eventually(async () => {
    const query = `/api/texts?limit=100&phone=${encodeURIComponent(sender.from)}`;
    const { items } = await (await as(owner)(query)).json<{ items: TextMessage[] }>();
    return items.find(({ id }) => id === `txt_re_${sid}`);
  });

/** A booking up to the question that "yes" answers. */
async function readBack(): Promise<{ sender: Sender; session: ReturnType<typeof sessionOf> }> {
  const sender = new Sender(number);
  for (const line of ["I'd like a cleaning on Thursday at 2 pm", "Grace Bennett", "yes this number"])
    if ((await sender.text(line))?.includes("Shall I book")) break;
  return { sender, session: sessionOf(owner.tenantId, sender) };
}

const slowTools = (session: ReturnType<typeof sessionOf>, ms: number) =>
  tamper(session, (desk) => {
    const ask = desk.ask.bind(desk);
    return { ask: (...asked: Parameters<typeof ask>) => scheduler.wait(ms).then(() => ask(...asked)) };
  });

const dies = (session: ReturnType<typeof sessionOf>) =>
  tamper(session, (_desk, state) => ({ keepReceipt: () => state.abort("killed here") }));

/** What the webhook asks of the session. */
const ask = (session: ReturnType<typeof sessionOf>, { from, to }: Sender, body: string, sid = freshMessageSid()) =>
  Promise.resolve(session.text({ sid, from, to, body, snapshot, until: Date.now() + 10_000 }));

const owedAt = (session: ReturnType<typeof sessionOf>) =>
  runInDurableObject(
    session,
    (_object, state) => state.storage.kv.get<Record<string, number>>("deadlines")?.["owed"] ?? null,
  );

describe("a text that nobody waits for any more", () => {
  it("while it still stands in line behind a slow one is answered by itself, like the slow one", async () => {
    const { sender, session } = await readBack();
    await giveUpAfter(session, 100);
    await slowTools(session, 700);
    const [slow, next] = [freshMessageSid(), freshMessageSid()];
    const both = [ask(session, sender, "yes please", slow), ask(session, sender, "Is there parking?", next)];
    expect(await Promise.all(both)).toEqual([null, null]);
    expect((await sentFor(sender, slow)).body).toMatch(/booked/i);
    expect((await sentFor(sender, next)).body).toContain("Parking");
  });

  it("because its process died is answered by itself after the next one, which gets its own answer", async () => {
    const { sender, session } = await readBack();
    await dies(session);
    const dead = freshMessageSid();
    // Asked for directly: the webhook would try a second time by itself.
    await expect(ask(session, sender, "yes please", dead)).rejects.toThrow();
    expect(await sender.text("Is there parking?")).toContain("Parking");
    expect((await sentFor(sender, dead)).body).toMatch(/booked/i);
  });

  it("is still owed when an earlier one has been answered in time", async () => {
    const { sender, session } = await readBack();
    await slowTools(session, 700);
    const [first, second] = [ask(session, sender, "Is there parking?"), ask(session, sender, "yes please")];
    expect((await first)?.text).toContain("Parking");
    expect(await owedAt(session)).not.toBeNull();
    expect((await second)?.text).toMatch(/booked/i);
    await eventually(async () => (await owedAt(session)) === null);
  });
});

it("STOP while an answer is being made keeps that answer in, whichever way it would have left", async () => {
  for (const patience of [5000, 100]) {
    const { sender, session } = await readBack();
    await giveUpAfter(session, patience);
    await slowTools(session, 1500);
    const sid = freshMessageSid();
    const answer = sender.text("yes please", { MessageSid: sid });
    await eventually(async () => (await owedAt(session)) !== null);
    expect(await sender.text("STOP")).toBeNull();
    expect(await answer).toBeNull();
    await scheduler.wait(patience < 1000 ? 2000 : 300);
    const query = `/api/texts?limit=100&direction=out&phone=${encodeURIComponent(sender.from)}`;
    const { items } = await (await as(owner)(query)).json<{ items: TextMessage[] }>();
    const after = items.filter(({ id, purpose }) => id === `txt_re_${sid}` || purpose === "confirmation");
    for (const { status } of after) expect(status).toBe("refused");
    expect(await sender.text("START")).toBeNull();
    expect(await sender.text("Is there parking?")).toContain("Parking");
  }
});
