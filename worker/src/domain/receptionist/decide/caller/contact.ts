import { plainly } from "../../lexicon/plainly.ts";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { CountryCode } from "libphonenumber-js/min";
import { speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { lexiconOf } from "../../understand/lexicon/of.ts";
import { withSpelling } from "../../understand/contact/name-spelling.ts";
import { digitRuns } from "../../understand/contact/digits.ts";
import { ask } from "../ask.ts";
import { countryOf, lacksAreaCode } from "./country.ts";

/** Asks for the first thing missing about the caller. False where nothing is. */
export function askContact(turn: Turn): boolean {
  const { state, facts } = turn;
  const { contact, draft, note, task } = state;
  // An appointment that is only moved has all that.
  if (task === "book" && draft.moves !== null) return false;
  const optional = task === "message";
  if (contact.name === null && !(optional && note.skipName)) {
    ask(turn, facts.caller.name !== null && !contact.notKnownName ? "known-name" : "name");
    return true;
  }
  // In writing an address reaches the customer as well; on the telephone it is too easily misheard.
  const reachable = contact.phone !== null || (contact.email !== null && facts.channel !== "voice");
  if (!reachable && !(optional && note.skipPhone)) {
    ask(turn, facts.caller.phone !== null && !contact.notCallerId ? "caller-id" : "phone");
    return true;
  }
  return false;
}

/** Takes name, number and address from an utterance. True where it changed what was known. */
export function absorbContact(turn: Turn, heard: Heard): boolean {
  const { contact, asked } = turn.state;
  const before = JSON.stringify(contact);
  // An appointment for somebody else is not put under the name we know.
  if (!heard.name && turn.cues.forAnother.test(plainly(heard.says))) {
    Object.assign(contact, { name: null, notKnownName: true });
  }
  const name = heard.name ?? nameGiven(turn, heard);
  if (name) contact.name = wholeName(turn, heard, written(name.replace(turn.cues.afterName, ""))).slice(0, 80);
  // Letters are easily misheard: said back at once, they can be put right.
  if (name && heard.nameSpelled) speak(turn, turn.words.appointments.spelled(contact.name!));
  if (heard.email) contact.email = heard.email.slice(0, 200);
  if (heard.callerId && turn.facts.caller.phone !== null) contact.phone = turn.facts.caller.phone;
  const askedPhone = asked?.about === "phone" || asked?.about === "caller-id";
  const spoken = heard.phone ?? (asked?.about === "phone" ? pieceOf(turn, heard.says, turn.state.digits) : undefined);
  if (spoken) absorbPhone(turn, spoken, askedPhone);
  return JSON.stringify(contact) !== before;
}

/** A name that says no more than itself, as far as one is expected. */
function nameGiven(turn: Turn, heard: Heard): string | undefined {
  const about = turn.state.asked?.about;
  if (about === "name") return plainName(turn, heard);
  return about === "known-name" ? otherName(turn, heard) : surnameToo(turn, heard);
}

/** "Ann Lee", asked whether it is for John Miller: only what begins with a given name, for most answers are a yes in other words. */
function otherName(turn: Turn, heard: Heard): string | undefined {
  const { given, ambiguous, letters } = lexiconOf(turn.language).names;
  const words = bareWords(turn, heard);
  const first = letters((words[0] ?? "").toLowerCase());
  if (heard.intent !== "other" || words.length > 3 || !given.has(first) || ambiguous.has(first)) return undefined;
  if (turn.cues.neverNames.test(plainly(words.join(" ")))) return undefined;
  const known = turn.facts.caller.name;
  const isKnown = known !== null && `${plainly(known)} `.startsWith(`${plainly(words.join(" "))} `);
  return isKnown ? known : words.join(" ");
}

/**
 * Adds digits to the number being given, by voice or key. People give numbers in pieces, so what is too short is kept.
 * True where the number is complete.
 */
export function absorbPhone(turn: Turn, spoken: string, asked: boolean): boolean {
  const { state } = turn;
  const alone = completePhone(spoken, countryOf(turn));
  const joined =
    asked && state.digits !== "" ? completePhone(joinedTo(state.digits, spoken, turn), countryOf(turn)) : null;
  const phone = alone ?? joined;
  if (phone !== null) {
    state.contact.phone = phone;
    state.digits = "";
    return true;
  }
  if (asked) state.digits = tooLong(state.digits + spoken) ? "" : state.digits + spoken.replace(/\D/g, "");
  return false;
}

/** Pieces of a number in their order: an area code comes first, though it was given last. */
const joinedTo = (sofar: string, spoken: string, turn: Turn): string =>
  lacksAreaCode(turn) && /^[2-9]\d\d$/.test(spoken) ? spoken + sofar : sofar + spoken;

/** "The last name is Vila": only what comes after the first name was wrong. */
function wholeName(turn: Turn, heard: Heard, name: string): string {
  const { state, cues } = turn;
  const first = state.contact.name?.split(" ")[0];
  const partial = first !== undefined && !name.includes(" ") && cues.lastName.test(plainly(heard.says));
  if (partial) return `${first} ${name}`;
  return heard.nameSpelled && !name.includes(" ") ? respelled(turn, name) : name;
}

/** "Gene, G-E-N-E", of Jean Moore: one of the names we have, spelled rightly. */
function respelled({ state, language }: Turn, name: string): string {
  const parts = (state.contact.name ?? "").split(" ").filter((part) => part !== "");
  const whole = withSpelling(parts, [name.toLowerCase()], lexiconOf(language).names.alike, false);
  return parts.length > 1 && whole.length === parts.length ? written(whole.join(" ").toLowerCase()) : name;
}

/** Transcripts often have no capitals; a name on an appointment does. */
export const written = (name: string): string =>
  name === name.toLowerCase() ? name.replace(/(^|[\s'-])\p{L}/gu, (start) => start.toUpperCase()) : name;

/** E.164 of a number that can exist, else null. */
export function completePhone(text: string, country: CountryCode): string | null {
  const parsed = parsePhoneNumberFromString(text, country);
  return parsed?.isPossible() ? parsed.number : null;
}

/** "Will Smith", asked for a name: two or three words that say nothing else are one. */
function plainName(turn: Turn, heard: Heard): string | undefined {
  if (heard.intent !== "other" && heard.intent !== "yes") return undefined;
  const words = bareWords(turn, heard);
  const plain = words.length >= 2 && words.length <= 3 && words.every((word) => /^[\p{L}'’-]{2,}$/u.test(word));
  return plain && !turn.cues.neverNames.test(plainly(words.join(" "))) ? words.join(" ") : undefined;
}

const bareWords = ({ cues }: Turn, { says }: Heard): string[] =>
  says
    .trim()
    .replace(cues.nameLead, "")
    .replace(/[.!,]+/g, "")
    .split(/\s+/);

/** "Fernanda Lucero", from a Fernanda: the whole name, said later than asked. */
function surnameToo(turn: Turn, heard: Heard): string | undefined {
  const { name } = turn.state.contact;
  const whole = name === null || name.includes(" ") ? undefined : plainName(turn, heard);
  return whole !== undefined && plainly(whole).startsWith(`${plainly(name!)} `) ? whole : undefined;
}

/** Digits too few to be a number by themselves: "two one two", and after a breath the rest. */
function pieceOf({ language }: Turn, says: string, sofar: string): string | undefined {
  const words = wordsOf(says);
  const runs = digitRuns(sofar === "" ? words : [sofar, ...words], lexiconOf(language));
  const digits = runs[0]?.digits.slice(sofar.length) ?? "";
  return digits.length >= 2 ? digits : undefined;
}

/** Every digit in an utterance, in any grouping: "four eight two, nine thirteen". */
export const digitsIn = ({ language }: Turn, says: string): string =>
  digitRuns(wordsOf(says), lexiconOf(language))
    .map(({ digits }) => digits)
    .join("");

const wordsOf = (says: string): string[] =>
  says
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ");

const tooLong = (digits: string): boolean => digits.replace(/\D/g, "").length > 15;
