import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { callSessionOf } from "../../src/objects/stubs.ts";
import { as, registerTenant } from "../harness/api.ts";
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
  upgrade,
} from "../harness/twilio.ts";

const greeting = "Thanks for calling the test clinic.";
const everyDay: [string, string][] = [["00:00", "24:00"]];
const hours = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, everyDay]));
const owner = await registerTenant({
  businessName: "Test Clinic",
  greeting,
  timeZone: "America/New_York",
  hours: { ...hours, closedDates: [] },
  services: [{ id: "svc_cleaning", name: "Cleaning", durationMinutes: 30, bufferMinutes: 0, priceCents: 12_000 }],
});

// Many calls of this file never end; only the highest plan has that many lines.
await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();

async function begin(member = owner): Promise<{ call: Call; peer: RelayPeer }> {
  const call = await callTo(member);
  await ring(call);
  return { call, peer: await RelayPeer.begin(call) };
}

const session = (call: Call) => callSessionOf(env, call.CallSid);
const transcript = (call: Call) => session(call).transcript();
const bookingsOf = async () =>
  (
    await (
      await as(owner)("/api/bookings?limit=100")
    ).json<{ items: { callId: string; customerName: string; startsAt: string }[] }>()
  ).items;

/** Makes a deadline due and rings the object's alarm. */
async function makeDue(call: Call, name: string): Promise<void> {
  await runInDurableObject(session(call), (_object, state) => {
    const deadlines = state.storage.kv.get<Record<string, number>>("deadlines") ?? {};
    if (deadlines[name] === undefined) throw new Error(`no deadline ${name}: ${JSON.stringify(deadlines)}`);
    state.storage.kv.put("deadlines", { ...deadlines, [name]: 1 });
    return state.storage.setAlarm(Date.now() + 60_000);
  });
  await runDurableObjectAlarm(session(call));
}

/** Books by telephone up to the question that "yes" answers. */
async function bookUntilReadBack(peer: RelayPeer, when: string): Promise<string> {
  const readBack = await peer.say(`Hi, I need a cleaning ${when}, it's Maria Lopez`);
  return /number/i.test(readBack) ? peer.say("yes, that number is fine") : readBack;
}

describe("a call", () => {
  it("books an appointment that the owner sees with its transcript", async () => {
    const { call, peer } = await begin();
    await bookUntilReadBack(peer, "tomorrow at half past two in the afternoon");
    const receipt = await peer.say("yes please");
    expect(receipt).toMatch(/2:30/);
    const booking = (await bookingsOf()).find((one) => one.callId === `call_${call.CallSid}`);
    expect(booking).toMatchObject({ customerName: "Maria Lopez", source: "voice", customerPhone: call.From });
    await completed(call, 95);
    const stored = await storedCall(owner, call.CallSid);
    expect(stored).toMatchObject({ outcome: "booked", durationSeconds: 95, billableSeconds: 95 });
    expect(stored["bookingIds"]).toHaveLength(1);
    expect(stored.transcript[0]).toMatchObject({ role: "agent", text: greeting });
    expect(stored.transcript.map((turn) => turn.role)).toContain("system");
    expect(stored.transcript.some((turn) => turn.role === "caller" && turn.text === "yes please")).toBe(true);
  });

  it("ends every turn with an empty last token and sends nothing Twilio does not know", async () => {
    const { peer } = await begin();
    await peer.say("what are your hours?");
    await peer.say("how much is a cleaning?");
    expect(peer.frames.at(-1)).toEqual({ type: "text", token: "", last: true });
    for (const frame of peer.frames) expect(["text", "end"]).toContain(frame.type);
    for (const frame of peer.frames) if (frame.type === "text") expect(typeof frame["token"]).toBe("string");
  });

  it("shorter than 15 seconds is not charged", async () => {
    const call = await callTo(owner);
    await ring(call);
    await completed(call, 14);
    expect(await storedCall(owner, call.CallSid)).toMatchObject({
      durationSeconds: 14,
      billableSeconds: 0,
      outcome: "abandoned",
    });
  });

  it("is known from its setup alone, when nothing was heard of it before", async () => {
    const { To } = await callTo(owner);
    const call = { CallSid: freshCallSid(), From: "+13105550199", To };
    const peer = await RelayPeer.begin(call);
    expect(await peer.say("what are your hours?")).not.toBe("");
    await completed(call);
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ from: "+13105550199" });
  });

  it("is known from its status callback alone", async () => {
    const { To } = await callTo(owner);
    const call = { CallSid: freshCallSid(), From: "+13105550199", To };
    await completed(call, 30);
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ outcome: "abandoned", durationSeconds: 30 });
  });
});

