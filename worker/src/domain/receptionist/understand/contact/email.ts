import type { Lexicon } from "../lexicon/lexicon.ts";
import { spelledLetterAt } from "./spelling.ts";

/** How email addresses are read aloud in one language. */
export interface EmailWords {
  /** "dot", "underscore": the signs by their names. */
  marks: ReadonlyMap<string, string>;
  /** Names of the sign between name and domain. */
  at: ReadonlySet<string>;
  /** Providers people name without their ending. */
  providers: ReadonlyMap<string, string>;
  /** Names and signs heard as two words. */
  split: readonly (readonly [RegExp, string])[];
  /** An address starts after the last of these. */
  before: ReadonlySet<string>;
  /** Said about the spelling, not part of it. */
  remarks: ReadonlySet<string>;
  /** The turn is about email even without a spoken "dot com". */
  cue: RegExp;
}

type Language = Pick<Lexicon, "wording" | "emails" | "numbers" | "spelling" | "digits">;

const WRITTEN = /[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/;
const LOCAL = /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?$/;
const LABEL = /^[a-z0-9-]{1,63}$/;
const ENDING = /^[a-z]{2,6}$/;
/** How far back from the "at" an address may start, in words. */
const LONGEST_LOCAL = 30;
const LONGEST_DOMAIN = 4;

/** The email address in an utterance, written or said aloud: "maria dot lopez at gmail". Lower case. */
export function findEmail(raw: string, asked: boolean, language: Language): string | undefined {
  const { emails } = language;
  let text = language.wording.letters(raw.toLowerCase());
  const written = WRITTEN.exec(text)?.[0];
  if (written !== undefined) return written;
  if (!asked && !emails.cue.test(text)) return undefined;
  for (const [split, whole] of emails.split) text = text.replace(split, whole);
  const words = emailWords(text);
  // From the end: "at two thirty, my email is maria at gmail" has its address last.
  for (let at = words.length - 1; at > 0; at--) {
    if (!emails.at.has(words[at] as string)) continue;
    const domain = domainAt(words, at + 1, language);
    const local = domain === undefined ? "" : localBefore(words, at, language);
    if (domain !== undefined && LOCAL.test(local)) return `${local}@${domain}`;
  }
  return undefined;
}

function emailWords(text: string): string[] {
  return text
    .replace(/@/g, " @ ")
    .replace(/(?<=\b[a-z])-(?=[a-z]\b)/g, " ")
    .split(/[\s,;!?]+/)
    .map((word) => word.replace(/^[."']+|[."':]+$/g, ""))
    .filter((word) => word !== "");
}

function domainAt(words: readonly string[], start: number, { emails, numbers }: Language): string | undefined {
  const first = words[start] ?? "";
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(first)) return first;
  const labels: string[] = [];
  let label = "";
  for (let index = start; index < Math.min(words.length, start + 2 * LONGEST_DOMAIN); index++) {
    const word = words[index] as string;
    if (emails.marks.get(word) === ".") {
      if (label !== "") labels.push(label);
      label = "";
    } else if (emails.at.has(word) || (labels.length > 0 && label !== "")) break;
    else label += emails.marks.get(word) ?? numbers.digitise([word])[0] ?? "";
  }
  const ending = label;
  if (labels.length > 0 && ENDING.test(ending) && labels.every((part) => LABEL.test(part))) {
    return [...labels, ending].join(".");
  }
  return emails.providers.get(first);
}

function localBefore(words: readonly string[], at: number, language: Language): string {
  const { emails, numbers } = language;
  let start = at;
  while (start > 0 && at - start < LONGEST_LOCAL && !emails.before.has(words[start - 1] as string)) start--;
  let local = "";
  const spoken: string[] = [];
  for (let index = start; index < at; index++) {
    const letter = spelledLetterAt(words, index, language, at);
    if (letter !== undefined) {
      spoken.push(letter.letters);
      index += letter.used - 1;
      continue;
    }
    const word = words[index] as string;
    // Ordinals would become "1st"; in an address they stay words.
    if (!emails.remarks.has(word))
      spoken.push(numbers.ordinals.has(word) ? `=${word}` : (emails.marks.get(word) ?? word));
  }
  for (const part of numbers.digitise(spoken)) local += part.replace(/^=/, "");
  return local;
}
