import { describe, expect, test } from "vitest";
import type { Params } from "./call-params.ts";
import type { Network, RelayEvents } from "./network.ts";
import { PhoneCall } from "./phone-call.ts";
import type { CallEvent } from "./relay-session.ts";

const api = "https://api.test";
const relay = `<Response><Connect action="/api/twilio/relay-ended"><ConversationRelay url="wss://api.test/relay/CA1"
  welcomeGreeting="Hello" dtmfDetection="true"/></Connect></Response>`;

/** A product made of fixed answers: each post takes the next one for its path. */
class FakeProduct implements Network {
  readonly posts: { path: string; params: Params }[] = [];
  readonly frames: { type: string; [field: string]: unknown }[] = [];
  sockets: RelayEvents[] = [];
  closes: string[] = [];
  refuseSockets = false;
  private readonly answers: Record<string, (string | number)[]>;

  constructor(answers: Record<string, (string | number)[]>) {
    this.answers = answers;
  }

  post = async (url: string, params: Params) => {
    const path = url.replace(api, "");
    this.posts.push({ path, params });
    const answer = this.answers[path]?.shift() ?? (path === "/api/twilio/status" ? 204 : "<Response/>");
    return typeof answer === "number" ? { status: answer, body: "" } : { status: 200, body: answer };
  };
  connect = async (_: string, events: RelayEvents) => {
    if (this.refuseSockets) throw new Error("403");
    this.sockets.push(events);
    return {
      send: (frame: string) => void this.frames.push(JSON.parse(frame)),
      close: () => void this.closes.push("close"),
      drop: () => void this.closes.push("drop"),
    };
  };
  seconds = () => 0;
  wait = async () => {};

  send(frame: object): void {
    this.sockets.at(-1)?.onFrame(JSON.stringify(frame));
  }
  paths = () => this.posts.map((post) => post.path);
}

