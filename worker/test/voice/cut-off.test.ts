import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { callSessionOf, chatSessionOf } from "../../src/objects/stubs.ts";
import { Visitor } from "../chat/visitor.ts";
import { as, registerTenant } from "../harness/api.ts";
import {
  type Call,
  callTo,
  completed,
  eventually,
  RelayPeer,
  relayEnded,
  ring,
  storedCall,
} from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { later, ringAlarm } from "../sms/session.ts";

const owner = await registerTenant(practice);

interface Left {
  callId: string | null;
  body: string;
  fromName: string | null;
  fromPhone: string | null;
  status: string;
}

const inbox = async (): Promise<Left[]> =>
  (await (await as(owner)("/api/messages?limit=100")).json<{ items: Left[] }>()).items;
const of = (call: Call, all: Left[]): Left[] => all.filter(({ callId }) => callId === `call_${call.CallSid}`);

let calls = 0;
async function begun(...lines: string[]): Promise<{ call: Call; peer: RelayPeer }> {
  // Nobody whose name the business knows.
  const call = { ...(await callTo(owner)), From: `+1310555${String(1000 + calls++)}` };
  await ring(call);
  const peer = await RelayPeer.begin(call);
  for (const says of ["I want to leave a message", "call me about my bill", ...lines]) await peer.say(says);
  return { call, peer };
}

const cutOff = { body: "Cut off before it was finished: call me about my bill", status: "open" };

describe("a caller who hangs up in the middle of a message", () => {
  it("has left it in the inbox once, however often and in whatever order the end is told", async () => {
    const before = await as(owner)("/api/dashboard/overview");
    const { totals } = await before.json<{ totals: { messagesOpen: number } }>();
    const { call, peer } = await begun("Ann Lee");
    const ended = { CallStatus: "completed", SessionStatus: "completed" };
    peer.close();
    await Promise.all([relayEnded(call, ended), completed(call, 40), relayEnded(call, ended), completed(call, 40)]);
    const stored = await storedCall(owner, call.CallSid);
    expect(stored).toMatchObject({
      outcome: "message",
      summary: expect.stringContaining("was cut off: call me about"),
    });
    await env.POST_CALL.send({ type: "call.ended", tenantId: owner.tenantId, callSid: call.CallSid });
    expect(of(call, await inbox())).toMatchObject([{ ...cutOff, fromName: "Ann Lee", fromPhone: call.From }]);
    const after = await (await as(owner)("/api/dashboard/overview")).json<{ totals: { messagesOpen: number } }>();
    expect(after.totals.messagesOpen).toBe(totals.messagesOpen + 1);
  });

  it("has left it though nobody ever says that the call is over", async () => {
    const { call, peer } = await begun();
    peer.close(4000);
    const session = callSessionOf(env, call.CallSid);
    await eventually(() =>
      runInDurableObject(session, async (_object, state) => {
        const deadlines = state.storage.kv.get<Record<string, number>>("deadlines") ?? {};
        if (deadlines["abandoned"] === undefined) return false;
        state.storage.kv.put("deadlines", { ...deadlines, abandoned: 1 });
        await state.storage.setAlarm(Date.now() + 60_000);
        return true;
      }),
    );
    await runDurableObjectAlarm(session);
    await storedCall(owner, call.CallSid);
    expect(of(call, await inbox())).toMatchObject([{ ...cutOff, fromName: null, fromPhone: call.From }]);
  });

  it("has left one message where it was finished first", async () => {
    const { call } = await begun("Ann Lee", "yes", "yes");
    await completed(call, 50);
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ outcome: "message" });
    expect(of(call, await inbox()).map(({ body }) => body)).toEqual(["call me about my bill"]);
  });
});

it("a chat that is left in the middle of a message has left it, once it has rested", async () => {
  const visitor = new Visitor(owner.tenantId);
  const { conversationId } = await visitor.talk(
    "I want to leave a message",
    "the visitor's own matter, call me",
    "Zoe Park",
  );
  const session = chatSessionOf(env, owner.tenantId, conversationId);
  const mine = async () => (await inbox()).filter(({ body }) => body.includes("the visitor's own matter"));
  expect(await mine()).toEqual([]);
  await later(session, 3_600_000);
  await ringAlarm(session);
  expect(await eventually(async () => ((await mine()).length > 0 ? mine() : null))).toMatchObject([
    { callId: null, fromName: "Zoe Park", body: expect.stringMatching(/^Cut off before it was finished: /) },
  ]);
});
