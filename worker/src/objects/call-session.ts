import { DurableObject } from "cloudflare:workers";
import type { Speech } from "../adapters/twilio/call-twiml.ts";
import { endFrame, type Handoff, parseRelayFrame, type RelayEvent, speechFrame, turnEndFrame } from "../adapters/twilio/relay-frames.ts";
import type { CallOutcome, Turn } from "../contract/calls.ts";
import type { LiveNews } from "../contract/live.ts";
import { createCtx } from "../deps.ts";
import type { ConversationEvent, Effect, Facts, ToolResult } from "../domain/conversation/conversation.ts";
import { billableMinutes } from "../domain/billing/billable.ts";
import { patience, speakingMs, toolDeadlineMs } from "../domain/conversation/pace.ts";
import { callIdOf } from "../domain/ids.ts";
import { outcomeOf, summaryOf } from "../domain/receptionist/outcome.ts";
import { receptionist } from "../domain/receptionist/receptionist.ts";
import type { Env } from "../env.ts";
import { createLog, type Log } from "../observe/log.ts";
import { runTool } from "../services/receptionist/run-tool.ts";
import { CallJournal, type CallEnd, type CallRecord, type PendingTool, type Receipts } from "./call-journal.ts";
import { type DeadlineName, DeadlineBook } from "./deadlines.ts";
import { findRecord } from "./find-record.ts";
import { hubOf } from "./stubs.ts";

/** What the post-call consumer stores. */
export interface CallExport {
  record: CallRecord;
  end: CallEnd;
  turns: Turn[];
  receipts: Receipts;
  outcome: CallOutcome;
  summary: string;
  /** The name the caller gave, where they did. */
  callerName: string | null;
}

/**
 * One call, named by its CallSid. It lives as long as the caller's socket, sleeps between words, and forgets nothing: a
 * turn is journalled before its first word leaves, so a new process goes on where the old one was killed.
 */