function callOn(product: FakeProduct) {
  const events: CallEvent[] = [];
  const line = { callSid: `CA${"1".repeat(32)}`, accountSid: "AC1", from: "+12025550142", to: "+12025550100" };
  const call = new PhoneCall({
    network: product,
    line,
    webhooks: api,
    dialOutcome: "no-answer",
    onEvent: (e) => events.push(e),
  });
  const turns = () => events.flatMap((event) => (event.type === "turn" ? [event.text] : []));
  return { call, events, turns };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("a relayed call", () => {
  test("greets, carries the conversation, and ends on the app's word", async () => {
    const product = new FakeProduct({
      "/api/twilio/voice": [relay],
      "/api/twilio/relay-ended": ["<Response><Hangup/></Response>"],
    });
    const { call, turns } = callOn(product);
    await call.dial();
    await call.say("A cleaning, please");
    await call.press("1");
    product.send({ type: "text", token: "When", last: false });
    product.send({ type: "text", token: "?", last: true });
    product.send({ type: "end", handoffData: `{"reason":"done"}` });
    await settle();
    expect(turns()).toEqual(["Hello", "When?"]);
    expect(product.frames.map((frame) => frame.type)).toEqual(["setup", "prompt", "dtmf"]);
    expect(product.paths()).toEqual(["/api/twilio/voice", "/api/twilio/relay-ended", "/api/twilio/status"]);
    expect(product.posts[1]?.params).toMatchObject({
      CallStatus: "in-progress",
      SessionStatus: "ended",
      HandoffData: `{"reason":"done"}`,
    });
    expect(product.posts[2]?.params).toMatchObject({ CallStatus: "completed" });
    expect(call.isOver).toBe(true);
  });

  test("a caller who hangs up completes the session, and nothing the app answers is followed", async () => {
    const product = new FakeProduct({ "/api/twilio/voice": [relay], "/api/twilio/relay-ended": [relay] });
    const { call } = callOn(product);
    await call.dial();
    await call.hangup();
    expect(product.closes).toEqual(["close"]);
    expect(product.sockets).toHaveLength(1);
    expect(product.posts[1]?.params).toMatchObject({ CallStatus: "completed", SessionStatus: "completed" });
    await call.hangup();
    expect(product.paths().filter((path) => path === "/api/twilio/status")).toHaveLength(1);
  });

  test("a cut line comes back on the same call with a session of its own", async () => {
    const resumed = relay.replace(/welcomeGreeting="Hello"/, "");
    const product = new FakeProduct({ "/api/twilio/voice": [relay], "/api/twilio/relay-ended": [resumed] });
    const { call, turns } = callOn(product);
    await call.dial();
    await call.drop();
    expect(product.closes).toEqual(["drop"]);
    expect(product.posts[1]?.params).toMatchObject({
      CallStatus: "in-progress",
      SessionStatus: "failed",
      ErrorCode: "64105",
    });
    expect(product.frames.filter((frame) => frame.type === "setup")).toHaveLength(2);
    expect(new Set(product.frames.map((frame) => frame["sessionId"])).size).toBe(2);
    expect(turns()).toEqual(["Hello"]);
    expect(call.isOver).toBe(false);
  });

  test("the late close of a dead socket is not a second end", async () => {
    const product = new FakeProduct({ "/api/twilio/voice": [relay], "/api/twilio/relay-ended": [relay] });
    const { call } = callOn(product);
    await call.dial();
    await call.drop();
    product.sockets[0]?.onClose();
    await settle();
    expect(product.paths()).toEqual(["/api/twilio/voice", "/api/twilio/relay-ended"]);
  });

  test("ten frames in a row that nobody can read end the session; nine do not", async () => {
    const product = new FakeProduct({ "/api/twilio/voice": [relay] });
    const { call, events } = callOn(product);
    await call.dial();
    for (let n = 0; n < 9; n++) product.send({ type: "ping" });
    product.send({ type: "text", token: "ok", last: true });
    for (let n = 0; n < 9; n++) product.send({ type: "ping" });
    await settle();
    expect(call.isOver).toBe(false);
    product.send({ type: "ping" });
    await settle();
    expect(call.isOver).toBe(true);
    expect(events.filter((event) => event.type === "trouble")).toHaveLength(19);
  });

  test("an interrupted turn is never heard whole", async () => {
    const product = new FakeProduct({ "/api/twilio/voice": [relay] });
    const { call, turns } = callOn(product);
    await call.dial();
    product.send({ type: "text", token: "We have openings on Monday", last: false });
    await call.interrupt("We have openings");
    product.send({ type: "text", token: "Sure.", last: true });
    expect(product.frames.at(-1)).toMatchObject({ type: "interrupt", utteranceUntilInterrupt: "We have openings" });
    expect(turns()).toEqual(["Hello", "Sure."]);
  });

  test("a refused socket is told to the action, which may still save the call", async () => {
    const voicemail = `<Response><Say>Leave a message</Say><Record action="/api/twilio/recorded"/></Response>`;
    const product = new FakeProduct({ "/api/twilio/voice": [relay], "/api/twilio/relay-ended": [voicemail] });
    product.refuseSockets = true;
    const { call, turns } = callOn(product);
    await call.dial();
    await settle();
    expect(product.posts[1]?.params).toMatchObject({ SessionStatus: "failed", ErrorCode: "64102" });
    expect(turns()).toEqual(["Leave a message"]);
    await call.say("It's Ann");
    expect(product.posts[2]).toMatchObject({ path: "/api/twilio/recorded", params: { RecordingDuration: "5" } });
    expect(call.isOver).toBe(true);
  });

  test("keys are lost where the TwiML does not ask for them", async () => {
    const product = new FakeProduct({
      "/api/twilio/voice": [relay.replace(` dtmfDetection="true"`, "").replace(`dtmfDetection="true"`, "")],
    });
    const { call, events } = callOn(product);
    await call.dial();
    await call.press("1");
    expect(product.frames.map((frame) => frame.type)).toEqual(["setup"]);
    expect(events.at(-1)?.type).toBe("trouble");
  });
});

describe("other verbs", () => {
  test("a gather takes speech or keys, and silence falls through", async () => {
    const gather = `<Response><Gather input="speech dtmf" action="/api/twilio/gather"><Say>Which day?</Say></Gather><Say>Are you there?</Say></Response>`;
    const product = new FakeProduct({ "/api/twilio/voice": [gather], "/api/twilio/gather": [gather, gather] });
    const { call, turns } = callOn(product);
    await call.dial();
    await call.say("Tuesday");
    await call.press("2");
    expect(product.posts[1]?.params).toMatchObject({ SpeechResult: "Tuesday" });
    expect(product.posts[2]?.params).toMatchObject({ Digits: "2" });
    await call.silence();
    expect(turns().at(-1)).toBe("Are you there?");
    expect(call.isOver).toBe(true);
  });

  test("a dialled call that nobody takes comes back to its action", async () => {
    const dial = `<Response><Dial action="/api/twilio/dialed"><Number>+12025550110</Number></Dial></Response>`;
    const product = new FakeProduct({ "/api/twilio/voice": [dial], "/api/twilio/dialed": [relay] });
    const { call } = callOn(product);
    await call.dial();
    expect(product.posts[1]?.params).toMatchObject({ DialCallStatus: "no-answer" });
    expect(product.sockets).toHaveLength(1);
  });

  test("an error, or an answer that is no TwiML, ends the call and is told", async () => {
    for (const answer of [500, `{"error":"oops"}`]) {
      const product = new FakeProduct({ "/api/twilio/voice": [answer] });
      const { call, events } = callOn(product);
      await call.dial();
      expect(call.isOver).toBe(true);
      expect(events.map((event) => event.type)).toEqual(["trouble", "ended"]);
      expect(product.paths()).toEqual(["/api/twilio/voice", "/api/twilio/status"]);
    }
  });
});
