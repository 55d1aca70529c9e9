import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it } from "vitest";
import { plans } from "../../src/contract/plans.ts";
import type { CallRecord } from "../../src/objects/spoken/call-journal.ts";
import { callSessionOf } from "../../src/objects/stubs.ts";
import { daysAgo, forgetNumber, setTerms, stages } from "../billing/terms.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { down, withBindings } from "../harness/outages.ts";
import {
  type Call,
  callTo,
  completed,
  freshCallSid,
  RelayPeer,
  relayEnded,
  ring,
  ringing,
  storedCall,
} from "../harness/twilio.ts";
import { practice } from "../practice.ts";

const ownersPhone = "+12125550177";
const transferPhone = "+12125550188";
const bindings = { ...env };
afterEach(() => void Object.assign(env, bindings));

interface Line {
  owner: Member;
  call: Call;
}

/** A business in a stage, and a call to it that has not rung yet. */
async function lineOf(stage: keyof typeof stages, config: Record<string, unknown> = {}): Promise<Line> {
  const owner = await registerTenant({ ...practice, ...config });
  const call = await callTo(owner);
  await setTerms(owner, stages[stage]);
  await forgetNumber(call.To);
  return { owner, call };
}

const twimlOf = async (call: Call): Promise<string> => (await ring(call)).text();
const next = ({ call }: Line): Call => ({ ...call, CallSid: freshCallSid() });
const takesMessages = /welcomeGreeting="Thanks for calling Bright Smiles\. I can take a message[^"]*"/;
const full = `welcomeGreeting="${practice.greeting}"`;
const notifications = { smsTo: ownersPhone, emailTo: null };
const routing = { ...practice.routing, transferNumber: transferPhone };

async function paid({ owner, call }: Line): Promise<void> {
  await setTerms(owner, stages.paid);
  await forgetNumber(call.To);
}

