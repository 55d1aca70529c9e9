import { aboutUs, asksForTimes, leaving, oneMore, runningLate } from "../lexicon/english.ts";
import { productive, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard, Intent } from "../understand/heard.ts";
import { ask, askAgain } from "./ask.ts";
import { absorbBooking, hasBegun, proceedBooking, takeOption } from "./booking.ts";
import { absorbContact } from "./contact.ts";
import { bodyOf, dictate, proceedMessage, startChange, startMessage } from "./message.ts";
import { callPerson, wantsPerson } from "./people.ts";
import { answerFromFacts, answerQuestions } from "./questions.ts";
import type { Answered } from "./questions.ts";
import { misunderstood } from "./recovery.ts";
import { goOn, pickedOption, replyToQuestion, wantsToBook, yesOrNo } from "./reply.ts";
import { admitBeingVirtual, backOut, beCivil, repeat, sayGoodbye, waitForCaller } from "./small-talk.ts";

/** Each says whether it has dealt with the utterance; the first that has ends the matter. */
const steps: ((turn: Turn, heard: Heard) => boolean)[] = [
  takeDictation,
  (turn, heard) => only(heard, "repeat") && did(() => repeat(turn)),
  (turn, heard) => only(heard, "wait") && did(() => waitForCaller(turn)),
  (turn, heard) => wantsPerson(heard) && did(() => callPerson(turn)),
  (turn, heard) => heard.intent === "bot" && did(() => admitBeingVirtual(turn)),
  leave,
  (turn, heard) => heard.backsOut && !hasFacts(heard) && did(() => backOut(turn)),
  changeAppointment,
  takeMessage,
  converse,
];

/** Decides what one utterance leads to. */
export function decideUtterance(turn: Turn, heard: Heard): void {
  if (heard.intent !== "repeat") turn.state.repeats = 0;
  steps.some((step) => step(turn, heard));
}

/** What answers "what should I tell the team?" is the message, whatever it sounds like. */
function takeDictation(turn: Turn, heard: Heard): boolean {
  if (turn.state.asked?.about !== "body") return false;
  const meta =
    heard.backsOut || wantsPerson(heard) || (["repeat", "wait", "goodbye", "bot"] as Intent[]).includes(heard.intent);
  if (meta && heard.words.length < 5) return false;
  if (heard.words.length === 0 || (yesOrNo(heard) !== null && heard.words.length < 2)) return false;
  absorbContact(turn, heard);
  dictate(turn, heard.says);
  productive(turn);
  proceedMessage(turn);
  return true;
}

/** "Bye" ends the call; "yes, thanks, bye" to a read-back books first. */
function leave(turn: Turn, heard: Heard): boolean {
  const leaves = heard.intent === "goodbye" || (heard.backsOut && leaving.test(heard.says.toLowerCase()));
  if (!leaves && !heard.intents.includes("goodbye")) return false;
  const about = turn.state.asked?.about;
  if (yesOrNo(heard) === "yes" && (about === "booking" || about === "message")) {
    turn.state.leaving = true;
    return false;
  }
  if (!leaves || hasFacts(heard)) return false;
  sayGoodbye(turn);
  return true;
}

/** A message asked for, or one that goes without saying: somebody is late for an appointment. */
function takeMessage(turn: Turn, heard: Heard): boolean {
  const late = turn.state.task === "none" && runningLate.test(heard.says.toLowerCase());
  if (!late && !heard.intents.includes("message")) return false;
  absorbContact(turn, heard);
  if (late) speak(turn, turn.words.message.forTheTeam);
  startMessage(turn, "message", late ? heard.says : bodyOf(heard));
  return true;
}

/** Existing appointments are moved and cancelled by the team; one still being arranged is simply changed or dropped. */
function changeAppointment(turn: Turn, heard: Heard): boolean {
  const { task, draft } = turn.state;
  const kind = heard.intents.includes("cancel") ? "cancel" : heard.intents.includes("reschedule") ? "reschedule" : null;
  if (kind === null) return false;
  if (task === "book" && hasBegun(draft)) {
    if (kind === "reschedule" || hasFacts(heard)) return false;
    backOut(turn);
    return true;
  }
  if (task === "message") return false;
  absorbContact(turn, heard);
  startChange(turn, heard, kind);
  return true;
}

/** Questions are answered, facts taken in, and the pending question answered or asked again. */
function converse(turn: Turn, heard: Heard): boolean {
  const { state } = turn;
  const answered = answerQuestions(turn, heard);
  if (answered === "answered") productive(turn);
  if (pickOption(turn, heard)) return true;

  const contact = absorbContact(turn, heard);
  const booking = concernsBooking(turn, heard, answered) && absorbBooking(turn, heard);
  const changed = contact || booking;
  if (changed) productive(turn);
  if (replyToQuestion(turn, heard, changed)) return true;

  if (booking || wantsToBook(heard) || wantsOneMore(turn, heard)) return did(() => startBooking(turn, heard));
  if (changed && state.task !== "none") return did(() => goOn(turn));
  return did(() => withoutProgress(turn, heard, answered));
}

