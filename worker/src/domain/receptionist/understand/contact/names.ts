import { titled } from "./name-case.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { spellingFirst, withLetters, withSpelling } from "./name-spelling.ts";
import { spelledWords, withoutSpelling } from "./spelling.ts";

export interface NameHeard {
  name: string;
  spelled: boolean;
}

/** How names are given in one language. */
export interface NameWords {
  /** Lower-case text in the letters these lists are written in. */
  letters: (lower: string) => string;
  /** People give up to this many names at once. */
  longest: number;
  /** Always followed by the caller's name. */
  cue: RegExp;
  /** Followed by a name if it looks like one. */
  weakCue: RegExp;
  /** The name of somebody else, or of a pet, in one word. */
  another: RegExp;
  /** Speaks of an animal: whoever is called by one word then is no caller. */
  pet: RegExp;
  /** Follows a name: "Maria here". */
  tail: RegExp;
  firstThenLast: RegExp;
  lastThenFirst: RegExp;
  /** The first name at the end, after the last name: "it's Schwartz, first name's Gail". */
  firstAtLast: RegExp;
  /** Said before the name that was asked for … */
  leadIn: RegExp;
  /** … and after it. */
  closing: RegExp;
  /** The turn is about a name although none was understood. */
  aboutNames: RegExp;
  /** Inside a name, and lower case there. */
  particles: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  /** No name, even after a cue or when a name was asked for. */
  notNames: ReadonlySet<string>;
  /** Last names that are everyday words: taken for names only behind a first name, at the end. */
  surnames?: ReadonlySet<string>;
  /** Names that are everyday words too; only a full name or a question for the name makes them names. */
  ambiguous: ReadonlySet<string>;
  /** Given names known in lower case, after a mere "I'm". */
  given: ReadonlySet<string>;
  /** Two letters that sound alike: what was heard and what was spelled. */
  alike: RegExp;
}

type Language = Pick<Lexicon, "names" | "spelling" | "digits" | "phones">;

