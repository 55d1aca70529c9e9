import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { callSessionOf } from "../../src/objects/stubs.ts";
import { as, registerTenant } from "../harness/api.ts";
import { type Call, callTo, completed, postForm, relayEnded, RelayPeer, ring, storedCall } from "../harness/twilio.ts";
import { practice } from "../practice.ts";

const owner = await registerTenant({
  ...practice,
  booking: { ...practice.booking, capacity: 50 },
  routing: { ...practice.routing, transferNumber: "+12125550123" },
});

const session = (call: Call) => callSessionOf(env, call.CallSid);
const bookingsOf = async (call: Call) => {
  const { items } = await (await as(owner)("/api/bookings?limit=100")).json<{ items: { callId: string }[] }>();
  return items.filter(({ callId }) => callId === `call_${call.CallSid}`);
};

/** The caller's side of a call by turns: follows each document's own action. */
class Turns {
  readonly call: Call;
  action = "";
  document = "";

  constructor(call: Call) {
    this.call = call;
  }

  /** A call whose relay the carrier cannot use. */
  static async begin(): Promise<Turns> {
    const turns = new Turns(await callTo(owner));
    await ring(turns.call);
    await turns.hear(await relayEnded(turns.call, { ErrorCode: "64102" }));
    return turns;
  }

  async hear(answer: Response): Promise<string> {
    expect(answer.status).toBe(200);
    this.document = await answer.text();
    this.action = /<Gather[^>]* action="https:\/\/amunet\.test([^"]+)"/.exec(this.document)?.[1] ?? "";
    return /<Say[^>]*>([^<]*)<\/Say>/.exec(this.document)?.[1]?.replaceAll("&apos;", "'") ?? "";
  }

  async post(fields: Record<string, string>, action = this.action): Promise<string> {
    return this.hear(await postForm(action, { ...this.call, CallStatus: "in-progress", ...fields }));
  }
  say(SpeechResult: string): Promise<string> {
    return this.post({ SpeechResult, Confidence: "0.9" });
  }
}

describe("a call on an account without the relay", () => {
  it("is greeted, answered, booked for and stored like any other", async () => {
    const turns = await Turns.begin();
    expect(turns.document).toContain(`>${practice.greeting.replaceAll("'", "&apos;")}</Say>`);
    for (const attribute of [
      'input="speech dtmf"',
      'speechTimeout="auto"',
      'actionOnEmptyResult="true"',
      'language="en-US"',
    ])
      expect(turns.document).toContain(attribute);
    expect(await turns.say("Is there parking?")).toContain("Parking is free");
    await turns.say("I'd like a cleaning on Tuesday at ten in the morning");
    await turns.say("It's Maria Lopez");
    let heard = await turns.say("yes");
    if (!/booked/i.test(heard)) heard = await turns.say("yes please");
    expect(heard).toMatch(/booked/i);
    expect(await bookingsOf(turns.call)).toHaveLength(1);
    await turns.say("No, that's all, goodbye");
    expect(turns.document).toContain("<Hangup/>");
    expect(turns.document).not.toContain("<Gather");
    await completed(turns.call);
    const stored = await storedCall(owner, turns.call.CallSid);
    expect(stored).toMatchObject({ outcome: "booked" });
    expect(stored.transcript.filter(({ text }) => text === practice.greeting)).toHaveLength(1);
  });

  it("hears keys", async () => {
    const turns = await Turns.begin();
    await turns.say("Please tell Doctor Lee that I'm late");
    await turns.say("Ann Lee");
    await turns.say("no, another number");
    await turns.post({ Digits: "3105550148" });
    const transcript = await session(turns.call).transcript();
    expect(transcript.find(({ tool }) => tool === "keypad")?.text).toBe("3105550148");
  });

  it("asks a silent caller again, differently, and says goodbye", async () => {
    const turns = await Turns.begin();
    const said = [];
    for (let i = 0; i < 4 && turns.action !== ""; i++) said.push(await turns.post({}));
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeGreaterThan(1);
    expect(turns.document).toContain("<Hangup/>");
  });

  it("puts through, and takes the caller back where nobody answers", async () => {
    const turns = await Turns.begin();
    await turns.say("I want to talk to a real person");
    expect(turns.document).toContain("<Dial ");
    expect(turns.document).toContain("+12125550123");
    const action = /<Dial[^>]* action="https:\/\/amunet\.test([^"]+)"/.exec(turns.document)?.[1] ?? "";
    const back = await turns.post({ DialCallStatus: "no-answer" }, action);
    expect(turns.document).toContain("<Gather");
    expect(back).not.toBe("");
    expect(await turns.say("no, but is there parking?")).not.toBe("");
  });
});

