import type { TextAbout, ToolResult } from "../../../conversation/conversation.ts";
import { callTool, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import { ask, askAgain } from "../ask.ts";

/** Texts something; asks for the number first where none is known. */
export function sendText(turn: Turn, about: TextAbout): void {
  const { state } = turn;
  const to = numberFor(turn);
  // The confirmation that went out by itself need not go out again.
  if (about.kind === "booking" && about.bookingId === state.confirmed) {
    speak(turn, turn.words.appointments.texted.booking);
    return askAgain(turn);
  }
  state.text = to === null ? about : null;
  if (to === null) return ask(turn, "phone");
  callTool(turn, { tool: "send_text", to, about, language: turn.language }, { purpose: "text", text: about.kind });
}

/** The confirmation nobody had to ask for. It is mentioned only where it is on its way. */
export function textConfirmation(turn: Turn, bookingId: string, to: string | null): boolean {
  if (turn.facts.channel !== "voice" || to === null) return false;
  callTool(
    turn,
    { tool: "send_text", to, about: { kind: "booking", bookingId }, language: turn.language },
    { purpose: "text", text: "booking", quiet: true },
  );
  return true;
}

/** Says what became of the text. What could not be sent is told instead, where that is short. */
export function sayTexted(turn: Turn, result: ToolResult, about: TextAbout["kind"], quiet: boolean): void {
  const { state, words, facts } = turn;
  if (result.status === "text-queued") {
    state.done.texts += 1;
    if (quiet) state.confirmed = state.topicBooking;
    return speak(turn, words.appointments.texted[about]);
  }
  if (quiet) return;
  const reason = result.status === "failed" ? result.reason : "error";
  const { optedOut, noTexts, textFailed, website } = words.appointments;
  speak(turn, reason === "opted-out" ? optedOut : reason === "no-texts" ? noTexts : textFailed);
  if (about === "website" && facts.config.websiteUrl !== null) speak(turn, website(facts.config.websiteUrl));
}

/** The caller's own number where it is known, else the one they gave. */
function numberFor({ state, facts }: Turn): string | null {
  const own = facts.channel === "chat" || state.contact.notCallerId ? null : facts.caller.phone;
  return own ?? state.contact.phone;
}
