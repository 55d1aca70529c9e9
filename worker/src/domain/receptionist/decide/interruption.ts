import { heardPart } from "../../conversation/heard-part.ts";
import { localOf } from "../local-time.ts";
import type { Turn } from "../turn.ts";

/**
 * The caller spoke over us. Options that were not heard cannot be chosen by their place, and a read-back whose day and
 * time were not heard cannot be confirmed by a bare yes.
 */
export function noteInterruption(turn: Turn, heard: string): void {
  const { state, words } = turn;
  // What was said stays whole: "pardon?" asks for all of it.
  const reached = heardPart(state.said.join(" "), heard);
  if (state.essential !== null && state.said.some((clause) => clause.includes(state.essential!.text))) {
    state.essential.heard = reached.includes(state.essential.text);
  }
  if (state.offer !== null && state.asked?.about === "slot") {
    const options = state.offer.startsAt.map((at) => localOf(at, turn.zone));
    let from = 0;
    state.offer.heard = 0;
    for (const text of words.booking.options(options, turn.today.date)) {
      const at = reached.indexOf(text, from);
      if (at < 0) break;
      from = at + text.length;
      state.offer.heard += 1;
    }
  }
}

/** A receipt that the caller spoke over is told once more, whatever they said: they would leave without knowing. */
export function retellReceipt(turn: Turn): void {
  const { essential } = turn.state;
  if (essential?.kind !== "receipt" || essential.heard || essential.line === undefined) return;
  essential.heard = true;
  if (!turn.say.some((clause) => clause.includes(essential.text))) turn.say.unshift(essential.line);
}
