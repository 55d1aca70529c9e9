import type { Served } from "../calls/served.ts";

/** How long a call waits for what. Milliseconds; each is about what a patient person at a desk would give. */
export const patience = {
  /** Silence after we have finished speaking, before we ask whether the caller is still there. */
  silenceMs: 8_000,
  /** A call may last this long; then it is brought to a polite end. */
  longestCallMs: 30 * 60_000,
  /** The same where only messages are taken, which nobody pays for. */
  longestMessageMs: 5 * 60_000,
  /** After a drop, until nobody will come back: the carrier gives up on a webhook after 15 s. */
  abandonedMs: 60_000,
  /** Drops in one call before we stop trying. */
  resumes: 5,
  /** After the queue was told, until we ask whether the call was stored; a message can be lost to too many failures. */
  storeCheckMs: 10 * 60_000,
  /** Between two tries to hand an ended call over. */
  handOverRetryMs: 5_000,
  /** To find out who calls again; after that it would come too late to greet them by it. */
  recogniseMs: 4_000,
  /** With nothing to hear, until a filler is said, and until another one is. */
  fillersMs: [1_200, 4_000],
  /** A caller who began to speak over us has finished by then, whatever became of their words. */
  speakingOverMs: 3_000,
  /** A language model's first token, and its whole turn with everything its tools take. */
  firstTokenMs: 6_000,
  modelTurnMs: 20_000,
  /** A late status callback may still arrive this long after the end. */
  forgetMs: 24 * 60 * 60_000,
} as const;

/** How long a call may last that is served like this, milliseconds. */
export const longestMs = (served: Served = "full"): number =>
  served === "messages" ? patience.longestMessageMs : patience.longestCallMs;

/** A tool that has not answered by now is given up; the caller must not wait longer. */
export const toolDeadlineMs = 4_000;

/** A calm voice says about fifteen characters a second. */
const characterMs = 67;
/** Digits of a telephone number are read one by one. */
const digitMs = 300;
/** A full stop is a breath; a comma half of one. */
const stopMs = 450;
const commaMs = 200;
/** From the text leaving us to the first sound at the caller's ear. */
const startMs = 500;

/**
 * Estimates how long a text takes to be spoken, in ms; 0 for nothing. The telephone does not say when it has finished, so
 * every wait starts from this: too short an estimate would talk over the caller's answer.
 */
export function speakingMs(text: string): number {
  if (text.trim() === "") return 0;
  const digits = text.match(/(?<![\p{L}\d:])\d(?=[ ,.]|$)/gu)?.length ?? 0;
  const stops = text.match(/[.!?…]+(?=\s|$)/g)?.length ?? 0;
  const commas = text.match(/[,;:](?=\s)/g)?.length ?? 0;
  return startMs + text.length * characterMs + digits * (digitMs - characterMs) + stops * stopMs + commas * commaMs;
}
