import type { Handoff } from "../../adapters/twilio/relay-frames.ts";
import type { Turn } from "../../contract/calls.ts";
import type { ToolCall } from "../../domain/conversation/conversation.ts";
import type { CallFault } from "../../domain/billing/charge/waive.ts";
import { type AgentSnapshot, asServed, isNewer } from "../../domain/agent/snapshot.ts";
import { reconfigure } from "../../domain/receptionist/reconfigure.ts";
import type { ReceptionistState } from "../../domain/receptionist/state.ts";
import type { ConversationRecord } from "./conversation-record.ts";
import { Kept } from "../kept.ts";
import { migrateConversation } from "../migrate.ts";

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
  protected readonly cells: {
    record: Kept<R>;
    state: Kept<ReceptionistState>;
    pending: Kept<PendingTool[]>;
    parting: Kept<Handoff>;
    answering: Kept<{ words: string }>;
    spokenBy: Kept<string>;
    faults: Kept<CallFault[]>;
  };

  constructor(storage: DurableObjectStorage) {
    this.storage = storage;
    this.cells = {
      record: new Kept(storage, "record"),
      state: new Kept(storage, "state"),
      pending: new Kept(storage, "pending"),
      parting: new Kept(storage, "parting"),
      answering: new Kept(storage, "answering"),
      spokenBy: new Kept(storage, "spoken-by"),
      faults: new Kept(storage, "faults"),
    };
  }

  /** The tables are made when something is said: most of a burst of ringing calls is ringing, not talking. */
  protected get sql(): SqlStorage {
    if (!this.migrated) migrateConversation(this.storage);
    this.migrated = true;
    return this.storage.sql;
  }

  get record(): R | undefined {
    return this.cells.record.value;
  }
  set record(record: R | undefined) {
    this.cells.record.value = record;
  }

  /** Something was published while this conversation goes on. What is older than what we have is no news. */
  publish(snapshot: AgentSnapshot): void {
    const { record } = this;
    if (record !== undefined && isNewer(snapshot, record.next ?? record.snapshot))
      this.record = { ...record, next: snapshot };
  }

  /** The record for a turn that begins: from here on the newest configuration answers. */
  takeNext(): R | undefined {
    const { record, state } = this;
    if (record?.next === undefined) return record;
    const { next, ...rest } = record;
    const { served = "full" } = record;
    const snapshot = asServed(next, served);
    // TypeScript does not see that R without an optional key is still an R.
    const taken = { ...rest, snapshot } as R;
    this.record = taken;
    if (state !== undefined) this.state = reconfigure(state, snapshot.config, served === "full");
    return taken;
  }

  get state(): ReceptionistState | undefined {
    return this.cells.state.value;
  }
  set state(state: ReceptionistState | undefined) {
    this.cells.state.value = state;
  }

  /** Tools that were asked and whose answers have not been taken in, in the order they were asked. */
  get pending(): readonly PendingTool[] {
    return this.cells.pending.value ?? [];
  }
  await(tool: PendingTool): void {
    if (this.pending.some(({ id }) => id === tool.id)) return;
    this.cells.pending.value = [...this.pending, tool];
  }
  settle(id: string): void {
    const left = this.pending.filter((tool) => tool.id !== id);
    if (left.length < this.pending.length) this.cells.pending.value = left.length === 0 ? undefined : left;
  }

  /** Words that a language model is about to answer. */
  get answering(): { words: string } | undefined {
    return this.cells.answering.value;
  }
  set answering(answering: { words: string } | undefined) {
    this.cells.answering.value = answering;
  }

  /** What becomes of the conversation once our last words have been heard. */
  get parting(): Handoff | undefined {
    return this.cells.parting.value;
  }
  set parting(parting: Handoff | undefined) {
    this.cells.parting.value = parting;
  }

  /** The language model that has spoken in this conversation; undefined where none has. */
  get spokenBy(): string | undefined {
    return this.cells.spokenBy.value;
  }
  set spokenBy(model: string | undefined) {
    if (this.spokenBy !== model) this.cells.spokenBy.value = model;
  }

  /** What of ours has failed in this conversation: a call is charged by it. */
  get faults(): readonly CallFault[] {
    return this.cells.faults.value ?? [];
  }
  addFault(fault: CallFault): void {
    if (!this.faults.includes(fault)) this.cells.faults.value = [...this.faults, fault];
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

  /** Writes a line that has grown. @param index its place in the conversation */
  rewrite(index: number, text: string): PlacedTurn {
    return this.place("UPDATE turns SET text = ? WHERE seq = ? RETURNING *", text, index + 1);
  }

  turns(): Turn[] {
    return this.sql.exec<TurnRow>("SELECT * FROM turns ORDER BY seq").toArray().map(viewTurn);
  }

  /** Resolves once everything written so far is on disk, and with it all that was sent has left. */
  flushed(): Promise<void> {
    return this.storage.sync();
  }

  /** Leaves nothing behind; whoever still comes finds a conversation nobody has heard of. */
  async erase(): Promise<void> {
    await this.storage.deleteAlarm();
    await this.storage.deleteAll();
    for (const cell of Object.values(this.cells)) cell.forget();
    this.migrated = false;
  }

  /** Forgets what was said and what was meant by it, not that there was a conversation. */
  protected forgetWords(): void {
    this.sql.exec("DELETE FROM turns");
    for (const cell of [this.cells.state, this.cells.pending]) cell.remove();
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
