import { DurableObject } from "cloudflare:workers";
import type { Turn } from "../contract/calls.ts";
import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import { localeOf } from "../domain/conversation/language.ts";
import { longestMs, patience } from "../domain/conversation/pace.ts";
import { note } from "../deps.ts";
import type { Env } from "../env.ts";
import { createLog, type Log } from "../observe/log.ts";
import { type DeadlineName, DeadlineBook } from "./deadlines.ts";
import { awaitNoOne, endOf, type SaidEnd } from "./spoken/call-end.ts";
import { type CallExport, exportCall } from "./spoken/call-export.ts";
import { type AdmittedCall, CallJournal, type CallRecord } from "./spoken/call-journal.ts";
import { CallerSockets, hangUp } from "./spoken/caller-sockets.ts";
import { findRecord } from "./spoken/find-record.ts";
import { GatheredDialogue, type GatheredReply, type GatherRequest } from "./spoken/gathered-dialogue.ts";
import { handOver } from "./spoken/hand-over.ts";
import { RelayMouth } from "./spoken/relay-mouth.ts";
import { RelaySession } from "./spoken/relay-session.ts";
import { type Resumption, resumption } from "./spoken/resumption.ts";
import { SpokenDialogue } from "./spoken/spoken-dialogue.ts";
import { HubTeller } from "./spoken/tell-hub.ts";
import { warmUpOnce } from "./spoken/warm-up-once.ts";

/**
 * One call, named by its CallSid. It lives as long as the caller's socket, sleeps between words, and forgets nothing: a
 * turn is journalled before its first word leaves, so a new process goes on where the old one was killed.
 */