describe("the relay's frames", () => {
  it.each([
    ["nothing", ""],
    ["not JSON", "{"],
    ["an array", "[1,2]"],
    ["a number", "7"],
    ["no type", "{}"],
    ["an unknown type", '{"type":"configUpdated","deep":{"er":1}}'],
    ["info", '{"type":"info","name":"agentSpeaking","value":"on"}'],
    ["a prompt of the wrong type", '{"type":"prompt","voicePrompt":7}'],
    ["a long key", '{"type":"dtmf","digit":"12"}'],
    ["an error", '{"type":"error","description":"Invalid message received"}'],
    ["an empty prompt", '{"type":"prompt","voicePrompt":"   "}'],
    ["a partial prompt", '{"type":"prompt","voicePrompt":"what are","last":false}'],
  ])("are tolerated: %s", async (_what, frame) => {
    const { peer } = await begin();
    peer.send(frame);
    const answer = await peer.say("what are your hours?");
    expect(answer).not.toBe("");
    expect(peer.frames.filter((one) => one["last"] === true)).toHaveLength(1);
    expect(peer.closed).toBeNull();
  });

  it("with a setup for another call end that socket and change nothing", async () => {
    const { call } = await begin();
    const intruder = await RelayPeer.connect(call.CallSid);
    intruder.send({ type: "setup", callSid: freshCallSid(), from: call.From, to: call.To });
    await intruder.until(() => intruder.closed !== null);
    expect(intruder.closed?.code).toBe(1008);
  });

  it("of keys pressed one after the other stand in one line of the transcript", async () => {
    const { call, peer } = await begin();
    for (const digit of ["1", "2", "#"]) peer.send({ type: "dtmf", digit });
    await eventually(async () => (await transcript(call)).some((turn) => turn.text.includes("#")));
    expect((await transcript(call)).filter((turn) => turn.role === "caller").map((turn) => turn.text)[0]).toMatch(/^1/);
  });

  it("are refused on an upgrade with another call's signature", async () => {
    const { call } = await begin();
    const other = await import("twilio/lib/webhooks/webhooks.js");
    const signature = other.getExpectedTwilioSignature(
      "amunet-local-development-token",
      "wss://amunet.test/api/twilio/relay/CAother",
      {},
    );
    expect((await upgrade(call.CallSid, signature)).status).toBe(403);
  });
});

