import { isWriting, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import { ask, askAgain } from "./ask.ts";
import { begunNote, sendMessage } from "./message.ts";
import { decideToolResult } from "./tool-result.ts";
import { end } from "./recovery.ts";

/** Nobody speaks: asks again, asks differently, then ends the call. */
export function decideSilence(turn: Turn, count: number): void {
  const { state, words, facts } = turn;
  if (state.waiting !== null) return stillWaiting(turn, state.waiting.id, count);
  if (state.grace.left > 0) {
    state.grace = { left: state.grace.left - 1, used: state.grace.used + 1 };
    return;
  }
  const inEarnest = count - state.grace.used;
  if (inEarnest >= 3) {
    saveMessage(turn);
    return end(turn, "silence", words.talk.silenceGoodbye(facts.config.businessName));
  }
  speak(turn, inEarnest <= 1 ? words.talk.stillThere : words.talk.cannotHear);
  if (state.asked?.about === "intent") return ask(turn, "intent");
  askAgain(turn);
}

/** We are the silent ones: says so once, then takes the answer as lost. */
function stillWaiting(turn: Turn, id: string, count: number): void {
  if (count <= 1) return speak(turn, turn.words.talk.oneMoment);
  decideToolResult(turn, id, { status: "failed", reason: "timeout" });
}

/** The call is about to reach its greatest length. */
export function decideTimeUp(turn: Turn): void {
  const { state, words, facts } = turn;
  if (isWriting(turn) && state.waiting?.purpose !== "message") speak(turn, words.talk.unconfirmed);
  saveMessage(turn);
  end(turn, "time-up", words.talk.timeUp(facts.config.businessName));
}

/** What was told for the team is worth having without a name, and though nobody has said yes to it: it is sent, and nothing said of it. */
function saveMessage(turn: Turn): void {
  const { state, facts } = turn;
  const begun = begunNote(turn);
  if (begun === null || state.waiting !== null) return;
  if (!state.contact.notCallerId) state.contact.phone ??= facts.caller.phone;
  state.task = "message";
  state.note = { ...state.note, ...begun };
  sendMessage(turn);
}
