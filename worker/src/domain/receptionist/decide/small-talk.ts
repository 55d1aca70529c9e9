import { localOf } from "../local-time.ts";
import { hasSwitched, productive, releaseHold, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { ask, askAgain } from "./ask.ts";
import { end, misunderstood } from "./recovery.ts";
import { dropBooking, hasBegun } from "./booking/booking.ts";
import { dropErrand } from "./appointments/errand.ts";
import { dropMessage } from "./message.ts";

/** Says the last thing again. Somebody who asks a third time in a row is not helped by a fourth. */
export function repeat(turn: Turn, says = ""): void {
  const { state, words } = turn;
  state.repeats += 1;
  if (state.repeats > 2) {
    return misunderstood(turn, "");
  }
  const { startsAt } = state.draft;
  const asksWhen = turn.cues.partWords.some(
    ([part, pattern]) => (part === "day" || part === "time") && pattern.test(says),
  );
  if (startsAt !== null && asksWhen && state.asked?.about !== "booking") {
    speak(turn, words.booking.kept(localOf(startsAt, turn.zone), state.turn));
    return askAgain(turn);
  }
  // What was said in the other language would only be said wrongly again.
  if (hasSwitched(turn)) return state.asked?.about === "intent" ? ask(turn, "intent") : askAgain(turn);
  const lead: readonly string[] = words.talk.repeat;
  speak(turn, lead[state.repeats]!, ...state.said.filter((clause) => !lead.includes(clause)));
  if (state.offer) state.offer.heard = state.offer.startsAt.length;
  if (state.essential?.kind === "read-back") state.essential.heard = true;
}

/** Somebody who asks us to wait fetches a diary or a card; that takes about half a minute, a few silences long. */
const graceSilences = 4;

export function waitForCaller(turn: Turn): void {
  turn.state.grace = { left: graceSilences, used: 0 };
  speak(turn, turn.words.talk.takeYourTime(turn.state.turn));
}

export function admitBeingVirtual(turn: Turn): void {
  const { topics } = turn.state.done;
  if (!topics.includes("bot") && topics.length < 8) topics.push("bot");
  speak(turn, turn.words.talk.bot(turn.facts.config.businessName));
  productive(turn);
  askAgain(turn);
}

/** "Never mind": lets go of whatever was under way. */
export function backOut(turn: Turn): void {
  const { state, words } = turn;
  const books = state.task === "book" && hasBegun(state.draft) && state.draft.moves === null;
  speak(turn, state.task === "message" ? words.message.dropped : books ? words.booking.dropped(state.turn) : "");
  releaseHold(turn);
  state.text = null;
  dropErrand(turn);
  if (state.task === "book") dropBooking(turn);
  if (state.task === "message") dropMessage(turn);
  state.offer = null;
  productive(turn);
  ask(turn, "more");
}

export function sayGoodbye(turn: Turn): void {
  end(turn, "goodbye", turn.words.talk.goodbye(turn.facts.config.businessName, turn.state.turn, turn.facts.channel));
}

/** Thanks or a greeting and nothing else. */
export function beCivil(turn: Turn, heard: Heard): void {
  const { state, words } = turn;
  const asked = state.asked?.about;
  if (heard.intent === "thanks" && asked === "more" && state.asked!.tries > 0) return sayGoodbye(turn);
  speak(turn, heard.intent === "thanks" ? words.talk.welcome(state.turn) : words.talk.hello(state.turn));
  if (heard.intent === "thanks" && asked === "more") {
    ask(turn, "more");
    state.asked = { about: "more", tries: 1 };
    return;
  }
  if (asked === "intent") return ask(turn, "intent");
  askAgain(turn);
}
