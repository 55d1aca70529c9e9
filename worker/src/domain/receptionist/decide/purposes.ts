import { plainly } from "../lexicon/plainly.ts";
import { productive, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard, Intent, When } from "../understand/heard.ts";
import { dropBooking, hasBegun } from "./booking/booking.ts";
import { absorbContact } from "./caller/contact.ts";
import { hasFacts, wantsToBook, yesOrNo } from "./meaning.ts";
import { startErrand } from "./appointments/errand.ts";
import { bodyOf, dictate, dropMessage, knownNote, proceedMessage, startMessage } from "./message.ts";
import { callPerson, canPutThrough, wantsPerson } from "./people.ts";
import { acceptMessage } from "./recovery.ts";
import { knowsFact } from "./questions/fact-questions.ts";
import { backOut, sayGoodbye } from "./small-talk.ts";

/** What answers "what should I tell the team?" is the message, whatever it sounds like. */
export function takeDictation(turn: Turn, heard: Heard): boolean {
  if (turn.state.asked?.about !== "body") return false;
  const meta =
    heard.backsOut ||
    (wantsPerson(turn, heard) && canPutThrough(turn)) ||
    (["repeat", "wait", "goodbye", "bot"] as Intent[]).includes(heard.intent);
  const changesMind = wantsToBook(heard) && heard.words.length < 5 && turn.cues.changeOfMind.test(plainly(heard.says));
  if ((meta && heard.words.length < 5) || changesMind) return false;
  if (heard.words.length === 0 || (yesOrNo(turn, heard) !== null && heard.words.length < 2)) return false;
  absorbContact(turn, heard);
  dictate(turn, heard.says);
  productive(turn);
  proceedMessage(turn);
  return true;
}

/** A person is asked for; where there is none and the matter has been told already, it is taken down at once. */
export function askForPerson(turn: Turn, heard: Heard): boolean {
  if (!wantsPerson(turn, heard)) return false;
  const said = plainly(heard.says);
  const told = turn.state.task === "none" && (turn.cues.needsTeam.test(said) || turn.cues.saysWhatAbout.test(said));
  if (canPutThrough(turn) || !told) {
    callPerson(turn);
    return true;
  }
  absorbContact(turn, heard);
  speak(turn, turn.words.talk.nobody, turn.words.message.forTheTeam);
  startMessage(turn, "message", heard.says);
  return true;
}

/** "No, that's OK, I'll try again another time": in both languages the message is let go. */
const triesAgain = /^no\b.*\b(?:try again|another time|otro dia|otro momento|mas tarde|luego)\b/;

/** "Bye" ends the call; "yes, thanks, bye" to a read-back books first. */
export function leave(turn: Turn, heard: Heard): boolean {
  const leaves = heard.intent === "goodbye" || (heard.backsOut && turn.cues.leaving.test(plainly(heard.says)));
  const isWrongNumber = turn.cues.wrongNumber.test(plainly(heard.says));
  if (isWrongNumber || turn.cues.callsBack.test(plainly(heard.says))) {
    if (isWrongNumber && turn.state.task === "message") dropMessage(turn);
    sayGoodbye(turn);
    return true;
  }
  if (!leaves && !heard.intents.includes("goodbye")) return false;
  const about = turn.state.asked?.about;
  if (yesOrNo(turn, heard) === "yes" && (about === "booking" || about === "cancel" || about === "message")) {
    turn.state.leaving = true;
    return false;
  }
  if (!leaves || hasFacts(heard)) return false;
  if (turn.state.task === "message" && triesAgain.test(plainly(heard.says))) dropMessage(turn);
  sayGoodbye(turn);
  return true;
}

/** A message asked for, or one that goes without saying: somebody is late, or has a matter for the team. */
export function takeMessage(turn: Turn, heard: Heard): boolean {
  const said = plainly(heard.says);
  const forTeam =
    heard.intent === "other" &&
    turn.cues.needsTeam.test(said) &&
    heard.services.length === 0 &&
    !knowsFact(turn, heard);
  const told = heard.intent === "other" && turn.cues.tellsTeam.test(said);
  const unasked = turn.state.task === "none" && (turn.cues.runningLate.test(said) || forTeam || told);
  // "Are you open late on Thursdays?" mentions lateness and leaves no message.
  const asked =
    heard.intents.includes("message") &&
    !heard.intents.some((intent) => intent === "hours" || intent === "price") &&
    !(heard.intent === "question" && knowsFact(turn, heard));
  if (!unasked && !asked) return false;
  absorbContact(turn, heard);
  if (unasked) speak(turn, turn.words.message.forTheTeam);
  const body = unasked ? heard.says : bodyOf(turn, heard);
  const { draft, note, task } = turn.state;
  // Where a message is all there is, nothing that was told for it is lost: it is added to.
  if (draft.told !== undefined && task === "none") acceptMessage(turn, body ?? undefined);
  else if (turn.facts.messagesOnly === true && task === "message" && note.body !== null && body !== null) {
    startMessage(turn, note.kind, note.body === body ? body : `${note.body} ${body}`);
  } else startMessage(turn, "message", body === null ? null : withWish(turn, body));
  return true;
}

