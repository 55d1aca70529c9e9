import { type Handoff, speechFrame, turnEndFrame } from "../adapters/twilio/relay-frames.ts";
import type { Turn } from "../contract/calls.ts";
import type { LiveNews } from "../contract/live.ts";
import { createCtx, note } from "../deps.ts";
import { callerNumber } from "../domain/calls/caller-number.ts";
import type { ConversationEvent, Effect, Facts, Step, ToolResult } from "../domain/conversation/conversation.ts";
import { patience, speakingMs, toolDeadlineMs } from "../domain/conversation/pace.ts";
import { callIdOf } from "../domain/ids.ts";
import { receptionist } from "../domain/receptionist/receptionist.ts";
import type { ReceptionistState } from "../domain/receptionist/state.ts";
import type { Env } from "../env.ts";
import type { Log } from "../observe/log.ts";
import { runTool } from "../services/receptionist/run-tool.ts";
import { within } from "../within.ts";
import type { CallJournal, CallRecord, PendingTool, PlacedTurn } from "./call-journal.ts";
import type { DeadlineBook } from "./deadlines.ts";

/** Said when our own code has failed at this very word. */
const faultLine = "I'm sorry, could you say that once more?";

/** How a receipt stands in the transcript. */
const receiptLines: Partial<Record<ToolResult["status"], string>> = {
  booked: "Appointment booked",
  "message-taken": "Message taken",
};

/** What a dialogue needs of the object it lives in. */
export interface DialogueHost {
  env: Env;
  journal: CallJournal;
  deadlines: DeadlineBook;
  log: Log;
  /** To the caller's socket, where there is one. */
  send(frame: string): void;
  /** To the tenant's live board, once the caller has been answered. */
  show(news: LiveNews): void;
  defer(work: Promise<unknown>): void;
}

/** What the receptionist may know of a call. A withheld or internal number is no number. */
export function factsOf(record: CallRecord): Facts {
  return { config: record.snapshot.config, channel: "voice", caller: { phone: callerNumber(record.from), name: null } };
}

/** The receptionist at work on one call: hears, speaks, runs tools, and journals each step before a word of it leaves. */
export class SpokenDialogue {
  private readonly host: DialogueHost;

  constructor(host: DialogueHost) {
    this.host = host;
  }

  /** The caller is connected and hears the greeting, which the carrier speaks for us. */
  open(record: CallRecord): void {
    const { deadlines } = this.host;
    const { greeting } = record.snapshot.config;
    this.begin(record);
    deadlines.change({ silence: Date.now() + speakingMs(greeting) + patience.silenceMs });
  }

  /** After a drop: a tool that was cut off is asked again, otherwise the caller hears once more what we last said. */
  async reopen(record: CallRecord): Promise<void> {
    const { journal, deadlines } = this.host;
    const { pending, parting } = journal;
    if (pending !== undefined) return this.advance(record, await this.askTool(record, pending));
    journal.parting = undefined;
    if (parting !== undefined && "transfer" in parting) return this.advance(record, { type: "returned" });
    const last = journal.spokeAfterGreeting() ? journal.lastLine() : undefined;
    if (last !== undefined) {
      this.host.send(speechFrame(last.text));
      this.host.send(turnEndFrame());
    }
    deadlines.change({ silence: Date.now() + speakingMs(last?.text ?? "") + patience.silenceMs });
  }

  hear(record: CallRecord, text: string): Promise<void> {
    return this.fromCaller(record, { type: "utterance", text }, () => this.write(record, { role: "caller", text }));
  }

  press(record: CallRecord, digit: string): Promise<void> {
    const write = () => this.show(record, this.host.journal.appendKey(Date.now(), digit));
    return this.fromCaller(record, { type: "digit", digit }, write);
  }

  /** The caller spoke over us and heard only `heard` of our last line. */
  async interrupted(record: CallRecord, heard: string): Promise<void> {
    const { journal } = this.host;
    if (journal.state === undefined) return;
    const cut = journal.cutLine(heard);
    if (cut !== null) this.show(record, cut);
    // A report that comes late is about a line the caller has answered already.
    if (cut !== null && !cut.latest) return;
    await this.advance(record, { type: "interrupted", heard });
  }

  /** Nobody has spoken for a while. */
  silence(record: CallRecord): Promise<void> {
    return this.advance(record, { type: "silence", count: this.host.journal.increment("silences") });
  }

  timeUp(record: CallRecord): Promise<void> {
    return this.advance(record, { type: "time-up" });
  }

  private timeFirstWord(heardAt: number): void {
    const ms = Date.now() - heardAt;
    note(this.host.env, { name: "turn_first_token_ms", ms }, (work) => this.host.defer(work));
  }

