import { completePhone } from "../../receptionist/decide/caller/contact.ts";
import { countryOf } from "../../receptionist/decide/caller/country.ts";
import type { Turn } from "../../receptionist/turn.ts";
import { plainText } from "../fence.ts";

const address = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]{2,}$/;

/**
 * Takes name, number and address from a call, each only as far as it may be the caller's: a number nobody said in this
 * conversation is never used.
 * @returns what the model did wrong, or null
 */
export function takeContact(
  turn: Turn,
  given: { name: string | null; phone: string | null; email?: string | null },
): string | null {
  const { contact } = turn.state;
  const { caller, channel } = turn.facts;
  const phone = phoneGiven(turn, given.phone);
  if (phone === undefined) return numberNotSaid;
  const name = plainText(given.name ?? "", 80);
  if (/\p{L}/u.test(name)) contact.name = name;
  const email = plainText(given.email ?? "", 200);
  if (email !== "") {
    if (!address.test(email)) return "That is no email address. Ask the caller to say it again.";
    contact.email = email;
  }
  // The number that calls or texts is the caller's, unless they have said otherwise.
  contact.phone = phone ?? contact.phone ?? (channel !== "chat" && !contact.notCallerId ? caller.phone : null);
  return null;
}

export const numberNotSaid = "The caller has not said that number. Ask them for it.";

/** A number as E.164; null where none is given, undefined where it is nobody's who is in this conversation. */
export function phoneGiven(turn: Turn, text: string | null): string | null | undefined {
  if (text === null || text.trim() === "") return null;
  const phone = completePhone(text.slice(0, 40), countryOf(turn));
  const { contact, followed } = turn.state;
  const said = [turn.facts.caller.phone, contact.phone, ...followed.phones];
  return phone !== null && said.includes(phone) ? phone : undefined;
}
