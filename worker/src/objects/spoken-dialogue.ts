import type { ConversationEvent } from "../domain/conversation/conversation.ts";
import { patience, speakingMs } from "../domain/conversation/pace.ts";
import type { CallJournal, CallRecord } from "./call-journal.ts";
import type { DeadlineBook } from "./deadlines.ts";
import { Dialogue, type DialogueHost } from "./dialogue.ts";
import type { RelayMouth } from "./relay-mouth.ts";

/** What a spoken dialogue needs of the object it lives in. */
export interface SpokenDialogueHost extends DialogueHost<CallRecord> {
  journal: CallJournal;
  deadlines: DeadlineBook;
  mouth: RelayMouth;
}

/** A dialogue by telephone: with a greeting the carrier speaks, interruptions, silence, drops and a clock. */
export class SpokenDialogue {
  private readonly host: SpokenDialogueHost;
  private readonly dialogue: Dialogue<CallRecord>;

  constructor(host: SpokenDialogueHost) {
    this.host = host;
    this.dialogue = new Dialogue(host);
  }

  /** The caller is connected and hears the greeting, which the carrier speaks for us. */
  open(record: CallRecord): void {
    this.dialogue.begin(record);
    this.waitAfter(record.snapshot.config.greeting, true);
  }

  /** After a drop: a tool that was cut off is asked again, otherwise the caller hears once more what we last said. */
  async reopen(record: CallRecord): Promise<void> {
    const { journal, mouth } = this.host;
    const { pending, parting } = journal;
    if (pending !== undefined) return this.waitAfter((await this.dialogue.takeUp(record)) ?? "");
    journal.parting = undefined;
    if (parting !== undefined && "transfer" in parting) return this.advance(record, { type: "returned" });
    const last = journal.spokeAfterGreeting() ? journal.lastLine() : undefined;
    if (last !== undefined) {
      mouth.clause(last.text);
      mouth.endTurn();
    }
    this.waitAfter(last?.text ?? "", true);
  }

  async hear(record: CallRecord, text: string): Promise<void> {
    this.listen();
    this.waitAfter(await this.dialogue.hear(record, text));
  }

  async press(record: CallRecord, digit: string): Promise<void> {
    this.listen();
    const write = () => this.host.show(record, this.host.journal.appendKey(Date.now(), digit));
    this.waitAfter(await this.dialogue.fromCaller(record, { type: "digit", digit }, write));
  }

  /** The caller spoke over us and heard only `heard` of our last line. */
  async interrupted(record: CallRecord, heard: string): Promise<void> {
    const { journal } = this.host;
    if (journal.state === undefined) return;
    const cut = journal.cutLine(heard);
    if (cut !== null) this.host.show(record, cut);
    // A report that comes late is about a line the caller has answered already.
    if (cut !== null && !cut.latest) return;
    await this.advance(record, { type: "interrupted", heard });
  }

  /** Nobody has spoken for a while. */
  silence(record: CallRecord): Promise<void> {
    return this.advance(record, { type: "silence", count: this.host.journal.increment("silences") });
  }

  timeUp(record: CallRecord): Promise<void> {
    return this.advance(record, { type: "time-up" });
  }

  private async advance(record: CallRecord, event: ConversationEvent): Promise<void> {
    this.waitAfter(await this.dialogue.advance(record, event));
  }

  /** The caller speaks or presses a key: nothing waits for them any more. */
  private listen(): void {
    const { journal, deadlines, mouth } = this.host;
    deadlines.change({ silence: null, "hang-up": null });
    journal.reset("silences");
    mouth.listened(Date.now());
  }

  /** Once `said` has been heard, it is the caller's turn; or nobody's, where that was our goodbye. */
  private waitAfter(said: string, waiting = this.host.journal.parting === undefined): void {
    const heardBy = Date.now() + speakingMs(said);
    this.host.deadlines.change(
      waiting ? { silence: heardBy + patience.silenceMs } : { silence: null, "hang-up": heardBy },
    );
  }
}