  private async fromCaller(record: CallRecord, event: ConversationEvent, write: () => void): Promise<void> {
    const { journal, deadlines } = this.host;
    const { pending } = journal;
    deadlines.change({ silence: null, "hang-up": null });
    this.begin(record);
    journal.parting = undefined;
    journal.reset("silences");
    // A process before this one died while a tool worked: its answer belongs before these words.
    if (pending !== undefined) await this.advance(record, await this.askTool(record, pending));
    write();
    await this.advance(record, event);
  }

  /** The greeting is the first line of every call, whichever frame of it comes first. */
  private begin(record: CallRecord): void {
    const { journal } = this.host;
    if (journal.state !== undefined) return;
    journal.state = receptionist.start(factsOf(record));
    this.write(record, { role: "agent", text: record.snapshot.config.greeting });
  }

  /** Feeds one event to the receptionist, speaks, and runs its tools until it waits for the caller again. */
  private async advance(record: CallRecord, first: ConversationEvent): Promise<void> {
    const { journal } = this.host;
    const said: string[] = [];
    const heardAt = Date.now();
    for (const events = [first]; events.length > 0;) {
      const { state } = journal;
      const event = events.shift();
      if (state === undefined || event === undefined) return;
      const step = this.respond(record, state, event);
      journal.state = step.state;
      journal.pending = undefined;
      journal.parting = partingOf(step.effects) ?? journal.parting;
      if (step.say.length > 0) {
        this.write(record, { role: "agent", text: step.say.join(" ") });
        for (const clause of step.say) this.host.send(speechFrame(clause));
        if (said.length === 0 && (first.type === "utterance" || first.type === "digit")) this.timeFirstWord(heardAt);
        said.push(...step.say);
      }
      for (const effect of step.effects) {
        if (effect.type !== "tool") continue;
        const pending: PendingTool = { id: effect.id, call: effect.call };
        journal.pending = pending;
        events.push(await this.askTool(record, pending));
      }
    }
    if (said.length > 0) this.host.send(turnEndFrame());
    const heardBy = Date.now() + speakingMs(said.join(" "));
    const waiting = journal.parting === undefined;
    this.host.deadlines.change(
      waiting ? { silence: heardBy + patience.silenceMs } : { silence: null, "hang-up": heardBy },
    );
  }

  /** One step of the receptionist. A fault of ours must never become silence: the caller is asked again. */
  private respond(record: CallRecord, state: ReceptionistState, event: ConversationEvent): Step<ReceptionistState> {
    try {
      return receptionist.respond(state, event, factsOf(record), Date.now());
    } catch (error) {
      this.host.log.error("receptionist failed", error, { event: event.type });
      return { state, say: event.type === "interrupted" ? [] : [faultLine], effects: [] };
    }
  }

  private async askTool(record: CallRecord, pending: PendingTool): Promise<ConversationEvent> {
    const { env, log } = this.host;
    const id = callIdOf(record.callSid);
    const ctx = createCtx(env, {
      tenant: { id: record.snapshot.tenantId, shard: record.snapshot.shard },
      actor: { type: "agent", id },
      requestId: record.callSid,
      defer: (work) => this.host.defer(work),
      bookmark: "first-primary",
    });
    const working = within(toolDeadlineMs, pending.call.tool, runTool(ctx, { id, source: "voice" }, pending));
    const result = await working.catch((error: unknown): ToolResult => {
      log.error("tool failed", error, { tool: pending.call.tool });
      return { status: "failed", reason: "error" };
    });
    this.keepReceipt(record, pending, result);
    return { type: "tool-result", id: pending.id, result };
  }

  private keepReceipt(record: CallRecord, pending: PendingTool, result: ToolResult): void {
    if (result.status === "booked") this.host.journal.addReceipt("bookingIds", result.bookingId);
    if (result.status === "message-taken") this.host.journal.addReceipt("messageIds", result.messageId);
    const text = receiptLines[result.status];
    if (text !== undefined) this.write(record, { role: "system", text, tool: pending.call.tool });
  }

  private write(record: CallRecord, turn: { role: Turn["role"]; text: string; tool?: string }): void {
    this.show(record, this.host.journal.append({ at: Date.now(), ...turn }));
  }

  private show(record: CallRecord, { index, turn }: PlacedTurn): void {
    this.host.show({ type: "call.turn", callId: callIdOf(record.callSid), index, turn });
  }
}

function partingOf(effects: readonly Effect[]): Handoff | undefined {
  for (const effect of effects) {
    if (effect.type === "end") return { end: effect.reason };
    if (effect.type === "transfer") return { transfer: effect.to };
  }
  return undefined;
}
