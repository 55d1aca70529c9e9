import type { AgentConfig } from "../../contract/agent-config.ts";
import { sentencesOf } from "../conversation/claims/find-claims.ts";
import { isTrueOf } from "../conversation/claims/when-true.ts";
import { plainly } from "../receptionist/lexicon/plainly.ts";
import type { Booked } from "./desk.ts";
import { mobile } from "./caller.ts";
import type { Business, Outcome } from "./scenario.ts";

/** What was written down otherwise than it was agreed: appointments as they were read back, messages as they were left. */
export function notAsAgreed(outcome: Outcome, business: Business): string[] {
  const { bookings, messages, transcript } = outcome;
  const callerSaid = plainly(transcript.map(({ caller }) => caller).join(" "));
  const isSaid = (name: string | null): boolean => (name ?? "").split(/\s+/).every((part) => isIn(callerSaid, part));
  const isOwn = (phone: string | null): boolean =>
    phone === null || phone === mobile || callerSaid.replace(/\D/g, "").includes(phone.slice(-7));
  const faults = [
    ...bookings.flatMap((booking, i) => otherwise(booking, i, outcome, business)),
    ...(bookings.every(({ customerName }) => isSaid(customerName))
      ? []
      : ["an appointment is under a name nobody gave"]),
    ...(bookings.every(({ customerPhone }) => customerPhone !== null)
      ? []
      : ["an appointment has no telephone number"]),
    ...(messages.every(({ body }) => body.trim() !== "") ? [] : ["a message says nothing"]),
    ...(messages.every(({ fromName }) => isSaid(fromName)) ? [] : ["a message is under a name nobody gave"]),
  ];
  const numbers = [
    ...bookings.map(({ customerPhone }) => customerPhone),
    ...messages.map(({ fromPhone }) => fromPhone),
  ];
  return numbers.every(isOwn) ? faults : [...faults, "a telephone number was written down that nobody gave"];
}

/** Also where it was only spelled. */
const isIn = (said: string, part: string): boolean => {
  const letters = plainly(part).replace(/[^\p{L}]/gu, "");
  return said.includes(letters) || said.replace(/[^\p{L}]/gu, "").includes(letters);
};

/** What was said before the caller agreed names another service, or another day or time than was booked. */
function otherwise(booking: Booked, place: number, { transcript }: Outcome, { config, now }: Business): string[] {
  const at = transcript.findIndex(({ ledger }) => ledger.booked.length > place);
  const [agreed, before] = [transcript[at], transcript[at - 1]];
  if (agreed === undefined || before === undefined) return [];
  const names = servicesIn(before.agent, config);
  const { name } = config.services.find(({ id }) => id === booking.serviceId) ?? { name: "" };
  const isFor = (words: string) => isTrueOf(words, [booking.startsAt], config.timeZone, now);
  const isNamed = (words: string) => !isTrueOf(words, [], config.timeZone, now);
  // The noon of "HIIT @ noon" is no time of an appointment.
  const spoken = config.services.reduce((text, service) => text.replaceAll(service.name, " "), before.agent);
  const readBack = sentencesOf(spoken).findLast(({ words }) => isNamed(words))?.words;
  const wished = sentencesOf(agreed.caller).filter(({ words }) => isNamed(words));
  const isOtherTime = readBack !== undefined && !isFor(readBack) && !wished.some(({ words }) => isFor(words));
  return [
    ...(names.length === 0 || names.includes(plainly(name)) ? [] : ["another service was booked than was read back"]),
    ...(isOtherTime ? ["another time was booked than was read back"] : []),
  ];
}

const servicesIn = (text: string, { services }: AgentConfig): string[] =>
  services.map(({ name }) => plainly(name)).filter((name) => plainly(text).includes(name));