describe("barge-in", () => {
  it("cuts the transcript to what was heard", async () => {
    const { call, peer } = await begin();
    const answer = await peer.say("what are your hours?");
    const heard = answer.split(" ").slice(0, 3).join(" ");
    peer.send({ type: "interrupt", utteranceUntilInterrupt: heard, durationUntilInterruptMs: "460" });
    await peer.say("how much is a cleaning?");
    const cut = (await transcript(call)).find((turn) => turn.interrupted);
    expect(cut).toMatchObject({ role: "agent", text: heard });
  });

  it("before anything was said harms nothing", async () => {
    const { peer } = await begin();
    peer.send({ type: "interrupt", utteranceUntilInterrupt: "", durationUntilInterruptMs: 0 });
    expect(await peer.say("what are your hours?")).not.toBe("");
  });

  it("reported after the words that caused it cuts the line they were about, not the answer to them", async () => {
    const { call, peer } = await begin();
    const hours = await peer.say("what are your hours?");
    const price = await peer.say("how much is a cleaning?");
    const heard = hours.split(" ").slice(0, 3).join(" ");
    peer.send({ type: "interrupt", utteranceUntilInterrupt: heard, durationUntilInterruptMs: 460 });
    await eventually(async () => (await transcript(call)).some((turn) => turn.interrupted));
    const agent = (await transcript(call)).filter((turn) => turn.role === "agent");
    expect(agent.map((turn) => [turn.text, turn.interrupted ?? false])).toEqual([
      [greeting, false],
      [heard, true],
      [price, false],
    ]);
  });

  it("with words we never said is taken at its word for our latest line", async () => {
    const { call, peer } = await begin();
    await peer.say("what are your hours?");
    peer.send({ type: "interrupt", utteranceUntilInterrupt: "Something else", durationUntilInterruptMs: 1 });
    await eventually(async () => (await transcript(call)).some((turn) => turn.interrupted));
    expect((await transcript(call)).at(-1)).toMatchObject({ text: "Something else", interrupted: true });
  });

  it("and words that come before the setup are heard all the same", async () => {
    const call = await callTo(owner);
    await ring(call);
    const peer = await RelayPeer.connect(call.CallSid);
    await eventually(() =>
      runInDurableObject(session(call), (_object, state) => state.storage.kv.get("record") !== undefined),
    );
    expect(await peer.say("what are your hours?")).not.toBe("");
    peer.send({ type: "setup", callSid: call.CallSid, from: call.From, to: call.To });
    expect(await peer.say("how much is a cleaning?")).not.toBe("");
    const said = (await transcript(call)).map((turn) => turn.text);
    expect(said[0]).toBe(greeting);
    expect(said.filter((text) => text === greeting)).toHaveLength(1);
  });

  it("answers two prompts that come at once in their order", async () => {
    const { call, peer } = await begin();
    peer.send({ type: "prompt", voicePrompt: "what are your hours?", last: true });
    peer.send({ type: "prompt", voicePrompt: "how much is a cleaning?", last: true });
    await peer.until(() => peer.frames.filter((frame) => frame["last"] === true).length === 2);
    const said = (await transcript(call)).filter((turn) => turn.role === "caller").map((turn) => turn.text);
    expect(said).toEqual(["what are your hours?", "how much is a cleaning?"]);
  });
});

describe("silence", () => {
  it("is asked about, asked about again, and then ends the call", async () => {
    const { call, peer } = await begin();
    await eventually(async () => (await transcript(call)).length === 1);
    const lines: string[] = [];
    for (let round = 0; round < 3; round++) {
      const from = peer.frames.length;
      await makeDue(call, "silence");
      lines.push(await peer.turn(from));
    }
    expect(new Set(lines).size).toBe(3);
    await makeDue(call, "hang-up");
    await peer.until(() => peer.frames.some((frame) => frame.type === "end"));
    const hangUp = await (
      await relayEnded(call, { SessionStatus: "ended", HandoffData: String(peer.frames.at(-1)?.["handoffData"]) })
    ).text();
    expect(hangUp).toContain("<Hangup/>");
    await storedCall(owner, call.CallSid);
  });

  it("starts over when the caller speaks", async () => {
    const { call, peer } = await begin();
    await eventually(async () => (await transcript(call)).length === 1);
    for (let round = 0; round < 5; round++) {
      const from = peer.frames.length;
      await makeDue(call, "silence");
      await peer.turn(from);
      await peer.say("what are your hours?");
    }
    expect(peer.frames.some((frame) => frame.type === "end")).toBe(false);
  });

  it("and a call that lasts too long is brought to a polite end", async () => {
    const { call, peer } = await begin();
    await eventually(async () => (await transcript(call)).length === 1);
    await makeDue(call, "time-up");
    await peer.turn(0);
    await makeDue(call, "hang-up");
    await peer.until(() => peer.frames.some((frame) => frame.type === "end"));
  });
});

