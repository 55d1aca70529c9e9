import { titled } from "./name-case.ts";
import { GIVEN_NAMES } from "./lexicon/en/given-names.ts";
import {
  ABOUT_NAMES,
  FIRST_THEN_LAST,
  LAST_THEN_FIRST,
  NAME_CLOSING,
  NAME_CUE,
  NAME_LEAD_IN,
  NAME_TAIL,
  NAMES_AND_MONTHS,
  NOT_NAMES,
  PARTICLES,
  TITLES,
  WEAK_NAME_CUE,
} from "./lexicon/en/name-words.ts";
import { spelledWords, withoutSpelling } from "./spelling.ts";

export interface NameHeard {
  name: string;
  spelled: boolean;
}

/** People give up to this many names at once. */
const LONGEST_NAME = 4;

/** The caller's name in an utterance. `asked`: it was asked for, so that a bare "Maria Lopez" is one. */
export function findName(raw: string, asked: boolean): NameHeard | undefined {
  const text = raw.slice(0, 600).replace(/[“”"]/g, " ");
  const spelled = spelledWords(text, asked ? 2 : 4);
  const plain = spelled.length === 0 ? text : withoutSpelling(text);
  const said =
    fullName(plain) ??
    afterCue(plain, NAME_CUE, "sure") ??
    bare(plain, asked) ??
    afterCue(plain, WEAK_NAME_CUE, asked ? "likely" : "doubtful");
  if (spelled.length === 0) return said === undefined ? undefined : { name: titled(said), spelled: false };
  if (said === undefined && !asked && !ABOUT_NAMES.test(text)) return undefined;
  return { name: titled(withSpelling(said ?? [], spelled)), spelled: true };
}

function fullName(text: string): string[] | undefined {
  const [, first, last] = FIRST_THEN_LAST.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return [first, last];
  const [, family, given] = LAST_THEN_FIRST.exec(text) ?? [];
  return family !== undefined && given !== undefined ? [given, family] : undefined;
}

/** How much it takes to believe that words are a name: after "my name is", when asked for, or after a mere "I'm". */
type Trust = "sure" | "likely" | "doubtful";

function afterCue(text: string, cue: RegExp, trust: Trust): string[] | undefined {
  for (const match of text.matchAll(cue)) {
    const name = nameAt(text.slice(match.index + match[0].length), trust);
    if (name !== undefined) return name;
  }
  return undefined;
}

interface Word {
  text: string;
  /** A full stop, comma or the like stands before it. */
  pause: boolean;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/([^\p{L}\p{N}]*)([\p{L}][\p{L}'’-]*\.?|[\p{N}]\S*)/gu)) {
    const abbreviated = TITLES.has((match[2] ?? "").replace(".", "").toLowerCase());
    const word = match[2] ?? "";
    words.push({ text: abbreviated ? word : word.replace(/[.'-]+$/, ""), pause: /[.,;:!?]/.test(match[1] ?? "") });
    if (!abbreviated && word.endsWith(".")) words.push({ text: "", pause: true });
    if (words.length > 12) break;
  }
  return words;
}

function nameAt(text: string, trust: Trust): string[] | undefined {
  const name: string[] = [];
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    if (name.length === LONGEST_NAME || (word.pause && index > 0)) break;
    const particle = PARTICLES.has(word.text.toLowerCase()) && isName(words[index + 1]?.text ?? "");
    if (!particle && !isName(word.text)) break;
    name.push(word.text);
  }
  const first = name[0];
  if (
    first === undefined ||
    PARTICLES.has(first.toLowerCase()) ||
    (TITLES.has(first.replace(".", "").toLowerCase()) && name.length === 1)
  )
    return undefined;
  if (trust === "sure") return name;
  const tail = words[name.length];
  const follows = tail !== undefined && NAME_TAIL.test(tail.text);
  const known = GIVEN_NAMES.has(first.toLowerCase()) && !NAMES_AND_MONTHS.has(first.toLowerCase());
  const capital = /^\p{Lu}\p{Ll}/u.test(first);
  if (trust === "likely") return known || capital || follows || tail === undefined || tail.pause ? name : undefined;
  return known || follows || (capital && name.every((part) => /^\p{Lu}/u.test(part) || PARTICLES.has(part)))
    ? name
    : undefined;
}

function isName(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, "");
  return lower.length > 1 && /^[\p{L}][\p{L}'-]*\.?$/u.test(word) && !NOT_NAMES.has(lower);
}

/** The whole turn is a name: only believed where one was asked for, or where it plainly is one ("This is Maria"). */
function bare(text: string, asked: boolean): string[] | undefined {
  if (!asked) return undefined;
  const core = text.replace(NAME_LEAD_IN, "").replace(NAME_CLOSING, "");
  const words = wordsOf(core).filter((word) => word.text !== "" && word.text.length > 1);
  const name: string[] = [];
  for (const [index, word] of words.entries()) {
    const lower = word.text.toLowerCase();
    const particle = PARTICLES.has(lower) && isName(words[index + 1]?.text ?? "");
    if (!particle && !isName(word.text)) return undefined;
    if (name.length === LONGEST_NAME) return undefined;
    name.push(word.text);
  }
  return name.length === 0 || (PARTICLES.has((name[0] ?? "").toLowerCase()) && name.length === 1) ? undefined : name;
}

/** Puts spelled words in the place of the names they spell; what spells none is added as the next name. */
function withSpelling(said: readonly string[], spelled: readonly string[]): string[] {
  const name = said.filter((part) => part.length > 1);
  for (const word of spelled) {
    const at = name.findIndex((part) => soundsLike(part.toLowerCase(), word));
    if (at >= 0) name[at] = word;
    else name.push(word);
  }
  return name;
}

function soundsLike(said: string, spelled: string): boolean {
  if (said.charAt(0) !== spelled.charAt(0)) {
    const swapped = /^(?:[ck][ck]|[sc][sc]|[jg][jg]|[ei][ei]|[yi][yi]|[xz][xz]|[fp][fp])$/.test(
      said.charAt(0) + spelled.charAt(0),
    );
    if (!swapped) return false;
  }
  const shared = [...new Set(spelled)].filter((letter) => said.includes(letter)).length;
  return (
    Math.abs(said.length - spelled.length) <= 3 && shared >= Math.min(new Set(said).size, new Set(spelled).size) / 2
  );
}
