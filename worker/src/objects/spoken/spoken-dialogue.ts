import type { RelayEvent } from "../../adapters/twilio/relay-frames.ts";
import { onlyListens } from "../../domain/conversation/backchannel.ts";
import type { ConversationEvent } from "../../domain/conversation/conversation.ts";
import { patience, speakingMs } from "../../domain/conversation/pace.ts";
import { hearWords, newSpeaker, otherwise, type Speaker } from "../../domain/conversation/repeated-words.ts";
import { isYesOrNoAsked } from "../../domain/receptionist/yes-or-no.ts";
import type { CallJournal, CallRecord } from "./call-journal.ts";
import type { DeadlineBook } from "../deadlines.ts";
import { Dialogue, type DialogueHost } from "../conversation/dialogue.ts";
import type { RelayMouth } from "./relay-mouth.ts";

/** What a spoken dialogue needs of the object it lives in. */
export interface SpokenDialogueHost extends DialogueHost<CallRecord> {
  journal: CallJournal;
  deadlines: DeadlineBook;
  mouth: RelayMouth;
  /** One event at a time. */
  inLine(work: () => Promise<void>): Promise<void>;
}

/** A dialogue by telephone: with a greeting the carrier speaks, interruptions, silence, drops and a clock. */
export class SpokenDialogue {
  private readonly host: SpokenDialogueHost;
  private readonly dialogue: Dialogue<CallRecord>;
  private speaker: Speaker = newSpeaker(Date.now());
  /** What was said last has not been answered yet, or the answer has not left. */
  private answering = false;

  constructor(host: SpokenDialogueHost) {
    this.host = host;
    const late = (takeIn: () => Promise<string>) => void host.inLine(() => this.takeInLate(takeIn));
    this.dialogue = new Dialogue({ ...host, late });
  }

  /**
   * What the caller does, the moment we learn of it and before its turn in the line comes: whoever speaks over us is not
   * talked to any longer.
   * @returns false for words that were said once and came twice
   */
  notice(event: RelayEvent): boolean {
    const { running } = this.dialogue;
    if (event.type === "prompt" && event.final && event.text !== "") {
      const { speaker, repeated } = hearWords(this.speaker, event.text, this.answering, Date.now());
      this.speaker = speaker;
      if (repeated) return false;
      this.answering = true;
      if (running !== null && !this.isListening(event.text)) this.dialogue.cut();
    }
    if (event.type === "digit") this.speaker = otherwise(this.speaker);
    if (event.type === "interrupt" && running !== null && running.firstLine !== null) {
      running.keepLine();
      const line = this.host.journal.interruptedLine(event.heard);
      if (line !== null && line.index >= running.firstLine) this.dialogue.cut();
    }
    return true;
  }

  /** The caller is connected and hears the greeting, which the carrier speaks for us. */
  open(record: CallRecord): void {
    this.dialogue.begin(record);
    this.speaker = newSpeaker(Date.now());
    this.waitAfter(record.snapshot.config.greeting, true);
  }

  /** After a drop: what was cut off is taken up again, otherwise the caller hears once more what we last said. */
  async reopen(record: CallRecord): Promise<void> {
    const { journal, mouth } = this.host;
    this.speaker = newSpeaker(Date.now());
    const { parting, answering, pending } = journal;
    // What a model had begun to say it says anew.
    const lines = answering === undefined ? journal.linesSinceCaller() : [];
    const transferred = parting !== undefined && "transfer" in parting;
    if (!transferred || pending.length > 0) for (const line of lines) mouth.clause(line);
    const resumed = await this.dialogue.takeUp(record);
    if (resumed !== null) return this.waitAfter([...lines, resumed].join(" "));
    journal.parting = undefined;
    if (transferred) return this.advance(record, { type: "returned" });
    if (lines.length > 0) mouth.endTurn();
    this.waitAfter(lines.join(" "), true);
  }

  /** The carrier's session goes on on a new socket: only what was under way is taken up. */
  async rejoin(record: CallRecord): Promise<void> {
    this.speaker = newSpeaker(Date.now());
    const said = await this.dialogue.takeUp(record);
    this.waitAfter(said ?? this.host.journal.lastLine()?.text ?? "");
  }

  async hear(record: CallRecord, text: string): Promise<void> {
    const { journal, mouth } = this.host;
    if (this.isListening(text)) {
      this.answered();
      return this.host.show(record, journal.append({ at: Date.now(), role: "caller", text }));
    }
    mouth.listened(Date.now());
    const said = await this.dialogue.hear(record, text, () => this.stopWaiting());
    this.answered();
    this.waitAfter(said);
  }

  async press(record: CallRecord, digit: string): Promise<void> {
    this.stopWaiting();
    this.host.mouth.listened(Date.now());
    const write = () => this.host.show(record, this.host.journal.appendKey(Date.now(), digit));
    this.waitAfter(await this.dialogue.fromCaller(record, { type: "digit", digit }, write));
  }

  /** The caller spoke over us and heard only `heard` of what we last said. */
  async interrupted(record: CallRecord, heard: string): Promise<void> {
    const { journal } = this.host;
    if (journal.state === undefined) return;
    const line = journal.interruptedLine(heard);
    if (line === null) return;
    for (const placed of journal.cutLine(line)) this.host.show(record, placed);
    // A report that comes late is about a line the caller has answered already.
    if (line.latest) await this.advance(record, { type: "interrupted", heard });
  }

  /** Nobody has spoken for a while. */
  silence(record: CallRecord): Promise<void> {
    this.speaker = otherwise(this.speaker);
    return this.advance(record, { type: "silence", count: this.host.journal.increment("silences") });
  }

  timeUp(record: CallRecord): Promise<void> {
    return this.advance(record, { type: "time-up" });
  }

  private async advance(record: CallRecord, event: ConversationEvent): Promise<void> {
    this.waitAfter(await this.dialogue.advance(record, event));
  }

  private async takeInLate(takeIn: () => Promise<string>): Promise<void> {
    const said = await takeIn();
    if (said !== "") this.waitAfter(said);
  }

  /** "Mm-hm", "okay": shows that somebody listens, unless a yes or no was asked for. */
  private isListening(text: string): boolean {
    const { state } = this.host.journal;
    if (state === undefined || isYesOrNoAsked(state)) return false;
    return onlyListens(text, state.said.join(" "), state.language);
  }

  /** The caller speaks or presses a key: nothing waits for them any more. */
  private stopWaiting(): void {
    const { journal, deadlines } = this.host;
    deadlines.change({ silence: null, "hang-up": null });
    journal.reset("silences");
  }

  /** From the moment our answer has left, the same words are no repeat but a reply. */
  private answered(): void {
    this.speaker = { ...this.speaker, answeredAt: Date.now() };
    const { at } = this.speaker;
    const left = this.host.journal.flushed().then(() => {
      if (this.speaker.at === at) this.answering = false;
    });
    this.host.defer(left);
  }

  /** Once `said` has been heard, it is the caller's turn; or nobody's, where that was our goodbye. */
  private waitAfter(said: string, waiting = this.host.journal.parting === undefined): void {
    const heardBy = Date.now() + speakingMs(said);
    this.host.deadlines.change(
      waiting ? { silence: heardBy + patience.silenceMs } : { silence: null, "hang-up": heardBy },
    );
  }
}
