import {
  callParams,
  completedParams,
  type Line,
  type Params,
  recordingParams,
  sessionEndParams,
  sid,
} from "./call-params.ts";
import type { Network } from "./network.ts";
import { type CallEvent, RelaySession } from "./relay-session.ts";
import type { Verb } from "./twiml.ts";
import { post, postForTwiml, resolveUrl, whyOf } from "./webhooks.ts";

export interface PhoneCallOptions {
  network: Network;
  line: Line;
  /** Where the number's webhooks are, for example `http://127.0.0.1:8787`. */
  webhooks: string;
  /** What becomes of a call the TwiML dials: nobody here can really answer it. */
  dialOutcome: "answered" | "busy" | "no-answer";
  onEvent: (event: CallEvent) => void;
}

/** What waits for the caller: a document is followed until something needs them. */
type Waiting =
  | { for: "relay"; session: RelaySession; action: string | undefined; base: string; rest: Verb[] }
  | { for: "gather"; action: string | undefined; base: string; rest: Verb[] }
  | { for: "recording"; action: string | undefined; base: string }
  | { for: "nothing" };

/** One telephone call, as Twilio would carry it between a caller and the product. */
export class PhoneCall {
  private readonly options: PhoneCallOptions;
  private waiting: Waiting = { for: "nothing" };
  private answeredAt = 0;
  private sessions = 0;
  private over = false;
  /** Requests follow each other: the next begins when the last is answered. */
  private work: Promise<void> = Promise.resolve();

