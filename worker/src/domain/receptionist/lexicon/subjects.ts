/** The words of one language by which a question finds the fact that answers it. */
export interface Subjects {
  /** Words that say nothing about a question's subject. */
  stopWords: ReadonlySet<string>;
  /** What several words together are about, each said in one word that `concepts` knows. */
  phrases: readonly (readonly [pattern: RegExp, word: string])[];
  /**
   * Different words for the same subject, by word. The names of subjects are the same in every language: across them a
   * question finds a fact written in another.
   */
  concepts: ReadonlyMap<string, string>;
  /** Endings that a word loses before words are compared. */
  endings: RegExp;
}

/** Takes subjects with their words, "price: fee cost", into the subject of each word. */
export const byWord = (subjects: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(subjects).flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)));
