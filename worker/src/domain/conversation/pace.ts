/** How long a call waits for what. Milliseconds; each is about what a patient person at a desk would give. */
export const patience = {
  /** Silence after we have finished speaking, before we ask whether the caller is still there. */
  silenceMs: 8_000,
  /** A call may last this long; then it is brought to a polite end. */
  longestCallMs: 30 * 60_000,
  /** After a drop, until nobody will come back: the carrier gives up on a webhook after 15 s. */
  abandonedMs: 60_000,
  /** Drops in one call before we stop trying. */
  resumes: 5,
  /** Between two tries to hand an ended call over. */
  handOverRetryMs: 5_000,
  /** A late status callback may still arrive this long after the end. */
  forgetMs: 24 * 60 * 60_000,
} as const;

/** A tool that has not answered by now is given up; the caller must not wait longer. */
export const toolDeadlineMs = 4_000;

/** Speech synthesis reads about 15 characters a second; the start of a turn costs about half a second. */
export function speakingMs(text: string): number {
  return text === "" ? 0 : 500 + Math.ceil((text.length / 15) * 1000);
}
