import { DurableObject } from "cloudflare:workers";
import { endFrame, type Handoff, parseRelayFrame, type RelayEvent } from "../adapters/twilio/relay-frames.ts";
import type { Turn } from "../contract/calls.ts";
import type { LiveNews } from "../contract/live.ts";
import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import { localeOf } from "../domain/conversation/language.ts";
import { longestMs, patience } from "../domain/conversation/pace.ts";
import { configOf } from "../config.ts";
import { note } from "../deps.ts";
import type { Env } from "../env.ts";
import { createLog, type Log } from "../observe/log.ts";
import { type CallExport, exportCall } from "./spoken/call-export.ts";
import { type AdmittedCall, type CallEnd, CallJournal, type CallRecord } from "./spoken/call-journal.ts";
import { type DeadlineName, DeadlineBook } from "./deadlines.ts";
import { findRecord } from "./spoken/find-record.ts";
import { GatheredDialogue, type GatheredReply, type GatherRequest } from "./spoken/gathered-dialogue.ts";
import { handOver } from "./spoken/hand-over.ts";
import { recogniseCaller } from "./spoken/recognise-caller.ts";
import { marksOf, Reconnection } from "./spoken/reconnection.ts";
import { RelayMouth } from "./spoken/relay-mouth.ts";
import { type Resumption, resumption } from "./spoken/resumption.ts";
import { SpokenDialogue, type SpokenDialogueHost } from "./spoken/spoken-dialogue.ts";
import { warmUpOnce } from "./spoken/warm-up-once.ts";
import { hubOf } from "./stubs.ts";

/**
 * One call, named by its CallSid. It lives as long as the caller's socket, sleeps between words, and forgets nothing: a
 * turn is journalled before its first word leaves, so a new process goes on where the old one was killed.
 */
