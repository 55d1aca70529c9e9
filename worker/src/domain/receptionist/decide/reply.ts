import { plainly } from "../lexicon/plainly.ts";
import { movedOn, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { ask } from "./ask.ts";
import { dropBooking, proceedBooking } from "./booking/booking.ts";
import { asksFact, wantsToBook, yesOrNo } from "./meaning.ts";
import { proceedErrand } from "./appointments/errand.ts";
import { bodyOf, dropMessage, proceedMessage } from "./message.ts";
import { pickService } from "./booking/pick-service.ts";
import { answerPriceOf } from "./questions/service-questions.ts";
import { acceptMessage, end, misunderstood } from "./recovery.ts";
import { isOpen, replyToOffer } from "./booking/reply-to-offer.ts";
import { replyToChange, replyToMessage, replyToReadBack } from "./booking/reply-to-read-back.ts";
import { sayGoodbye } from "./small-talk.ts";
import { sendText } from "./texts/send-text.ts";

/**
 * Reads an utterance as the answer to the pending question, after its facts have been taken in.
 * @param changed whether those facts changed anything
 * @returns false where it is no answer to it
 */
export function replyToQuestion(turn: Turn, heard: Heard, changed: boolean): boolean {
  const { state } = turn;
  // "No wait, what was the price?" holds us up to ask; it rejects nothing.
  const said = yesOrNo(turn, heard);
  const answer = said === "no" && asksFact(heard) ? null : said;
  switch (state.asked?.about) {
    case "intent":
    case "more":
      return !changed && replyToOpening(turn, heard, answer);
    case "slot":
      return !changed && replyToOffer(turn, heard, answer);
    case "service":
      return heard.services.length === 0 && heard.choice !== undefined && pickService(turn, heard.choice);
    case "day":
      if (changed || !isOpen(turn, heard)) return false;
      state.draft.wish.soonest = true;
      return movedOn(turn, () => proceedBooking(turn));
    case "known-name":
      if (state.contact.name === null && answer === "yes") state.contact.name = turn.facts.caller.name;
      else if (answer === "no") state.contact.notKnownName = true;
      return (changed || answer !== null) && movedOn(turn, () => goOn(turn));
    case "caller-id":
      if (state.contact.phone === null && answer === "yes") state.contact.phone = turn.facts.caller.phone;
      else if (answer === "no") state.contact.notCallerId = true;
      return (changed || answer !== null) && movedOn(turn, () => goOn(turn));
    case "phone":
      return !changed && replyToPhone(turn, answer);
    case "booking":
      return (
        !changed &&
        replyToReadBack(turn, heard, answer ?? (turn.cues.bookIt.test(plainly(heard.says.trim())) ? "yes" : null))
      );
    case "change":
      return !changed && replyToChange(turn, heard, answer);
    case "message":
      return replyToMessage(turn, heard, answer, changed);
    case "rebook":
      if (changed || answer === null) return false;
      if (answer === "no") return replyToOpening(turn, heard, answer) || movedOn(turn, () => ask(turn, "more"));
      state.draft.serviceId ??= state.topicService;
      return movedOn(turn, () => proceedBooking(turn));
    case "take-message":
      // A name given along with the yes takes nothing from it.
      if (tellsInstead(turn, heard)) return movedOn(turn, () => acceptMessage(turn, heard.says));
      if (answer === "yes" && wantsToBook(heard) && acceptsForBooking(turn, heard)) return true;
      if ((changed && answer !== "yes") || wantsToBook(heard)) return false;
      // Somebody who simply goes on to tell it has accepted.
      if (heard.intent === "other" && isTold(turn, heard)) {
        return movedOn(turn, () => acceptMessage(turn, heard.says));
      }
      if (answer === null) return false;
      if (answer === "no") return movedOn(turn, () => declineMessage(turn));
      return movedOn(turn, () => acceptMessage(turn, begunTelling(turn, heard)));
    case "price-of":
      return heard.services.length > 0 && movedOn(turn, () => answerPriceOf(turn, heard));
    default:
      return false;
  }
}

/** Whether enough was said to be a message; where nothing else can be done little is enough: "call me about my crown". */
function isTold({ facts, cues }: Turn, { words, says }: Heard): boolean {
  if (words.length >= 4 || facts.messagesOnly !== true) return words.length >= 4;
  const said = plainly(says);
  const asks = [cues.whatCanYouDo, cues.canYouHear, cues.asksSomething].some((cue) => cue.test(said));
  return !asks && says.trim().split(/\s+/).length >= 4;
}

/** "Fine, tell them my crown came off": the message that was offered, though it would be a reason to come in. */
export function tellsInstead({ state, facts, cues }: Turn, { says }: Heard): boolean {
  if (facts.messagesOnly !== true || state.asked?.about !== "take-message") return false;
  return says.split(/[.,;!]+/).some((part) => cues.tellsTeam.test(plainly(part.trim())));
}

/** "Yes, I need an appointment", where a message is all there is: they are told so, once, and it is taken. */
function acceptsForBooking(turn: Turn, heard: Heard): boolean {
  const { state, facts, words } = turn;
  if (facts.messagesOnly !== true) return false;
  if (state.draft.told === undefined) speak(turn, words.booking.noServices);
  return movedOn(turn, () => acceptMessage(turn, bodyOf(turn, heard) ?? undefined));
}

/** "Yes, it's about my bill" has begun to tell the message; "yes, thank you" has not. */
function begunTelling(turn: Turn, heard: Heard): string | undefined {
  const courteous = heard.intents.some((intent) => intent === "thanks" || intent === "message");
  return heard.words.length < 3 || courteous ? undefined : (bodyOf(turn, heard) ?? undefined);
}

/** Goes on with whatever is under way. */
export function goOn(turn: Turn): void {
  if (turn.state.text !== null) return sendText(turn, turn.state.text);
  if (turn.state.task === "appointment" && turn.state.errand !== null) return proceedErrand(turn);
  if (turn.state.task === "book") return proceedBooking(turn);
  if (turn.state.task === "message") return proceedMessage(turn);
  ask(turn, "more");
}

/** "Yes" and "no" to an open question mean something only where nothing else was said with them. */
function replyToOpening(turn: Turn, heard: Heard, answer: "yes" | "no" | null): boolean {
  const { state } = turn;
  const { bookings, messages, topics } = state.done;
  // "No, that's it. Oh wait, do I need …" has just been answered, and may go on.
  if (answer === null || heard.words.length > 4 || turn.say.length > 0) return false;
  if (answer === "yes" && state.asked?.about === "more") ask(turn, "intent");
  else if (answer === "yes") return false;
  else if (state.asked?.about === "more" || bookings.length + messages.length + topics.length > 0) sayGoodbye(turn);
  else return false;
  return true;
}

function replyToPhone(turn: Turn, answer: "yes" | "no" | null): boolean {
  const { state, words } = turn;
  // More digits than last time are progress, though not yet a number.
  if (state.digits.length > state.digitsAsked && answer === null) {
    ask(turn, "phone");
    return true;
  }
  if (answer !== "no") return false;
  if (state.text !== null) {
    state.text = null;
    return movedOn(turn, () => goOn(turn));
  }
  if (state.task === "appointment") return movedOn(turn, () => ask(turn, "take-message"));
  if (state.task === "message") {
    state.note.skipPhone = true;
    return movedOn(turn, () => {
      speak(turn, words.message.withoutPhone);
      proceedMessage(turn);
    });
  }
  misunderstood(turn, words.booking.needPhone);
  return true;
}

/** No message either: nothing is kept for somebody who wants neither. */
function declineMessage(turn: Turn): void {
  if (turn.state.leaving)
    return end(
      turn,
      "goodbye",
      turn.words.talk.goodbye(turn.facts.config.businessName, turn.state.turn, turn.facts.channel),
    );
  dropBooking(turn);
  dropMessage(turn);
  turn.state.errand = null;
  speak(turn, turn.words.message.dropped);
  ask(turn, "more");
}
