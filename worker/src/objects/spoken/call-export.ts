import type { CallOutcome, Turn } from "../../contract/calls.ts";
import type { WaivedReason } from "../../contract/billing.ts";
import { spokenVoices } from "../../domain/agent/spoken-voices.ts";
import { billableSeconds } from "../../domain/billing/charge/billable.ts";
import { waivedReasonOf } from "../../domain/billing/charge/waive.ts";
import { degradedBy } from "../../domain/calls/served.ts";
import { languageOf } from "../../domain/conversation/language.ts";
import { outcomeOf, summaryOf } from "../../domain/receptionist/outcome.ts";
import { receptionist } from "../../domain/receptionist/receptionist.ts";
import { unfinishedMessage } from "../../domain/receptionist/unfinished.ts";
import type { MessageLeft } from "../../services/messages/take.ts";
import { messageLeft } from "../conversation/message-left.ts";
import type { CallEnd, CallJournal, CallRecord } from "./call-journal.ts";
import type { Receipts } from "../conversation/conversation-journal.ts";
import { factsOf } from "../conversation/conversation-record.ts";

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
  /** Questions nothing answered, in the caller's words. */
  unanswered: string[];
  /** The message that the call ended in the middle of; absent from a process of an older version of this code. */
  unfinished?: MessageLeft | null;
  usage: CallUsage;
}

/** What a call has used, and whether it is charged. */
export interface CallUsage {
  billableSeconds: number;
  /** Why nothing is charged; null where it is. */
  waived: WaivedReason | null;
  /** `builtin`, or the name of the language model that has spoken. */
  model: string;
  /** Provider and name of the voice; empty where nobody of ours spoke. */
  voice: string;
}

/** Everything there is to store of a call. Null where it has not ended or all is already stored. */
export function exportCall(journal: CallJournal): CallExport | null {
  const { record, end, state, receipts, stored } = journal;
  if (record === undefined || end === undefined || stored) return null;
  const facts = factsOf(record);
  const unfinished = state === undefined ? null : unfinishedMessage(state, facts, end.at);
  const outcome = state === undefined ? unansweredOutcome(record, end) : outcomeOf(state, unfinished);
  const transfer = outcome === "transferred" ? "sent" : "none";
  const spoken = state ?? { ...receptionist.start(facts), transfer };
  const turns = journal.turns();
  return {
    record,
    end,
    turns,
    receipts,
    outcome,
    summary: summaryOf(spoken, facts, unfinished),
    callerName: spoken.contact.name,
    unanswered: spoken.done.unanswered,
    unfinished: unfinished && messageLeft(record, unfinished),
    // What was cut off is no service that makes up for a failure of ours.
    usage: usageOf(journal, record, end, turns, state === undefined ? outcome : outcomeOf(state)),
  };
}

/** What came of a call that no receptionist of ours was on. The carrier calls one completed only if somebody took it. */
function unansweredOutcome({ refused, served }: CallRecord, end: CallEnd): CallOutcome {
  if (refused) return "refused";
  return served === "forward" && end.status === "completed" && end.reached !== false ? "transferred" : "abandoned";
}

function usageOf(
  journal: CallJournal,
  record: CallRecord,
  end: CallEnd,
  turns: readonly Turn[],
  outcome: CallOutcome,
): CallUsage {
  const { state } = journal;
  const callers = turns.filter(({ role }) => role === "caller");
  const waived = waivedReasonOf({
    refused: record.refused || record.snapshot.tenantStatus === "suspended",
    forwarded: record.served === "forward",
    messagesOnly:
      record.served === "messages" ? (record.degraded ?? degradedBy(record.snapshot, record.startedAt)) : null,
    status: end.status,
    durationSeconds: end.durationSeconds,
    outcome,
    greeted: state !== undefined,
    heard: callers.flatMap(({ tool, text }) => (tool === "keypad" ? [] : [text])),
    pressed: callers.some(({ tool }) => tool === "keypad"),
    texts: state?.done.texts ?? 0,
    toolsFailed: state?.done.failed ?? false,
    faults: journal.faults,
  });
  return {
    billableSeconds: waived === null ? billableSeconds(end.durationSeconds) : 0,
    waived,
    model: journal.spokenBy ?? "builtin",
    voice: state === undefined ? "" : voiceName(record, journal),
  };
}

/** The voice of the language the call ended in. */
function voiceName({ snapshot: { config } }: CallRecord, { state }: CallJournal): string {
  const { provider, voiceId } = spokenVoices(config, state?.language ?? languageOf(config)).first;
  return `${provider} ${voiceId === config.voiceProfile.voiceId ? config.voiceProfile.name : voiceId}`;
}
