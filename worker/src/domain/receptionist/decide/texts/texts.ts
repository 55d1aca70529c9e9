import type { TextAbout } from "../../../conversation/conversation.ts";
import { retrieve, threshold } from "../../answers/retrieve.ts";
import { plainly } from "../../lexicon/plainly.ts";
import { productive, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { askAgain } from "../ask.ts";
import { absorbContact } from "../caller/contact.ts";
import { startErrand } from "../appointments/errand.ts";
import { readOut } from "../questions/fact-questions.ts";
import { knownBooking } from "../appointments/known.ts";
import { sendText } from "./send-text.ts";

/** "Can you text me that?": only what exists is texted, and it is said to be only once it is on its way. */
export function askForText(turn: Turn, heard: Heard): boolean {
  const said = plainly(heard.says);
  if (turn.state.task === "message" || !wantsTextNow(turn, heard)) return false;
  absorbContact(turn, heard);
  productive(turn);
  const about = wanted(turn, heard, said);
  if (about === "afterwards") confirmLater(turn);
  else if (about === "look-up") startErrand(turn, heard, "text");
  else if (about === null) refuse(turn);
  else if (isReadable(turn, about)) showHere(turn, about);
  else sendText(turn, about);
  return true;
}

/** Whether something shall be texted, and not by somebody some time. */
export function wantsTextNow({ cues }: Turn, { says }: Heard): boolean {
  const said = plainly(says);
  return cues.wantsText.test(said) && !cues.textsLater.test(said);
}

type Wanted = TextAbout | "look-up" | "afterwards" | null;

function wanted(turn: Turn, heard: Heard, said: string): Wanted {
  const { state, facts, cues } = turn;
  const { knowledge, websiteUrl } = facts.config;
  if (cues.theWebsite.test(said)) return websiteUrl === null ? null : { kind: "website" };
  const booked = knownBooking(turn, state.topicBooking);
  if (cues.theConfirmation.test(said)) {
    if (state.task === "book" && state.draft.moves === null) return "afterwards";
    if (booked !== undefined) return { kind: "booking", bookingId: booked.bookingId };
    const gone = state.done.cancelled.at(-1);
    return gone === undefined ? "look-up" : { kind: "booking", bookingId: gone.bookingId };
  }
  // The way is found by its subject, in whatever words it was asked for.
  const way = heard.intents.includes("address") ? retrieve("address", knowledge, "en") : undefined;
  const match = [way, retrieve(heard.says, knowledge, turn.language)].find((each) => (each?.score ?? 0) >= threshold);
  if (match !== undefined) return { kind: "fact", factId: match.fact.id };
  if (!cues.thatOne.test(said)) return null;
  if (state.topicFact !== null) return { kind: "fact", factId: state.topicFact };
  return booked === undefined ? null : { kind: "booking", bookingId: booked.bookingId };
}

/** In writing the answer can stand right here. */
const isReadable = ({ facts }: Turn, about: TextAbout): boolean =>
  facts.channel !== "voice" && about.kind !== "booking";

function showHere(turn: Turn, about: TextAbout): void {
  const { websiteUrl, knowledge } = turn.facts.config;
  if (about.kind === "website") speak(turn, turn.words.appointments.website(websiteUrl!));
  const fact = about.kind === "fact" ? knowledge.find(({ id }) => id === about.factId) : undefined;
  if (fact !== undefined) readOut(turn, fact);
  askAgain(turn);
}

/** There is nothing to confirm yet. */
function confirmLater(turn: Turn): void {
  speak(turn, turn.words.appointments.textAfterwards);
  askAgain(turn);
}

function refuse(turn: Turn): void {
  speak(turn, turn.words.appointments.nothingToText);
  askAgain(turn);
}