/** "Have somebody call me back about that": the team reads what it is about, an appointment that was being arranged. */
function withWish(turn: Turn, body: string): string {
  const { task, draft } = turn.state;
  return task === "book" && hasBegun(draft) ? `${knownNote(turn)!.body}. ${body}` : body;
}

/** What is wanted of an appointment that exists; one still being arranged is simply changed or dropped. */
export function changeAppointment(turn: Turn, heard: Heard): boolean {
  const { task, draft, asked } = turn.state;
  const kind = errandIn(turn, heard);
  if (kind === null || (kind !== "list" && turn.cues.asksForRules.test(plainly(heard.says)))) return false;
  if (task === "book" && draft.moves !== null) return kind === "cancel" && cancelInstead(turn, heard);
  if (task === "book" && hasBegun(draft) && kind !== "list") {
    if (kind === "move" || hasFacts(heard)) return false;
    backOut(turn);
    return true;
  }
  if (task === "message" && asked?.about !== "take-message") return false;
  // "Yes please, have them cancel it" takes the message that was offered for want of anything better.
  const accepts = yesOrNo(turn, heard) === "yes" || isForTeam(turn, heard);
  if (asked?.about === "take-message" && turn.state.errand !== null && accepts) return false;
  absorbContact(turn, heard);
  startErrand(turn, heard, kind);
  return true;
}

/** "I can't make it Tuesday, how about Thursday": another time is named, and nothing is called off. */
function isMove(cues: Turn["cues"], says: string, { not, replaces, date, dates }: When): boolean {
  const said = plainly(says);
  const leaves = (not?.length ?? 0) > 0 || replaces !== undefined;
  const instead = (leaves && (date ?? dates) !== undefined) || cues.movesIt.test(said);
  return instead && cues.cannotCome.test(said) && !cues.callsOff.test(said);
}

/** Whether an utterance is meant for the team: a message asked for, or one told at once. */
export const isForTeam = ({ cues }: Turn, { intents, intent, says }: Heard): boolean =>
  intents.includes("message") || (intent === "other" && cues.tellsTeam.test(plainly(says)));

/** The errand an utterance names; an appointment may be named by its service alone. */
export function errandIn(
  { cues, state }: Turn,
  { intent, intents, services, says, when }: Heard,
): "list" | "move" | "cancel" | null {
  // "Cancel or move it": which of the two is asked.
  if (intents.includes("cancel") && intents.includes("reschedule") && cues.either.test(plainly(says))) return "list";
  if (intents.includes("cancel")) return isMove(cues, says, when) ? "move" : "cancel";
  if (intents.includes("reschedule")) return "move";
  const said = plainly(says);
  const again = state.task === "none" && state.topicBooking !== null && cues.whenIsIt.test(said);
  if (cues.hasAppointment.test(said) && cues.wantsAnother.test(said)) return "move";
  if (intents.includes("appointments") || cues.hasAppointment.test(said) || again) return "list";
  const moves = intent === "other" && cues.movesIt.test(said) && cues.thatOne.test(said);
  if (state.task === "none" && moves) return "move";
  // "My Tuesday one" names it as well as its service does.
  if (services.length === 0 && when.date === undefined && when.replaces === undefined && when.not === undefined)
    return null;
  if (cues.cannotCome.test(said)) return isMove(cues, says, when) ? "move" : "cancel";
  if (services.length > 0 && cues.hasOne.test(said) && !intents.includes("price")) return "list";
  if (cues.cancelsMine.test(said)) return "cancel";
  if (cues.movesMine.test(said)) return "move";
  return cues.whenIsMine.test(said) ? "list" : null;
}

/** "You know what, just cancel it", said while another time is looked for. */
export function cancelInstead(turn: Turn, heard: Heard): boolean {
  const { draft } = turn.state;
  if (draft.moves === null || !turn.cues.callsOff.test(plainly(heard.says))) return false;
  const { moves } = draft;
  dropBooking(turn);
  startErrand(turn, heard, "cancel", moves);
  return true;
}