/** "And one for my wife" after a booking: another of the same. */
function wantsOneMore({ state, facts }: Turn, heard: Heard): boolean {
  const last = state.done.bookings.at(-1);
  if (state.task !== "none" || last === undefined || !oneMore.test(heard.says.toLowerCase())) return false;
  state.draft.serviceId ??= facts.config.services.find(({ name }) => name === last.service)?.id ?? null;
  return true;
}

function startBooking(turn: Turn, heard: Heard): void {
  const { state } = turn;
  // "What else do you have?" asks for other times than those just read out.
  if (state.asked?.about === "slot" && state.offer !== null && heard.intents.includes("availability")) {
    absorbBooking(turn, { ...heard, when: { shift: "later" } });
  }
  if (state.task !== "book") state.draft.serviceId ??= state.topicService;
  if (state.task === "book" && state.draft.startsAt !== null && state.asked?.about === "booking") return askAgain(turn);
  productive(turn);
  proceedBooking(turn);
}

/** Nothing new was learned: a question was asked, or something civil said, or we did not understand. */
function withoutProgress(turn: Turn, heard: Heard, answered: Answered): void {
  const { state, words } = turn;
  if (answered === "answered") return askAgain(turn);
  if (answered === "which-price") return ask(turn, "price-of");
  if (answered === "appointments") {
    speak(turn, words.talk.cannotLookUp);
    return ask(turn, "take-message");
  }
  if (answered === "none" && state.asked?.about !== "name" && answerFromFacts(turn, heard)) {
    productive(turn);
    return askAgain(turn);
  }
  const unknown = answered === "unknown" || (heard.intent === "other" && aboutUs.test(heard.says.toLowerCase()));
  if (unknown) return admitNotKnowing(turn, heard);
  if (saysAgain(turn, heard)) {
    state.unproductive += 1;
    return askAgain(turn);
  }
  if (heard.intent === "thanks" || heard.intent === "greeting") return beCivil(turn, heard);
  misunderstood(
    turn,
    heard.intent === "other" && state.task === "none" ? words.talk.outOfScope(state.turn) : undefined,
  );
}

/** What we have already been told, told once more, is no answer, but no misunderstanding either. */
const saysAgain = ({ state }: Turn, heard: Heard): boolean =>
  state.unproductive < 2 &&
  ((state.contact.name !== null && heard.says.toLowerCase().includes(state.contact.name.toLowerCase())) ||
    (heard.phone !== undefined && heard.phone === state.contact.phone));

/** Not knowing is said plainly; the question goes to the team, with the booking or as a message. */
function admitNotKnowing(turn: Turn, heard: Heard): void {
  const { state, words } = turn;
  const question = heard.says.slice(0, 160);
  if (state.done.unanswered.length < 5) state.done.unanswered.push(question);
  if (state.task === "book") {
    if (state.draft.notes.length < 4) state.draft.notes.push(words.message.asked(question));
    speak(turn, words.talk.noted);
    return askAgain(turn);
  }
  speak(turn, words.talk.unknown(state.turn));
  ask(turn, "take-message");
}

function pickOption(turn: Turn, heard: Heard): boolean {
  if (turn.state.asked?.about !== "slot") return false;
  const picked = pickedOption(turn, heard);
  if (picked === undefined) return false;
  absorbContact(turn, heard);
  productive(turn);
  takeOption(turn, picked);
  return true;
}

/** Whether the day, time or service named is for an appointment, and not merely asked about. */
function concernsBooking(turn: Turn, heard: Heard, answered: Answered): boolean {
  const { state } = turn;
  if (wantsToBook(heard)) return true;
  if (state.task === "message" || state.asked?.about === "take-message") return false;
  if (answered === "unknown") return isAboutTimes(heard);
  if (answered !== "none") return false;
  // Digits of a telephone number are not times of day.
  if (heard.phone !== undefined || (state.digits !== "" && !heard.correction)) return false;
  if (state.asked?.about === "name" && heard.name !== undefined && !heard.correction) return false;
  return true;
}

const isAboutTimes = (heard: Heard): boolean =>
  Object.keys(heard.when).length > 0 && asksForTimes.test(heard.says.toLowerCase());

/** Whether an utterance brings anything a task could use. */
export const hasFacts = (heard: Heard): boolean =>
  Object.keys(heard.when).length > 0 ||
  heard.services.length > 0 ||
  heard.name !== undefined ||
  heard.phone !== undefined ||
  heard.choice !== undefined;

const only = (heard: Heard, intent: Intent): boolean => heard.intent === intent && !hasFacts(heard);

function did(act: () => void): true {
  act();
  return true;
}
