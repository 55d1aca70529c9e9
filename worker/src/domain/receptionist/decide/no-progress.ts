import { plainly } from "../lexicon/plainly.ts";
import { canBook, productive, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { ask, askAgain } from "./ask.ts";
import { longestBody } from "./message.ts";
import { answerFromFacts } from "./questions/fact-questions.ts";
import type { Answered } from "./questions/service-questions.ts";
import { misunderstood } from "./recovery.ts";
import { beCivil } from "./small-talk.ts";

/** Nothing new was learned: a question was asked, or something civil said, or we did not understand. */
export function withoutProgress(turn: Turn, heard: Heard, answered: Answered): void {
  const { state, words } = turn;
  if (answered === "answered") return askOn(turn);
  if (answered === "which-price") return ask(turn, "price-of");
  if (answered === "none" && state.asked?.about !== "name" && answerFromFacts(turn, heard)) {
    productive(turn);
    return askAgain(turn);
  }
  if (turn.cues.whatCanYouDo.test(plainly(heard.says))) {
    speak(turn, words.talk.whatICan(canBook(turn)));
    return state.asked?.about === "intent" ? ask(turn, "intent") : askAgain(turn);
  }
  if (turn.cues.canYouHear.test(plainly(heard.says))) {
    speak(turn, words.talk.hearYou(state.turn));
    return state.asked?.about === "intent" ? ask(turn, "intent") : askAgain(turn);
  }
  const unknown = answered === "unknown" || (heard.intent === "other" && turn.cues.aboutUs.test(plainly(heard.says)));
  if (unknown) return admitNotKnowing(turn, heard);
  if (saysAgain(turn, heard)) {
    state.unproductive += 1;
    return askAgain(turn);
  }
  if (goesOnTelling(turn, heard)) return;
  if (heard.intent === "thanks" || heard.intent === "greeting") return beCivil(turn, heard);
  const open = state.asked?.about === "intent" || state.asked?.about === "more";
  misunderstood(turn, heard.intent === "other" && open ? words.talk.outOfScope(state.turn) : undefined);
}

/** Goes on after an answer. A message offered for want of an earlier answer is not offered again. */
function askOn(turn: Turn): void {
  const { asked, task } = turn.state;
  if (asked?.about === "take-message" && task === "none") return ask(turn, "more");
  askAgain(turn);
}

/** Asked for a name, some callers finish their story first: it belongs to the message. */
function goesOnTelling(turn: Turn, heard: Heard): boolean {
  const { state, words } = turn;
  if (state.task !== "message" || state.note.body === null || state.asked?.about === "message") return false;
  if (heard.intent !== "other" || heard.says.trim().split(/\s+/).length < 4) return false;
  const longer = `${state.note.body.replace(/[.!?]*$/, ".")} ${heard.says}`;
  if (longer.length > longestBody) return false;
  state.note.body = longer;
  productive(turn);
  speak(turn, words.message.added);
  askAgain(turn);
  return true;
}

/** What we have already been told, told once more, is no answer, but no misunderstanding either. */
const saysAgain = ({ state }: Turn, heard: Heard): boolean =>
  state.unproductive < 2 &&
  ((state.contact.name !== null && plainly(heard.says).includes(plainly(state.contact.name))) ||
    (heard.phone !== undefined && heard.phone === state.contact.phone));

/** Not knowing is said plainly; the question goes to the team, with the booking or as a message. */
function admitNotKnowing(turn: Turn, heard: Heard): void {
  const { state, words } = turn;
  const question = heard.says.slice(0, 160);
  if (state.done.unanswered.length < 5) state.done.unanswered.push(question);
  if (state.task === "book") {
    if (state.draft.notes.length < 4) state.draft.notes.push(turn.ownerWords.message.asked(question));
    speak(turn, words.talk.noted);
    return askAgain(turn);
  }
  // An answer given in part says itself what is missing.
  speak(turn, turn.say.length > 0 ? "" : words.talk.unknown(state.turn));
  ask(turn, "take-message");
}
