import type { CallStatus } from "../contract/calls.ts";
import { heardPart } from "../domain/conversation/heard-part.ts";
import { callIdOf } from "../domain/ids.ts";
import { ConversationJournal, type PlacedTurn, type TurnRow } from "./conversation-journal.ts";
import type { ConversationRecord } from "./conversation-record.ts";

/** The call as it was admitted. */
export interface CallRecord extends ConversationRecord {
  callSid: string;
  channel: "voice";
  from: string;
  to: string;
  /** The caller was turned away: busy or blocked. */
  refused: boolean;
}

/** What is known of a call before its object is asked. */
export type AdmittedCall = Pick<CallRecord, "callSid" | "from" | "to" | "startedAt" | "snapshot" | "refused">;

/** How the call ended; written once. */
export interface CallEnd {
  at: number;
  status: Exclude<CallStatus, "in-progress">;
  durationSeconds: number;
}

/** How many of our lines a late report of an interruption may be about. */
const linesInDoubt = 3;

/** What a telephone call must not forget beside the conversation. */
export class CallJournal extends ConversationJournal<CallRecord> {
  /** Keeps how the call began. */
  open(call: AdmittedCall): CallRecord {
    return (this.record = { id: callIdOf(call.callSid), channel: "voice", ...call });
  }

  get end(): CallEnd | undefined {
    return this.storage.kv.get<CallEnd>("end");
  }
  set end(end: CallEnd | undefined) {
    this.storage.kv.put("end", end);
  }

  /** Counts how often the caller's side has connected, was told to come back, or said nothing in a row. */
  increment(what: "connections" | "resumes" | "silences"): number {
    const next = (this.storage.kv.get<number>(what) ?? 0) + 1;
    this.storage.kv.put(what, next);
    return next;
  }
  reset(what: "silences"): void {
    if (this.storage.kv.get(what) !== undefined) this.storage.kv.delete(what);
  }

  /** A pressed key joins those pressed just before it. */
  appendKey(at: number, digit: string): PlacedTurn {
    const [last] = this.sql.exec<TurnRow>("SELECT * FROM turns ORDER BY seq DESC LIMIT 1");
    if (last?.tool !== "keypad") return this.append({ at, role: "caller", text: digit, tool: "keypad" });
    return this.place("UPDATE turns SET text = text || ? WHERE seq = ? RETURNING *", digit, last.seq);
  }

  /**
   * Cuts the line that was interrupted to what the caller heard of it: our latest one, or an earlier one that it fits
   * where the report comes after the caller's words and our answer to them.
   * @returns the line and whether it is our latest; null where we have not spoken yet
   */
  cutLine(heard: string): (PlacedTurn & { latest: boolean }) | null {
    const lines = this.sql
      .exec<TurnRow>("SELECT * FROM turns WHERE role = 'agent' ORDER BY seq DESC LIMIT ?", linesInDoubt)
      .toArray();
    const fitting = heard === "" ? undefined : lines.find((line) => heardPart(line.text, heard) !== "");
    const line = fitting ?? lines[0];
    if (line === undefined) return null;
    const text = heardPart(line.text, heard) || heard;
    const cut = this.place("UPDATE turns SET text = ?, interrupted = 1 WHERE seq = ? RETURNING *", text, line.seq);
    return { ...cut, latest: line === lines[0] };
  }

  lastLine(): TurnRow | undefined {
    return this.sql.exec<TurnRow>("SELECT * FROM turns WHERE role = 'agent' ORDER BY seq DESC LIMIT 1").toArray()[0];
  }

  /** True where we have said more than the greeting. */
  spokeAfterGreeting(): boolean {
    return this.sql.exec("SELECT 1 FROM turns WHERE role = 'agent' LIMIT 2").toArray().length > 1;
  }

  get stored(): boolean {
    return this.storage.kv.get<boolean>("stored") ?? false;
  }

  /** Everything is stored elsewhere: forgets what was said, and keeps the end so that a late callback finds the call over. */
  markStored(): void {
    this.storage.kv.put("stored", true);
    this.sql.exec("DELETE FROM turns");
    for (const key of ["state", "pending"]) this.storage.kv.delete(key);
  }
}
