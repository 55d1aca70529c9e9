import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Language } from "../conversation/language.ts";
import { languageOfText, termsOf } from "../receptionist/answers/terms.ts";
import { plainly } from "../receptionist/lexicon/plainly.ts";
import { amountsIn } from "../model/speech/amounts.ts";
import type { Check, Outcome } from "./scenario.ts";

/** An appointment that must stand at the end. What is left out does not matter. */
interface Wanted {
  serviceId?: string;
  startsAt?: number;
  customerName?: string;
  phone?: string;
}

const fits = (wanted: Wanted, found: object): boolean =>
  Object.entries(wanted).every(([key, value]) => alike(found[key as keyof typeof found], value));

const alike = (found: unknown, wanted: unknown): boolean =>
  typeof found === "string" && typeof wanted === "string" ? plainly(found) === plainly(wanted) : found === wanted;

/** Exactly these appointments stand at the end, soonest first. */
export const stands =
  (...wanted: Wanted[]): Check =>
  ({ appointments }) => {
    if (appointments.length !== wanted.length)
      return `${count(wanted.length, "appointment")} should stand at the end, and ${appointments.length} ${appointments.length === 1 ? "does" : "do"}`;
    return wanted.every((each, i) => fits(each, appointments[i]!)) ? null : "the appointment is not the one asked for";
  };

/** No caller's wish has become an appointment, and no place is kept. */
export const nothingBooked: Check = ({ bookings, held }) =>
  bookings.length === 0 && held === null ? null : "an appointment was made that nobody may have";

/** Somebody of the business is told: a message is left, or the caller put through. */
export const reachesTheTeam: Check = ({ messages, transferred }) =>
  messages.length > 0 || transferred !== null ? null : "no message was taken and nobody was reached";

export const putThrough =
  (to: string): Check =>
  ({ transferred }) =>
    transferred === to ? null : `the caller should be put through to ${to}`;

/** The number may exist. */
export const reachable =
  (phone: string): Check =>
  () =>
    parsePhoneNumberFromString(phone)?.isPossible() === true ? null : `${phone} is no telephone number`;

export const nobodyRung: Check = ({ transferred }) =>
  transferred === null ? null : `the caller was put through to ${transferred}`;

export const hangsUp: Check = ({ ended }) => (ended === null ? "the call was not ended" : null);

export const staysOn: Check = ({ ended, transcript }) =>
  ended === "goodbye" && transcript.length < 2 ? "the caller was hung up on" : null;

export const answersSomething: Check = ({ transcript }) =>
  transcript.every(({ agent }) => agent.trim() !== "") ? null : "something the caller said got no answer";

export const speaks =
  (language: Language): Check =>
  ({ state, transcript }) =>
    state.language === language && languageOfText(transcript[0]?.agent ?? "", language) === language
      ? null
      : `the receptionist did not change to ${language === "es" ? "Spanish" : "English"}`;

const evenly = (text: string): string => plainly(text).replace(/\s+/g, " ").trim();

/** One of these texts is said word for word, whatever the case and the accents. */
export const says =
  (what: string, ...texts: readonly string[]): Check =>
  ({ said }) =>
    texts.some((text) => evenly(said).includes(evenly(text))) ? null : `${what} was not said`;

export const neverSays =
  (what: string, ...texts: readonly string[]): Check =>
  ({ said }) =>
    texts.some((text) => text.trim() !== "" && plainly(said).includes(plainly(text).trim()))
      ? `${what} was said`
      : null;

/** What is written down is told, in whatever words: most of what it speaks of, and every figure. */
export const tells =
  (text: string, language: Language): Check =>
  ({ said }) => {
    const told = new Set(termsOf(said, language));
    const terms = [...new Set(termsOf(text, language))];
    const found = terms.filter((term) => told.has(term)).length;
    const figures = text.match(/\d+/g) ?? [];
    const exact = figures.every((figure) => said.includes(figure));
    return exact && found >= terms.length * 0.6 ? null : "what is written down was not told";
  };

/** Amounts the business names itself, in its answers and in names such as "Botox $12/unit". */
const written = ({ knowledge, services }: AgentConfig): number[] =>
  [...knowledge.map(({ answer }) => answer), ...services.map(({ name }) => name)].flatMap((text) => amountsIn(text));

/** The price is said, and no other amount. */
export const saysPrice =
  (cents: number, config: AgentConfig): Check =>
  ({ said }) => {
    const told = amountsIn(said);
    const named = config.services.filter(({ name }) => plainly(said).includes(plainly(name)));
    const theirs = [...written(config), ...named.flatMap(({ priceCents }) => priceCents ?? [])];
    if (cents === 0 ? !/\bfree\b|gratis|(?:sin|no tiene) (?:costo|coste|cargo)/i.test(said) : !told.includes(cents))
      return `the price ${(cents / 100).toFixed(2)} was not said`;
    const wrong = told.find((amount) => amount !== cents && !theirs.includes(amount));
    return wrong === undefined ? null : `an amount was said that is not the price: ${(wrong / 100).toFixed(2)}`;
  };

/** No amount is said but what the business has written down itself. */
export const saysNoAmount =
  (config: AgentConfig): Check =>
  ({ said }) => {
    const theirs = written(config);
    const invented = amountsIn(said).find((amount) => !theirs.includes(amount));
    return invented === undefined ? null : `a price was said that nobody has set: ${(invented / 100).toFixed(2)}`;
  };

/** At least one of these holds. */
export const either =
  (...checks: readonly Check[]): Check =>
  (outcome: Outcome) => {
    const faults = checks.map((check) => check(outcome));
    return faults.includes(null) ? null : faults.join("; ");
  };

const count = (n: number, thing: string): string => `${n === 0 ? "no" : n} ${thing}${n === 1 ? "" : "s"}`;
