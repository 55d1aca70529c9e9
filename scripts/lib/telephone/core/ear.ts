import type { AppFrame } from "./relay-frames.ts";

/** The turn being spoken into the caller's ear. */
export interface Ear {
  /** Tokens of the turn so far; empty between turns. */
  speaking: string;
}

/** What a frame meant to the caller. */
export interface Heard {
  ear: Ear;
  /** New words, as they come. */
  words: string;
  /** The whole turn, once its last token is in. */
  turn: string | null;
}

export const quiet: Ear = { speaking: "" };

/** Adds a frame of text to what is being heard. A turn that was all silence is no turn. */
export function hear(ear: Ear, frame: AppFrame): Heard {
  if (frame.type !== "text") return { ear, words: "", turn: null };
  const speaking = ear.speaking + frame.token;
  if (!frame.last) return { ear: { speaking }, words: frame.token, turn: null };
  return { ear: quiet, words: frame.token, turn: speaking.trim() === "" ? null : speaking.trim() };
}
