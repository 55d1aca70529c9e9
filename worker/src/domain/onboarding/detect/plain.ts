import { plainly } from "../../receptionist/lexicon/plainly.ts";

/** A text as the patterns of detection read it: `plainly`, with every dash a hyphen and every kind of space a blank. */
export const plain = (text: string): string =>
  plainly(text)
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[^\S\n]+/g, " ");

/** On one line, without blanks at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