export class CallSession extends DurableObject<Env> {
  private readonly journal: CallJournal;
  private readonly deadlines: DeadlineBook;
  private readonly sockets: CallerSockets;
  private readonly relay: RelaySession;
  private readonly hub: HubTeller;
  private readonly dialogue: SpokenDialogue;
  private readonly gathered: GatheredDialogue;
  private readonly log: Log;
  /** One event at a time: a word spoken while a tool works is heard after it. */
  private line: Promise<void> = Promise.resolve();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.journal = new CallJournal(ctx.storage);
    this.deadlines = new DeadlineBook(ctx.storage);
    this.log = createLog({ callSid: ctx.id.name });
    const defer = (work: Promise<unknown>) => ctx.waitUntil(work);
    this.sockets = new CallerSockets(ctx);
    this.hub = new HubTeller(env, this.log, defer);
    const inLine = (work: () => Promise<void>) => this.inLine(work);
    const show: HubTeller["show"] = (record, placed) => this.hub.show(record, placed);
    const host = { env, journal: this.journal, deadlines: this.deadlines, log: this.log, defer, show };
    this.gathered = new GatheredDialogue({
      ...host,
      storage: ctx.storage,
      begun: (record) => this.hub.begun(record),
    });
    this.dialogue = new SpokenDialogue({
      ...host,
      mouth: new RelayMouth(
        (frame) => this.sockets.send(frame),
        (language) => localeOf(language, this.journal.record!.snapshot.config),
        (ms) => note(env, { name: "turn_first_token_ms", ms }, defer),
      ),
      inLine,
    });
    const recordOr = (parties: { from: string; to: string }) => this.recordOr(parties);
    const { dialogue, hub } = this;
    this.relay = new RelaySession({ ...host, state: ctx, dialogue, hub, recordOr, inLine });
  }

  /** Says what call this is, before its socket opens. Repeats and late arrivals change nothing. */
  prepare(call: AdmittedCall): void {
    if (this.journal.record !== undefined || this.journal.end !== undefined) return;
    const record = this.journal.open(call);
    this.deadlines.change({ "time-up": record.startedAt + longestMs(record.served) });
    warmUpOnce(record, this.log);
  }

  /** The caller's socket; the Worker has checked Twilio's signature. A second one takes the place of the first. */
  override async fetch(): Promise<Response> {
    const { client, server } = this.sockets.accept();
    this.deadlines.change({ abandoned: null });
    this.relay.connected(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    return this.relay.take(socket, message);
  }

  override webSocketClose(socket: WebSocket): void {
    this.onSocketGone(socket);
  }

  override webSocketError(socket: WebSocket): void {
    this.onSocketGone(socket);
  }

  override alarm(): Promise<void> {
    return this.inLine(async () => {
      for (const name of this.deadlines.takeDue(Date.now())) await this.onDeadline(name);
    });
  }

  /** The socket ended without our doing while the call goes on. @returns how to go on, in the conversation's language */
  async resume(parties: { from: string; to: string }): Promise<Resumption> {
    return resumption(this.journal, this.deadlines, await this.recordOr(parties));
  }

  /**
   * Goes on with the call without a socket, by turns of `<Gather>`.
   * @returns what is next, or null where the call is over or has a socket
   */
  async gather(asked: GatherRequest): Promise<GatheredReply | null> {
    const next: { reply: GatheredReply | null } = { reply: null };
    await this.inLine(async () => {
      const found = await this.recordOr(asked);
      const record = found && asked.heard ? (this.journal.takeNext() ?? found) : found;
      if (record !== null && this.journal.end === undefined) next.reply = await this.gathered.next(record, asked);
    });
    return next.reply;
  }

  /** The call is over. The first to say so wins: our own goodbye, the carrier's callbacks and the alarm all end here. */
  async finish(said: SaidEnd): Promise<void> {
    if (this.journal.end !== undefined) return;
    const record = await this.recordOr(said);
    if (record === null || this.journal.end !== undefined) return;
    const at = Date.now();
    this.journal.end = endOf(record, said, at);
    awaitNoOne(this.deadlines, at);
    this.sockets.closeAll("the call is over");
    await this.handOver();
  }

  /** The carrier's request could not be answered: the caller heard that we cannot go on. */
  apologised(): void {
    if (this.journal.record !== undefined) this.journal.addFault("apology");
  }

  /** The tenant published something: the call goes on with it from its next turn. */
  publish(snapshot: AgentSnapshot): void {
    if (this.journal.end === undefined) this.journal.publish(snapshot);
  }

  /** The conversation so far, for the live board. */
  transcript(): Turn[] {
    return this.journal.turns();
  }

  /** Everything to store, once the turn that was running as the call ended is over. Null where nothing has ended here or all is stored. */
  async export(): Promise<CallExport | null> {
    await this.line;
    return exportCall(this.journal);
  }

  /** All is stored elsewhere. */
  release(): void {
    this.journal.markStored();
  }

  private async onDeadline(name: DeadlineName): Promise<void> {
    const { record } = this.journal;
    if (record === undefined) return;
    const socket = this.sockets.current;
    switch (name) {
      case "silence":
        // Nobody is there to be silent: the socket went with an earlier process.
        if (socket === undefined) return this.waitForReturn();
        return this.dialogue.silence(record);
      case "time-up":
        if (socket !== undefined) return this.dialogue.timeUp(record);
        if (this.journal.putsThrough) return this.deadlines.change({ "time-up": Date.now() + patience.abandonedMs });
        return this.finish({ ...record, status: "completed", durationSeconds: null });
      case "hang-up":
        if (socket !== undefined) hangUp(socket, this.journal.parting ?? { end: "goodbye" });
        return this.waitForReturn();
      case "abandoned":
        if (socket !== undefined && this.journal.parting === undefined) return;
        return this.finish({ ...record, status: "completed", durationSeconds: null });
      case "hand-over":
        return this.journal.stored && this.journal.owedToHub === undefined ? undefined : this.handOver();
      case "forget":
        // The only copy of a call is never thrown away.
        if (!this.journal.stored) return this.deadlines.change({ forget: Date.now() + patience.forgetMs });
        return this.journal.erase();
    }
  }

  private handOver(): Promise<void> {
    return handOver(this.env, this.journal, this.deadlines, this.log);
  }

  private onSocketGone(socket: WebSocket): void {
    const { end, record } = this.journal;
    if (this.sockets.hasOther(socket) || end !== undefined || record === undefined) return;
    this.waitForReturn();
  }

  /** Until somebody comes back to this call, or the carrier says that it is over. */
  private waitForReturn(): void {
    this.deadlines.change({ silence: null, abandoned: Date.now() + patience.abandonedMs });
  }

  /** Our record, or one made from what the carrier says now: a lost message loses no call. */
  private async recordOr(parties: { from: string; to: string }): Promise<CallRecord | null> {
    if (this.journal.record === undefined) {
      const callSid = this.ctx.id.name;
      const call =
        callSid === undefined ? null : await findRecord(this.env, { ...parties, callSid }, this.log, this.ctx);
      if (call === null) return null;
      this.prepare(call);
    }
    return this.journal.record ?? null;
  }

  private onBroken(error: unknown): void {
    this.log.error("call event failed", error);
    try {
      this.journal.addFault("brain");
    } catch {
      // Where not even that can be written, the line must go on.
    }
  }

  private inLine(work: () => Promise<void>): Promise<void> {
    const run = this.line
      .then(work)
      .catch((error: unknown) => this.onBroken(error))
      .finally(() => this.hub.answered(this.journal.record));
    this.line = run;
    return run;
  }
}