  constructor(options: PhoneCallOptions) {
    this.options = options;
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Every request so far is answered and followed. */
  settled(): Promise<void> {
    return this.work;
  }

  /** Calls the number and follows the answer until the caller is needed. */
  dial(): Promise<void> {
    this.answeredAt = this.options.network.seconds();
    return this.next(() =>
      this.request(`${this.options.webhooks}/api/twilio/voice`, callParams(this.options.line, "ringing")),
    );
  }

  say(words: string): Promise<void> {
    return this.next(async () => {
      if (this.waiting.for === "relay") this.waiting.session.say(words);
      else if (this.waiting.for === "gather") await this.answerGather({ SpeechResult: words, Confidence: "0.92" });
      else if (this.waiting.for === "recording") await this.endRecording();
      else this.note(`nobody hears "${words}"`);
    });
  }

  press(digit: string): Promise<void> {
    return this.next(async () => {
      if (this.waiting.for === "relay") this.waiting.session.press(digit);
      else if (this.waiting.for === "gather") await this.answerGather({ Digits: digit });
      else this.note(`nothing listens for key ${digit}`);
    });
  }

  interrupt(heard: string): Promise<void> {
    return this.next(async () => {
      if (this.waiting.for === "relay") this.waiting.session.interrupt(heard);
      else this.note("there is no speech to interrupt");
    });
  }

  /** The caller says nothing until Twilio gives up waiting; on a relay only the product decides when that is. */
  silence(): Promise<void> {
    return this.next(async () => {
      if (this.waiting.for === "gather") await this.follow(this.waiting.rest, this.waiting.base);
    });
  }

  /** The relay's socket dies without a close frame; the call goes on. */
  drop(): Promise<void> {
    return this.next(async () => {
      if (this.waiting.for === "relay") this.waiting.session.drop();
      else this.note("there is no socket to drop");
    }).then(() => this.settled());
  }

  hangup(): Promise<void> {
    return this.next(async () => {
      if (this.over) return;
      const { waiting } = this;
      if (waiting.for === "relay" && waiting.action !== undefined) {
        const params = sessionEndParams(waiting.session.hangup());
        await post(this.options, resolveUrl(waiting.action, waiting.base), {
          ...callParams(this.options.line, "completed"),
          ...params,
        });
      }
      await this.finish();
    });
  }

  private next(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(step);
    return this.work;
  }

  private note(text: string): void {
    this.options.onEvent({ type: "note", text });
  }

  private async follow(verbs: Verb[], base: string): Promise<void> {
    this.waiting = { for: "nothing" };
    for (const [index, verb] of verbs.entries()) {
      const rest = verbs.slice(index + 1);
      switch (verb.verb) {
        case "relay":
          return this.openRelay(verb, base, rest);
        case "gather":
          for (const prompt of verb.prompts) await this.perform(prompt);
          this.waiting = { for: "gather", action: verb.action, base, rest };
          return;
        case "record":
          this.note(`beep: records up to ${verb.maxSeconds} s`);
          this.waiting = { for: "recording", action: verb.action, base };
          return;
        case "dial": {
          this.note(`rings ${verb.targets.join(", ")} for ${verb.timeoutSeconds} s: ${this.options.dialOutcome}`);
          if (verb.action === undefined) break;
          const dialed = {
            DialCallStatus: this.options.dialOutcome === "answered" ? "completed" : this.options.dialOutcome,
          };
          return this.request(resolveUrl(verb.action, base), {
            ...callParams(this.options.line, "in-progress"),
            ...dialed,
          });
        }
        case "redirect":
          return this.request(resolveUrl(verb.url, base), callParams(this.options.line, "in-progress"));
        case "hangup":
        case "reject":
          return this.finish();
        default:
          await this.perform(verb);
      }
    }
    await this.finish();
  }

  /** Verbs after which the document simply goes on. */
  private async perform(verb: Verb): Promise<void> {
    const { onEvent, network } = this.options;
    if (verb.verb === "say") {
      onEvent({ type: "words", text: verb.text });
      onEvent({ type: "turn", text: verb.text });
    } else if (verb.verb === "play") this.note(`plays ${verb.url}`);
    else if (verb.verb === "pause") await network.wait(verb.seconds * 1000);
    else if (verb.verb === "other") onEvent({ type: "trouble", text: `this telephone does not know <${verb.name}>` });
  }

  private async openRelay(verb: Extract<Verb, { verb: "relay" }>, base: string, rest: Verb[]): Promise<void> {
    const { network, line, onEvent } = this.options;
    this.sessions += 1;
    const sessionId = sid("VX", `${line.callSid.slice(2, 30)}${this.sessions.toString(16).padStart(4, "0")}`);
    const afterwards = (params: Params, failed: boolean) => {
      if (this.over) return;
      this.waiting = { for: "nothing" };
      const about = { ...callParams(line, "in-progress"), ...params };
      if (verb.action !== undefined) void this.next(() => this.request(resolveUrl(verb.action ?? "", base), about));
      else void this.next(() => (failed ? this.finish() : this.follow(rest, base)));
    };
    try {
      const session = await RelaySession.open({
        network,
        line,
        relay: verb.relay,
        sessionId,
        onEvent,
        onOver: (end) => afterwards(sessionEndParams(end), end.status === "failed"),
      });
      if (!session.isOver) this.waiting = { for: "relay", session, action: verb.action, base, rest };
    } catch (error) {
      onEvent({
        type: "trouble",
        text: `the relay socket is refused: ${whyOf(error)}`,
      });
      const refused = { code: "64102", message: "Unable to connect to WebSocket URL" };
      afterwards(sessionEndParams({ sessionId, status: "failed", seconds: 0, error: refused }), true);
    }
  }

  private async answerGather(params: Params): Promise<void> {
    if (this.waiting.for !== "gather") return;
    const { action, base } = this.waiting;
    await this.request(resolveUrl(action, base), { ...callParams(this.options.line, "in-progress"), ...params });
  }

  private async endRecording(): Promise<void> {
    if (this.waiting.for !== "recording") return;
    const { action, base } = this.waiting;
    await this.request(resolveUrl(action, base), {
      ...callParams(this.options.line, "in-progress"),
      ...recordingParams(this.options.line),
    });
  }

  /** Posts and follows what comes back; an answer Twilio could not use ends the call as it would for a real caller. */
  private async request(url: string, params: Params): Promise<void> {
    const verbs = await postForTwiml(this.options, url, params);
    await (verbs === undefined ? this.finish() : this.follow(verbs, url));
  }

  /** The call is over: Twilio tells the number's status callback. */
  private async finish(): Promise<void> {
    if (this.over) return;
    this.over = true;
    this.waiting = { for: "nothing" };
    const seconds = Math.round(this.options.network.seconds() - this.answeredAt);
    await post(this.options, `${this.options.webhooks}/api/twilio/status`, completedParams(this.options.line, seconds));
    this.options.onEvent({ type: "ended" });
  }
}
