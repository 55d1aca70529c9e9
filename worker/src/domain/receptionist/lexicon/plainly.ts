/**
 * A text as cues are matched against it: lower case, without accents and opening marks, which neither typing nor a
 * transcript is sure of.
 */
export const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .normalize("NFD")
    .replace(/[\p{M}¿¡]/gu, "");
