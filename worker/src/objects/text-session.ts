import { DurableObject } from "cloudflare:workers";
import { createCtx } from "../deps.ts";
import { type AgentSnapshot, asServed } from "../domain/agent/snapshot.ts";
import { servedInWriting } from "../domain/calls/served.ts";
import { patience } from "../domain/conversation/pace.ts";
import {
  answersPerHour,
  answerWithinMs,
  longestWritten,
  restsFor,
  webhookOverMs,
} from "../domain/conversation/written-pace.ts";
import { newId } from "../context.ts";
import { replyBody } from "../domain/texts/reply-body.ts";
import type { Env } from "../env.ts";
import { AppError } from "../errors.ts";
import { createLog, type Log } from "../observe/log.ts";
import { replyTextId } from "../services/texts/record-reply.ts";
import { queueText } from "../services/texts/queue.ts";
import { answerStream } from "./written/answer-stream.ts";
import { type DeadlineName, DeadlineBook } from "./deadlines.ts";
import { type Inbound, type Reply, TextJournal, type TextRecord, type WrittenExport } from "./written/text-journal.ts";
import { type Listener, WrittenDialogue } from "./written/written-dialogue.ts";
import { dayMs, hourMs } from "../domain/durations.ts";

/** A text for this conversation, already found to be one to answer. */
export interface TextIn {
  sid: string;
  from: string;
  to: string;
  body: string;
  snapshot: AgentSnapshot;
  /** By when the carrier's request must be answered, integer ms: what came before has taken some of its time. */
  until: number;
}

/**
 * Conversations in writing: all between one customer's number and one of ours, one after another, or the one of a chat.
 * A message is answered once, however often it is delivered and wherever a process dies.
 */
