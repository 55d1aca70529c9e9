/**
 * How long a silence may last. The telephone does not tell us when it has finished speaking, so every wait starts with
 * an estimate of how long our own words take; too short a one would talk over the caller's answer.
 */

/** A caller who thinks or looks at a diary is quiet for up to about five seconds; longer, and something is wrong. */
export const firstWaitMs = 7_000;
/** After a first "are you still there?" the caller knows that we wait. */
export const nextWaitMs = 6_000;
/** So many silences in a row are answered before the call is ended: two reminders, then goodbye. */
export const mostSilences = 3;
/** Somebody who asked us to wait is fetching something. */
export const patientWaitMs = 45_000;

/** A calm voice says about fifteen characters a second. */
const characterMs = 67;
/** Digits and codes are read one by one. */
const digitMs = 300;
/** A full stop is a breath; a comma half of one. */
const stopMs = 450;
const commaMs = 200;
/** From the text leaving us to the first sound at the caller's ear. */
const startMs = 400;

/** Estimates how long a text takes to be spoken, in ms; 0 for nothing. */
export function speakingMs(text: string): number {
  if (text.trim() === "") return 0;
  const digits = text.match(/(?<![\p{L}\d:])\d(?=[ ,]|$)/gu)?.length ?? 0;
  const stops = text.match(/[.!?…]+(?=\s|$)/g)?.length ?? 0;
  const commas = text.match(/[,;:](?=\s)/g)?.length ?? 0;
  return Math.round(
    startMs + text.length * characterMs + digits * (digitMs - characterMs) + stops * stopMs + commas * commaMs,
  );
}

/**
 * How long to wait, in ms after sending `said`, before the caller counts as silent.
 * @param count how many silences in a row there have been already
 * @param patient the caller has asked us to wait
 */
export function silenceAfterMs(said: string, count: number, patient = false): number {
  const wait = patient ? patientWaitMs : count === 0 ? firstWaitMs : nextWaitMs;
  return speakingMs(said) + wait;
}
