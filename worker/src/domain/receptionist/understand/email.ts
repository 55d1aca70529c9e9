import {
  BEFORE_ADDRESS,
  EMAIL_CUE,
  MARKS,
  PROVIDERS,
  SPELLING_REMARKS,
  SPLIT_PROVIDERS,
} from "./lexicon/en/email-words.ts";
import { ORDINALS } from "./lexicon/en/words.ts";
import { digitise } from "./number-words.ts";
import { spelledLetterAt } from "./spelling.ts";

const WRITTEN = /[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/;
const LOCAL = /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?$/;
const LABEL = /^[a-z0-9-]{1,63}$/;
const ENDING = /^[a-z]{2,6}$/;
/** How far back from the "at" an address may start, in words. */
const LONGEST_LOCAL = 30;
const LONGEST_DOMAIN = 4;

/** The email address in an utterance, written or said aloud: "maria dot lopez at gmail". Lower case. */
export function findEmail(raw: string, asked: boolean): string | undefined {
  let text = raw.toLowerCase();
  const written = WRITTEN.exec(text)?.[0];
  if (written !== undefined) return written;
  if (!asked && !EMAIL_CUE.test(text)) return undefined;
  for (const [split, whole] of SPLIT_PROVIDERS) text = text.replace(split, whole);
  const words = emailWords(text);
  for (let at = words.indexOf("at"); at > 0; at = words.indexOf("at", at + 1)) {
    const domain = domainAt(words, at + 1);
    const local = domain === undefined ? "" : localBefore(words, at);
    if (domain !== undefined && LOCAL.test(local)) return `${local}@${domain}`;
  }
  return undefined;
}

function emailWords(text: string): string[] {
  return text
    .replace(/@/g, " at ")
    .replace(/(?<=\b[a-z])-(?=[a-z]\b)/g, " ")
    .split(/[\s,;!?]+/)
    .map((word) => word.replace(/^[."']+|[."':]+$/g, ""))
    .filter((word) => word !== "");
}

function domainAt(words: readonly string[], start: number): string | undefined {
  const first = words[start] ?? "";
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(first)) return first;
  const labels: string[] = [];
  let label = "";
  for (let index = start; index < Math.min(words.length, start + 2 * LONGEST_DOMAIN); index++) {
    const word = words[index] as string;
    if (MARKS.get(word) === ".") {
      if (label !== "") labels.push(label);
      label = "";
    } else if (word === "at" || (labels.length > 0 && label !== "")) break;
    else label += MARKS.get(word) ?? digitise([word])[0] ?? "";
  }
  const ending = label;
  if (labels.length > 0 && ENDING.test(ending) && labels.every((part) => LABEL.test(part))) {
    return [...labels, ending].join(".");
  }
  return PROVIDERS.get(first);
}

function localBefore(words: readonly string[], at: number): string {
  let start = at;
  while (start > 0 && at - start < LONGEST_LOCAL && !BEFORE_ADDRESS.has(words[start - 1] as string)) start--;
  let local = "";
  const spoken: string[] = [];
  for (let index = start; index < at; index++) {
    const letter = spelledLetterAt(words, index, at);
    if (letter !== undefined) {
      spoken.push(letter.letters);
      index += letter.used - 1;
      continue;
    }
    const word = words[index] as string;
    // Ordinals would become "1st"; in an address they stay words.
    if (!SPELLING_REMARKS.has(word)) spoken.push(ORDINALS.has(word) ? `=${word}` : (MARKS.get(word) ?? word));
  }
  for (const part of digitise(spoken)) local += part.replace(/^=/, "");
  return local;
}
