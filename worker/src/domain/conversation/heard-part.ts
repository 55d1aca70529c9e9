/**
 * The part of what we said that reached the caller, as we wrote it. The telephone reports words, not characters: spacing,
 * case and punctuation may differ, and it may report only the piece it was speaking (ConversationRelay `interrupt`,
 * `utteranceUntilInterrupt`). Where the report fits several places the earliest counts, so that nothing unheard is
 * taken as heard; where it fits nowhere, only the words both begin with do.
 * @param said everything we said since the caller last spoke
 * @param utteranceUntilInterrupt what the telephone says it had spoken; empty where it spoke nothing
 */
export function heardPart(said: string, utteranceUntilInterrupt: string): string {
  const ours = wordsOf(said);
  const spoken = wordsOf(utteranceUntilInterrupt);
  if (spoken.length === 0 || ours.length === 0) return "";
  const at = ours.findIndex((_, from) => startsWith(ours, from, spoken));
  const last = at >= 0 ? at + spoken.length : commonStart(ours, spoken);
  return last === 0 ? "" : said.slice(0, endOf(said, ours[last - 1]!.end));
}

interface Word {
  text: string;
  end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((match) => ({
    text: match[0].toLowerCase().replace("’", "'"),
    end: match.index + match[0].length,
  }));
}

/** The last word reported may have been cut off in its middle: it was then not heard, unless it stands alone. */
function startsWith(ours: readonly Word[], from: number, spoken: readonly Word[]): boolean {
  return from + spoken.length <= ours.length && spoken.every(({ text }, i) => ours[from + i]!.text === text);
}

function commonStart(ours: readonly Word[], spoken: readonly Word[]): number {
  const differs = spoken.findIndex(({ text }, i) => ours[i]?.text !== text);
  return differs < 0 ? Math.min(ours.length, spoken.length) : differs;
}

/** A mark that ends the last word heard was heard with it. */
const endOf = (said: string, end: number): number => end + (/^[.,;:!?…]+/.exec(said.slice(end))?.[0].length ?? 0);
