import type { CallStatus, Turn } from "../contract/calls.ts";
import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import type { ToolCall } from "../domain/conversation/conversation.ts";
import type { ReceptionistState } from "../domain/receptionist/state.ts";
import { migrateCallSession } from "./migrate.ts";

/** The call as it was admitted. The snapshot is the one it began with, whatever is published meanwhile. */
export interface CallRecord {
  callSid: string;
  from: string;
  to: string;
  /** integer ms */
  startedAt: number;
  snapshot: AgentSnapshot;
}

/** How the call ended; written once. */
export interface CallEnd {
  at: number;
  status: Exclude<CallStatus, "in-progress">;
  durationSeconds: number;
}

/** A tool that was asked and has not answered. After a crash it is asked again under the same id. */
export interface PendingTool {
  id: string;
  call: ToolCall;
}

/** What tools have done for this caller. */
export interface Receipts {
  bookingIds: string[];
  messageIds: string[];
}

interface TurnRow extends Record<string, SqlStorageValue> {
  at: number;
  role: string;
  text: string;
  interrupted: number;
  tool: string | null;
}

/**
 * Everything a call must not forget, in its object's own database. Writes are synchronous; the runtime makes all those
 * between two awaits one transaction and holds back what we send until it is on disk.
 */
export class CallJournal {
  private readonly storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.storage = storage;
    migrateCallSession(storage);
  }

  get record(): CallRecord | undefined {
    return this.storage.kv.get<CallRecord>("record");
  }
  set record(record: CallRecord | undefined) {
    this.storage.kv.put("record", record);
  }

  get state(): ReceptionistState | undefined {
    return this.storage.kv.get<ReceptionistState>("state");
  }
  set state(state: ReceptionistState | undefined) {
    this.storage.kv.put("state", state);
  }

  get pending(): PendingTool | undefined {
    return this.storage.kv.get<PendingTool>("pending");
  }
  set pending(pending: PendingTool | undefined) {
    if (pending === undefined) this.storage.kv.delete("pending");
    else this.storage.kv.put("pending", pending);
  }

  get end(): CallEnd | undefined {
    return this.storage.kv.get<CallEnd>("end");
  }
  set end(end: CallEnd | undefined) {
    this.storage.kv.put("end", end);
  }

  get receipts(): Receipts {
    return this.storage.kv.get<Receipts>("receipts") ?? { bookingIds: [], messageIds: [] };
  }
  set receipts(receipts: Receipts) {
    this.storage.kv.put("receipts", receipts);
  }

  /** How many times the caller's side has connected and how often it was told to come back. */
  count(what: "connections" | "resumes"): number {
    return this.storage.kv.get<number>(what) ?? 0;
  }
  increment(what: "connections" | "resumes"): number {
    const next = this.count(what) + 1;
    this.storage.kv.put(what, next);
    return next;
  }

  /** @returns the turn's place in the call, from 0 */
  append(turn: { at: number; role: Turn["role"]; text: string; tool?: string }): number {
    const { seq } = this.storage.sql
      .exec<{ seq: number }>(
        "INSERT INTO turns (at, role, text, tool) VALUES (?, ?, ?, ?) RETURNING seq",
        turn.at,
        turn.role,
        turn.text,
        turn.tool ?? null,
      )
      .one();
    return seq - 1;
  }

  /** Cuts our last line to what the caller heard of it. @returns its place, or null where we had not spoken last */
  cutLastLine(heard: string): { index: number; turn: Turn } | null {
    const [row] = this.storage.sql.exec<TurnRow & { seq: number }>("SELECT * FROM turns WHERE role = 'agent' ORDER BY seq DESC LIMIT 1");
    if (row === undefined) return null;
    this.storage.sql.exec("UPDATE turns SET text = ?, interrupted = 1 WHERE seq = ?", heard, row.seq);
    return { index: row.seq - 1, turn: viewTurn({ ...row, text: heard, interrupted: 1 }) };
  }

  lastLine(): string | undefined {
    const [row] = this.storage.sql.exec<{ text: string }>("SELECT text FROM turns WHERE role = 'agent' ORDER BY seq DESC LIMIT 1");
    return row?.text;
  }

  turns(): Turn[] {
    return this.storage.sql.exec<TurnRow>("SELECT * FROM turns ORDER BY seq").toArray().map(viewTurn);
  }

  /** Forgets what was said once it is stored elsewhere; the end stays, so that a late callback finds the call over. */
  forgetConversation(): void {
    this.storage.sql.exec("DELETE FROM turns");
    for (const key of ["state", "pending"]) this.storage.kv.delete(key);
  }
}

const viewTurn = (row: TurnRow): Turn => ({
  at: new Date(row.at).toISOString(),
  role: row.role as Turn["role"],
  text: row.text,
  ...(row.interrupted ? { interrupted: true } : {}),
  ...(row.tool === null ? {} : { tool: row.tool }),
});
