/** How a language says numbers. */
export interface NumberWords {
  /** 0 to 19 (or as far as a language has single words), as a caller says them one by one. */
  units: ReadonlyMap<string, number>;
  tens: ReadonlyMap<string, number>;
  ordinals: ReadonlyMap<string, number>;
  /** Whether the word is a number or part of one. */
  isNumber: (word: string) => boolean;
  /** Spoken numbers as digits, word by word; words that are no numbers stay. */
  digitise: (words: readonly string[]) => string[];
}
