import type { Language } from "../../conversation/language.ts";
import { plainly } from "../../receptionist/lexicon/plainly.ts";
import { detectLanguage } from "../../receptionist/understand/detect-language.ts";
import { understand } from "../../receptionist/understand/understand.ts";
import { replaceEmails, replacePages } from "./emails-apart.ts";
import { replaceNumbers } from "./numbers-apart.ts";
import { namesIn, replaceNames } from "./people-apart.ts";
import { replaceStreets } from "./streets-apart.ts";

/** A caller's line and what was said before it. */
export interface HeardLine {
  caller: string;
  /** The receptionist's words that it answers. */
  before: string;
}

/** What is known of who called, beside what they said. */
export interface KnownPeople {
  names: readonly string[];
  language: Language;
  zone: string;
  /** Names of services, so that none is taken for somebody's name. */
  services: readonly string[];
  /** Whatever else the business says of itself: who works there is no caller. */
  ownWords?: readonly string[];
}

/**
 * The caller's lines with what belongs to a person replaced, the same by the same: names, spelled ones too, telephone and
 * card numbers however they are read out, codes and policies, e-mail addresses, street addresses.
 */
export function withoutPersonalData(lines: readonly HeardLine[], known: KnownPeople): string[] {
  const phones: string[] = [];
  const mails: string[] = [];
  const numbered = lines.map(({ caller, before }) => ({
    caller: replaceNumbers(replaceStreets(replacePages(replaceEmails(caller, mails))), phones),
    before,
  }));
  const people = peopleIn(numbered, known);
  return numbered.map(({ caller }) => replaceNames(caller, people));
}

/** The names that stand in for others, and what stands in their addresses: nobody's. */
const standIns = "emily carter daniel brooks laura herrera victor salas nora whitfield owen price example ejemplo";

/** Every name in order of appearance, whole. */
function peopleIn(lines: readonly HeardLine[], known: KnownPeople): string[] {
  const { names: told, services, ownWords = [], language, zone } = known;
  const own = new Set(wordsOf([...services, ...ownWords, standIns].join(" ")));
  const context = { today: "2026-11-27", zone, services: [...services], language };
  const heard = lines.flatMap(({ caller, before }) => {
    // Who calls a business that speaks the one language may speak the other.
    const spoken = new Set([language, detectLanguage(caller, language)]);
    const told = [...spoken].flatMap((each) => understand(caller, { ...context, language: each, before }).name ?? []);
    return [...told.filter((name) => !wordsOf(name).every((word) => own.has(word))), ...namesIn(caller, own)];
  });
  const all = [...new Set([...told, ...heard].map((name) => name.trim()).filter((name) => name.length > 1))];
  // "Kowalski" is Jonathan Kowalski where both are said.
  return all.filter((name) => !all.some((whole) => whole !== name && isPartOf(name, whole)));
}

const wordsOf = (text: string): string[] => plainly(text).match(/[\p{L}']+/gu) ?? [];

function isPartOf(name: string, whole: string): boolean {
  const words = wordsOf(whole);
  const own = wordsOf(name);
  return own.length < words.length && own.every((word) => words.includes(word));
}
