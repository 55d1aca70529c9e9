import { dropBooking, hasBegun } from "./booking/booking.ts";
import { knownNote, proceedMessage, startMessage } from "./message.ts";
import { canBook, isWriting, productive, releaseHold, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import { ask, askAgain } from "./ask.ts";

/** The same question is put twice at most, and so many turns may lead nowhere before we stop trying. */
const mostTries = 2;
const mostUnproductive = 3;

/** An utterance was of no use: asks again in other words, then offers a message, then says goodbye. Never a loop. */
export function misunderstood(turn: Turn, lead?: string): void {
  const { state, words } = turn;
  state.unproductive += 1;
  const asked = (state.asked ??= { about: "more", tries: 0 });
  asked.tries += 1;
  const offered = asked.about === "take-message" && state.unproductive < mostUnproductive + 2;
  if (asked.tries < mostTries && (offered || state.unproductive < mostUnproductive)) {
    // The name's own second wording apologises already.
    speak(turn, lead ?? (asked.about === "name" ? "" : words.talk.didNotGet(state.turn)));
    if (asked.about === "intent" || asked.about === "more") {
      return speak(turn, words.talk.whatICan(canBook(turn)), words.talk.howHelp(state.turn));
    }
    return askAgain(turn);
  }
  if (state.task === "message") return finishMessage(turn);
  if (asked.about === "take-message" || state.unproductive > mostUnproductive + 1) {
    return giveUp(turn);
  }
  speak(turn, hasBegun(state.draft) || state.errand !== null ? words.talk.trouble : words.talk.notUnderstoodTwice);
  ask(turn, "take-message");
}

/** A message is worth having without a name or a number; only without content it is none. */
function finishMessage(turn: Turn): void {
  const { state, words } = turn;
  const about = state.asked?.about;
  if (about === "name" || about === "known-name") {
    state.note.skipName = true;
    speak(turn, words.message.withoutName);
  } else if (about === "phone" || about === "caller-id") {
    state.note.skipPhone = true;
    speak(turn, words.message.withoutPhone);
  } else {
    return giveUp(turn);
  }
  productive(turn);
  proceedMessage(turn);
}

/** Ends a conversation that leads nowhere, politely. */
export function giveUp(turn: Turn): void {
  speak(turn, turn.words.talk.trouble);
  end(turn, "goodbye", turn.words.talk.goodbye(turn.facts.config.businessName, turn.state.turn, turn.facts.channel));
}

/** Says goodbye and hangs up; gives back what was kept. */
export function end(turn: Turn, reason: "goodbye" | "silence" | "time-up", farewell: string): void {
  releaseHold(turn);
  // While something is being written its details are kept: its receipt may still come. So is a message nobody has said yes to.
  if (!isWriting(turn)) {
    if (turn.state.task === "book") dropBooking(turn);
    turn.state.waiting = null;
    turn.state.errand = null;
  }
  turn.state.ended = reason;
  turn.state.asked = null;
  speak(turn, farewell);
  turn.effects.push({ type: "end", reason });
}

/** Takes the message that was offered, in the caller's words or with what is known of their wish. */
export function acceptMessage(turn: Turn, says?: string): void {
  const known = knownNote(turn);
  if (known === null) return startMessage(turn, says === undefined ? "message" : "callback", says ?? null);
  // Where nothing can be booked the wish is what they are to be called back about; elsewhere they say it anew.
  const isAnew = known.kind === "callback" && turn.state.draft.told === undefined;
  const body = says === undefined || isAnew ? (says ?? known.body) : `${known.body}. ${says}`;
  startMessage(turn, known.kind, body);
}
