import { type Doing, fillerFor } from "../../domain/conversation/fillers.ts";
import type { ConversationJournal, PlacedTurn } from "./conversation-journal.ts";
import type { ConversationRecord } from "./conversation-record.ts";
import { FillerClock } from "./filler-clock.ts";
import type { Mouth } from "./mouth.ts";

/** What a turn needs of its dialogue. */
export interface TurnHost<R extends ConversationRecord> {
  journal: ConversationJournal<R>;
  mouth: Mouth;
  show(record: R, placed: PlacedTurn): void;
}

/**
 * What we say between two times the other side speaks. Words leave as they are spoken and stand in the transcript; once
 * the turn is cut nothing more leaves, whatever still runs on its behalf.
 */
export class RunningTurn<R extends ConversationRecord> {
  private readonly host: TurnHost<R>;
  private readonly record: R;
  private readonly cutting = new AbortController();
  private readonly fillers: FillerClock | null;
  private readonly spoken: string[] = [];
  /** Our line in the transcript that is still growing. */
  private line: { index: number; text: string; written: string } | null = null;
  /** What the other side waits for. */
  private doing: Doing | null = null;
  /** Where this turn's first line stands; null while nothing was said. */
  firstLine: number | null = null;

  constructor(host: TurnHost<R>, record: R) {
    this.host = host;
    this.record = record;
    const { mouth } = host;
    this.fillers = mouth.filler === undefined ? null : new FillerClock((nth) => this.fill(nth));
  }

  /** Fires when the other side speaks over us. */
  get signal(): AbortSignal {
    return this.cutting.signal;
  }

  /** Everything said so far. */
  get said(): string {
    return this.spoken.join(" ");
  }

  /**
   * Says clauses at once. They leave before they are written down, so that they do not wait for the disk; what they rest
   * on was written before, and that they do wait for.
   */
  speak(clauses: readonly string[]): void {
    if (this.signal.aborted || clauses.length === 0) return;
    for (const clause of clauses) this.host.mouth.clause(clause);
    this.write(clauses.join(" "));
    this.spoken.push(...clauses);
    this.fillers?.spoke(clauses.join(" "), Date.now());
  }

  /** Waits for something on the other side's behalf; fillers are said meanwhile. Waits may be nested. */
  async during<T>(doing: Doing, work: Promise<T>): Promise<T> {
    const outer = this.doing;
    this.doing = doing;
    if (outer === null && !this.signal.aborted) this.fillers?.start(Date.now());
    try {
      return await work;
    } finally {
      this.doing = outer;
      if (outer === null) this.fillers?.stop();
    }
  }

  /** What comes next in the transcript is another line. */
  closeLine(): void {
    this.keepLine();
    this.line = null;
  }

  /** Has everything said so far in the transcript. */
  keepLine(): void {
    const { line } = this;
    if (line === null || line.text === line.written) return;
    line.written = line.text;
    this.host.show(this.record, this.host.journal.rewrite(line.index, line.text));
  }

  /** The other side speaks: from here on nothing more is said. */
  cut(): void {
    this.closeLine();
    this.fillers?.stop();
    this.cutting.abort();
  }

  /** All is said. @returns everything this turn said */
  end(): string {
    this.closeLine();
    this.fillers?.stop();
    if (this.spoken.length > 0 && !this.signal.aborted) this.host.mouth.endTurn();
    return this.said;
  }

  /** The first words of a line are journalled as they leave, the others when it ends: a line that grows is one row. */
  private write(text: string): void {
    if (this.line !== null) {
      this.line.text += ` ${text}`;
      return;
    }
    const placed = this.host.journal.append({ at: Date.now(), role: "agent", text });
    this.host.show(this.record, placed);
    this.line = { index: placed.index, text, written: text };
    this.firstLine ??= placed.index;
  }

  private fill(nth: 0 | 1): void {
    const { journal, mouth } = this.host;
    if (this.signal.aborted) return;
    const { language = "en", turn = 0 } = journal.state ?? {};
    const filler = fillerFor(language, this.doing ?? "thinking", nth, turn);
    this.closeLine();
    mouth.filler?.(filler);
    this.write(filler);
    this.closeLine();
    this.spoken.push(filler);
  }
}
