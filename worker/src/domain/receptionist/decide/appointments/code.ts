import type { ToolResult } from "../../../conversation/conversation.ts";
import { plainly } from "../../lexicon/plainly.ts";
import { callTool, productive, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { ask } from "../ask.ts";
import { digitsIn } from "../caller/contact.ts";
import { yesOrNo } from "../meaning.ts";

/** Digits of the one-time code that shows whose number it is. */
export const codeLength = 6;
const mostCodes = 2;

/** Texts a code to the number that the caller says is theirs. */
export function sendCode(turn: Turn): void {
  const errand = turn.state.errand!;
  errand.codes += 1;
  turn.state.digits = "";
  callTool(turn, { tool: "send_code", phone: errand.phone! }, { purpose: "code" });
}

export function afterCodeSent(turn: Turn, result: ToolResult): void {
  const { state, words, facts } = turn;
  if (state.errand === null) return;
  if (result.status !== "code-sent") return withoutAppointments(turn, words.appointments.noCode);
  state.done.texts += 1;
  state.asked = { about: "code", tries: 0 };
  // A text takes a while to come and to be found.
  state.grace = { left: 2, used: 0 };
  speak(turn, state.errand.codes > 1 ? words.appointments.codeSentAgain : words.appointments.codeSent(facts.channel));
}

/** The code read out or keyed in, in one go or in pieces; or word that it did not come. */
export function takeCode(turn: Turn, heard: Heard): boolean {
  const { state, words } = turn;
  if (state.asked?.about !== "code" || state.errand === null) return false;
  const digits = digitsIn(turn, heard.says);
  if (digits !== "") {
    addDigits(turn, digits);
    return true;
  }
  const said = plainly(heard.says);
  const cannot = turn.cues.cannotRead.test(said) || yesOrNo(turn, heard) === "no" || heard.backsOut;
  if (!cannot && turn.cues.noCodeCame.test(said) && state.errand.codes < mostCodes) {
    sendCode(turn);
    return true;
  }
  if (!cannot && !turn.cues.noCodeCame.test(said)) return false;
  withoutAppointments(turn, words.appointments.withoutCode);
  return true;
}

/** Adds digits of the code and has it checked once it is whole. */
export function addDigits(turn: Turn, digits: string): void {
  const { state } = turn;
  state.digits = digits.length >= codeLength ? digits.slice(0, 10) : (state.digits + digits).slice(0, 10);
  if (state.digits.length < codeLength) {
    productive(turn);
    return ask(turn, "code");
  }
  checkCode(turn);
}

export function checkCode(turn: Turn): void {
  const { state } = turn;
  const code = state.digits;
  state.digits = "";
  callTool(turn, { tool: "check_code", phone: state.errand!.phone!, code }, { purpose: "check-code" });
}

/** A wrong code may be said again; one too many, and the team has to help. */
export function afterCheck(turn: Turn, result: ToolResult, proven: () => void): void {
  const { state, words } = turn;
  if (state.errand === null) return;
  if (result.status !== "code-checked") return withoutAppointments(turn, words.talk.calendarDown);
  productive(turn);
  if (result.correct) return proven();
  if (result.triesLeft <= 0) return withoutAppointments(turn, words.appointments.noMoreTries);
  speak(turn, words.appointments.wrongCode(result.triesLeft));
  ask(turn, "code");
}

/** Nothing can be looked up: the team is told what was wanted. */
function withoutAppointments(turn: Turn, why: string): void {
  speak(turn, why);
  ask(turn, "take-message");
}
