import type { CallOutcome, Turn } from "../../contract/calls.ts";
import { outcomeOf, summaryOf } from "../../domain/receptionist/outcome.ts";
import { receptionist } from "../../domain/receptionist/receptionist.ts";
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
}

/** Everything there is to store of a call. Null where it has not ended or all is already stored. */
export function exportCall(journal: CallJournal): CallExport | null {
  const { record, end, state, receipts, stored } = journal;
  if (record === undefined || end === undefined || stored) return null;
  const facts = factsOf(record);
  const spoken = state ?? receptionist.start(facts);
  const outcome = state === undefined ? unansweredOutcome(record, end) : outcomeOf(state);
  return {
    record,
    end,
    turns: journal.turns(),
    receipts,
    outcome,
    summary: summaryOf(spoken, facts),
    callerName: spoken.contact.name,
    unanswered: spoken.done.unanswered,
  };
}

/** What came of a call that no receptionist of ours was on. The carrier calls one completed only if somebody took it. */
function unansweredOutcome({ refused, served }: CallRecord, end: CallEnd): CallOutcome {
  if (refused) return "refused";
  return served === "forward" && end.status === "completed" && end.reached !== false ? "transferred" : "abandoned";
}
