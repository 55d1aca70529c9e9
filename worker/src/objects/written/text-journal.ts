import type { ChatAction } from "../../contract/chat.ts";
import type { CallOutcome, Turn } from "../../contract/calls.ts";
import type { ConversationChannel } from "../../contract/texts.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import type { Served } from "../../domain/calls/served.ts";
import { outcomeOf, summaryOf } from "../../domain/receptionist/outcome.ts";
import { receptionist } from "../../domain/receptionist/receptionist.ts";
import { unfinishedMessage } from "../../domain/receptionist/unfinished.ts";
import type { MessageLeft } from "../../services/messages/take.ts";
import { ConversationJournal, type Receipts } from "../conversation/conversation-journal.ts";
import { type ConversationRecord, factsOf } from "../conversation/conversation-record.ts";
import { messageLeft } from "../conversation/message-left.ts";

/** A conversation in writing as it began. */
export interface TextRecord extends ConversationRecord {
  channel: ConversationChannel;
}

/** A message somebody wrote to us. The same id is the same message. */
export interface Inbound {
  id: string;
  text: string;
}

/** What one message was answered. */
export interface Reply {
  conversationId: string;
  text: string;
  actions: ChatAction[];
}

/** A tenant and, where it is texts, the customer's number and ours. */
interface Party extends Pick<TextRecord, "from" | "to"> {
  tenantId: string;
  shard: number;
}

/** A message and where its answer stands. */
interface Exchange {
  at: number;
  reply: Reply | null;
  /** `late` where whoever asked has stopped waiting and the answer must leave by itself, `sent` once it has. */
  delivery: "asked" | "late" | "sent";
}

/** The message being answered, and how many turns there were before it. */
interface Hearing extends Inbound {
  turnsBefore: number;
}

/** A conversation as it is stored elsewhere, again and again as it grows. */
export interface WrittenExport {
  record: TextRecord;
  turns: Turn[];
  receipts: Receipts;
  outcome: CallOutcome;
  summary: string;
  contact: { name: string | null; phone: string | null };
  /** Questions nothing answered, in their words. */
  unanswered: string[];
  /** The message it ended in the middle of; absent while it goes on. */
  unfinished?: MessageLeft;
  lastAt: number;
  revision: number;
}

const exchangeKey = (id: string): string => `exchange:${id}`;
const closedKey = (conversationId: string): string => `closed:${conversationId}`;

/** What a written conversation must not forget beside the conversation itself, and what it keeps between two of them. */
export class TextJournal extends ConversationJournal<TextRecord> {
  /**
   * What is paid has changed how the business is served: the conversation goes on like that with its next turn.
   * @param snapshot the whole of what is published, as it came with the message
   */
  serve(snapshot: AgentSnapshot, served: Served): void {
    const { record } = this;
    if (record === undefined || (record.served ?? "full") === served) return;
    this.record = { ...record, served, next: record.next ?? snapshot };
  }

  get hearing(): Hearing | undefined {
    return this.storage.kv.get<Hearing>("hearing");
  }
  set hearing(hearing: Hearing | undefined) {
    if (hearing === undefined) this.storage.kv.delete("hearing");
    else this.storage.kv.put("hearing", hearing);
  }

  /** What has happened in answering the message at hand. */
  get actions(): ChatAction[] {
    return this.storage.kv.get<ChatAction[]>("actions") ?? [];
  }
  set actions(actions: ChatAction[]) {
    this.storage.kv.put("actions", actions);
  }

  /** When somebody last wrote, integer ms; and how many changes there have been that are to be stored. */
  get last(): { at: number; revision: number } {
    return this.storage.kv.get<{ at: number; revision: number }>("last") ?? { at: 0, revision: 0 };
  }
  touch(at: number): void {
    this.storage.kv.put("last", { at, revision: this.last.revision + 1 });
  }

  get storedRevision(): number {
    return this.storage.kv.get<number>("stored") ?? 0;
  }
  set storedRevision(revision: number) {
    this.storage.kv.put("stored", revision);
  }

  exchange(id: string): Exchange | undefined {
    return this.storage.kv.get<Exchange>(exchangeKey(id));
  }
  keep(id: string, change: Partial<Exchange>): void {
    const known = this.exchange(id) ?? { at: 0, reply: null, delivery: "asked" };
    this.storage.kv.put(exchangeKey(id), { ...known, ...change });
  }
  /** As if the message had never come. */
  drop(id: string): void {
    this.storage.kv.delete(exchangeKey(id));
  }
  /** Every exchange since `since` by its message's id; older ones are forgotten: nobody delivers a message a day later. */
  exchangesSince(since: number): Map<string, Exchange> {
    const all = [...this.storage.kv.list<Exchange>({ prefix: exchangeKey("") })];
    for (const [key, { at }] of all) if (at < since) this.storage.kv.delete(key);
    return new Map(
      all.filter(([, { at }]) => at >= since).map(([key, exchange]) => [key.slice(exchangeKey("").length), exchange]),
    );
  }

  /** True where an answer nobody waits for has not left yet. */
  get owes(): boolean {
    return [...this.storage.kv.list<Exchange>({ prefix: exchangeKey("") })].some(
      ([, { delivery }]) => delivery === "late",
    );
  }

  /**
   * How the conversation stands. Null where nobody has written.
   * @param over it ends like this
   */
  export(over = false): WrittenExport | null {
    const { record, state, receipts, last } = this;
    if (record === undefined) return null;
    const facts = factsOf(record);
    const spoken = state ?? receptionist.start(facts);
    const { name, phone } = spoken.contact;
    const unfinished = over ? unfinishedMessage(spoken, facts, last.at) : null;
    return {
      record,
      turns: this.turns(),
      receipts,
      outcome: outcomeOf(spoken, unfinished),
      summary: summaryOf(spoken, facts, unfinished),
      contact: { name, phone: facts.caller.phone ?? phone },
      unanswered: spoken.done.unanswered,
      ...(unfinished === null ? {} : { unfinished: messageLeft(record, unfinished) }),
      lastAt: last.at,
      revision: last.revision,
    };
  }

  /** Ends the conversation: puts aside what is to be stored, and is ready for another. */
  close(): void {
    const closed = this.export(true);
    if (closed === null) return;
    this.storage.kv.put(closedKey(closed.record.id), closed);
    this.forgetWords();
    this.record = undefined;
    this.parting = undefined;
    for (const key of ["receipts", "hearing", "actions", "last", "stored"]) this.storage.kv.delete(key);
  }

  closed(conversationId: string): WrittenExport | undefined {
    return this.storage.kv.get<WrittenExport>(closedKey(conversationId));
  }
  release(conversationId: string): void {
    this.storage.kv.delete(closedKey(conversationId));
  }
  /** The conversations that are over and not stored yet. */
  unstored(): string[] {
    return [...this.storage.kv.list({ prefix: closedKey("") })].map(([key]) => key.slice(closedKey("").length));
  }

  /** Between whom all conversations here are. */
  get party(): Party | undefined {
    return this.storage.kv.get<Party>("party");
  }
  set party(party: Party | undefined) {
    this.storage.kv.put("party", party);
  }

  /** True where a conversation has ended here. */
  get over(): boolean {
    return this.storage.kv.get<boolean>("over") ?? false;
  }
  set over(over: boolean) {
    this.storage.kv.put("over", over);
  }
}
