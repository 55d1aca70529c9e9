import { plainly } from "../../lexicon/plainly.ts";
import { emptyDraft } from "../../state.ts";
import { movedOn, releaseHold, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { ask } from "../ask.ts";
import { book, proceedBooking } from "./booking.ts";
import { respellName } from "../caller/respell.ts";
import { settle } from "./search.ts";
import { dictate, proceedMessage, sendMessage } from "../message.ts";

type Answer = "yes" | "no" | null;

/** The read-back of an appointment is confirmed or not. */
export function replyToReadBack(turn: Turn, heard: Heard, answer: Answer): boolean {
  const { state } = turn;
  if (answer !== "yes" && pickAnother(turn, heard)) return true;
  const said = plainly(heard.says);
  // "Yes, but …" and "yes, wait" are no consent: what is wrong is asked, or everything read back once more.
  if (answer !== "no" && turn.cues.objection.test(said))
    return replyToChange(turn, heard, answer) || movedOn(turn, () => ask(turn, "change"));
  if (answer === "yes" && turn.cues.hesitation.test(said)) return movedOn(turn, () => ask(turn, "booking"));
  if (answer === "no") return movedOn(turn, () => ask(turn, respellName(turn, heard) ? "booking" : "change"));
  if (answer !== "yes") return false;
  // A yes to something the caller could not hear is no consent: everything is read back again.
  if (state.essential !== null && !state.essential.heard) return movedOn(turn, () => ask(turn, "booking"));
  return movedOn(turn, () => book(turn));
}

/** "No, the third one": another of those read out before. */
function pickAnother(turn: Turn, { choice }: Heard): boolean {
  const { offered, startsAt } = turn.state.draft;
  const other = choice === undefined ? undefined : offered.at(choice > 0 ? choice - 1 : choice);
  if (other === undefined || other === startsAt) return false;
  return movedOn(turn, () => settle(turn, other));
}

/** What is wrong with what was read back. */
export function replyToChange(turn: Turn, heard: Heard, answer: Answer): boolean {
  const { state } = turn;
  if (pickAnother(turn, heard)) return true;
  const said = plainly(heard.says);
  if (turn.cues.everything.test(said)) {
    releaseHold(turn);
    state.draft = { ...emptyDraft(), notes: state.draft.notes };
    return movedOn(turn, () => proceedBooking(turn));
  }
  const part = turn.cues.partWords.find(([, pattern]) => pattern.test(said))?.[0];
  if (part === undefined) {
    if (!turn.cues.keepsIt.test(said) && !turn.cues.bookIt.test(said.trim()) && answer !== "no") return false;
    return movedOn(turn, () => ask(turn, "booking"));
  }
  if (part === "name") Object.assign(state.contact, { name: null, notKnownName: true });
  if (part === "phone") Object.assign(state.contact, { phone: null, notCallerId: true });
  if (part === "service") state.draft.serviceId = null;
  if (part === "day") state.draft.wish = { time: state.draft.wish.time };
  if (part === "time") state.draft.wish = { date: state.draft.wish.date };
  if (part === "day" || part === "time" || part === "service") state.draft.startsAt = null;
  return movedOn(turn, () => (part === "day" ? ask(turn, "day") : proceedBooking(turn)));
}

/** The read-back of a message is confirmed, or put otherwise. */
export function replyToMessage(turn: Turn, heard: Heard, answer: Answer, changed: boolean): boolean {
  const { state, words } = turn;
  if (changed) return movedOn(turn, () => proceedMessage(turn));
  if (answer === "yes") return movedOn(turn, () => sendMessage(turn));
  if (answer === "no" && heard.words.length < 3) {
    state.note.body = null;
    return movedOn(turn, () => ask(turn, "body"));
  }
  if (answer !== "no" && !heard.correction) return false;
  dictate(turn, heard.says);
  return movedOn(turn, () => {
    speak(turn, words.talk.repeat[1]);
    proceedMessage(turn);
  });
}
