import type { Handoff } from "../adapters/twilio/relay-frames.ts";
import type { Turn } from "../contract/calls.ts";
import type { ToolCall } from "../domain/conversation/conversation.ts";
import type { ReceptionistState } from "../domain/receptionist/state.ts";
import type { ConversationRecord } from "./conversation-record.ts";
import { migrateConversation } from "./migrate.ts";

/** A tool that was asked and has not answered. After a crash it is asked again under the same id. */
export interface PendingTool {
  id: string;
  call: ToolCall;
}

/** What tools have done in this conversation. */
export interface Receipts {
  bookingIds: string[];
  messageIds: string[];
}

/** A turn and its place in the conversation, from 0. */
export interface PlacedTurn {
  index: number;
  turn: Turn;
}

export interface TurnRow extends Record<string, SqlStorageValue> {
  seq: number;
  at: number;
  role: string;
  text: string;
  interrupted: number;
  tool: string | null;
}

/**
 * Everything a conversation must not forget, in its object's own database. Writes are synchronous; the runtime makes all
 * those between two awaits one transaction and holds back what we send until it is on disk.
 */
export class ConversationJournal<R extends ConversationRecord> {
  protected readonly storage: DurableObjectStorage;
  private migrated = false;
  /** The record never changes, and it is the largest thing a turn would read. */
  private known: R | undefined;

  constructor(storage: DurableObjectStorage) {
    this.storage = storage;
  }

  /** The tables are made when something is said: most of a burst of ringing calls is ringing, not talking. */
  protected get sql(): SqlStorage {
    if (!this.migrated) migrateConversation(this.storage);
    this.migrated = true;
    return this.storage.sql;
  }

  get record(): R | undefined {
    return (this.known ??= this.storage.kv.get<R>("record"));
  }
  set record(record: R | undefined) {
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

  /** What becomes of the conversation once our last words have been heard. */
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

  append(turn: { at: number; role: Turn["role"]; text: string; tool?: string }): PlacedTurn {
    return this.place(
      "INSERT INTO turns (at, role, text, tool) VALUES (?, ?, ?, ?) RETURNING *",
      turn.at,
      turn.role,
      turn.text,
      turn.tool ?? null,
    );
  }

  turns(): Turn[] {
    return this.sql.exec<TurnRow>("SELECT * FROM turns ORDER BY seq").toArray().map(viewTurn);
  }

  /** Leaves nothing behind; whoever still comes finds a conversation nobody has heard of. */
  async erase(): Promise<void> {
    await this.storage.deleteAlarm();
    await this.storage.deleteAll();
    this.known = undefined;
    this.migrated = false;
  }

  protected place(statement: string, ...bindings: SqlStorageValue[]): PlacedTurn {
    const row = this.sql.exec<TurnRow>(statement, ...bindings).one();
    return { index: row.seq - 1, turn: viewTurn(row) };
  }
}

const viewTurn = (row: TurnRow): Turn => ({
  at: new Date(row.at).toISOString(),
  role: row.role as Turn["role"],
  text: row.text,
  ...(row.interrupted ? { interrupted: true } : {}),
  ...(row.tool === null ? {} : { tool: row.tool }),
});
