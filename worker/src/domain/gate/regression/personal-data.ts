import { plainly } from "../../receptionist/lexicon/plainly.ts";
import { understand } from "../../receptionist/understand/understand.ts";
import type { Language } from "../../conversation/language.ts";

/** Stand-ins, the same for the same person throughout a call. Numbers are of the block nobody is ever given. */
const names = ["Emily Carter", "Daniel Brooks", "Laura Herrera", "Victor Salas", "Nora Whitfield", "Owen Price"];
const emails = ["emily.carter@example.com", "daniel.brooks@example.com", "laura.herrera@example.com"];
const standInPhone = (i: number): string => `21255501${String(60 + (i % 40)).padStart(2, "0")}`;

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
  /** Names of services, so that none is taken for somebody's name. */
  services: readonly string[];
}

/**
 * The caller's lines with what belongs to a person replaced, the same by the same: names, spelled ones too, telephone and
 * card numbers however they are read out, e-mail addresses, street addresses.
 */
export function withoutPersonalData(lines: readonly HeardLine[], known: KnownPeople): string[] {
  const people = peopleIn(lines, known);
  const phones: string[] = [];
  const mails: string[] = [];
  return lines.map(({ caller }) => {
    const mailed = replaceEmails(caller, mails);
    const numbered = replaceNumbers(replaceStreets(mailed), phones);
    return replaceNames(numbered, people);
  });
}

/** Every name in order of appearance, whole. */
function peopleIn(lines: readonly HeardLine[], { names: told, services, language }: KnownPeople): string[] {
  const heard = lines.flatMap(({ caller, before }) => {
    const { name } = understand(caller, { today: "2026-11-27", services: [...services], before, language });
    return name === undefined ? [] : [name];
  });
  return [...new Set([...told, ...heard].map((name) => name.trim()).filter((name) => name.length > 1))];
}

function replaceNames(text: string, people: readonly string[]): string {
  const parts = new Map<string, string>();
  people.forEach((person, i) => {
    const standIn = names[i % names.length]!.split(" ");
    const own = person.split(/\s+/);
    own.forEach((part, j) => {
      const other = j === 0 ? standIn[0]! : standIn[1]!;
      if (part.length > 1 && !parts.has(plainly(part))) parts.set(plainly(part), other);
    });
  });
  return text
    .replace(/(?<![\p{L}\d'’])\p{L}(?:[ .,-]+\p{L}){2,}(?![\p{L}\d])/gu, (letters) => spelledAs(letters, parts))
    .replace(/[\p{L}'’]+/gu, (word) => partOf(word, parts));
}

/** A name, also as somebody's own: "Anna's". */
function partOf(word: string, parts: ReadonlyMap<string, string>): string {
  const [, stem = word, ending = ""] = /^(.+?)(['’]s)?$/u.exec(word) ?? [];
  const other = parts.get(plainly(stem));
  if (other === undefined) return word;
  return `${stem === stem.toLowerCase() ? other.toLowerCase() : other}${ending}`;
}

/** Letters said one by one are somebody's name, or nothing that may be kept either. */
function spelledAs(letters: string, parts: ReadonlyMap<string, string>): string {
  const word = plainly(letters).replace(/[^\p{L}]/gu, "");
  return (parts.get(word) ?? "Carter").toUpperCase().split("").join(" ");
}

const email =
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}|(?:[\p{L}\d_-]+ (?:dot|punto|underscore|guion bajo|dash) )*[\p{L}\d_-]+ (?:at|arroba) (?:[\p{L}\d-]+ )?[\p{L}\d-]+ (?:dot|punto) (?:com|net|org|edu|es|mx|io|co|us)\b/giu;

function replaceEmails(text: string, known: string[]): string {
  return text.replace(email, (found) => {
    const own = plainly(found).replace(/ /g, "");
    if (!known.includes(own)) known.push(own);
    const other = emails[known.indexOf(own) % emails.length]!;
    if (found.includes("@")) return other;
    const [dot, at] = /punto|arroba/i.test(found) ? ["punto", "arroba"] : ["dot", "at"];
    return other.replaceAll(".", ` ${dot} `).replace("@", ` ${at} `);
  });
}

const figures =
  "zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve";
const one = `(?:\\+?\\d+|(?:(?:double|triple|doble) )?(?:${figures}))`;
/** Digits read out or written, in groups or one by one, with nothing but pauses between them. */
const digits = new RegExp(`\\(?(?<![\\p{L}\\d])${one}(?:[\\s().,-]+${one})*(?![\\p{L}\\d])\\)?`, "giu");

/** As many digits as a telephone number has, or more, are one, or worse. */
function replaceNumbers(text: string, known: string[]): string {
  return text.replace(digits, (found) => {
    const own = digitsOf(found);
    if (own.length < 7) return found;
    if (own.length > 12) return "0 0 0 0, 0 0 0 0, 0 0 0 0, 0 0 0 0";
    const key = own.slice(-7);
    if (!known.includes(key)) known.push(key);
    return standInPhone(known.indexOf(key))
      .split("")
      .join(" ")
      .replace(/^(.{5}) (.{5}) /, "$1, $2, ");
  });
}

const valueOf: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["zero", "oh", "cero"],
    ["one", "uno", "una"],
    ["two", "dos"],
    ["three", "tres"],
    ["four", "cuatro"],
    ["five", "cinco"],
    ["six", "seis"],
    ["seven", "siete"],
    ["eight", "ocho"],
    ["nine", "nueve"],
  ].flatMap((words, value) => words.map((word) => [word, String(value)] as const)),
);

function digitsOf(text: string): string {
  let out = "";
  let times = 1;
  for (const [word] of text.toLowerCase().matchAll(/\d+|\p{L}+/gu)) {
    if (word === "double" || word === "doble" || word === "triple") times = word === "triple" ? 3 : 2;
    else {
      out += (valueOf[word] ?? word).repeat(times);
      times = 1;
    }
  }
  return out;
}

const street =
  /\b\d{1,6} (?:[\p{L}\d.'’-]+ ){1,4}?(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|way|terrace|parkway|highway)\b\.?(?:,? (?:apt|apartment|unit|suite|#) ?[\p{L}\d-]+)?/giu;
const calle =
  /\b(?:calle|avenida|av\.?|carrera|paseo|plaza|camino) (?:[\p{L}\d.'’-]+ ){0,4}?(?:n[uú]mero |#)?\d{1,6}\b/giu;

const replaceStreets = (text: string): string =>
  text.replace(street, "100 Example Street").replace(calle, "calle Ejemplo 100");
