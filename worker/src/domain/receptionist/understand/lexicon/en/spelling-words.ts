/** How words are spelled aloud in English. */

/** Between a letter and the word that stands for it: "b as in boy". */
export const AS_IN = /^(?:as in|as|like|for) /;

/** A word spelled letter by letter, with its announcement. */
export const SPELLED_OUT = new RegExp(
  "(?:\\b(?:that'?s|that is|spelled|spelt|spelling is|it'?s spelled)[\\s,:]+)*(?:(?:\\b(?:double|" +
    "triple) )?(?<![\\w'])[a-z]\\b(?: (?:as in|like|for) [a-z]{2,20})?[\\s,.-]*){2,40}(?![a-z'])",
  "gi",
);

/** "with a z": a remark on the spelling. */
export const WITH_A_LETTER = /\bwith (?:an?|one|two|double) (?<letter>[a-z]{1,2})(?:'?s)?\b/gi;
