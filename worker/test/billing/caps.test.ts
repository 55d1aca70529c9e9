import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { CallRecord } from "../../src/objects/spoken/call-journal.ts";
import { callSessionOf, hubOf } from "../../src/objects/stubs.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import {
  type Call,
  callTo,
  completed,
  eventually,
  freshCallSid,
  RelayPeer,
  relayEnded,
  ring,
  storedCall,
} from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { daysAgo, forgetNumber, setTerms, stages } from "./terms.ts";

const phone = "+12125550166";
const notifications = { smsTo: phone, emailTo: "owner@example.com" };
const full = `welcomeGreeting="${practice.greeting}"`;
const takesMessages = /welcomeGreeting="Thanks for calling Bright Smiles\. I can take a message/;

interface Line {
  owner: Member;
  call: Call;
}

async function lineWith(caps: object, config: object = {}): Promise<Line> {
  const owner = await registerTenant({ ...practice, notifications, caps, ...config });
  await setTerms(owner, stages.paid);
  const call = await callTo(owner);
  await forgetNumber(call.To);
  return { owner, call };
}

const next = ({ call }: Line): Call => ({ ...call, CallSid: freshCallSid() });
const twimlOf = async (call: Call): Promise<string> => (await ring(call)).text();

/** A whole call of so many seconds, in which somebody spoke, as the owner finds it afterwards. */
async function talk(line: Line, seconds: number): Promise<string> {
  const call = next(line);
  const twiml = await twimlOf(call);
  if (twiml.includes("<ConversationRelay")) {
    const peer = await RelayPeer.begin(call);
    await peer.say("what are your hours?");
  }
  await completed(call, seconds);
  await storedCall(line.owner, call.CallSid);
  return twiml;
}

interface Notice {
  purpose: string;
  subject: string;
  body: string;
}
const mailsOf = async ({ owner }: Line): Promise<Notice[]> =>
  (
    await env.DB.prepare(
      "SELECT purpose, subject, body FROM mails WHERE tenant_id = ? AND purpose LIKE 'usage-%' ORDER BY rowid",
    )
      .bind(owner.tenantId)
      .all<Notice>()
  ).results;
const textsOf = async ({ owner }: Line): Promise<string[]> =>
  (
    await env.DB.prepare("SELECT body FROM texts WHERE tenant_id = ? AND purpose = 'owner-notice' ORDER BY rowid")
      .bind(owner.tenantId)
      .all<{ body: string }>()
  ).results.map(({ body }) => body);