describe("a ringing call", () => {
  it.each(["trial", "grace", "paid"] as const)("is served in full: %s", async (stage) => {
    const { call } = await lineOf(stage);
    expect(await twimlOf(call)).toContain(full);
  });

  it("is answered by a receptionist who takes messages and books nothing, once grace is over", async () => {
    const { owner, call } = await lineOf("messages");
    expect(await twimlOf(call)).toMatch(takesMessages);
    const peer = await RelayPeer.begin(call);
    expect(await peer.say("I'd like to book a cleaning for tomorrow at 3 pm")).toMatch(/can't book.*message/);
    for (const says of ["yes please", "Maria Lopez", "yes"]) await peer.say(says);
    expect(await peer.say("yes")).toMatch(/team/);
    await completed(call, 60);
    const stored = await storedCall(owner, call.CallSid);
    expect(stored).toMatchObject({ outcome: "message", bookingIds: [], billableSeconds: 0 });
    expect(stored.transcript[0]!.text).toMatch(/I can take a message/);
  });

  it("is put through where the owner wants urgent callers, without a word of ours", async () => {
    const line = await lineOf("forward", { routing, notifications });
    expect(await twimlOf(line.call)).toMatch(new RegExp(`<Dial [^>]*><Number>\\${transferPhone}</Number></Dial>`));
    const answered = await relayEnded(line.call, { DialCallStatus: "completed", SessionStatus: "" });
    expect(await answered.text()).toContain("<Hangup/>");
    const stored = await storedCall(line.owner, line.call.CallSid);
    expect(stored).toMatchObject({
      outcome: "transferred",
      billableSeconds: 0,
      transcript: [],
      summary: expect.stringMatching(/put through/i),
    });
  });

  it("is put through to where the owner is texted, for want of another number", async () => {
    const { owner, call } = await lineOf("forward", { notifications });
    expect(await twimlOf(call)).toContain(`<Number>${ownersPhone}</Number>`);
    await completed(call, 90);
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ outcome: "transferred", billableSeconds: 0 });
  });

  it("is never a dead line: with nobody to be put through to, messages are taken", async () => {
    const { call } = await lineOf("forward");
    expect(await twimlOf(call)).toMatch(takesMessages);
  });

  it("from the owner's own telephone is not put through to it", async () => {
    const { call } = await lineOf("forward", { notifications });
    expect(await twimlOf({ ...call, From: ownersPhone })).toMatch(takesMessages);
  });

  it("that the owner's telephone sends back to us takes a message, and nobody is called back at our own number", async () => {
    const { owner, call } = await lineOf("forward", { notifications });
    expect(await twimlOf(call)).toContain(`<Number>${ownersPhone}</Number>`);
    const back = { ...call, CallSid: freshCallSid(), From: call.To };
    expect(await twimlOf(back)).toMatch(takesMessages);
    const peer = await RelayPeer.begin(back);
    for (const says of ["yes please", "call me about my crown"]) await peer.say(says);
    expect(await peer.say("Ann Lee")).toMatch(/what number/i);
    await completed(back, 40);
    await storedCall(owner, back.CallSid);
    const own = await env.DB.prepare("SELECT COUNT(*) AS n FROM contacts WHERE tenant_id = ? AND phone = ?")
      .bind(owner.tenantId, call.To)
      .first("n");
    expect(own).toBe(0);
  });

  it("is not put through to a number we answer ourselves", async () => {
    const line = await lineOf("forward");
    await as(line.owner)("/api/config", {
      method: "PUT",
      body: { notifications: { smsTo: line.call.To, emailTo: null } },
    });
    await forgetNumber(line.call.To);
    expect(await twimlOf(line.call)).toMatch(takesMessages);
  });

  it.each(["messages", "forward"] as const)("is served in full again as soon as it is paid: %s", async (stage) => {
    const line = await lineOf(stage, { notifications });
    expect(await twimlOf(line.call)).not.toContain(full);
    await paid(line);
    expect(await twimlOf(next(line))).toContain(full);
  });

  it("crosses a stage by what any cache knows, with nobody's doing", async () => {
    const line = await lineOf("grace", { notifications });
    await setTerms(line.owner, { subscribed: true, unpaidSince: daysAgo(7) + 1500 });
    await forgetNumber(line.call.To);
    expect(await twimlOf(line.call)).toContain(full);
    Object.assign(env, { DB: down(env.DB, "rejects"), SNAPSHOTS: down(env.SNAPSHOTS, "rejects") });
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(await twimlOf(next(line))).toMatch(takesMessages);
  });

  it("knows its stage without the hub", async () => {
    const lines = [await lineOf("messages"), await lineOf("forward", { notifications }), await lineOf("paid")];
    const without = async ({ call }: Line) =>
      (await withBindings({ TENANT_HUB: down(env.TENANT_HUB, "hangs") }, ringing(call))).text();
    const answers = await Promise.all(lines.map(without));
    expect(answers[0]).toMatch(takesMessages);
    expect(answers[1]).toContain(`<Number>${ownersPhone}</Number>`);
    expect(answers[2]).toContain(full);
  });

  it("from where busy callers are put through is not put through to itself", async () => {
    const line = await lineOf("paid", { routing });
    for (let n = 0; n < plans.starter.concurrentCalls; n++) expect(await twimlOf(next(line))).toContain(full);
    expect(await twimlOf(next(line))).toContain(`<Number>${transferPhone}</Number>`);
    for (const From of [transferPhone, line.call.To]) {
      expect(await twimlOf({ ...next(line), From })).toMatch(/<Say[^>]*>All of our lines are busy/);
    }
  });

  it("that is put through takes none of the plan's lines", async () => {
    const line = await lineOf("forward", { notifications });
    const answers = await Promise.all(Array.from({ length: 8 }, () => twimlOf(next(line))));
    for (const twiml of answers) expect(twiml).toContain(`<Number>${ownersPhone}</Number>`);
  });
});

describe("a call that nobody took at the owner's telephone", () => {
  it("comes back to a receptionist who takes a message", async () => {
    const { owner, call } = await lineOf("forward", { notifications });
    await ring(call);
    const back = await (await relayEnded(call, { DialCallStatus: "no-answer", SessionStatus: "" })).text();
    expect(back).toMatch(/welcomeGreeting="I&apos;m sorry, nobody could come to the phone\. I can take a message/);
    const peer = await RelayPeer.begin(call);
    for (const says of ["yes please", "call me about my crown", "Ann Lee", "yes"]) await peer.say(says);
    expect(await peer.say("yes")).toMatch(/team/);
    await completed(call, 60);
    const stored = await storedCall(owner, call.CallSid);
    expect(stored).toMatchObject({ outcome: "message", billableSeconds: 0 });
    expect(stored.transcript[0]!.text).toMatch(/nobody could come to the phone/);
  });

  it("is no transfer where the caller gives up", async () => {
    const { owner, call } = await lineOf("forward", { notifications });
    await ring(call);
    await relayEnded(call, { CallStatus: "no-answer", DialCallStatus: "canceled", SessionStatus: "" });
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ outcome: "abandoned", billableSeconds: 0 });
  });
});

