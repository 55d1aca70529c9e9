import type { Facts } from "../../conversation/conversation.ts";
import type { ReceptionistState } from "../../receptionist/state.ts";

/** Telephone numbers as they are written or read out: in groups, in one piece, or digit by digit. */
const numbers =
  /\+\d(?:[ ().-]*\d){7,14}|\(?\b\d{3}\)?[ .-]*\d{3}[ .-]+\d{4}\b|\b\d{2,3}(?:[ .-]\d{2,3}){2,4}\b|\b\d{7,15}\b|\b\d(?:[ ,.-]+\d\b){6,}/g;
/** Fewer digits are a price, a year or a time. */
const fewest = 7;

/** Whether a telephone number is told that is neither in this conversation nor in what the business has written down. */
export function foreignNumber(text: string, facts: Facts, state: ReceptionistState): boolean {
  const told = [...text.matchAll(numbers)].map(([number]) => digitsOf(number)).filter(({ length }) => length >= fewest);
  if (told.length === 0) return false;
  const { config, caller } = facts;
  const mine = [caller.phone, state.contact.phone, ...state.followed.phones].map((phone) => digitsOf(phone ?? ""));
  const written = config.knowledge.map(({ question, answer }) => digitsOf(`${question} ${answer}`)).join(" ");
  return told.some((number) => {
    const end = number.slice(-fewest);
    return !mine.some((phone) => phone.endsWith(end)) && !written.includes(end);
  });
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");