describe("a call that is cut off", () => {
  it("goes on after the socket dropped without a close frame, without a second greeting", async () => {
    const { call, peer } = await begin();
    const readBack = await bookUntilReadBack(peer, "in three days at ten in the morning");
    await runInDurableObject(session(call), (_object, state) => {
      for (const socket of state.getWebSockets()) socket.close(1011, "gone");
    });
    const resumed = await (await relayEnded(call)).text();
    expect(resumed).toContain("<ConversationRelay");
    expect(resumed).not.toContain(greeting);
    const again = await RelayPeer.begin(call);
    expect(await again.turn(0)).toBe(readBack);
    await again.say("yes please");
    expect((await bookingsOf()).filter((one) => one.callId === `call_${call.CallSid}`)).toHaveLength(1);
    expect((await transcript(call)).filter((turn) => turn.text === greeting)).toHaveLength(1);
  });

  it("goes on with its history after its object was evicted between two words", async () => {
    const { call, peer } = await begin();
    await bookUntilReadBack(peer, "in four days at ten in the morning");
    await evictDurableObject(session(call));
    await peer.say("yes please");
    expect((await bookingsOf()).filter((one) => one.callId === `call_${call.CallSid}`)).toHaveLength(1);
  });

  it("goes on after everything was killed at once", async () => {
    const { call, peer } = await begin();
    await bookUntilReadBack(peer, "in five days at ten in the morning");
    await abortAllDurableObjects();
    await relayEnded(call);
    const again = await RelayPeer.begin(call);
    await again.turn(0);
    await again.say("yes please");
    expect((await bookingsOf()).filter((one) => one.callId === `call_${call.CallSid}`)).toHaveLength(1);
    await completed(call);
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ outcome: "booked" });
  });

  it("between a booking and the word of it says so once it is back, and has booked once", async () => {
    const { call, peer } = await begin();
    await bookUntilReadBack(peer, "in six days at ten in the morning");
    await runInDurableObject(session(call), (object, state) => {
      // The process dies at the very line that would have noted the receipt.
      const spoken = Reflect.get(object, "dialogue") as object;
      const desk = Reflect.get(Reflect.get(spoken, "dialogue") as object, "desk") as object;
      Object.assign(desk, { keepReceipt: () => state.abort("killed here") });
    });
    peer.send({ type: "prompt", voicePrompt: "yes please", last: true });
    await eventually(async () => (await bookingsOf()).some((one) => one.callId === `call_${call.CallSid}`));
    await peer.until(() => peer.closed !== null);
    await relayEnded(call);
    const again = await RelayPeer.begin(call);
    expect(await again.turn(0)).toMatch(/10(:00)? ?a/i);
    expect((await bookingsOf()).filter((one) => one.callId === `call_${call.CallSid}`)).toHaveLength(1);
    await completed(call);
    expect((await storedCall(owner, call.CallSid))["bookingIds"]).toHaveLength(1);
  });

  it("too often is ended with an apology", async () => {
    const { call } = await begin();
    const answers: string[] = [];
    for (let drop = 0; drop < 6; drop++) answers.push(await (await relayEnded(call)).text());
    expect(answers.slice(0, 5).every((twiml) => twiml.includes("<ConversationRelay"))).toBe(true);
    expect(answers[5]).toMatch(/<Say.*<Hangup\/>/);
  });

  it("and to which nobody comes back is stored as it was", async () => {
    const { call, peer } = await begin();
    await peer.say("what are your hours?");
    peer.close();
    await eventually(() =>
      runInDurableObject(
        session(call),
        (_object, state) => state.storage.kv.get<Record<string, number>>("deadlines")?.["abandoned"] !== undefined,
      ),
    );
    await makeDue(call, "abandoned");
    expect((await storedCall(owner, call.CallSid)).transcript.length).toBeGreaterThan(2);
  });

  it("by a second socket goes on there, and the first is closed", async () => {
    const { call, peer } = await begin();
    await peer.say("what are your hours?");
    const second = await RelayPeer.begin(call);
    await peer.until(() => peer.closed !== null);
    expect(await second.say("how much is a cleaning?")).not.toBe("");
  });
});

