import {
  asksForRules,
  callsBack,
  changeOfMind,
  leaving,
  needsTeam,
  runningLate,
  saysWhatAbout,
  wrongNumber,
} from "../lexicon/english.ts";
import { productive, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard, Intent } from "../understand/heard.ts";
import { hasBegun } from "./booking.ts";
import { absorbContact } from "./contact.ts";
import { hasFacts, wantsToBook, yesOrNo } from "./meaning.ts";
import { bodyOf, dictate, proceedMessage, startChange, startMessage } from "./message.ts";
import { callPerson, canPutThrough, wantsPerson } from "./people.ts";
import { knowsFact } from "./fact-questions.ts";
import { backOut, sayGoodbye } from "./small-talk.ts";

/** What answers "what should I tell the team?" is the message, whatever it sounds like. */
export function takeDictation(turn: Turn, heard: Heard): boolean {
  if (turn.state.asked?.about !== "body") return false;
  const meta =
    heard.backsOut ||
    (wantsPerson(heard) && canPutThrough(turn)) ||
    (["repeat", "wait", "goodbye", "bot"] as Intent[]).includes(heard.intent);
  const changesMind = wantsToBook(heard) && heard.words.length < 5 && changeOfMind.test(heard.says.toLowerCase());
  if ((meta && heard.words.length < 5) || changesMind) return false;
  if (heard.words.length === 0 || (yesOrNo(heard) !== null && heard.words.length < 2)) return false;
  absorbContact(turn, heard);
  dictate(turn, heard.says);
  productive(turn);
  proceedMessage(turn);
  return true;
}

/** A person is asked for; where there is none and the matter has been told already, it is taken down at once. */
export function askForPerson(turn: Turn, heard: Heard): boolean {
  if (!wantsPerson(heard)) return false;
  const said = heard.says.toLowerCase();
  const told = turn.state.task === "none" && (needsTeam.test(said) || saysWhatAbout.test(said));
  if (canPutThrough(turn) || !told) {
    callPerson(turn);
    return true;
  }
  absorbContact(turn, heard);
  speak(turn, turn.words.talk.nobody, turn.words.message.forTheTeam);
  startMessage(turn, "message", heard.says);
  return true;
}

/** "Bye" ends the call; "yes, thanks, bye" to a read-back books first. */
export function leave(turn: Turn, heard: Heard): boolean {
  const leaves = heard.intent === "goodbye" || (heard.backsOut && leaving.test(heard.says.toLowerCase()));
  if (wrongNumber.test(heard.says.toLowerCase()) || callsBack.test(heard.says.toLowerCase())) {
    sayGoodbye(turn);
    return true;
  }
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

/** A message asked for, or one that goes without saying: somebody is late, or has a matter for the team. */
export function takeMessage(turn: Turn, heard: Heard): boolean {
  const said = heard.says.toLowerCase();
  const forTeam =
    heard.intent === "other" && needsTeam.test(said) && heard.services.length === 0 && !knowsFact(turn, heard);
  const unasked = turn.state.task === "none" && (runningLate.test(said) || forTeam);
  // "Are you open late on Thursdays?" mentions lateness and leaves no message.
  const asked =
    heard.intents.includes("message") && !heard.intents.some((intent) => intent === "hours" || intent === "price");
  if (!unasked && !asked) return false;
  absorbContact(turn, heard);
  if (unasked) speak(turn, turn.words.message.forTheTeam);
  startMessage(turn, "message", unasked ? heard.says : bodyOf(heard));
  return true;
}

/** Existing appointments are moved and cancelled by the team; one still being arranged is simply changed or dropped. */
export function changeAppointment(turn: Turn, heard: Heard): boolean {
  const { task, draft } = turn.state;
  const kind = heard.intents.includes("cancel") ? "cancel" : heard.intents.includes("reschedule") ? "reschedule" : null;
  if (kind === null || asksForRules.test(heard.says.toLowerCase())) return false;
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