describe("at the cap", () => {
  it("messages are taken, and everything is there again with a higher cap", async () => {
    const line = await lineWith({ monthlyMinutes: 2, atCap: "messages" });
    expect(await talk(line, 119)).toContain(full);
    expect(await talk(line, 20)).toContain(full);
    const capped = next(line);
    expect(await twimlOf(capped)).toMatch(takesMessages);
    const peer = await RelayPeer.begin(capped);
    expect(await peer.say("book me a cleaning tomorrow at 3 pm")).toMatch(/can't book/);
    await as(line.owner)("/api/config", { method: "PUT", body: { caps: { monthlyMinutes: 100, atCap: "messages" } } });
    expect(await twimlOf(next(line))).toContain(full);
  });

  it("calls are put through where the owner wants that, uncharged", async () => {
    const line = await lineWith({ monthlyMinutes: 1, atCap: "forward" });
    expect(await talk(line, 61)).toContain(full);
    expect(await talk(line, 300)).toContain(`<Number>${phone}</Number>`);
    const { items } = await (await as(line.owner)("/api/calls")).json<{ items: Record<string, unknown>[] }>();
    expect(items[0]).toMatchObject({ outcome: "transferred", billableSeconds: 0 });
    expect(items[1]).toMatchObject({ billableSeconds: 61 });
  });

  it("messages are taken where nobody is there to be put through to", async () => {
    const nobody = { notifications: { smsTo: null, emailTo: null } };
    const line = await lineWith({ monthlyMinutes: 0, atCap: "forward" }, nobody);
    expect(await twimlOf(line.call)).toMatch(takesMessages);
  });

  it("short calls and such as are not charged do not count", async () => {
    const line = await lineWith({ monthlyMinutes: 1, atCap: "messages" });
    for (const seconds of [14, 14, 14, 14, 14]) await completed(next(line), seconds);
    expect(await twimlOf(next(line))).toContain(full);
  });

  it("a call that is still on counts for as long as it has lasted", async () => {
    const line = await lineWith({ monthlyMinutes: 10, atCap: "messages" });
    const long = next(line);
    expect(await twimlOf(long)).toContain(full);
    await runInDurableObject(hubOf(env, line.owner.tenantId), (_hub, { storage }) => {
      storage.sql.exec("UPDATE calls SET started_at = started_at - 601000 WHERE call_sid = ?", long.CallSid);
    });
    expect(await twimlOf(next(line))).toMatch(takesMessages);
  });

  it("thirty that ring at once are each served one way or the other, and none after them in full", async () => {
    const line = await lineWith({ monthlyMinutes: 1, atCap: "messages" });
    await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?")
      .bind(line.owner.tenantId)
      .run();
    await forgetNumber(line.call.To);
    const calls = Array.from({ length: 30 }, () => next(line));
    const rung = Promise.all(calls.map(twimlOf));
    await Promise.all([rung, talk(line, 90)]);
    for (const twiml of await rung) expect(twiml.includes(full) || takesMessages.test(twiml)).toBe(true);
    expect(await twimlOf(next(line))).toMatch(takesMessages);
  });

  it("of a period that is over nothing counts", async () => {
    const line = await lineWith({ monthlyMinutes: 1, atCap: "messages" });
    await talk(line, 61);
    expect(await twimlOf(next(line))).toMatch(takesMessages);
    await env.DB.prepare(
      "UPDATE subscriptions SET current_period_start = ?1, current_period_end = ?2 WHERE tenant_id = ?3",
    )
      .bind(Date.now(), Date.now() + 86_400_000, line.owner.tenantId)
      .run();
    await forgetNumber(line.call.To);
    expect(await twimlOf(next(line))).toContain(full);
  });
});

describe("what is beyond the cap", () => {
  const ledger = async ({ owner }: Line) =>
    (
      await env.DB.prepare(
        "SELECT billable_seconds AS billable, waived FROM usage_ledger WHERE tenant_id = ? ORDER BY rowid",
      )
        .bind(owner.tenantId)
        .all()
    ).results;
  const metered = ({ owner }: Line) =>
    env.DB.prepare("SELECT SUM(seconds) AS n FROM meter_events WHERE tenant_id = ?").bind(owner.tenantId).first("n");

  it("costs nothing: not in the ledger, the period or the meter, and its receipt says why", async () => {
    const line = await lineWith({ monthlyMinutes: 1, atCap: "messages" });
    await talk(line, 61);
    for (const seconds of [299, 40, 10]) expect(await talk(line, seconds)).toMatch(takesMessages);
    expect(await ledger(line)).toEqual([
      { billable: 61, waived: null },
      ...Array.from({ length: 3 }, () => ({ billable: 0, waived: "capped" })),
    ]);
    expect(await metered(line)).toBe(61);
    const { items } = await (await as(line.owner)("/api/billing/receipts")).json<{ items: { waived: string }[] }>();
    expect(items.map(({ waived }) => waived)).toEqual(["capped", "capped", "capped", null]);
    const use = await (await as(line.owner)("/api/billing/usage")).json<Record<string, unknown>>();
    expect(use).toMatchObject({ seconds: 61, calls: 4 });
    const file = await (await as(line.owner)("/api/billing/export")).text();
    expect(file.match(/,capped,/g)).toHaveLength(3);
  });

  it("costs nothing either where nobody took it at the owner's telephone", async () => {
    const line = await lineWith({ monthlyMinutes: 1, atCap: "forward" });
    await talk(line, 61);
    const call = next(line);
    expect(await twimlOf(call)).toContain(`<Number>${phone}</Number>`);
    await relayEnded(call, { DialCallStatus: "no-answer", SessionStatus: "" });
    await (await RelayPeer.begin(call)).say("what are your hours?");
    await completed(call, 200);
    await storedCall(line.owner, call.CallSid);
    expect((await ledger(line))[1]).toEqual({ billable: 0, waived: "capped" });
  });

  it("is called unpaid where nothing is paid, though it is paid before the call ends", async () => {
    const line = await lineWith({ monthlyMinutes: null, atCap: "messages" });
    await setTerms(line.owner, stages.messages);
    await forgetNumber(line.call.To);
    const call = next(line);
    expect(await twimlOf(call)).toMatch(takesMessages);
    const peer = await RelayPeer.begin(call);
    await setTerms(line.owner, stages.paid);
    await as(line.owner)("/api/config", { method: "PUT", body: { businessName: "Brighter Smiles" } });
    await peer.say("what are your hours?");
    await completed(call, 90);
    await storedCall(line.owner, call.CallSid);
    expect(await ledger(line)).toEqual([{ billable: 0, waived: "unpaid" }]);
  });

  it("does not count while it is on, so that a higher cap is all there", async () => {
    const line = await lineWith({ monthlyMinutes: 0, atCap: "messages" });
    const free = next(line);
    expect(await twimlOf(free)).toMatch(takesMessages);
    await runInDurableObject(hubOf(env, line.owner.tenantId), (_hub, { storage }) => {
      storage.sql.exec("UPDATE calls SET started_at = started_at - 240000 WHERE call_sid = ?", free.CallSid);
    });
    await as(line.owner)("/api/config", { method: "PUT", body: { caps: { monthlyMinutes: 3, atCap: "messages" } } });
    expect(await twimlOf(next(line))).toContain(full);
  });

  it("ends after five minutes, also where the owner's telephone rang first; any other call after thirty", async () => {
    const timeUp = (call: Call) =>
      runInDurableObject(callSessionOf(env, call.CallSid), (_call, { storage }) => {
        const { startedAt } = storage.kv.get<CallRecord>("record")!;
        const at = storage.kv.get<{ "time-up": number }>("deadlines")!["time-up"];
        return Math.round((at - startedAt) / 60_000);
      });
    const line = await lineWith({ monthlyMinutes: 0, atCap: "messages" });
    const [capped, forwarded, paid] = [next(line), next(line), next(line)];
    await twimlOf(capped);
    await RelayPeer.begin(capped);
    expect(await timeUp(capped)).toBe(5);
    await as(line.owner)("/api/config", { method: "PUT", body: { caps: { monthlyMinutes: 0, atCap: "forward" } } });
    await twimlOf(forwarded);
    await eventually(async () => (await timeUp(forwarded)) === 30);
    await relayEnded(forwarded, { DialCallStatus: "no-answer", SessionStatus: "" });
    expect(await timeUp(forwarded)).toBe(5);
    await as(line.owner)("/api/config", { method: "PUT", body: { caps: { monthlyMinutes: 9, atCap: "forward" } } });
    await twimlOf(paid);
    await RelayPeer.begin(paid);
    expect(await timeUp(paid)).toBe(30);
  });
});

describe("in a trial", () => {
  it("the plan's minutes are the most there are, whatever cap is set, and a plan lifts that at once", async () => {
    const line = await lineWith({ monthlyMinutes: 5000, atCap: "messages" });
    await setTerms(line.owner, stages.trial);
    await forgetNumber(line.call.To);
    expect(await talk(line, 499 * 60)).toContain(full);
    expect(await talk(line, 61)).toContain(full);
    expect(await twimlOf(next(line))).toMatch(takesMessages);
    await setTerms(line.owner, stages.paid);
    await forgetNumber(line.call.To);
    expect(await twimlOf(next(line))).toContain(full);
  });

  it("a smaller cap of the owner's holds", async () => {
    const line = await lineWith({ monthlyMinutes: 1, atCap: "messages" });
    await setTerms(line.owner, { trialEndsAt: daysAgo(-3) });
    await forgetNumber(line.call.To);
    await talk(line, 61);
    expect(await twimlOf(next(line))).toMatch(takesMessages);
  });
});

describe("the owner is told", () => {
  it("at 80 and at 100 percent of the cap, once each, by mail and text, right after the call", async () => {
    const line = await lineWith({ monthlyMinutes: 10, atCap: "messages" });
    await talk(line, 479);
    expect(await mailsOf(line)).toEqual([]);
    await talk(line, 20);
    await eventually(async () => (await mailsOf(line)).length === 1);
    await talk(line, 20);
    await talk(line, 100);
    await eventually(async () => (await mailsOf(line)).length === 2);
    await talk(line, 60);
    const mails = await mailsOf(line);
    expect(mails.map(({ purpose }) => purpose)).toEqual(["usage-cap-80", "usage-cap-100"]);
    expect(mails[1]!.body).toMatch(/your cap of 10 minutes is reached.*only takes messages.*cost nothing/i);
    expect(await textsOf(line)).toHaveLength(2);
  });

  it("of 100 percent alone where one call crosses both, and of a new cap anew", async () => {
    const line = await lineWith({ monthlyMinutes: 1, atCap: "messages" });
    await talk(line, 120);
    await eventually(async () => (await mailsOf(line)).length === 1);
    await as(line.owner)("/api/config", { method: "PUT", body: { caps: { monthlyMinutes: 3, atCap: "messages" } } });
    await talk(line, 30);
    await eventually(async () => (await mailsOf(line)).length === 2);
    expect((await mailsOf(line)).map(({ purpose }) => purpose)).toEqual(["usage-cap-100", "usage-cap-80"]);
  });

  it("of what the plan includes, and what goes beyond it costs", async () => {
    const line = await lineWith({ monthlyMinutes: null, atCap: "messages" });
    await talk(line, 400 * 60);
    await eventually(async () => (await mailsOf(line)).length === 1);
    await talk(line, 101 * 60);
    await eventually(async () => (await mailsOf(line)).length === 2);
    const mails = await mailsOf(line);
    expect(mails.map(({ purpose }) => purpose)).toEqual(["usage-included-80", "usage-included-100"]);
    expect(mails[1]!.body).toMatch(/\$0\.40 a minute/);
  });

  it("once of a trial's minutes, which are included and the most there are", async () => {
    const line = await lineWith({ monthlyMinutes: null, atCap: "messages" });
    await setTerms(line.owner, stages.trial);
    await forgetNumber(line.call.To);
    await talk(line, 410 * 60);
    await eventually(async () => (await mailsOf(line)).length === 1);
    expect(await mailsOf(line)).toMatchObject([
      { purpose: "usage-cap-80", body: expect.stringMatching(/trial's 500 minutes.*Choose a plan/s) },
    ]);
  });
});
