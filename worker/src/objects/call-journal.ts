import type { Handoff } from "../adapters/twilio/relay-frames.ts";
import type { CallStatus, Turn } from "../contract/calls.ts";
import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import { heardPart } from "../domain/conversation/heard-part.ts";
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
  /** The caller was turned away: busy or blocked. */
  refused: boolean;
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

/** How many of our lines a late report of an interruption may be about. */
const linesInDoubt = 3;

/** A turn and its place in the call, from 0. */
export interface PlacedTurn {
  index: number;
  turn: Turn;
}

interface TurnRow extends Record<string, SqlStorageValue> {
  seq: number;
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
  private migrated = false;
  /** The record never changes, and it is the largest thing a turn would read. */
  private known: CallRecord | undefined;

  constructor(storage: DurableObjectStorage) {
    this.storage = storage;
  }

  /** The tables are made when something is said: most of a burst of ringing calls is ringing, not talking. */
  private get sql(): SqlStorage {
    if (!this.migrated) migrateCallSession(this.storage);
    this.migrated = true;
    return this.storage.sql;
  }

  get record(): CallRecord | undefined {
    return (this.known ??= this.storage.kv.get<CallRecord>("record"));
  }
  set record(record: CallRecord | undefined) {
    this.known = record;
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

  /** What to tell the carrier once our last words have been heard. */
  get parting(): Handoff | undefined {
    return this.storage.kv.get<Handoff>("parting");
  }
  set parting(parting: Handoff | undefined) {
    if (parting !== undefined) this.storage.kv.put("parting", parting);
    else this.storage.kv.delete("parting");
  }

  get receipts(): Receipts {
    return this.storage.kv.get<Receipts>("receipts") ?? { bookingIds: [], messageIds: [] };
  }
  addReceipt(kind: keyof Receipts, id: string): void {
    const { receipts } = this;
    this.storage.kv.put("receipts", { ...receipts, [kind]: [...new Set([...receipts[kind], id])] });
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

  append(turn: { at: number; role: Turn["role"]; text: string; tool?: string }): PlacedTurn {
    return this.place(
      "INSERT INTO turns (at, role, text, tool) VALUES (?, ?, ?, ?) RETURNING *",
      turn.at,
      turn.role,
      turn.text,
      turn.tool ?? null,
    );
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

  turns(): Turn[] {
    return this.sql.exec<TurnRow>("SELECT * FROM turns ORDER BY seq").toArray().map(viewTurn);
  }

  /** Leaves nothing behind; whoever still comes finds a call nobody has heard of. */
  async erase(): Promise<void> {
    await this.storage.deleteAlarm();
    await this.storage.deleteAll();
    this.known = undefined;
    this.migrated = false;
  }

  private place(statement: string, ...bindings: SqlStorageValue[]): PlacedTurn {
    const row = this.sql.exec<TurnRow>(statement, ...bindings).one();
    return { index: row.seq - 1, turn: viewTurn(row) };
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

const viewTurn = (row: TurnRow): Turn => ({
  at: new Date(row.at).toISOString(),
  role: row.role as Turn["role"],
  text: row.text,
  ...(row.interrupted ? { interrupted: true } : {}),
  ...(row.tool === null ? {} : { tool: row.tool }),
});
