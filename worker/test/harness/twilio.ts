import { exports } from "cloudflare:workers";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { developmentAuthToken } from "../../src/config.ts";
import { as, type Member, origin } from "./api.ts";

/** A telephone number nobody else in this run has. */
export function freshNumber(): string {
  return `+1202${String(crypto.getRandomValues(new Uint32Array(1))[0]! % 10_000_000).padStart(7, "0")}`;
}

/** A CallSid as Twilio makes them. */
export const freshCallSid = (): string => `CA${crypto.randomUUID().replaceAll("-", "")}`;

export interface Call {
  CallSid: string;
  From: string;
  To: string;
}

interface FormOptions {
  signature?: string | null;
  headers?: Record<string, string>;
}

/** A form as Twilio posts it, signed unless told otherwise. */
function formRequest(path: string, params: Record<string, string>, options: FormOptions = {}): Request {
  const url = `${origin}${path}`;
  const signature =
    options.signature === undefined ? getExpectedTwilioSignature(developmentAuthToken, url, params) : options.signature;
  const headers = new Headers({ "content-type": "application/x-www-form-urlencoded", ...options.headers });
  if (signature !== null) headers.set("x-twilio-signature", signature);
  return new Request(url, { method: "POST", headers, body: new URLSearchParams(params).toString() });
}

/** Posts a form as Twilio does, signed unless told otherwise. */
export const postForm = (path: string, params: Record<string, string>, options?: FormOptions): Promise<Response> =>
  exports.default.fetch(formRequest(path, params, options));

/** The request that a ringing call makes. */
export const ringing = (call: Call, headers: Record<string, string> = {}): Request =>
  formRequest(
    "/api/twilio/voice",
    { ...call, AccountSid: "AC1", CallStatus: "ringing", Direction: "inbound", ApiVersion: "2010-04-01" },
    { headers },
  );

/** The voice webhook of a ringing call. */
export const ring = (call: Call, headers: Record<string, string> = {}): Promise<Response> =>
  exports.default.fetch(ringing(call, headers));

/** The carrier says the call is over. */
export const completed = (call: Call, seconds = 42): Promise<Response> =>
  postForm("/api/twilio/status", { ...call, CallStatus: "completed", CallDuration: String(seconds), Duration: "1" });

/** The relay's socket ended; `more` says how. */
export const relayEnded = (call: Call, more: Record<string, string> = {}): Promise<Response> =>
  postForm("/api/twilio/relay-ended", { ...call, CallStatus: "in-progress", SessionStatus: "failed", ...more });

/** A call to the tenant's number, which it is given where it has none. */
export async function callTo(member: Member): Promise<Call> {
  const listed = await as(member)("/api/numbers");
  const { items } = await listed.json<{ items: { phoneNumber: string }[] }>();
  const To = items[0]?.phoneNumber ?? freshNumber();
  if (items.length === 0) {
    const added = await as(member)("/api/numbers", { body: { phoneNumber: To } });
    if (added.status !== 201) throw new Error(`number: ${added.status} ${await added.text()}`);
  }
  return { CallSid: freshCallSid(), From: "+13105550147", To };
}

type Frame = Record<string, unknown> & { type: string };

/** The caller's side of a ConversationRelay socket. */
export class RelayPeer {
  /** Every frame received, in order. */
  readonly frames: Frame[] = [];
  closed: { code: number } | null = null;
  private readonly socket: WebSocket;
  private waiting: (() => void)[] = [];

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener("message", (event) => {
      this.frames.push(JSON.parse(String(event.data)) as Frame);
      this.wake();
    });
    socket.addEventListener("close", (event) => {
      this.closed = { code: event.code };
      this.wake();
    });
    socket.accept();
  }

  /** Opens the signed socket. */
  static async connect(callSid: string): Promise<RelayPeer> {
    const answer = await upgrade(callSid);
    if (answer.webSocket === null) throw new Error(`upgrade: ${answer.status} ${await answer.text()}`);
    return new RelayPeer(answer.webSocket);
  }

  /** Opens the socket and introduces the call, as Twilio does first. */
  static async begin(call: Call): Promise<RelayPeer> {
    const peer = await RelayPeer.connect(call.CallSid);
    peer.send({
      type: "setup",
      sessionId: "VX1",
      accountSid: "AC1",
      callSid: call.CallSid,
      from: call.From,
      to: call.To,
      direction: "inbound",
    });
    return peer;
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  /** Says something and hears the whole answer. */
  async say(voicePrompt: string): Promise<string> {
    const from = this.frames.length;
    this.send({ type: "prompt", voicePrompt, lang: "en-US", last: true });
    return this.turn(from);
  }

  /** Everything spoken from frame `from` on, once the turn has ended. */
  async turn(from: number): Promise<string> {
    await this.until(() => this.frames.slice(from).some((frame) => frame.type === "text" && frame["last"] === true));
    return this.frames
      .slice(from)
      .map((frame) => (frame.type === "text" ? String(frame["token"]) : ""))
      .join("")
      .trim();
  }

  /** Waits until `done`, or fails after five seconds with what was received. */
  async until(done: () => boolean): Promise<void> {
    const giveUp = Date.now() + 5000;
    while (!done()) {
      if (Date.now() > giveUp)
        throw new Error(`nothing came; frames: ${JSON.stringify(this.frames)} closed: ${JSON.stringify(this.closed)}`);
      await Promise.race([
        new Promise<void>((resolve) => this.waiting.push(resolve)),
        new Promise((resolve) => setTimeout(resolve, 100)),
      ]);
    }
  }

  close(code = 1000): void {
    this.socket.close(code, "peer");
  }

  private wake(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }
}

/** The relay's upgrade request, signed unless told otherwise. */
export function upgrade(callSid: string, signature?: string | null): Promise<Response> {
  const path = `/api/twilio/relay/${callSid}`;
  const signed =
    signature === undefined
      ? getExpectedTwilioSignature(developmentAuthToken, `${origin.replace("https", "wss")}${path}`, {})
      : signature;
  const headers = new Headers({ upgrade: "websocket" });
  if (signed !== null) headers.set("x-twilio-signature", signed);
  return exports.default.fetch(new Request(`${origin}${path}`, { headers }));
}

/** Waits until `look` finds something, or fails after ten seconds. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, everyMs = 50): Promise<T> {
  const giveUp = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > giveUp) throw new Error("it did not happen within ten seconds");
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** A stored call, once the queue has stored it. */
export const storedCall = (member: Member, callSid: string) =>
  eventually(async () => {
    const answer = await as(member)(`/api/calls/call_${callSid}`);
    return answer.status === 200
      ? answer.json<Record<string, unknown> & { transcript: { role: string; text: string }[] }>()
      : null;
  });