export class TextSession extends DurableObject<Env> {
  private readonly journal: TextJournal;
  private readonly deadlines: DeadlineBook;
  private readonly dialogue: WrittenDialogue;
  private readonly log: Log;
  /** The carrier's webhook is given up after this, milliseconds. */
  private readonly answerWithin = answerWithinMs;
  /** One message at a time. */
  private line: Promise<unknown> = Promise.resolve();
  /** Requests of the carrier that still wait here for their answer. */
  private waiting = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.journal = new TextJournal(ctx.storage);
    this.deadlines = new DeadlineBook(ctx.storage);
    this.log = createLog({ session: ctx.id.name });
    const defer = (work: Promise<unknown>) => ctx.waitUntil(work);
    this.dialogue = new WrittenDialogue({ env, journal: this.journal, log: this.log, defer });
  }

  /**
   * A text message.
   * @returns the answer, or null where nothing is to be answered now: it comes too late and leaves by itself, or the
   *   sender has been answered often enough
   */
  async text({ sid, from, to, body, snapshot, until }: TextIn): Promise<Reply | null> {
    const { journal } = this;
    const now = Date.now();
    const earlier = journal.exchange(sid);
    if (earlier !== undefined && earlier.delivery !== "asked") return null;
    this.deadlines.change({ owed: now + webhookOverMs });
    const open = (): TextRecord => this.begin("sms", newId("conversation"), snapshot, { from, to });
    this.waiting += 1;
    const answering = this.inLine(() => this.take({ id: sid, text: body }, open, snapshot, null));
    const inTime = await Promise.race([
      answering.then((reply) => ({ reply })),
      scheduler.wait(Math.max(0, Math.min(this.answerWithin, until - now))).then(() => null),
    ]).finally(() => {
      this.waiting -= 1;
    });
    if (inTime !== null) {
      // The alarm is also that of another message, which still stands in line or whose process died.
      if (this.waiting === 0 && !journal.owes) this.deadlines.change({ owed: null });
      return inTime.reply;
    }
    // With its time: it may still stand in line, and what is older than a day is forgotten.
    journal.keep(sid, { at: now, delivery: "late" });
    this.ctx.waitUntil(answering.then(() => this.inLine(() => this.sendOwed())));
    return null;
  }

  /**
   * A chat's message.
   * @param begin the conversation this message begins; null where it goes on with one
   * @param snapshot what the tenant has published
   * @returns the answer as it forms, see `answerStream`; `over` where the conversation has ended, `unknown` where there was none
   */
  chat(
    message: Inbound,
    begin: { conversationId: string } | null,
    snapshot: AgentSnapshot,
  ): ReadableStream<Uint8Array> | "over" | "unknown" {
    const { journal } = this;
    if (begin === null && journal.exchange(message.id)?.reply === undefined) {
      if (journal.hearing === undefined) this.rollOver(Date.now());
      if (journal.record === undefined) return journal.over ? "over" : "unknown";
    }
    const open = () => begin && this.begin("chat", begin.conversationId, snapshot, { from: null, to: null });
    const defer = (work: Promise<unknown>) => this.ctx.waitUntil(work);
    return answerStream((listener) => this.inLine(() => this.take(message, open, snapshot, listener)), defer);
  }

  /** Nobody waits for the answer to this message any more. Told apart from its stream, whose end is noticed only at its next word. */
  leave(messageId: string): void {
    this.dialogue.abandon(messageId);
  }

  /** What is to be stored of a conversation; null where all of it is. */
  export(conversationId: string): WrittenExport | null {
    const { journal } = this;
    const closed = journal.closed(conversationId);
    if (closed !== undefined) return closed;
    const { record, last, storedRevision } = journal;
    return record?.id === conversationId && last.revision > storedRevision ? journal.export() : null;
  }

  /** A conversation is stored elsewhere as it stood at `revision`. */
  stored(conversationId: string, revision: number): void {
    const { journal } = this;
    if (journal.closed(conversationId)?.revision === revision) journal.release(conversationId);
    else if (journal.record?.id === conversationId) journal.storedRevision = revision;
    if (this.unstored().length === 0) this.deadlines.change({ "hand-over": null });
  }

  override alarm(): Promise<void> {
    return this.inLine(async () => {
      for (const name of this.deadlines.takeDue(Date.now()))
        await this.onDeadline(name).catch((error: unknown) => this.log.error("deadline not met", error, { name }));
    });
  }

  private async onDeadline(name: DeadlineName): Promise<void> {
    switch (name) {
      case "rested":
        await this.settle();
        return this.rollOver(Date.now());
      case "owed":
        return this.sendOwed();
      case "hand-over":
        return this.handOver();
      case "forget":
        // The only copy of a conversation is never thrown away.
        if (this.journal.record === undefined && this.unstored().length === 0) return this.journal.erase();
        return this.deadlines.change({ forget: Date.now() + patience.forgetMs });
      default:
    }
  }

  private begin(
    channel: TextRecord["channel"],
    id: string,
    snapshot: AgentSnapshot,
    parties: Pick<TextRecord, "from" | "to">,
  ): TextRecord {
    this.deadlines.change({ forget: null });
    this.journal.party = { tenantId: snapshot.tenantId, shard: snapshot.shard, ...parties };
    const startedAt = Date.now();
    const served = servedInWriting(snapshot, startedAt);
    return { id, channel, ...parties, startedAt, served, snapshot: asServed(snapshot, served) };
  }

  /** Answers one message, unless it is answered already. Null where it is not to be, or there is no conversation. */
  private async take(
    message: Inbound,
    open: () => TextRecord | null,
    snapshot: AgentSnapshot,
    listener: Listener | null,
  ): Promise<Reply | null> {
    const { journal } = this;
    const known = journal.exchange(message.id)?.reply;
    if (known) return known;
    const now = Date.now();
    if (journal.hearing?.id !== message.id) {
      await this.settle();
      this.rollOver(now);
      if (this.answeredOften(now)) return null;
    }
    // A message that a dead process was answering is finished as it was begun.
    if (journal.hearing === undefined) {
      journal.publish(snapshot);
      journal.serve(snapshot, servedInWriting(snapshot, now));
      journal.takeNext();
    }
    const record = journal.record ?? open();
    if (record === null) return null;
    journal.record ??= record;
    journal.keep(message.id, { at: now });
    journal.touch(now);
    const reply = await this.dialogue.answer(record, message, listener);
    return this.keep(message, reply);
  }

  /** An answer is whole: keeps it for a repeat of its message, and has the conversation stored. */
  private keep({ id }: Inbound, reply: Reply): Reply {
    const { journal } = this;
    const { channel } = journal.record ?? { channel: "chat" };
    const kept = channel === "sms" ? { ...reply, text: replyBody(reply.text) } : reply;
    // Half an answer is none: who asks again hears a whole one.
    if (this.dialogue.unheard) journal.drop(id);
    else journal.keep(id, { reply: kept });
    journal.touch(Date.now());
    if (reply.actions.some(({ type }) => type === "ended")) this.close();
    else this.deadlines.change({ rested: Date.now() + restsFor[channel] });
    this.ctx.waitUntil(this.handOver());
    return kept;
  }

  /** A process before this one died while it answered: finishes that first. Nobody waits for it any more. */
  private async settle(): Promise<void> {
    const { record, hearing } = this.journal;
    if (record === undefined || hearing === undefined) return;
    this.journal.keep(hearing.id, { delivery: "late" });
    this.keep(hearing, await this.dialogue.answer(record, hearing, null));
    this.deadlines.change({ owed: Date.now() });
  }

  /** Ends a conversation that has rested long enough, or has grown too long. */
  private rollOver(now: number): void {
    const { record, last } = this.journal;
    if (record === undefined) return;
    const rested = now - last.at >= restsFor[record.channel];
    const turns = this.journal.turns();
    const characters = turns.reduce((sum, { text }) => sum + text.length, 0);
    if (!rested && turns.length < longestWritten.turns && characters < longestWritten.characters)
      return this.deadlines.change({ rested: last.at + restsFor[record.channel] });
    this.close();
    this.ctx.waitUntil(this.handOver());
  }

  private close(): void {
    this.journal.close();
    this.journal.over = true;
    this.deadlines.change({ rested: null, forget: Date.now() + patience.forgetMs });
  }

  private answeredOften(now: number): boolean {
    if (this.journal.record?.channel === "chat") return false;
    const answered = [...this.journal.exchangesSince(now - dayMs).values()].filter(({ reply }) => reply !== null);
    if (answered.filter(({ at }) => at > now - hourMs).length < answersPerHour) return false;
    this.log.warn("texts not answered: too many within the hour");
    return true;
  }

  /** Sends the answers nobody waited for over the outbox, where one message is one text however often this runs. */
  private async sendOwed(): Promise<void> {
    await this.settle();
    for (const [id, { reply, delivery }] of this.journal.exchangesSince(Date.now() - dayMs)) {
      if (delivery !== "late" || reply === null) continue;
      try {
        await this.sendText(id, reply);
        this.journal.keep(id, { delivery: "sent" });
      } catch (error) {
        // Nobody may text this number, and waiting changes nothing about it.
        if (error instanceof AppError && error.code === "conflict") {
          this.journal.keep(id, { delivery: "sent" });
          continue;
        }
        this.log.error("answer not sent", error, { message: id });
        this.deadlines.change({ owed: Date.now() + webhookOverMs });
      }
    }
  }

  private async sendText(inboundId: string, { conversationId, text }: Reply): Promise<void> {
    const { party } = this.journal;
    if (!party?.from || text === "") return;
    const ctx = createCtx(this.env, {
      tenant: { id: party.tenantId, shard: party.shard },
      actor: { type: "agent", id: conversationId },
      requestId: conversationId,
      defer: (work) => this.ctx.waitUntil(work),
      bookmark: "first-primary",
    });
    const parties = { to: party.from, from: party.to };
    await queueText(ctx, { id: replyTextId(inboundId), ...parties, body: text, purpose: "reply", conversationId });
  }

  private unstored(): string[] {
    const { record, last, storedRevision } = this.journal;
    const current = record !== undefined && last.revision > storedRevision ? [record.id] : [];
    return [...this.journal.unstored(), ...current];
  }

  /** Tells the queue what to store, again and again until it is. */
  private async handOver(): Promise<void> {
    const session = this.ctx.id.name;
    const tenantId = this.journal.party?.tenantId;
    const unstored = this.unstored();
    if (session === undefined || tenantId === undefined || unstored.length === 0) return;
    this.deadlines.change({ "hand-over": Date.now() + patience.storeCheckMs });
    try {
      for (const conversationId of unstored)
        await this.env.POST_CALL.send({ type: "conversation.changed", tenantId, conversationId, session });
    } catch (error) {
      this.log.error("conversation not handed over", error);
      this.deadlines.change({ "hand-over": Date.now() + patience.handOverRetryMs });
    }
  }

  private inLine<T>(work: () => Promise<T>): Promise<T> {
    const run = this.line.then(work);
    this.line = run.catch((error: unknown) => this.log.error("message not answered", error));
    return run;
  }
}
