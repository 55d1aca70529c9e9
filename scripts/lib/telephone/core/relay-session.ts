import type { Line, SessionEnd } from "./call-params.ts";
import { type Ear, hear, quiet } from "./ear.ts";
import type { Network, RelaySocket } from "./network.ts";
import { callerFrames, invalidFramesAllowed, readAppFrame } from "./relay-frames.ts";
import type { Relay } from "./twiml.ts";

/** What the caller notices of a call. `words` come as they are spoken, `turn` repeats them once they are complete. */
export type CallEvent =
  | { type: "words"; text: string }
  | { type: "turn"; text: string }
  /** Something that is not speech: a tone, a recording, ringing. */
  | { type: "note"; text: string }
  /** The app did something Twilio would punish: the script or the person should know. */
  | { type: "trouble"; text: string }
  | { type: "ended" };

interface SessionOptions {
  network: Network;
  line: Line;
  relay: Relay;
  sessionId: string;
  onEvent: (event: CallEvent) => void;
  /** Told once, when the session is over for any reason but the caller's own hanging up. */
  onOver: (end: SessionEnd) => void;
}

/** One ConversationRelay session: Twilio's side of the socket. */
export class RelaySession {
  private readonly options: SessionOptions;
  private readonly language: string;
  private readonly startedAt: number;
  private socket: RelaySocket | undefined;
  private ear: Ear = quiet;
  private strangeInARow = 0;
  private over = false;

  private constructor(options: SessionOptions) {
    this.options = options;
    this.language = options.relay.attributes["language"] ?? "en-US";
    this.startedAt = options.network.seconds();
  }

  /**
   * Connects, introduces the call and speaks the greeting.
   * @throws Error where the app refuses the socket (Twilio's error 64102)
   */
  static async open(options: SessionOptions): Promise<RelaySession> {
    const session = new RelaySession(options);
    const { network, relay, line, onEvent } = options;
    session.socket = await network.connect(relay.url, {
      onFrame: (data) => session.receive(data),
      onClose: () => session.finish({ status: "failed", error: { code: "64105", message: "WebSocket Ended" } }),
    });
    session.socket.send(
      callerFrames.setup({ ...line, sessionId: options.sessionId, customParameters: relay.parameters }),
    );
    if (relay.welcomeGreeting !== "") {
      onEvent({ type: "words", text: relay.welcomeGreeting });
      onEvent({ type: "turn", text: relay.welcomeGreeting });
    }
    return session;
  }

  get isOver(): boolean {
    return this.over;
  }

  say(words: string): void {
    this.send(callerFrames.prompt(words, this.language));
  }

  press(digit: string): void {
    if (this.options.relay.attributes["dtmfDetection"] === "true") this.send(callerFrames.dtmf(digit));
    else this.options.onEvent({ type: "trouble", text: `key ${digit} is lost: the TwiML has no dtmfDetection="true"` });
  }

  /** Speaks over the agent: the rest of its turn is never heard. */
  interrupt(heard: string): void {
    this.ear = quiet;
    this.send(callerFrames.interrupt(heard, 60 * heard.length));
  }

  /** The caller hangs up. */
  hangup(): SessionEnd {
    const end = this.ending({ status: "completed" });
    this.over = true;
    this.socket?.close();
    return end;
  }

  /** The line between Twilio and the app is cut without a close frame; the caller is still there. */
  drop(): void {
    this.socket?.drop();
    this.finish({ status: "failed", error: { code: "64105", message: "WebSocket Ended" } });
  }

  private send(frame: string): void {
    if (!this.over) this.socket?.send(frame);
  }

  private receive(data: string): void {
    if (this.over) return;
    const { onEvent } = this.options;
    const frame = readAppFrame(data);
    if (frame.type === "invalid") return this.reject(frame.why);
    this.strangeInARow = 0;
    if (frame.type === "play") onEvent({ type: "note", text: `plays ${frame.source}` });
    if (frame.type === "sendDigits") onEvent({ type: "note", text: `sends the tones ${frame.digits}` });
    if (frame.type === "end") {
      this.socket?.close();
      return this.finish({ status: "ended", handoffData: frame.handoffData });
    }
    const heard = hear(this.ear, frame);
    this.ear = heard.ear;
    if (heard.words !== "") onEvent({ type: "words", text: heard.words });
    if (heard.turn !== null) onEvent({ type: "turn", text: heard.turn });
  }

  private reject(why: string): void {
    this.strangeInARow += 1;
    this.options.onEvent({ type: "trouble", text: `Twilio cannot read a frame: ${why}` });
    this.send(callerFrames.error(why));
    if (this.strangeInARow < invalidFramesAllowed) return;
    this.socket?.close();
    this.finish({ status: "failed", error: { code: "64105", message: "WebSocket Ended" } });
  }

  private ending(end: Omit<SessionEnd, "sessionId" | "seconds">): SessionEnd {
    const seconds = Math.round(this.options.network.seconds() - this.startedAt);
    return { ...end, sessionId: this.options.sessionId, seconds };
  }

  private finish(end: Omit<SessionEnd, "sessionId" | "seconds">): void {
    if (this.over) return;
    this.over = true;
    this.options.onOver(this.ending(end));
  }
}
