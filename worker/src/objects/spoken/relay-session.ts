import { parseRelayFrame, type RelayEvent } from "../../adapters/twilio/relay-frames.ts";
import { configOf } from "../../config.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import type { CallJournal, CallRecord } from "./call-journal.ts";
import { hangUp } from "./caller-sockets.ts";
import { recogniseCaller } from "./recognise-caller.ts";
import { marksOf, Reconnection } from "./reconnection.ts";
import type { SpokenDialogue } from "./spoken-dialogue.ts";
import type { HubTeller } from "./tell-hub.ts";

/** What the relay's session needs of the call it belongs to. */
interface RelaySessionHost {
  env: Env;
  /** Names the object after the call. */
  state: DurableObjectState;
  journal: CallJournal;
  dialogue: SpokenDialogue;
  hub: HubTeller;
  log: Log;
  /** The call's record, also where nobody has told us of the call. */
  recordOr(parties: { from: string; to: string }): Promise<CallRecord | null>;
  /** One event at a time. */
  inLine(work: () => Promise<void>): Promise<void>;
}

/** What ConversationRelay sends on a call's socket: who connects, what the caller says, presses and talks over. */
export class RelaySession {
  private readonly host: RelaySessionHost;
  /** Sorts out what the carrier plays again after it connected by itself. */
  private reconnection: Reconnection | null = null;

  constructor(host: RelaySessionHost) {
    this.host = host;
  }

  /** A socket is open. */
  connected(socket: WebSocket): void {
    this.reconnection = null;
    if (this.isReconnecting()) this.rejoin(socket);
  }

  /** A frame has come. */
  take(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const event = typeof message === "string" ? parseRelayFrame(message) : null;
    if (event === null) {
      this.host.log.warn("relay frame not read");
      return Promise.resolve();
    }
    if (this.reconnection !== null) return this.reconnection.take(event);
    return this.handle(socket, event);
  }

  private handle(socket: WebSocket, event: RelayEvent): Promise<void> {
    if (!this.host.dialogue.notice(event)) return Promise.resolve();
    return this.host.inLine(() => this.onEvent(socket, event));
  }

  /** The carrier was told to connect again by itself, and has not asked us how to go on. */
  private isReconnecting(): boolean {
    const { env, journal } = this.host;
    if (!configOf(env).relayReconnect || journal.state === undefined) return false;
    return journal.end === undefined && !journal.resuming;
  }

  /** The same session on a new socket: nothing is said twice, what was under way is taken up. */
  private rejoin(socket: WebSocket): void {
    const { journal, dialogue } = this.host;
    this.reconnection = new Reconnection(marksOf(journal.turns()), (event) => this.handle(socket, event));
    void this.host.inLine(async () => {
      const { record } = journal;
      if (record !== undefined) await dialogue.rejoin(record);
    });
  }

  private async onEvent(socket: WebSocket, event: RelayEvent): Promise<void> {
    const { journal, dialogue, log } = this.host;
    if (event.type === "setup") return this.onSetup(socket, event);
    if (event.type === "fault") return this.onFault(event.description);
    if (event.type === "unknown") return log.info("relay frame of an unknown type", { name: event.name });
    const { end } = journal;
    const record = event.type === "interrupt" ? journal.record : journal.takeNext();
    if (record === undefined || end !== undefined) return;
    if (event.type === "digit") return dialogue.press(record, event.digit);
    if (event.type === "interrupt") return dialogue.interrupted(record, event.heard);
    if (event.final && event.text !== "") return dialogue.hear(record, event.text);
  }

  private onFault(description: string): void {
    const { journal, log } = this.host;
    log.warn("relay reported an error", { description });
    if (journal.record !== undefined && journal.end === undefined) journal.addFault("relay");
  }

  private async onSetup(socket: WebSocket, setup: { callSid: string; from: string; to: string }): Promise<void> {
    const { env, state, journal, dialogue, hub, log } = this.host;
    if (setup.callSid !== state.id.name) {
      log.warn("setup names another call", { claimed: setup.callSid });
      return socket.close(1008, "not this call");
    }
    const record = await this.host.recordOr(setup);
    if (record === null || journal.end !== undefined) return hangUp(socket, { end: "over" });
    hub.begun(record);
    if (journal.increment("connections") === 1 || journal.state === undefined) {
      state.waitUntil(recogniseCaller(env, journal, record, log, state));
      return dialogue.open(record);
    }
    // A socket of its own accord has been taken up already.
    const rejoined = this.isReconnecting();
    journal.resuming = false;
    if (!rejoined) return dialogue.reopen(record);
  }
}
