import { plainly } from "../lexicon/plainly.ts";
import { isWriting, releaseHold, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { ask, askAgain } from "./ask.ts";

/** The caller wants a person: puts through where the owner gave a number, or says it in writing, else offers a message. */
export function callPerson(turn: Turn): void {
  const { transferNumber } = turn.facts.config.routing;
  // A chat or a text cannot be put through, and somebody who has just come back would only ring in vain again.
  if (transferNumber !== null && canPutThrough(turn)) {
    return putThrough(turn, transferNumber, turn.words.talk.transferring);
  }
  const isWritten = turn.facts.channel !== "voice";
  speak(turn, isWritten && transferNumber !== null ? turn.words.talk.personAt(transferNumber) : turn.words.talk.nobody);
  if (turn.state.task === "message") return askAgain(turn);
  ask(turn, "take-message");
}

/** Says a line and hands the call over. The brain is asked again only if nobody takes it. */
export function putThrough(turn: Turn, to: string, line: string): void {
  releaseHold(turn);
  turn.state.transfer = "sent";
  if (!isWriting(turn)) turn.state.waiting = null;
  speak(turn, line);
  turn.effects.push({ type: "transfer", to });
}

/** The caller is with us again: offers a message where nobody took the transfer, else says the last thing once more. */
export function welcomeBack(turn: Turn, fromTransfer: boolean): void {
  const { state } = turn;
  if (!fromTransfer) return speak(turn, ...state.said);
  if (state.task === "message") return askAgain(turn);
  ask(turn, "take-message");
}

export const wantsPerson = ({ cues }: Turn, heard: Heard): boolean =>
  heard.intents.includes("human") || cues.notAMachine.test(plainly(heard.says));

/** True where there is somebody to put this caller through to. */
export const canPutThrough = ({ facts, state }: Turn): boolean =>
  facts.config.routing.transferNumber !== null && facts.channel === "voice" && state.transfer === "none";
