import { localOf } from "../local-time.ts";
import type { Later } from "../state.ts";
import { speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { startErrand } from "./appointments/errand.ts";
import { errandIn, isForTeam } from "./purposes.ts";
import { wantsToBook } from "./meaning.ts";
import { wantsTextNow } from "./texts/texts.ts";
import { decideUtterance } from "./utterance.ts";

/** Takes up what was asked for together with something that is settled by now. */
export function takeUpLater(turn: Turn, hear: (says: string) => Heard): void {
  const { state } = turn;
  while (isFree(turn)) {
    const next = state.later.shift()!;
    const heard = hear(next.says);
    speak(turn, lead(turn, next, heard));
    if (next.after === "booking") rightAfter(turn);
    if (next.kind !== undefined) startErrand(turn, heard, next.kind);
    else decideUtterance(turn, heard);
  }
}

/** Nothing is under way, and we would have asked what else there is. */
const isFree = ({ state }: Turn): boolean =>
  state.later.length > 0 &&
  state.task === "none" &&
  state.asked?.about === "more" &&
  state.waiting === null &&
  state.ended === null &&
  state.transfer !== "sent";

function lead(turn: Turn, { after, kind }: Later, heard: Heard): string {
  if (after === "answer") return "";
  const { andAlso, andNext } = turn.words.appointments;
  const service = turn.facts.config.services[heard.services[0] ?? -1];
  if (after === "booking" && service !== undefined) return andNext(service.name);
  const errand = kind ?? errandIn(turn, heard);
  if (errand !== null) return andAlso[errand];
  if (wantsTextNow(turn, heard)) return "";
  if (isForTeam(turn, heard)) return andAlso.message;
  return wantsToBook(heard) ? andAlso.book : andAlso.other;
}

/** The place after the appointment just made, or the nearest to it that day. */
function rightAfter({ state, zone }: Turn): void {
  const last = state.done.bookings.at(-1);
  if (last === undefined) return;
  const { date, time } = localOf(last.endsAt, zone);
  state.draft.wish = { date, after: time, soonest: true };
  state.draft.follows = last.endsAt;
}