export class CallSession extends DurableObject<Env> {
  private readonly journal: CallJournal;
  private readonly deadlines: DeadlineBook;
  private readonly log: Log;
  /** One event at a time: a word spoken while a tool works is heard after it. */
  private line: Promise<void> = Promise.resolve();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.journal = new CallJournal(ctx.storage);
    this.deadlines = new DeadlineBook(ctx.storage);
    this.log = createLog({ callSid: ctx.id.name });
  }

  /** Says what call this is, before its socket opens. Repeats and late arrivals change nothing. */
  prepare(record: CallRecord): void {
    if (this.journal.record !== undefined || this.journal.end !== undefined) return;
    this.journal.record = record;
    this.deadlines.change({ "time-up": record.startedAt + patience.longestCallMs });
  }

  /** The caller's socket; the Worker has checked Twilio's signature. A second one takes the place of the first. */
  override async fetch(): Promise<Response> {
    for (const socket of this.ctx.getWebSockets()) socket.close(1000, "connected again");
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    this.deadlines.change({ abandoned: null });
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const event = typeof message === "string" ? parseRelayFrame(message) : null;
    if (event === null) {
      this.log.warn("relay frame not read");
      return Promise.resolve();
    }
    return this.inLine(() => this.onRelay(socket, event));
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

  /**
   * The socket ended without our doing while the call goes on.
   * @returns how to go on, or null where the call is over or has dropped too often
   */
  async resume(parties: { from: string; to: string }): Promise<Speech | null> {
    const record = await this.recordOr(parties);
    if (record === null || this.journal.end !== undefined) return null;
    if (this.journal.increment("resumes") > patience.resumes) return null;
    this.deadlines.change({ abandoned: Date.now() + patience.abandonedMs });
    const { businessName, language, voiceProfile, services } = record.snapshot.config;
    return { businessName, language, voiceProfile, services };
  }

  /**
   * The call is over. The first to say so wins: our own goodbye, the carrier's callbacks and the alarm all end here.
   * @param end what the carrier knows of it
   */
  async finish(end: { from: string; to: string; status: CallEnd["status"]; durationSeconds: number | null }): Promise<void> {
    if (this.journal.end !== undefined) return;
    const record = await this.recordOr(end);
    if (record === null || this.journal.end !== undefined) return;
    const at = Date.now();
    const lived = Math.max(0, Math.round((at - record.startedAt) / 1000));
    this.journal.end = { at, status: end.status, durationSeconds: end.durationSeconds ?? lived };
    this.deadlines.change({
      silence: null,
      "hang-up": null,
      "time-up": null,
      abandoned: null,
      "hand-over": at,
      forget: at + patience.forgetMs,
    });
    for (const socket of this.ctx.getWebSockets()) socket.close(1000, "the call is over");
    await this.handOver();
  }

  /** The conversation so far, for the live board. */
  transcript(): Turn[] {
    return this.journal.turns();
  }

  /** Everything to store. Null where nothing has ended here or all is already stored. */
  export(): CallExport | null {
    const { record, end, state, receipts } = this.journal;
    if (record === undefined || end === undefined) return null;
    const facts = this.facts(record);
    const spoken = state ?? receptionist.start(facts);
    const outcome = state === undefined ? "abandoned" : outcomeOf(state);
    return { record, end, turns: this.journal.turns(), receipts, outcome, summary: summaryOf(spoken, facts), callerName: spoken.contact.name };
  }

  /** All is stored elsewhere. */
  release(): void {
    this.journal.forgetConversation();
  }

  private async onRelay(socket: WebSocket, event: RelayEvent): Promise<void> {
    switch (event.type) {
      case "setup":
        return this.onSetup(socket, event);
      case "prompt":
        if (event.final && event.text !== "") await this.hear({ type: "utterance", text: event.text }, event.text);
        return;
      case "digit":
        return this.hear({ type: "digit", digit: event.digit }, `[key ${event.digit}]`);
      case "interrupt":
        return this.onInterrupt(event.heard);
      case "fault":
        return this.log.warn("relay reported an error", { description: event.description });
      case "unknown":
        return this.log.info("relay frame of an unknown type", { name: event.name });
    }
  }

  private async onSetup(socket: WebSocket, setup: { callSid: string; from: string; to: string }): Promise<void> {
    if (setup.callSid !== this.ctx.id.name) {
      this.log.warn("setup names another call", { claimed: setup.callSid });
      return socket.close(1008, "not this call");
    }
    const record = await this.recordOr(setup);
    if (record === null || this.journal.end !== undefined) return this.hangUp(socket, { end: "over" });
    const now = Date.now();
    const { callSid, from, to, startedAt } = record;
    this.ctx.waitUntil(Promise.resolve(hubOf(this.env, record.snapshot.tenantId).noteCall({ callSid, from, to, at: startedAt })));
    if (this.journal.increment("connections") > 1 && this.journal.state !== undefined) return this.goOn(record);
    this.journal.state ??= receptionist.start(this.facts(record));
    this.write(record, { at: now, role: "agent", text: record.snapshot.config.greeting });
    this.deadlines.change({ silence: now + speakingMs(record.snapshot.config.greeting) + patience.silenceMs });
  }

  /** After a drop: a tool that was cut off is asked again, otherwise the caller hears once more what we last said. */
  private async goOn(record: CallRecord): Promise<void> {
    const { pending } = this.journal;
    if (pending !== undefined) return this.advance(record, await this.askTool(record, pending));
    const last = this.journal.turns().length > 1 ? this.journal.lastLine() : undefined;
    if (last !== undefined) this.speak([last]);
    this.deadlines.change({ silence: Date.now() + speakingMs(last ?? "") + patience.silenceMs });
  }

  private async hear(event: ConversationEvent, text: string): Promise<void> {
    const { record } = this.journal;
    if (record === undefined || this.journal.end !== undefined) return;
    this.deadlines.change({ silence: null, "hang-up": null });
    this.journal.state ??= receptionist.start(this.facts(record));
    this.ctx.storage.kv.put("silences", 0);
    this.write(record, { at: Date.now(), role: "caller", text });
    await this.advance(record, event);
  }

  private async onInterrupt(heard: string): Promise<void> {
    const { record } = this.journal;
    if (record === undefined || this.journal.state === undefined) return;
    const cut = this.journal.cutLastLine(heard);
    if (cut !== null) this.publish(record, { type: "call.turn", callId: callIdOf(record.callSid), ...cut });
    await this.advance(record, { type: "interrupted", heard });
  }

  /** Feeds one event to the receptionist, speaks, and runs its tools until it waits for the caller again. */
  private async advance(record: CallRecord, first: ConversationEvent): Promise<void> {
    let event: ConversationEvent | null = first;
    const said: string[] = [];
    let parting: Handoff | null = null;
    while (event !== null) {
      const { state } = this.journal;
      if (state === undefined) return;
      const step = receptionist.respond(state, event, this.facts(record), Date.now());
      this.journal.state = step.state;
      this.journal.pending = undefined;
      if (step.say.length > 0) {
        this.write(record, { at: Date.now(), role: "agent", text: step.say.join(" ") });
        for (const clause of step.say) this.send(speechFrame(clause));
        said.push(...step.say);
      }
      parting = partingOf(step.effects) ?? parting;
      event = await this.runTools(record, step.effects);
    }
    if (said.length > 0) this.send(turnEndFrame());
    this.waitForCaller(said.join(" "), parting);
  }

  /** Runs the tools of one step; the answer to the last one is the next event. */
  private async runTools(record: CallRecord, effects: readonly Effect[]): Promise<ConversationEvent | null> {
    let answer: ConversationEvent | null = null;
    for (const effect of effects) {
      if (effect.type !== "tool") continue;
      const pending: PendingTool = { id: effect.id, call: effect.call };
      this.journal.pending = pending;
      answer = await this.askTool(record, pending);
    }
    return answer;
  }

  private async askTool(record: CallRecord, pending: PendingTool): Promise<ConversationEvent> {
    const ctx = createCtx(this.env, {
      tenantId: record.snapshot.tenantId,
      actor: { type: "agent", id: callIdOf(record.callSid) },
      requestId: record.callSid,
      defer: (work) => this.ctx.waitUntil(work),
      bookmark: "first-primary",
    });
    const conversation = { id: callIdOf(record.callSid), source: "voice" as const };
    const result = await withDeadline(runTool(ctx, conversation, pending), toolDeadlineMs).catch((error: unknown): ToolResult => {
      this.log.error("tool failed", error, { tool: pending.call.tool });
      return { status: "failed", reason: "error" };
    });
    this.keepReceipt(record, pending, result);
    return { type: "tool-result", id: pending.id, result };
  }

  private keepReceipt(record: CallRecord, pending: PendingTool, result: ToolResult): void {
    const { bookingIds, messageIds } = this.journal.receipts;
    if (result.status === "booked") this.journal.receipts = { bookingIds: [...new Set([...bookingIds, result.bookingId])], messageIds };
    if (result.status === "message-taken") this.journal.receipts = { bookingIds, messageIds: [...new Set([...messageIds, result.messageId])] };
    if (result.status === "booked" || result.status === "message-taken") {
      this.write(record, { at: Date.now(), role: "system", text: result.status, tool: pending.call.tool });
    }
  }

  private waitForCaller(said: string, parting: Handoff | null): void {
    const heardBy = Date.now() + speakingMs(said);
    if (parting === null) return this.deadlines.change({ silence: heardBy + patience.silenceMs });
    this.ctx.storage.kv.put("parting", parting);
    this.deadlines.change({ silence: null, "hang-up": heardBy });
  }

  private async onDeadline(name: DeadlineName): Promise<void> {
    const { record } = this.journal;
    if (record === undefined) return;
    const [socket] = this.ctx.getWebSockets();
    switch (name) {
      case "silence": {
        // Nobody is there to be silent: the socket went with an earlier process.
        if (socket === undefined) return this.deadlines.change({ abandoned: Date.now() + patience.abandonedMs });
        const count = (this.ctx.storage.kv.get<number>("silences") ?? 0) + 1;
        this.ctx.storage.kv.put("silences", count);
        return this.advance(record, { type: "silence", count });
      }
      case "time-up":
        if (socket === undefined) return this.finish({ ...record, status: "completed", durationSeconds: null });
        return this.advance(record, { type: "time-up" });
      case "hang-up":
        if (socket !== undefined) this.hangUp(socket, this.ctx.storage.kv.get<Handoff>("parting") ?? { end: "goodbye" });
        return this.deadlines.change({ abandoned: Date.now() + patience.abandonedMs });
      case "abandoned":
        if (socket === undefined) await this.finish({ ...record, status: "completed", durationSeconds: null });
        return;
      case "hand-over":
        return this.handOver();
      case "forget":
        await this.ctx.storage.deleteAlarm();
        return this.ctx.storage.deleteAll();
    }
  }

  /** Tells the hub and the queue, again and again until both have heard. */
  private async handOver(): Promise<void> {
    const { record, end } = this.journal;
    if (record === undefined || end === undefined) return;
    const { callSid } = record;
    const { tenantId } = record.snapshot;
    const outcome = this.export()?.outcome ?? null;
    try {
      await Promise.all([
        hubOf(this.env, tenantId).endCall({ callSid, at: end.at, outcome, billableMinutes: billableMinutes(end.durationSeconds) }),
        this.env.POST_CALL.send({ type: "call.ended", tenantId, callSid }),
      ]);
      this.deadlines.change({ "hand-over": null });
    } catch (error) {
      this.log.error("end not handed over", error);
      this.deadlines.change({ "hand-over": Date.now() + patience.handOverRetryMs });
    }
  }

  private onSocketGone(socket: WebSocket): void {
    const others = this.ctx.getWebSockets().filter((other) => other !== socket && other.readyState === WebSocket.OPEN);
    if (others.length > 0 || this.journal.end !== undefined || this.journal.record === undefined) return;
    this.deadlines.change({ silence: null, abandoned: Date.now() + patience.abandonedMs });
  }

  /** Our record, or one made from what the carrier says now: a lost message loses no call. */
  private async recordOr(parties: { from: string; to: string }): Promise<CallRecord | null> {
    if (this.journal.record === undefined) {
      const callSid = this.ctx.id.name;
      const record = callSid === undefined ? null : await findRecord(this.env, { ...parties, callSid }, this.log, this.ctx);
      if (record === null) return null;
      this.prepare(record);
    }
    return this.journal.record ?? null;
  }

  private facts(record: CallRecord): Facts {
    const phone = /^\+[1-9]\d{6,14}$/.test(record.from) ? record.from : null;
    return { config: record.snapshot.config, channel: "voice", caller: { phone, name: null } };
  }

  private write(record: CallRecord, turn: { at: number; role: Turn["role"]; text: string; tool?: string }): void {
    const index = this.journal.append(turn);
    const shown: Turn = { ...turn, at: new Date(turn.at).toISOString() };
    this.publish(record, { type: "call.turn", callId: callIdOf(record.callSid), index, turn: shown });
  }

  private publish(record: CallRecord, news: LiveNews): void {
    const told = hubOf(this.env, record.snapshot.tenantId).publish(news);
    this.ctx.waitUntil(Promise.resolve(told).catch((error: unknown) => this.log.error("board not told", error)));
  }

  private speak(clauses: readonly string[]): void {
    for (const clause of clauses) this.send(speechFrame(clause));
    this.send(turnEndFrame());
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

  private inLine(work: () => Promise<void>): Promise<void> {
    const run = this.line.then(work).catch((error: unknown) => this.log.error("call event failed", error));
    this.line = run;
    return run;
  }
}

function partingOf(effects: readonly Effect[]): Handoff | null {
  for (const effect of effects) {
    if (effect.type === "end") return { end: effect.reason };
    if (effect.type === "transfer") return { transfer: effect.to };
  }
  return null;
}

function withDeadline(work: Promise<ToolResult>, ms: number): Promise<ToolResult> {
  const late = new Promise<ToolResult>((resolve) => setTimeout(() => resolve({ status: "failed", reason: "timeout" }), ms));
  return Promise.race([work, late]);
}
