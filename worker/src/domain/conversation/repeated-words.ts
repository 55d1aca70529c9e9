/** Nobody answers what they hear faster than this, milliseconds. */
const quickestAnswerMs = 300;
/** The same words once more within this time were said once. */
const repeatMs = 1_500;

/** What is known of how the other side speaks. Instants are integer ms. */
export interface Speaker {
  /** The words they said last, compared without case and marks; null where something else has happened since. */
  words: string | null;
  at: number;
  /** When we had last finished. */
  answeredAt: number;
  /** Answers us faster than anybody hears: a script or a test, which means each line it sends. */
  scripted: boolean;
}

/** Words without case and marks: what is the same however it was written down. */
export const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Before anybody has spoken; we greet at `now`. */
export const newSpeaker = (now: number): Speaker => ({ words: null, at: 0, answeredAt: now, scripted: false });

/**
 * Takes in what somebody says and tells whether it is what they have just said: a frame that came twice, or one line
 * recognised twice. It is while that line is still being answered, and shortly after for whoever speaks as people do.
 * @param answering whether what was said last has not been answered yet
 */
export function hearWords(
  speaker: Speaker,
  text: string,
  answering: boolean,
  now: number,
): { speaker: Speaker; repeated: boolean } {
  const words = plainly(text);
  const same = words === speaker.words;
  if (same && (answering || (!speaker.scripted && now - speaker.at < repeatMs))) {
    return { speaker: { ...speaker, at: now }, repeated: true };
  }
  const scripted = speaker.scripted || (!answering && now - speaker.answeredAt < quickestAnswerMs);
  return { speaker: { ...speaker, words, at: now, scripted }, repeated: false };
}

/** Something else has happened: the same words now are another answer. */
export const otherwise = (speaker: Speaker): Speaker => ({ ...speaker, words: null });
