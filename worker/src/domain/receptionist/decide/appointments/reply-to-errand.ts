import { plainly } from "../../lexicon/plainly.ts";
import { callTool, movedOn, productive } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { ask } from "../ask.ts";
import { fitting, isVague, readClue } from "./clue.ts";
import { choose, dropErrand, noneFound, proceedErrand, serve, startErrand } from "./errand.ts";
import { knownBooking, onlyUpcoming } from "./known.ts";
import { wantsToBook, yesOrNo } from "../meaning.ts";
import { errandIn } from "../purposes.ts";
import { misunderstood } from "../recovery.ts";

/** Reads an utterance as the answer to a question about an appointment that exists. False where it is none. */
export function replyToErrand(turn: Turn, heard: Heard): boolean {
  switch (turn.state.asked?.about) {
    case "cancel":
      return replyToCancelling(turn, heard);
    case "which":
      return pickAppointment(turn, heard);
    case "calling-about":
      return replyToCallingAbout(turn, heard);
    case "is-it":
      return replyToIsIt(turn, heard);
    case "what-about":
      return replyToWhatAbout(turn, heard);
    default:
      return false;
  }
}

/** "Shall I cancel it?" Nothing is cancelled without a yes to what was heard. */
function replyToCancelling(turn: Turn, heard: Heard): boolean {
  const { state, cues } = turn;
  const errand = state.errand;
  if (errand === null) return false;
  const said = plainly(heard.says);
  const answer = yesOrNo(turn, heard);
  if (cues.movesIt.test(said) && !cues.cancelIt.test(said)) {
    Object.assign(errand, { kind: "move", when: readClue(turn, heard, "move").when, says: heard.says.slice(0, 240) });
    return movedOn(turn, () => serve(turn, knownBooking(turn, errand.bookingId)!));
  }
  const other = readClue(turn, heard, "cancel").clue;
  if (!isVague(other) && answer !== "yes") {
    const booking = knownBooking(turn, errand.bookingId);
    if (booking === undefined || fitting(turn, other, [booking]).length === 0) {
      Object.assign(errand, { clue: other, bookingId: null });
      return movedOn(turn, () => choose(turn, errand, state.known));
    }
  }
  if (cues.keepIt.test(said) || (answer === "no" && !cues.cancelIt.test(said))) return movedOn(turn, () => letBe(turn));
  if (answer !== "yes" && !cues.cancelIt.test(said)) return false;
  if (cues.objection.test(said) || cues.hesitation.test(said)) return movedOn(turn, () => ask(turn, "cancel"));
  // A yes to something the caller could not hear is no consent.
  if (state.essential !== null && !state.essential.heard) return movedOn(turn, () => ask(turn, "cancel"));
  productive(turn);
  callTool(turn, { tool: "cancel", bookingId: errand.bookingId!, reason: null }, { purpose: "cancel" });
  return true;
}

function letBe(turn: Turn): void {
  dropErrand(turn);
  ask(turn, "more");
}

/** One of the appointments read out, by its place, day, time or service; or all of them, one after another. */
function pickAppointment(turn: Turn, heard: Heard): boolean {
  const { state } = turn;
  const errand = state.errand;
  if (errand === null) return false;
  const listed = errand.listed.flatMap((id) => knownBooking(turn, id) ?? []);
  const nth = heard.choice === undefined ? undefined : listed.at(heard.choice > 0 ? heard.choice - 1 : heard.choice);
  const { clue } = readClue(turn, heard, "cancel");
  const fits = isVague(clue) ? [] : fitting(turn, clue, listed);
  const all = fits.length === 0 && turn.cues.allOfThem.test(plainly(heard.says)) && errand.kind === "cancel";
  if (fits.length === 0 && !all && !isVague(clue) && !wantsToBook(heard)) {
    misunderstood(turn, "");
    return true;
  }
  const picked = all ? listed[0] : fits.length === 1 ? fits[0] : fits.length === 0 ? nth : undefined;
  if (picked === undefined) {
    if (yesOrNo(turn, heard) !== "no" || !isVague(clue)) return false;
    return movedOn(turn, () => letBe(turn));
  }
  errand.bookingId = picked.bookingId;
  if (all) errand.also = errand.listed.slice(1);
  return movedOn(turn, () => serve(turn, picked));
}

function replyToIsIt(turn: Turn, heard: Heard): boolean {
  const { errand } = turn.state;
  const answer = yesOrNo(turn, heard);
  if (errand === null || answer === null) return false;
  const only = knownBooking(turn, errand.listed[0] ?? null);
  if (answer === "no" || only === undefined) {
    errand.misses += 1;
    return movedOn(turn, () => noneFound(turn));
  }
  errand.bookingId = only.bookingId;
  return movedOn(turn, () => serve(turn, only));
}

/** "Are you calling about your cleaning on Tuesday?" Whatever the answer, the calendar is looked at. */
function replyToCallingAbout(turn: Turn, heard: Heard): boolean {
  const { errand } = turn.state;
  const answer = yesOrNo(turn, heard);
  const only = onlyUpcoming(turn);
  if (errand === null || answer === null || only === undefined || errandIn(turn, heard) !== null) return false;
  if (answer === "yes") errand.listed = [only.bookingId];
  // "Yes, I need to move it" says at once what is wanted.
  const said = plainly(heard.says);
  const { movesIt, callsOff } = turn.cues;
  if (callsOff.test(said)) errand.kind = "cancel";
  else if (movesIt.test(said)) Object.assign(errand, { kind: "move", when: readClue(turn, heard, "move").when });
  if (errand.kind !== "list") errand.says = heard.says.slice(0, 240);
  return movedOn(turn, () => proceedErrand(turn));
}

/** "Would you like to move it, cancel it, or keep it?" A day alone is where it shall go. */
function replyToWhatAbout(turn: Turn, heard: Heard): boolean {
  const said = plainly(heard.says);
  const { cues, state } = turn;
  const keeps = cues.keepIt.test(said) || yesOrNo(turn, heard) === "no";
  const when = Object.keys(heard.when).length > 0;
  const kind = cues.callsOff.test(said) ? "cancel" : cues.movesIt.test(said) || when ? "move" : null;
  if (state.topicBooking !== null && kind !== null && !cues.keepIt.test(said)) {
    startErrand(turn, heard, kind, state.topicBooking);
    return true;
  }
  return keeps && movedOn(turn, () => ask(turn, "more"));
}
