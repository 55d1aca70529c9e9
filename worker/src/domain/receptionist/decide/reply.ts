import { everything, flexible, keepsIt, partWords, whatElse } from "../lexicon/english.ts";
import { localOf, otherHalf } from "../local-time.ts";
import { emptyDraft } from "../state.ts";
import { productive, releaseHold, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import { normalise } from "../understand/normalise.ts";
import type { Heard } from "../understand/heard.ts";
import { answerPriceOf } from "./questions.ts";
import { ask } from "./ask.ts";
import { book, dropBooking, proceedBooking, takeOption } from "./booking.ts";
import { acceptMessage, end, misunderstood } from "./recovery.ts";
import { dictate, dropMessage, knownBody, proceedMessage, sendMessage } from "./message.ts";
import { sayGoodbye } from "./small-talk.ts";

/** Details alone ("the 8th, at three") are for whatever is under way; only a purpose named starts a booking. */
export const wantsToBook = (heard: Heard): boolean =>
  heard.detailsOnly !== true && (heard.intents.includes("book") || heard.intents.includes("availability"));

/** Says whether an utterance means yes, no or neither; both at once is neither. */
export function yesOrNo(heard: Heard): "yes" | "no" | null {
  if (heard.intent === "yes" || heard.intent === "no") return heard.intent;
  const [yes, no] = [heard.intents.includes("yes"), heard.intents.includes("no")];
  return yes === no ? null : yes ? "yes" : "no";
}

/**
 * Reads an utterance as the answer to the pending question, after its facts have been taken in.
 * @param changed whether those facts changed anything
 * @returns false where it is no answer to it
 */
export function replyToQuestion(turn: Turn, heard: Heard, changed: boolean): boolean {
  const { state } = turn;
  const answer = yesOrNo(heard);
  switch (state.asked?.about) {
    case "intent":
    case "more":
      return !changed && replyToOpening(turn, heard, answer);
    case "slot":
      return !changed && replyToOffer(turn, heard, answer);
    case "day":
      if (changed || !isOpen(heard)) return false;
      state.draft.wish.soonest = true;
      return done(turn, () => proceedBooking(turn));
    case "known-name":
      if (state.contact.name === null && answer === "yes") state.contact.name = turn.facts.caller.name;
      else if (answer === "no") state.contact.notKnownName = true;
      return (changed || answer !== null) && done(turn, () => goOn(turn));
    case "caller-id":
      if (state.contact.phone === null && answer === "yes") state.contact.phone = turn.facts.caller.phone;
      else if (answer === "no") state.contact.notCallerId = true;
      return (changed || answer !== null) && done(turn, () => goOn(turn));
    case "phone":
      return !changed && replyToPhone(turn, answer);
    case "booking":
      return !changed && replyToReadBack(turn, answer);
    case "change":
      return !changed && replyToChange(turn, heard, answer);
    case "message":
      return replyToMessage(turn, heard, answer, changed);
    case "take-message":
      if (changed || answer === null || wantsToBook(heard)) return false;
      return done(turn, () => (answer === "yes" ? acceptMessage(turn, knownBody(turn)) : declineMessage(turn)));
    case "price-of":
      return heard.services.length > 0 && done(turn, () => answerPriceOf(turn, heard));
    default:
      return false;
  }
}

/** Goes on with whatever is under way. */
export function goOn(turn: Turn): void {
  if (turn.state.task === "book") return proceedBooking(turn);
  if (turn.state.task === "message") return proceedMessage(turn);
  ask(turn, "more");
}

/** The offered start an utterance picks: by time or day where it names one, else by its place in the list. */
export function pickedOption(turn: Turn, heard: Heard): number | undefined {
  const { offer } = turn.state;
  if (offer === null) return undefined;
  const { date, time, ambiguousHour } = heard.when;
  if (date !== undefined || time !== undefined) {
    const fits = offer.startsAt.filter((at) => {
      const local = localOf(at, turn.zone);
      const sameTime = time === undefined || local.time === time || (ambiguousHour && local.time === otherHalf(time));
      return sameTime && (date === undefined || local.date === date);
    });
    // "What about Wednesday?" asks what else that day has; "Wednesday" takes what was offered on it.
    if (time === undefined && whatElse.test(heard.says.toLowerCase())) return undefined;
    return fits.length === 1 ? fits[0] : undefined;
  }
  const reached = offer.startsAt.slice(0, offer.heard);
  if (heard.choice === undefined) return namedByNumber(turn, heard, offer.startsAt);
  if (heard.choice === -1) return reached.length === offer.startsAt.length ? reached.at(-1) : undefined;
  return reached[heard.choice - 1];
}

/** "Yes" and "no" to an open question mean something only where nothing else was said with them. */
function replyToOpening(turn: Turn, heard: Heard, answer: "yes" | "no" | null): boolean {
  const { state } = turn;
  const { bookings, messages, topics } = state.done;
  if (answer === null || heard.words.length > 4) return false;
  if (answer === "yes") ask(turn, "intent");
  else if (state.asked?.about === "more" || bookings.length + messages.length + topics.length > 0) sayGoodbye(turn);
  else return false;
  return true;
}

/** Any of it will do, or the caller cannot say: then we propose. */
const isOpen = (heard: Heard): boolean => heard.intent === "unsure" || flexible.test(heard.says.toLowerCase());

/** "Okay ten": a bare number is the hour of the one start offered that has it. */
function namedByNumber({ zone }: Turn, heard: Heard, offered: readonly number[]): number | undefined {
  const said = new Set(normalise(heard.says).spoken.split(" "));
  const fits = offered.filter((at) => {
    const [hours, minutes] = localOf(at, zone).time.split(":").map(Number) as [number, number];
    const hour = String(hours % 12 === 0 ? 12 : hours % 12);
    return minutes === 0 && (said.has(hour) || (hours === 12 && said.has("noon")));
  });
  return fits.length === 1 ? fits[0] : undefined;
}

function replyToOffer(turn: Turn, heard: Heard, answer: "yes" | "no" | null): boolean {
  const { offer, draft } = turn.state;
  if (offer === null) return false;
  const only = offer.startsAt.length === 1 && offer.heard === 1 ? offer.startsAt[0] : undefined;
  if (answer === "yes" && only !== undefined) return done(turn, () => takeOption(turn, only));
  if (answer === "no") {
    turn.state.offer = null;
    draft.wish = { date: draft.wish.date, not: draft.wish.not };
    return done(turn, () => ask(turn, "day"));
  }
  // A second yes to several options gets the first of them put as a plain question.
  const insists = answer === "yes" && turn.state.asked!.tries > 0;
  if ((isOpen(heard) || insists) && only === undefined) {
    turn.state.offer = { ...offer, startsAt: offer.startsAt.slice(0, 1), heard: 0 };
    return done(turn, () => ask(turn, "slot"));
  }
  if (answer !== "yes") return false;
  misunderstood(turn, turn.words.booking.whichOfThem);
  return true;
}

function replyToPhone(turn: Turn, answer: "yes" | "no" | null): boolean {
  const { state, words } = turn;
  // More digits than last time are progress, though not yet a number.
  if (state.digits !== "" && answer === null) {
    ask(turn, "phone");
    return true;
  }
  if (answer !== "no") return false;
  if (state.task === "message") {
    state.note.skipPhone = true;
    return done(turn, () => {
      speak(turn, words.message.withoutPhone);
      proceedMessage(turn);
    });
  }
  misunderstood(turn, words.booking.needPhone);
  return true;
}

function replyToReadBack(turn: Turn, answer: "yes" | "no" | null): boolean {
  const { state } = turn;
  if (answer === "no") return done(turn, () => ask(turn, "change"));
  if (answer !== "yes") return false;
  // A yes to something the caller could not hear is no consent: everything is read back again.
  if (state.essential !== null && !state.essential.heard) return done(turn, () => ask(turn, "booking"));
  return done(turn, () => book(turn));
}

function replyToChange(turn: Turn, heard: Heard, answer: "yes" | "no" | null): boolean {
  const { state } = turn;
  const said = heard.says.toLowerCase();
  if (everything.test(said)) {
    releaseHold(turn);
    state.draft = { ...emptyDraft(), notes: state.draft.notes };
    return done(turn, () => proceedBooking(turn));
  }
  const part = partWords.find(([, pattern]) => pattern.test(said))?.[0];
  if (part === undefined) {
    if (!keepsIt.test(said) && answer !== "no") return false;
    return done(turn, () => ask(turn, "booking"));
  }
  if (part === "name") Object.assign(state.contact, { name: null, notKnownName: true });
  if (part === "phone") Object.assign(state.contact, { phone: null, notCallerId: true });
  if (part === "service") state.draft.serviceId = null;
  if (part === "day") state.draft.wish = { time: state.draft.wish.time };
  if (part === "time") state.draft.wish = { date: state.draft.wish.date };
  if (part === "day" || part === "time" || part === "service") state.draft.startsAt = null;
  return done(turn, () => (part === "day" ? ask(turn, "day") : proceedBooking(turn)));
}

function replyToMessage(turn: Turn, heard: Heard, answer: "yes" | "no" | null, changed: boolean): boolean {
  const { state, words } = turn;
  if (changed) return done(turn, () => proceedMessage(turn));
  if (answer === "yes") return done(turn, () => sendMessage(turn));
  if (answer === "no" && heard.words.length < 3) {
    state.note.body = null;
    return done(turn, () => ask(turn, "body"));
  }
  if (answer !== "no" && !heard.correction) return false;
  dictate(turn, heard.says);
  return done(turn, () => {
    speak(turn, words.talk.repeat[1]);
    proceedMessage(turn);
  });
}

/** No message either: nothing is kept for somebody who wants neither. */
function declineMessage(turn: Turn): void {
  if (turn.state.leaving)
    return end(turn, "goodbye", turn.words.talk.goodbye(turn.facts.config.businessName, turn.state.turn));
  dropBooking(turn);
  dropMessage(turn);
  speak(turn, turn.words.message.dropped);
  ask(turn, "more");
}

function done(turn: Turn, next: () => void): true {
  productive(turn);
  next();
  return true;
}
