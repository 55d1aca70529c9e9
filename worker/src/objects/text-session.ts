import { DurableObject } from "cloudflare:workers";
import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import { patience } from "../domain/conversation/pace.ts";
import { answerWithinMs, webhookOverMs } from "../domain/conversation/written-pace.ts";
import { newId } from "../context.ts";
import type { Env } from "../env.ts";
import { createLog, type Log } from "../observe/log.ts";
import { type DeadlineName, DeadlineBook } from "./deadlines.ts";
import { answerStream } from "./written/answer-stream.ts";
import { exportOf, handOver, noteStored, unstored } from "./written/hand-over.ts";
import { sendLateAnswers } from "./written/late-answers.ts";
import { type Inbound, type Reply, TextJournal, type TextRecord, type WrittenExport } from "./written/text-journal.ts";
import { WrittenDialogue } from "./written/written-dialogue.ts";
import type { WrittenHost } from "./written/written-host.ts";
import { WrittenThread } from "./written/written-thread.ts";

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
  private readonly host: WrittenHost;
  private readonly thread: WrittenThread;
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
    const { journal, deadlines, log } = this;
    this.host = { env, session: ctx.id.name, journal, deadlines, log, defer: (work) => ctx.waitUntil(work) };
    this.dialogue = new WrittenDialogue(this.host);
    this.thread = new WrittenThread(this.host, this.dialogue);
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
    const open = (): TextRecord => this.thread.begin("sms", newId("conversation"), snapshot, { from, to });
    this.waiting += 1;
    const answering = this.inLine(() => this.thread.take({ id: sid, text: body }, open, snapshot, null));
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
      if (journal.hearing === undefined) this.thread.rollOver(Date.now());
      if (journal.record === undefined) return journal.over ? "over" : "unknown";
    }
    const open = () => begin && this.thread.begin("chat", begin.conversationId, snapshot, { from: null, to: null });
    return answerStream(
      (listener) => this.inLine(() => this.thread.take(message, open, snapshot, listener)),
      this.host.defer,
    );
  }

  /** Nobody waits for the answer to this message any more. Told apart from its stream, whose end is noticed only at its next word. */
  leave(messageId: string): void {
    this.dialogue.abandon(messageId);
  }

  /** What is to be stored of a conversation; null where all of it is. */
  export(conversationId: string): WrittenExport | null {
    return exportOf(this.journal, conversationId);
  }

  /** A conversation is stored elsewhere as it stood at `revision`. */
  stored(conversationId: string, revision: number): void {
    noteStored(this.host, { conversationId, revision });
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
        await this.thread.settle();
        return this.thread.rollOver(Date.now());
      case "owed":
        return this.sendOwed();
      case "hand-over":
        return handOver(this.host);
      case "forget":
        // The only copy of a conversation is never thrown away.
        if (this.journal.record === undefined && unstored(this.journal).length === 0) return this.journal.erase();
        return this.deadlines.change({ forget: Date.now() + patience.forgetMs });
      default:
    }
  }

  private async sendOwed(): Promise<void> {
    await this.thread.settle();
    await sendLateAnswers(this.host);
  }

  private inLine<T>(work: () => Promise<T>): Promise<T> {
    const run = this.line.then(work);
    this.line = run.catch((error: unknown) => this.log.error("message not answered", error));
    return run;
  }
}
