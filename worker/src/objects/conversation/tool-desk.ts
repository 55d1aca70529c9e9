import type { ConversationEvent, ToolCall, ToolResult } from "../../domain/conversation/conversation.ts";
import { languageOf } from "../../domain/conversation/language.ts";
import { toolDeadlineMs } from "../../domain/conversation/pace.ts";
import type { Turn } from "../../contract/calls.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import { runTool } from "../../services/receptionist/run-tool.ts";
import { within } from "../../within.ts";
import { agentCtx } from "./agent-ctx.ts";
import type { ConversationJournal, PendingTool } from "./conversation-journal.ts";
import { type ConversationRecord, factsOf } from "./conversation-record.ts";

export type ToolAnswer = Extract<ConversationEvent, { type: "tool-result" }>;

/** How a receipt stands in the transcript. */
const receiptLines: Partial<Record<ToolResult["status"], string>> = {
  booked: "Appointment booked",
  rescheduled: "Appointment moved",
  cancelled: "Appointment cancelled",
  "text-queued": "Text sent",
  "message-taken": "Message taken",
};

export interface DeskHost<R extends ConversationRecord> {
  env: Env;
  journal: ConversationJournal<R>;
  log: Log;
  write(record: R, turn: { role: Turn["role"]; text: string; tool?: string }): void;
  done?(record: R, call: ToolCall, result: ToolResult): void;
  defer(work: Promise<unknown>): void;
}

/**
 * Asks tools on a conversation's behalf. What was asked stands in the journal until its answer has been taken in, so that
 * a tool that was under way when a process died is asked again, under the same id, and has its effect once.
 */
export class ToolDesk<R extends ConversationRecord> {
  private readonly host: DeskHost<R>;
  private readonly asked = new Map<string, Promise<ToolAnswer>>();

  constructor(host: DeskHost<R>) {
    this.host = host;
  }

  /** Tools that an earlier process asked and nobody is waiting for. */
  get orphans(): PendingTool[] {
    return this.host.journal.pending.filter(({ id }) => !this.asked.has(id));
  }

  /**
   * Asks a tool, or joins whoever waits for it already.
   * @returns its answer; a failure or a missed deadline is one too
   */
  ask(record: R, tool: PendingTool): Promise<ToolAnswer> {
    const known = this.asked.get(tool.id);
    if (known !== undefined) return known;
    this.host.journal.await(tool);
    const answer = this.answerOf(record, tool);
    this.asked.set(tool.id, answer);
    return answer;
  }

  /** The answer has been taken in. */
  settle(id: string): void {
    this.asked.delete(id);
    this.host.journal.settle(id);
  }

  private async answerOf(record: R, tool: PendingTool): Promise<ToolAnswer> {
    const { env, log } = this.host;
    const { id, channel } = record;
    const ctx = agentCtx(env, record, (work) => this.host.defer(work));
    const { caller, config } = factsOf(record);
    const language = this.host.journal.state?.language ?? languageOf(config);
    const conversation = { id, source: channel, callerPhone: caller.phone, line: record.to, language };
    // A receipt that comes after the deadline is nobody's answer any more, and still the owner's.
    const working = runTool(ctx, conversation, tool).then((result) => this.keepReceipt(record, tool, result));
    const result = await within(toolDeadlineMs, tool.call.tool, working).catch((error: unknown): ToolResult => {
      log.error("tool failed", error, { tool: tool.call.tool });
      return { status: "failed", reason: "error" };
    });
    return { type: "tool-result", id: tool.id, result };
  }

  private keepReceipt(record: R, { call }: PendingTool, result: ToolResult): ToolResult {
    const { journal } = this.host;
    if (result.status === "booked") journal.addReceipt("bookingIds", result.bookingId);
    if (result.status === "message-taken") journal.addReceipt("messageIds", result.messageId);
    this.host.done?.(record, call, result);
    const text = receiptLines[result.status];
    if (text !== undefined) this.host.write(record, { role: "system", text, tool: call.tool });
    return result;
  }
}
