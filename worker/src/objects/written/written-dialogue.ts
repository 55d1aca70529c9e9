import type { ChatAction } from "../../contract/chat.ts";
import type { Turn } from "../../contract/calls.ts";
import { linksIn, numbersIn, receiptAction } from "../../domain/conversation/receipt-action.ts";
import { Dialogue } from "../conversation/dialogue.ts";
import type { Mouth } from "../conversation/mouth.ts";
import type { Inbound, Reply, TextJournal, TextRecord } from "./text-journal.ts";
import type { WrittenHost } from "./written-host.ts";

/** Somebody who watches an answer as it forms. */
export interface Listener {
  clause(text: string): void;
  action(action: ChatAction): void;
}

/** A dialogue in writing: each message is answered once, however often it comes and wherever a process dies. */
export class WrittenDialogue {
  private readonly journal: TextJournal;
  private readonly dialogue: Dialogue<TextRecord>;
  private listener: Listener | null = null;
  /** The message being answered by this process. */
  private answering: string | null = null;
  /** True where the last answer was cut short because nobody listened, and nothing happened in it. */
  unheard = false;

  constructor(host: WrittenHost) {
    this.journal = host.journal;
    const mouth: Mouth = {
      language: () => {},
      clause: (text) => this.listener?.clause(text),
      endTurn: () => {},
    };
    this.dialogue = new Dialogue({
      env: host.env,
      journal: host.journal,
      mouth,
      log: host.log,
      show: () => {},
      done: (record, call, result) => this.happened(receiptAction(call, result, record.snapshot.config.timeZone)),
      defer: (work) => host.defer(work),
    });
  }

  /** Answers a message, or goes on answering it where a process before this one died. */
  async answer(record: TextRecord, message: Inbound, listener: Listener | null): Promise<Reply> {
    const { journal } = this;
    this.listener = listener;
    this.answering = message.id;
    this.unheard = false;
    try {
      const begun = journal.hearing;
      if (begun?.id !== message.id) {
        journal.actions = [];
        journal.hearing = { ...message, turnsBefore: journal.turns().length };
        await this.dialogue.hear(record, message.text);
      } else await this.goOn(record, message, begun.turnsBefore);
      return this.conclude(record);
    } finally {
      this.listener = null;
      this.answering = null;
    }
  }

  /**
   * Nobody listens to the answer to this message any more. A model is stopped, and a repeat of the message is answered
   * anew; the built-in receptionist knows its answer at once, and a repeat finds it.
   */
  abandon(messageId: string): void {
    if (this.answering !== messageId || this.journal.record?.snapshot.config.aiProvider === "builtin") return;
    this.unheard = true;
    this.dialogue.cut();
  }

  /** Everything before the words is as if it never was; with them, either a tool is under way or the answer was. */
  private async goOn(record: TextRecord, message: Inbound, turnsBefore: number): Promise<void> {
    const since = this.journal.turns().slice(turnsBefore);
    if (!since.some(({ role }) => role === "caller")) {
      await this.dialogue.hear(record, message.text);
      return;
    }
    const resumed = await this.dialogue.takeUp(record);
    if (resumed !== null || since.some(({ role }) => role === "agent")) return;
    await this.dialogue.advance(record, { type: "utterance", text: message.text });
  }

  /** What was said and done since the message came, from the journal: it also knows what a dead process said. */
  private conclude(record: TextRecord): Reply {
    const { journal } = this;
    const text = saidSince(journal, journal.hearing?.turnsBefore ?? 0);
    const { routing, emergency } = record.snapshot.config;
    const people = [routing.transferNumber, ...emergency.map(({ dial }) => dial)].filter((phone) => phone !== null);
    for (const action of [...linksIn(text), ...numbersIn(text, people)]) this.happened(action);
    if (journal.parting !== undefined && "end" in journal.parting) this.happened({ type: "ended" });
    const reply = { conversationId: record.id, text, actions: journal.actions };
    journal.hearing = undefined;
    this.unheard &&= reply.actions.length === 0;
    return reply;
  }

  private happened(action: ChatAction | null): void {
    if (action === null) return;
    this.journal.actions = [...this.journal.actions, action];
    this.listener?.action(action);
  }
}

/** Everything we have said since there were so many turns. */
export const saidSince = (journal: { turns(): Turn[] }, turnsBefore: number): string =>
  journal
    .turns()
    .slice(turnsBefore)
    .filter(({ role }) => role === "agent")
    .map(({ text }) => text)
    .join(" ");
