import type { Turn } from "../contract/calls.ts";
import { createCtx } from "../deps.ts";
import type { ConversationEvent, Effect, Step, ToolCall, ToolResult } from "../domain/conversation/conversation.ts";
import { toolDeadlineMs } from "../domain/conversation/pace.ts";
import { receptionist } from "../domain/receptionist/receptionist.ts";
import type { ReceptionistState } from "../domain/receptionist/state.ts";
import type { Handoff } from "../adapters/twilio/relay-frames.ts";
import type { Env } from "../env.ts";
import type { Log } from "../observe/log.ts";
import { runTool } from "../services/receptionist/run-tool.ts";
import { within } from "../within.ts";
import type { ConversationJournal, PendingTool, PlacedTurn } from "./conversation-journal.ts";
import { type ConversationRecord, factsOf } from "./conversation-record.ts";
import type { Mouth } from "./mouth.ts";

/** Said when our own code has failed at this very word. */
const faultLine = "I'm sorry, could you say that once more?";

/** How a receipt stands in the transcript. */
const receiptLines: Partial<Record<ToolResult["status"], string>> = {
  booked: "Appointment booked",
  "message-taken": "Message taken",
};

/** What a dialogue needs of the object it lives in. */
export interface DialogueHost<R extends ConversationRecord> {
  env: Env;
  journal: ConversationJournal<R>;
  mouth: Mouth;
  log: Log;
  /** A turn was written: for whoever watches, once the other side has been answered. */
  show(record: R, placed: PlacedTurn): void;
  /** A tool has answered: journalled together with its receipt, for who must tell the other side what happened. */
  done?(record: R, call: ToolCall, result: ToolResult): void;
  defer(work: Promise<unknown>): void;
}

/**
 * The receptionist at work in one conversation, whatever its channel: hears, speaks, runs tools, and journals each step
 * before a word of it leaves. One event at a time; who calls keeps them in line.
 */
export class Dialogue<R extends ConversationRecord> {
  private readonly host: DialogueHost<R>;

  constructor(host: DialogueHost<R>) {
    this.host = host;
  }

  /** The greeting is the first line of every call, whichever event comes first. In writing nobody has been shown one. */
  begin(record: R): void {
    const { journal } = this.host;
    if (journal.state !== undefined) return;
    journal.state = receptionist.start(factsOf(record));
    if (record.channel === "voice") this.write(record, { role: "agent", text: record.snapshot.config.greeting });
  }

  /** Somebody said or wrote something. Answered once this resolves, with everything that was said to them. */
  hear(record: R, text: string): Promise<string> {
    const write = () => this.write(record, { role: "caller", text });
    return this.fromCaller(record, { type: "utterance", text }, write);
  }

  /**
   * An event of the other side's own doing.
   * @param write puts it in the transcript
   * @returns everything we said
   */
  async fromCaller(record: R, event: ConversationEvent, write: () => void): Promise<string> {
    const { journal } = this.host;
    const { pending } = journal;
    this.begin(record);
    journal.parting = undefined;
    // A process before this one died while a tool worked: its answer belongs before these words.
    const before = pending === undefined ? "" : await this.advance(record, await this.askTool(record, pending));
    write();
    return `${before} ${await this.advance(record, event)}`.trim();
  }

  /** Feeds one event to the receptionist, speaks, and runs its tools until it waits again. Returns everything it said. */
  async advance(record: R, first: ConversationEvent): Promise<string> {
    const { journal, mouth } = this.host;
    const said: string[] = [];
    for (const events = [first]; events.length > 0;) {
      const { state } = journal;
      const event = events.shift();
      if (state === undefined || event === undefined) break;
      const step = this.respond(record, state, event);
      journal.state = step.state;
      journal.pending = undefined;
      journal.parting = partingOf(step.effects) ?? journal.parting;
      for (const effect of step.effects) if (effect.type === "language") mouth.language(effect.language);
      if (step.say.length > 0) {
        this.write(record, { role: "agent", text: step.say.join(" ") });
        for (const clause of step.say) mouth.clause(clause);
        said.push(...step.say);
      }
      for (const effect of step.effects) {
        if (effect.type !== "tool") continue;
        const pending: PendingTool = { id: effect.id, call: effect.call };
        journal.pending = pending;
        events.push(await this.askTool(record, pending));
      }
    }
    if (said.length > 0) mouth.endTurn();
    return said.join(" ");
  }

  /** After an interruption: a tool that was cut off is asked again. Null where none was. */
  async takeUp(record: R): Promise<string | null> {
    const { pending } = this.host.journal;
    return pending === undefined ? null : this.advance(record, await this.askTool(record, pending));
  }

  /** One step of the receptionist. A fault of ours must never become silence: the caller is asked again. */
  private respond(record: R, state: ReceptionistState, event: ConversationEvent): Step<ReceptionistState> {
    try {
      return receptionist.respond(state, event, factsOf(record), Date.now());
    } catch (error) {
      this.host.log.error("receptionist failed", error, { event: event.type });
      return { state, say: event.type === "interrupted" ? [] : [faultLine], effects: [] };
    }
  }

  private async askTool(record: R, pending: PendingTool): Promise<ConversationEvent> {
    const { env, log } = this.host;
    const { id, channel, snapshot } = record;
    const ctx = createCtx(env, {
      tenant: { id: snapshot.tenantId, shard: snapshot.shard },
      actor: { type: "agent", id },
      requestId: id,
      defer: (work) => this.host.defer(work),
      bookmark: "first-primary",
    });
    const conversation = { id, source: channel, callerPhone: factsOf(record).caller.phone };
    const working = within(toolDeadlineMs, pending.call.tool, runTool(ctx, conversation, pending));
    const result = await working.catch((error: unknown): ToolResult => {
      log.error("tool failed", error, { tool: pending.call.tool });
      return { status: "failed", reason: "error" };
    });
    this.keepReceipt(record, pending, result);
    return { type: "tool-result", id: pending.id, result };
  }

  private keepReceipt(record: R, pending: PendingTool, result: ToolResult): void {
    if (result.status === "booked") this.host.journal.addReceipt("bookingIds", result.bookingId);
    if (result.status === "message-taken") this.host.journal.addReceipt("messageIds", result.messageId);
    this.host.done?.(record, pending.call, result);
    const text = receiptLines[result.status];
    if (text !== undefined) this.write(record, { role: "system", text, tool: pending.call.tool });
  }

  private write(record: R, turn: { role: Turn["role"]; text: string; tool?: string }): void {
    this.host.show(record, this.host.journal.append({ at: Date.now(), ...turn }));
  }
}

function partingOf(effects: readonly Effect[]): Handoff | undefined {
  for (const effect of effects) {
    if (effect.type === "end") return { end: effect.reason };
    if (effect.type === "transfer") return { transfer: effect.to };
  }
  return undefined;
}
