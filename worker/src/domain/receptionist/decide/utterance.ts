import { plainly } from "../lexicon/plainly.ts";
import { productive } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { absorbBooking, hasBegun, proceedBooking } from "./booking/booking.ts";
import { absorbContact } from "./caller/contact.ts";
import { asksFact, hasFacts, only, wantsToBook, yesOrNo } from "./meaning.ts";
import { takeCode } from "./appointments/code.ts";
import { startErrand } from "./appointments/errand.ts";
import { dropMessage } from "./message.ts";
import { withoutProgress } from "./no-progress.ts";
import { askForPerson, cancelInstead, changeAppointment, leave, takeDictation, takeMessage } from "./purposes.ts";
import { misunderstood } from "./recovery.ts";
import { answerQuestions } from "./questions/questions.ts";
import { describeService } from "./questions/service-questions.ts";
import { isUsualQuestion } from "./questions/usual-questions.ts";
import type { Answered } from "./questions/service-questions.ts";
import { pickOption } from "./booking/reply-to-offer.ts";
import { goOn, replyToQuestion, tellsInstead } from "./reply.ts";
import { replyToErrand } from "./appointments/reply-to-errand.ts";
import { askForText } from "./texts/texts.ts";
import { admitBeingVirtual, backOut, repeat, waitForCaller } from "./small-talk.ts";

/** Each says whether it has dealt with the utterance; the first that has ends the matter. */
const steps: ((turn: Turn, heard: Heard) => boolean)[] = [
  takeDictation,
  takeCode,
  (turn, heard) => only(heard, "repeat") && !asksFact(heard) && did(() => repeat(turn, plainly(heard.says))),
  (turn, heard) => only(heard, "wait") && did(() => waitForCaller(turn)),
  askForPerson,
  (turn, heard) => heard.intent === "bot" && did(() => admitBeingVirtual(turn)),
  leave,
  replyToErrand,
  (turn, heard) => heard.backsOut && cancelInstead(turn, heard),
  (turn, heard) => heard.backsOut && !hasFacts(heard) && did(() => backOut(turn)),
  askForText,
  changeAppointment,
  takeMessage,
  converse,
];

/** Decides what one utterance leads to. */
export function decideUtterance(turn: Turn, heard: Heard): void {
  if (heard.intent !== "repeat") turn.state.repeats = 0;
  steps.some((step) => step(turn, heard));
}

/** Questions are answered, facts taken in, and the pending question answered or asked again. */
function converse(turn: Turn, heard: Heard): boolean {
  const { state } = turn;
  const answered = describeService(turn, heard) ? "answered" : answerQuestions(turn, heard);
  if (answered === "answered") productive(turn);
  if (state.asked?.about === "slot" && pickOption(turn, heard)) return true;
  if (answered === "none" && isUsualQuestion(turn, heard)) return did(() => withoutProgress(turn, heard, "unknown"));

  if (changesWhatIsBooked(turn, heard)) {
    return did(() => startErrand(turn, heard, "move", state.done.bookings.at(-1)!.bookingId));
  }
  const contact = absorbContact(turn, heard);
  const questionOnly = answered === "answered" && isQuestionOnly(turn, heard);
  const booking = !questionOnly && concernsBooking(turn, heard, answered) && absorbBooking(turn, heard);
  const changed = contact || booking;
  if (changed) productive(turn);
  if (replyToQuestion(turn, heard, changed)) return true;

  const others = !changed && asksForOthers(turn, heard);
  const more = wantsOneMore(turn, heard);
  if (booking || others || more || (wantsToBook(heard) && !questionOnly)) {
    // Saying again that one wants to book answers nothing that was asked about it.
    const moves = changed || others || more || state.task !== "book" || state.asked?.about === "take-message";
    return did(() => (moves ? startBooking(turn, heard, others) : misunderstood(turn, "")));
  }
  if (changed && (state.task !== "none" || state.text !== null)) return did(() => goOn(turn));
  return did(() => withoutProgress(turn, heard, answered));
}

/** True where an utterance that was answered names neither day nor service, and so asks for nothing more. */
const isQuestionOnly = ({ cues }: Turn, heard: Heard): boolean =>
  !hasFacts(heard) && cues.asksSomething.test(plainly(heard.says));

/** "Actually make it three", said of an appointment that has just been written: a change, not a second booking. */
function changesWhatIsBooked({ state, cues }: Turn, heard: Heard): boolean {
  if (state.task !== "none" || state.done.bookings.length === 0 || !heard.correction) return false;
  return Object.keys(heard.when).length > 0 && !wantsToBook(heard) && !cues.oneMore.test(plainly(heard.says));
}

/** "And one for my wife" after a booking: another of the same. */
function wantsOneMore({ state, facts, cues }: Turn, heard: Heard): boolean {
  const last = state.done.bookings.at(-1);
  if (state.task !== "none" || last === undefined || !cues.oneMore.test(plainly(heard.says))) return false;
  state.draft.serviceId ??= facts.config.services.find(({ name }) => name === last.service)?.id ?? null;
  return true;
}

function startBooking(turn: Turn, heard: Heard, others: boolean): void {
  const { state } = turn;
  if (others) offerOthers(turn, heard);
  if (state.task === "message") dropMessage(turn);
  state.errand = null;
  if (state.task !== "book") state.draft.serviceId ??= state.topicService;
  if (turn.facts.messagesOnly === true && heard.words.length > 1) state.draft.told = heard.says;
  productive(turn);
  proceedBooking(turn);
}

/** "What else do you have?", with no wish named. */
function asksForOthers({ state, cues }: Turn, heard: Heard): boolean {
  if (state.task !== "book" || (state.offer === null && state.draft.startsAt === null)) return false;
  return heard.intents.includes("availability") || cues.otherTimes.test(plainly(heard.says));
}

/** Other times than those read out, or than the one settled on. */
function offerOthers(turn: Turn, heard: Heard): void {
  const { draft } = turn.state;
  if (turn.state.offer !== null) return void absorbBooking(turn, { ...heard, when: { shift: "later" } });
  draft.wish = { date: draft.wish.date, not: draft.wish.not };
  draft.startsAt = null;
}

/** Whether the day, time or service named is for an appointment, and not merely asked about. */
function concernsBooking(turn: Turn, heard: Heard, answered: Answered): boolean {
  const { state } = turn;
  if (tellsInstead(turn, heard)) return false;
  if (wantsToBook(heard)) return true;
  if (state.task === "message") return false;
  if (state.asked?.about === "take-message") {
    // "My crown came off last night": where a message is all there is, a day is part of it.
    if (turn.facts.messagesOnly === true && !hasBegun(state.draft)) return false;
    // Whoever is offered a message and names a time instead would still rather come in.
    return namesDayOrTime(heard) && yesOrNo(turn, heard) === null;
  }
  if (answered === "unknown") return isAboutTimes(turn, heard);
  if (answered !== "none") return false;
  // Digits of a telephone number are not times of day.
  if (heard.phone !== undefined || (state.digits !== "" && !heard.correction)) return false;
  if (state.asked?.about === "name" && heard.name !== undefined && !heard.correction) return false;
  return true;
}

const namesDayOrTime = ({ when }: Heard): boolean => when.date !== undefined || when.time !== undefined;

const isAboutTimes = ({ cues }: Turn, heard: Heard): boolean =>
  Object.keys(heard.when).length > 0 && cues.asksForTimes.test(plainly(heard.says));

function did(act: () => void): true {
  act();
  return true;
}