describe("a call on which messages are taken", () => {
  it("goes on so after its process was killed, and after its socket dropped", async () => {
    const { call } = await lineOf("messages");
    await ring(call);
    const peer = await RelayPeer.begin(call);
    await peer.say("I need a cleaning tomorrow at 3 pm");
    await abortAllDurableObjects();
    const resumed = await (await relayEnded(call)).text();
    expect(resumed).toContain("<ConversationRelay");
    const again = await RelayPeer.begin(call);
    await again.until(() => again.frames.some(({ last }) => last === true));
    expect(await again.say("can you not just book it? tomorrow at 3")).toMatch(/can't book/);
    await evictDurableObject(callSessionOf(env, call.CallSid));
    expect(await again.say("book me tomorrow at 4 pm")).toMatch(/can't book/);
  });

  it("is not given everything by a publish, and has what was published", async () => {
    const { owner, call } = await lineOf("messages");
    await ring(call);
    const peer = await RelayPeer.begin(call);
    await peer.say("hello");
    const services = [
      ...practice.services,
      { ...practice.services[0]!, id: "svc_veneer", name: "Veneer", priceCents: 90_000 },
    ];
    await as(owner)("/api/config", { method: "PUT", body: { services, aiProvider: "openai", aiModel: "gpt-5" } });
    await expect.poll(() => peer.say("how much is a veneer?")).toMatch(/\$900/);
    expect(await peer.say("then book me a veneer tomorrow at 3 pm")).toMatch(/can't book/);
    await runInDurableObject(callSessionOf(env, call.CallSid), (_call, { storage }) => {
      const { version, config } = storage.kv.get<CallRecord>("record")!.snapshot;
      expect({ version, aiProvider: config.aiProvider }).toEqual({ version: 3, aiProvider: "builtin" });
    });
  });

  it("is known as such where nothing was heard of it before: by what the hub decided, and without one by its stage", async () => {
    const line = await lineOf("messages");
    const unheard = next(line);
    const peer = await RelayPeer.begin(unheard);
    expect(await peer.say("I'd like to book a cleaning tomorrow at 3 pm")).toMatch(/can't book/);
    const lost = next(line);
    await withBindings({ CALL_SESSION: down(env.CALL_SESSION, "rejects") }, ringing(lost));
    await paid(line);
    const decided = await RelayPeer.begin(lost);
    expect(await decided.say("I'd like to book a cleaning tomorrow at 3 pm")).toMatch(/can't book/);
  });

  it("is not over while it rings at somebody's, though its time is: who comes back is answered", async () => {
    const { call } = await lineOf("messages", { routing });
    await ring(call);
    const peer = await RelayPeer.begin(call);
    await peer.say("I want to talk to a human being");
    peer.close();
    const session = callSessionOf(env, call.CallSid);
    await expect.poll(() => runInDurableObject(session, (_call, ctx) => ctx.getWebSockets().length)).toBe(0);
    const handoff = { HandoffData: JSON.stringify({ transfer: transferPhone }) };
    expect(await (await relayEnded(call, handoff)).text()).toContain(`<Number>${transferPhone}</Number>`);
    await runInDurableObject(session, (_call, { storage }) => {
      storage.kv.put("deadlines", { ...storage.kv.get<object>("deadlines"), "time-up": Date.now() - 1 });
    });
    await runDurableObjectAlarm(session);
    const back = await (await relayEnded(call, { DialCallStatus: "no-answer", SessionStatus: "" })).text();
    expect(back).toContain("<ConversationRelay");
  });

  it("stays one though it is paid meanwhile; the next is served in full", async () => {
    const line = await lineOf("messages");
    await ring(line.call);
    const peer = await RelayPeer.begin(line.call);
    await paid(line);
    expect(await peer.say("I'd like to book a cleaning tomorrow at 3 pm")).toMatch(/can't book/);
    expect(await twimlOf(next(line))).toContain(full);
  });
});