describe("a turn that comes twice", () => {
  it("is answered the same and happens once", async () => {
    const turns = await Turns.begin();
    await turns.say("I'd like a cleaning on Wednesday at ten in the morning");
    await turns.say("It's Maria Lopez");
    await turns.say("yes");
    const { action } = turns;
    const [first, second] = await Promise.all([
      turns.post({ SpeechResult: "yes please" }, action),
      turns.post({ SpeechResult: "yes please" }, action),
    ]);
    expect(second).toBe(first);
    expect(await turns.post({ SpeechResult: "yes please" }, action)).toBe(first);
    expect(await bookingsOf(turns.call)).toHaveLength(1);
    const transcript = await session(turns.call).transcript();
    expect(transcript.filter(({ text }) => text === "yes please")).toHaveLength(1);
  });

  it("goes on where its process was killed", async () => {
    const turns = await Turns.begin();
    await turns.say("I'd like a cleaning on Thursday at ten in the morning");
    await turns.say("It's Maria Lopez");
    await turns.say("yes");
    await runInDurableObject(session(turns.call), (object, state) => {
      const gathered = Reflect.get(object, "gathered") as object;
      const desk = Reflect.get(Reflect.get(gathered, "dialogue") as object, "desk") as object;
      Object.assign(desk, { keepReceipt: () => state.abort("killed here") });
    });
    expect(await turns.say("yes please")).toMatch(/booked/i);
    expect(await bookingsOf(turns.call)).toHaveLength(1);
  });

  it("goes on in another process with everything it knew", async () => {
    const turns = await Turns.begin();
    await turns.say("I'd like a cleaning on Friday at ten in the morning");
    await abortAllDurableObjects();
    expect(await turns.say("It's Maria Lopez")).not.toBe("");
    await turns.say("yes");
    expect(await turns.say("yes please")).toMatch(/booked|anything else/i);
  });
});

describe("a call whose relay works", () => {
  it("is connected again after a drop, whatever the error", async () => {
    const call = await callTo(owner);
    await ring(call);
    const peer = await RelayPeer.begin(call);
    await peer.say("Is there parking?");
    peer.close();
    for (const ErrorCode of ["64105", "64102", "64107"])
      expect(await (await relayEnded(call, { ErrorCode })).text()).toContain("<ConversationRelay");
  });

  it("and that only dropped before it was used is connected again too", async () => {
    const call = await callTo(owner);
    await ring(call);
    expect(await (await relayEnded(call, { ErrorCode: "64105" })).text()).toContain("<ConversationRelay");
  });
});

it.each([
  ["no turn", "/api/twilio/gather"],
  ["a turn that is none", "/api/twilio/gather?turn=x"],
  ["a turn far away", "/api/twilio/gather?turn=9999"],
])("a request with %s is answered with TwiML", async (_what, path) => {
  const call = await callTo(owner);
  await ring(call);
  const answer = await postForm(path, { ...call, CallStatus: "in-progress", SpeechResult: "hello" });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("<Gather");
});

it("a stranger is refused", async () => {
  const call = await callTo(owner);
  const answer = await postForm("/api/twilio/gather?turn=1", { ...call, SpeechResult: "hi" }, { signature: "x" });
  expect(answer.status).toBe(403);
});
