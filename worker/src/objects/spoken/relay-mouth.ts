import { languageFrame, speechFrame, turnEndFrame } from "../../adapters/twilio/relay-frames.ts";
import type { Language } from "../../domain/conversation/language.ts";
import type { Mouth } from "../conversation/mouth.ts";

/** Speaks over a ConversationRelay socket. */
export class RelayMouth implements Mouth {
  private readonly send: (frame: string) => void;
  private readonly locale: (language: Language) => string;
  private readonly firstWord: (ms: number) => void;
  private heardAt: number | null = null;

  /**
   * @param send to the caller's socket, where there is one
   * @param locale how the business speaks a language, as its TwiML declared it
   * @param firstWord told how long the caller waited for our first word, ms
   */
  constructor(send: (frame: string) => void, locale: (language: Language) => string, firstWord: (ms: number) => void) {
    this.send = send;
    this.locale = locale;
    this.firstWord = firstWord;
  }

  /** The caller has just said or pressed something, and waits from `now` (integer ms) on. */
  listened(now: number): void {
    this.heardAt = now;
  }

  language(language: Language): void {
    this.send(languageFrame(this.locale(language)));
  }

  clause(text: string): void {
    this.send(speechFrame(text));
    if (this.heardAt !== null) this.firstWord(Date.now() - this.heardAt);
    this.heardAt = null;
  }

  filler(text: string): void {
    this.clause(text);
  }

  endTurn(): void {
    this.send(turnEndFrame());
  }
}