describe("the end of a call", () => {
  it("is the first one told; later ones change nothing", async () => {
    const { call } = await begin();
    await completed(call, 60);
    await relayEnded(call, { CallStatus: "completed" });
    await completed(call, 600);
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ durationSeconds: 60 });
    expect(await (await relayEnded(call)).text()).not.toContain("<ConversationRelay");
  });

  it("is forgotten a day after it was stored, and a callback later than that stores nothing twice", async () => {
    const { call, peer } = await begin();
    await peer.say("what are your hours?");
    await completed(call, 60);
    await storedCall(owner, call.CallSid);
    await eventually(() =>
      runInDurableObject(session(call), (_object, state) => state.storage.kv.get("stored") === true),
    );
    await makeDue(call, "forget");
    expect(await transcript(call)).toEqual([]);
    await completed(call, 600);
    await eventually(() =>
      runInDurableObject(session(call), (_object, state) => state.storage.kv.get("stored") === true),
    );
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ durationSeconds: 60 });
  });

  it("is never forgotten before it was stored", async () => {
    const { call, peer } = await begin();
    await peer.say("what are your hours?");
    await completed(call, 60);
    await storedCall(owner, call.CallSid);
    await runInDurableObject(session(call), (_object, state) => {
      // As if every message about it had been lost.
      state.storage.kv.delete("stored");
    });
    await makeDue(call, "forget");
    expect(await runInDurableObject(session(call), (_object, state) => state.storage.kv.get("end"))).toBeDefined();
  });

  it("with a transfer dials the person, and comes back when nobody answers", async () => {
    const { call } = await begin();
    const dial = await (await relayEnded(call, { HandoffData: JSON.stringify({ transfer: "+13105550111" }) })).text();
    expect(dial).toMatch(/<Dial[^>]*>.*\+13105550111.*<\/Dial>/);
    expect(await (await relayEnded(call, { DialCallStatus: "no-answer" })).text()).toContain("<ConversationRelay");
    expect(await (await relayEnded(call, { DialCallStatus: "completed" })).text()).toContain("<Hangup/>");
  });

  it("comes from a transfer nobody took back to an offer, not to the same words again", async () => {
    const routing = { ringStaffFirstSeconds: 0, afterHours: "receptionist", blocked: [], allowed: [] };
    const staffed = await registerTenant({ routing: { ...routing, transferNumber: "+13105550111" } });
    const { call, peer } = await begin(staffed);
    const goodbye = await peer.say("can I speak to a person please");
    await makeDue(call, "hang-up");
    await peer.until(() => peer.frames.some((frame) => frame.type === "end"));
    const dial = await (await relayEnded(call, { HandoffData: String(peer.frames.at(-1)?.["handoffData"]) })).text();
    expect(dial).toContain("+13105550111");
    expect(await (await relayEnded(call, { DialCallStatus: "no-answer" })).text()).toContain("<ConversationRelay");
    const back = await RelayPeer.begin(call);
    const offer = await back.turn(0);
    expect(offer).not.toBe(goodbye);
    expect(offer).toMatch(/message/i);
  });

  it("ignores a handoff that is not ours", async () => {
    const { call } = await begin();
    for (const HandoffData of ["{", "[]", '{"transfer":7}', "null"]) {
      expect((await relayEnded(call, { HandoffData })).status).toBe(200);
    }
  });
});

describe("somebody who calls again", () => {
  it("is asked whether they are who they were, not for their name", async () => {
    const From = "+13105550163";
    const call = { ...(await callTo(owner)), From };
    await ring(call);
    const peer = await RelayPeer.begin(call);
    await bookUntilReadBack(peer, "in eight days at ten in the morning");
    await peer.say("yes please");
    await completed(call, 60);
    await storedCall(owner, call.CallSid);
    const again = { ...(await callTo(owner)), From };
    await ring(again);
    const back = await RelayPeer.begin(again);
    await eventually(() =>
      runInDurableObject(
        session(again),
        (_object, state) => "caller" in (state.storage.kv.get<object>("record") ?? {}),
      ),
    );
    expect(await back.say("Hi, I need a cleaning in nine days at ten in the morning")).toMatch(/Maria/);
  });
});