/** The caller's name in an utterance. `asked`: it was asked for, so that a bare "Maria Lopez" is one. */
export function findName(raw: string, asked: boolean, language: Language): NameHeard | undefined {
  const { names } = language;
  const text = raw.slice(0, 600).replace(/[“”"]/g, " ");
  const spelled = spelledWords(text, asked, language);
  const plain = spelled.length === 0 ? text : withoutSpelling(text, language);
  const withoutOther = plain.replace(names.another, " , ");
  const own = withoutOther === plain ? undefined : afterCue(withoutOther, names.weakCue, "doubtful", names);
  const callers = names.pet.test(text) ? withoutOther : plain;
  // "Ann, no, sorry, Anna": the last one counts.
  const corrected = asked ? callers.split(language.phones.correction).slice(1).at(-1) : undefined;
  const instead = corrected === undefined ? undefined : nameIn(corrected, asked, names);
  return named(text, spelled, own ?? instead ?? nameIn(callers, asked, names), asked, language);
}

function nameIn(plain: string, asked: boolean, names: NameWords): string[] | undefined {
  return (
    fullName(plain, names) ??
    afterCue(plain, names.cue, "sure", names) ??
    bare(plain, asked, names) ??
    afterCue(plain, names.weakCue, asked ? "likely" : "doubtful", names)
  );
}

function named(
  text: string,
  spelled: readonly string[],
  said: readonly string[] | undefined,
  asked: boolean,
  language: Language,
): NameHeard | undefined {
  const { names } = language;
  if (spelled.length === 0)
    return said === undefined
      ? undefined
      : { name: titled(withLetters(said, text, language), names.particles), spelled: false };
  if (said === undefined && !asked && !names.aboutNames.test(text)) return undefined;
  return {
    name: titled(
      onceEach(withSpelling(said ?? [], spelled, names.alike, spellingFirst(text, said, language))),
      names.particles,
    ),
    spelled: true,
  };
}

/** "Kowalski, K O W …, Adam Kowalski": a name said again in full stands where it was said last. */
const onceEach = (name: readonly string[]): string[] =>
  name.filter((part, at) => !name.slice(at + 1).some((later) => later.toLowerCase() === part.toLowerCase()));

function fullName(text: string, names: NameWords): string[] | undefined {
  const [, one, two] = names.firstThenLast.exec(text) ?? [];
  if (one !== undefined && two !== undefined) return [one, ...two.split(" ")];
  const [, family, given] = names.lastThenFirst.exec(text) ?? [];
  if (family !== undefined && given !== undefined) return [given, ...family.split(" ")];
  const first = names.firstAtLast.exec(text);
  const last = first === null ? undefined : bare(text.slice(0, first.index).replace(/[\s,.]+$/, ""), true, names);
  return first?.[1] !== undefined && last?.length === 1 ? [first[1], ...last] : undefined;
}

/** How much it takes to believe that words are a name: after "my name is", when asked for, or after a mere "I'm". */
type Trust = "sure" | "likely" | "doubtful";

function afterCue(text: string, cue: RegExp, trust: Trust, names: NameWords): string[] | undefined {
  for (const match of text.matchAll(cue)) {
    const name = nameAt(text.slice(match.index + match[0].length), trust, names);
    if (name !== undefined) return name;
  }
  return undefined;
}

interface Word {
  text: string;
  /** A full stop, comma or the like stands before it. */
  pause: boolean;
}

function wordsOf(text: string, { titles }: NameWords): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/([^\p{L}\p{N}]*)([\p{L}][\p{L}'’-]*\.?|[\p{N}]\S*)/gu)) {
    const abbreviated = titles.has((match[2] ?? "").replace(".", "").toLowerCase());
    const word = match[2] ?? "";
    words.push({ text: abbreviated ? word : word.replace(/[.'-]+$/, ""), pause: /[.,;:!?]/.test(match[1] ?? "") });
    if (!abbreviated && word.endsWith(".")) words.push({ text: "", pause: true });
    if (words.length > 12) break;
  }
  return words;
}

function nameAt(text: string, trust: Trust, names: NameWords): string[] | undefined {
  const name: string[] = [];
  const words = wordsOf(text, names);
  for (const [index, word] of words.entries()) {
    if (name.length === names.longest || (word.pause && index > 0)) break;
    if (!isPart(words, index, names)) break;
    name.push(word.text);
  }
  const first = name[0];
  if (
    first === undefined ||
    names.particles.has(first.toLowerCase()) ||
    (names.titles.has(first.replace(".", "").toLowerCase()) && name.length === 1)
  )
    return undefined;
  if (trust === "sure") return name;
  const tail = words[name.length];
  const follows = tail !== undefined && names.tail.test(tail.text);
  const lower = names.letters(first.toLowerCase());
  const known = names.given.has(lower) && !names.ambiguous.has(lower);
  const capital = /^\p{Lu}\p{Ll}/u.test(first);
  if (trust === "likely") return known || capital || follows || tail === undefined || tail.pause ? name : undefined;
  return known || follows || (capital && name.every((part) => /^\p{Lu}/u.test(part) || names.particles.has(part)))
    ? name
    : undefined;
}

/** A letter that is no word: "R Kelly", "John Q Public". */
const INITIAL = /^[b-df-hj-np-tv-z]$/i;

/** Whether the word belongs to a name: it is one, or an initial or particle with a name behind it. */
function isPart(words: readonly Word[], index: number, names: NameWords): boolean {
  const word = words[index]?.text ?? "";
  if (isName(word, names)) return true;
  if (index > 0 && index === words.length - 1 && names.surnames?.has(word.toLowerCase())) return true;
  return (INITIAL.test(word) || names.particles.has(word.toLowerCase())) && isName(words[index + 1]?.text ?? "", names);
}

/** "Domingo Reyes", "Juan Nieto": an everyday word, beside a name and nothing else. */
function isAlsoName(words: readonly Word[], index: number, names: NameWords): boolean {
  const { ambiguous, letters } = names;
  const others = words.filter((_, at) => at !== index);
  return (
    ambiguous.has(letters((words[index]?.text ?? "").toLowerCase())) &&
    others.length > 0 &&
    others.every(({ text }) => isName(text, names))
  );
}

function isName(word: string, { notNames, letters }: NameWords): boolean {
  const lower = letters(word.toLowerCase()).replace(/\.$/, "");
  return lower.length > 1 && /^[\p{L}][\p{L}'-]*\.?$/u.test(word) && !notNames.has(lower);
}

/** The whole turn is a name: only believed where one was asked for, or where it plainly is one ("This is Maria"). */
function bare(text: string, asked: boolean, names: NameWords): string[] | undefined {
  if (!asked) return undefined;
  const core = text.replace(names.leadIn, "").replace(names.closing, "");
  const words = wordsOf(core, names).filter((word) => word.text !== "");
  const name: string[] = [];
  for (const [index, word] of words.entries()) {
    if (word.text.length === 1 && !INITIAL.test(word.text)) continue;
    if (!isPart(words, index, names) && !isAlsoName(words, index, names)) return undefined;
    if (name.length === names.longest) return undefined;
    name.push(word.text);
  }
  return name.length === 0 || (names.particles.has((name[0] ?? "").toLowerCase()) && name.length === 1)
    ? undefined
    : name;
}
