import type { Language } from "../../domain/conversation/language.ts";

/** Where a conversation's words go: one for each channel. What they rest on is on disk before they leave. */
export interface Mouth {
  /** From here on we speak and are spoken to in this language. */
  language(language: Language): void;
  /** One clause, speakable alone. */
  clause(text: string): void;
  /** Said so that there is no dead air; absent where nobody minds waiting in silence. */
  filler?(text: string): void;
  /** All is said that will be said before the other side speaks again. */
  endTurn(): void;
}

/** Gathers what is said until somebody takes it: the reply to a text, to a chat's message, or to a `<Gather>`. */
export class CollectingMouth implements Mouth {
  private said: string[] = [];
  /** The language of what was said last; null where it was never changed. */
  spoken: Language | null = null;

  language(language: Language): void {
    this.spoken = language;
  }

  clause(text: string): void {
    this.said.push(text);
  }

  endTurn(): void {
    // Whoever takes the reply does so once the conversation waits again.
  }

  /** Everything said since the last time, in clauses. */
  take(): string[] {
    return this.said.splice(0);
  }
}