export class CallSession extends DurableObject<Env> {
  private readonly journal: CallJournal;
  private readonly deadlines: DeadlineBook;
  private readonly dialogue: SpokenDialogue;
  private readonly gathered: GatheredDialogue;
  private readonly log: Log;
  /** One event at a time: a word spoken while a tool works is heard after it. */
  private line: Promise<void> = Promise.resolve();
  /** Sorts out what the carrier plays again after it connected by itself. */
  private reconnection: Reconnection | null = null;
  /** What the live board will be told once the caller has been answered. */
  private news: LiveNews[] = [];

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.journal = new CallJournal(ctx.storage);
    this.deadlines = new DeadlineBook(ctx.storage);
    this.log = createLog({ callSid: ctx.id.name });
    const defer = (work: Promise<unknown>) => ctx.waitUntil(work);
    const host = { env, journal: this.journal, deadlines: this.deadlines, log: this.log, defer };
    const show: SpokenDialogueHost["show"] = ({ id }, { index, turn }) =>
      this.news.push({ type: "call.turn", callId: id, index, turn });
    this.gathered = new GatheredDialogue({
      ...host,
      show,
      storage: ctx.storage,
      begun: (record) => this.tellHub(record),
    });
    this.dialogue = new SpokenDialogue({
      ...host,
      show,
      mouth: new RelayMouth(
        (frame) => this.send(frame),
        (language) => localeOf(language, this.journal.record!.snapshot.config),
        (ms) => note(env, { name: "turn_first_token_ms", ms }, defer),
      ),
      inLine: (work) => this.inLine(work),
    });
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
    for (const socket of this.ctx.getWebSockets()) socket.close(1000, "connected again");
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    this.deadlines.change({ abandoned: null });
    this.reconnection = null;
    if (this.isReconnecting()) this.rejoin(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const event = typeof message === "string" ? parseRelayFrame(message) : null;
    if (event === null) {
      this.log.warn("relay frame not read");
      return Promise.resolve();
    }
    if (this.reconnection !== null) return this.reconnection.take(event);
    return this.handle(socket, event);
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

  /**
   * The call is over. The first to say so wins: our own goodbye, the carrier's callbacks and the alarm all end here.
   * @param end what the carrier knows of it
   */
  async finish(end: {
    from: string;
    to: string;
    status: CallEnd["status"];
    durationSeconds: number | null;
    /** Whether the person dialled took the call, where the carrier says. */
    reached?: boolean;
  }): Promise<void> {
    if (this.journal.end !== undefined) return;
    const record = await this.recordOr(end);
    if (record === null || this.journal.end !== undefined) return;
    const at = Date.now();
    const lived = Math.max(0, Math.round((at - record.startedAt) / 1000));
    const { status, durationSeconds, reached } = end;
    this.journal.end = {
      at,
      status,
      durationSeconds: durationSeconds ?? lived,
      ...(reached === false ? { reached } : {}),
    };
    this.deadlines.change({
      silence: null,
      "hang-up": null,
      "time-up": null,
      abandoned: null,
      "hand-over": at + patience.handOverRetryMs,
      forget: at + patience.forgetMs,
    });
    for (const socket of this.ctx.getWebSockets()) socket.close(1000, "the call is over");
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

  private handle(socket: WebSocket, event: RelayEvent): Promise<void> {
    if (!this.dialogue.notice(event)) return Promise.resolve();
    return this.inLine(() => this.onRelay(socket, event));
  }

  /** The carrier was told to connect again by itself, and has not asked us how to go on. */
  private isReconnecting(): boolean {
    if (!configOf(this.env).relayReconnect || this.journal.state === undefined) return false;
    return this.journal.end === undefined && !this.journal.resuming;
  }

  /** The same session on a new socket: nothing is said twice, what was under way is taken up. */
  private rejoin(socket: WebSocket): void {
    this.reconnection = new Reconnection(marksOf(this.journal.turns()), (event) => this.handle(socket, event));
    void this.inLine(async () => {
      const { record } = this.journal;
      if (record !== undefined) await this.dialogue.rejoin(record);
    });
  }

  private async onRelay(socket: WebSocket, event: RelayEvent): Promise<void> {
    if (event.type === "setup") return this.onSetup(socket, event);
    if (event.type === "fault") return this.onFault(event.description);
    if (event.type === "unknown") return this.log.info("relay frame of an unknown type", { name: event.name });
    const { end } = this.journal;
    const record = event.type === "interrupt" ? this.journal.record : this.journal.takeNext();
    if (record === undefined || end !== undefined) return;
    if (event.type === "digit") return this.dialogue.press(record, event.digit);
    if (event.type === "interrupt") return this.dialogue.interrupted(record, event.heard);
    if (event.final && event.text !== "") return this.dialogue.hear(record, event.text);
  }

  private onFault(description: string): void {
    this.log.warn("relay reported an error", { description });
    if (this.journal.record !== undefined && this.journal.end === undefined) this.journal.addFault("relay");
  }

  private async onSetup(socket: WebSocket, setup: { callSid: string; from: string; to: string }): Promise<void> {
    if (setup.callSid !== this.ctx.id.name) {
      this.log.warn("setup names another call", { claimed: setup.callSid });
      return socket.close(1008, "not this call");
    }
    const record = await this.recordOr(setup);
    if (record === null || this.journal.end !== undefined) return this.hangUp(socket, { end: "over" });
    this.tellHub(record);
    if (this.journal.increment("connections") === 1 || this.journal.state === undefined) {
      this.ctx.waitUntil(recogniseCaller(this.env, this.journal, record, this.log, this.ctx));
      return this.dialogue.open(record);
    }
    // A socket of its own accord has been taken up already.
    const rejoined = this.isReconnecting();
    this.journal.resuming = false;
    if (!rejoined) return this.dialogue.reopen(record);
  }

  private tellHub({ callSid, from, to, startedAt, snapshot, served }: CallRecord): void {
    const call = { callSid, from, to, at: startedAt, ...(served === undefined ? {} : { served }) };
    const noted = hubOf(this.env, snapshot.tenantId).noteCall(call);
    this.ctx.waitUntil(
      Promise.resolve(noted).catch((error: unknown) => this.log.error("hub not told of the call", error)),
    );
  }

  private async onDeadline(name: DeadlineName): Promise<void> {
    const { record } = this.journal;
    if (record === undefined) return;
    const [socket] = this.ctx.getWebSockets();
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
        if (socket !== undefined) this.hangUp(socket, this.journal.parting ?? { end: "goodbye" });
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
    const others = this.ctx.getWebSockets().filter((other) => other !== socket && other.readyState === WebSocket.OPEN);
    if (others.length > 0 || this.journal.end !== undefined || this.journal.record === undefined) return;
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

  private send(frame: string): void {
    for (const socket of this.ctx.getWebSockets()) {
      try {
        socket.send(frame);
      } catch {
        // It closed between our look and our send; the caller comes back or the call ends.
      }
    }
  }

  private hangUp(socket: WebSocket, handoff: Handoff): void {
    socket.send(endFrame(handoff));
  }

  private tellBoard(): void {
    const { record } = this.journal;
    const news = this.news.splice(0);
    if (record === undefined || news.length === 0) return;
    const told = Promise.resolve(hubOf(this.env, record.snapshot.tenantId).publish(news));
    this.ctx.waitUntil(told.catch((error: unknown) => this.log.error("board not told", error)));
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
      .finally(() => this.tellBoard());
    this.line = run;
    return run;
  }
}
