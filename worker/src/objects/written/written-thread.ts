import { type AgentSnapshot, asServed } from "../../domain/agent/snapshot.ts";
import { servedInWriting } from "../../domain/calls/served.ts";
import { patience } from "../../domain/conversation/pace.ts";
import { isAnsweredOften, isOver, restsFor } from "../../domain/conversation/written-pace.ts";
import { dayMs } from "../../domain/durations.ts";
import { replyBody } from "../../domain/texts/reply-body.ts";
import { handOver } from "./hand-over.ts";
import type { Inbound, Reply, TextRecord } from "./text-journal.ts";
import type { Listener, WrittenDialogue } from "./written-dialogue.ts";
import type { WrittenHost } from "./written-host.ts";

/** Conversations in writing, one after another: when one begins and ends, and that each message is answered once. */
export class WrittenThread {
  private readonly host: WrittenHost;
  private readonly dialogue: WrittenDialogue;

  constructor(host: WrittenHost, dialogue: WrittenDialogue) {
    this.host = host;
    this.dialogue = dialogue;
  }

  /** The record of a conversation that begins now. */
  begin(
    channel: TextRecord["channel"],
    id: string,
    snapshot: AgentSnapshot,
    parties: Pick<TextRecord, "from" | "to">,
  ): TextRecord {
    this.host.deadlines.change({ forget: null });
    this.host.journal.party = { tenantId: snapshot.tenantId, shard: snapshot.shard, ...parties };
    const startedAt = Date.now();
    const served = servedInWriting(snapshot, startedAt);
    return { id, channel, ...parties, startedAt, served, snapshot: asServed(snapshot, served) };
  }

  /** Answers one message, unless it is answered already. Null where it is not to be, or there is no conversation. */
  async take(
    message: Inbound,
    open: () => TextRecord | null,
    snapshot: AgentSnapshot,
    listener: Listener | null,
  ): Promise<Reply | null> {
    const { journal } = this.host;
    const known = journal.exchange(message.id)?.reply;
    if (known) return known;
    const now = Date.now();
    if (journal.hearing?.id !== message.id) {
      await this.settle();
      this.rollOver(now);
      if (this.answeredOften(now)) return null;
    }
    // A message that a dead process was answering is finished as it was begun.
    if (journal.hearing === undefined) {
      journal.publish(snapshot);
      journal.serve(snapshot, servedInWriting(snapshot, now));
      journal.takeNext();
    }
    const record = journal.record ?? open();
    if (record === null) return null;
    journal.record ??= record;
    journal.keep(message.id, { at: now });
    journal.touch(now);
    const reply = await this.dialogue.answer(record, message, listener);
    return this.keep(message, reply);
  }

  /** An answer is whole: keeps it for a repeat of its message, and has the conversation stored. */
  private keep({ id }: Inbound, reply: Reply): Reply {
    const { journal } = this.host;
    const { channel } = journal.record ?? { channel: "chat" };
    const kept = channel === "sms" ? { ...reply, text: replyBody(reply.text) } : reply;
    // Half an answer is none: who asks again hears a whole one.
    if (this.dialogue.unheard) journal.drop(id);
    else journal.keep(id, { reply: kept });
    journal.touch(Date.now());
    if (reply.actions.some(({ type }) => type === "ended")) this.close();
    else this.host.deadlines.change({ rested: Date.now() + restsFor[channel] });
    this.host.defer(handOver(this.host));
    return kept;
  }

  /** A process before this one died while it answered: finishes that first. Nobody waits for it any more. */
  async settle(): Promise<void> {
    const { record, hearing } = this.host.journal;
    if (record === undefined || hearing === undefined) return;
    this.host.journal.keep(hearing.id, { delivery: "late" });
    this.keep(hearing, await this.dialogue.answer(record, hearing, null));
    this.host.deadlines.change({ owed: Date.now() });
  }

  /** Ends a conversation that has rested long enough, or has grown too long. */
  rollOver(now: number): void {
    const { record, last } = this.host.journal;
    if (record === undefined) return;
    const { channel } = record;
    if (!isOver({ channel, lastAt: last.at, turns: this.host.journal.turns() }, now))
      return this.host.deadlines.change({ rested: last.at + restsFor[channel] });
    this.close();
    this.host.defer(handOver(this.host));
  }

  private close(): void {
    this.host.journal.close();
    this.host.journal.over = true;
    this.host.deadlines.change({ rested: null, forget: Date.now() + patience.forgetMs });
  }

  private answeredOften(now: number): boolean {
    if (this.host.journal.record?.channel === "chat") return false;
    const known = [...this.host.journal.exchangesSince(now - dayMs).values()];
    const answered = known.filter(({ reply }) => reply !== null).map(({ at }) => at);
    if (!isAnsweredOften(answered, now)) return false;
    this.host.log.warn("texts not answered: too many within the hour");
    return true;
  }
}
