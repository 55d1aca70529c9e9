import { plainly } from "../../lexicon/plainly.ts";
import type { Draft } from "../../state.ts";
import { emptyDraft } from "../../state.ts";
import { callTool, canBook, releaseHold, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import { localOf } from "../../local-time.ts";
import { lexiconOf } from "../../understand/lexicon/of.ts";
import { normalise } from "../../understand/normalise.ts";
import type { Heard, When } from "../../understand/heard.ts";
import { ask } from "../ask.ts";
import { askContact } from "../caller/contact.ts";
import { dayMeant } from "./day-meant.ts";
import { knownBooking } from "../appointments/known.ts";
import { search } from "./search.ts";
import { serviceFor } from "./service-for.ts";
import type { Basis } from "./wish.ts";
import { isEmpty, mergeWish } from "./wish.ts";
import { serviceOf } from "../appointments/told.ts";

/** Takes from an utterance what an appointment needs. True where it changed what was known. */
export function absorbBooking(turn: Turn, heard: Heard): boolean {
  const { draft } = turn.state;
  const service = absorbService(turn, heard);
  const before = draft.wish;
  draft.wish = mergeWish(draft.wish, whenOf(turn, heard), basisOf(turn), turn.zone);
  if (asksForLatest(turn, heard)) draft.wish = { ...draft.wish, latest: true };
  else if (draft.wish !== before) delete draft.wish.latest;
  const when = draft.wish !== before;
  if (when && heard.when.conflict && heard.when.date) speak(turn, turn.words.booking.thatIs(heard.when.date));
  if (!when && !service) return false;
  // The answer to a hold under way will not be waited for; the place may be kept all the same.
  if (turn.state.waiting?.purpose === "hold") draft.held ??= { serviceId: draft.serviceId!, startsAt: draft.startsAt! };
  draft.startsAt = null;
  if (service) draft.offered = [];
  turn.state.offer = null;
  turn.state.waiting = null;
  return true;
}

/** Takes the next step of the booking: the first thing missing is asked for, looked up or written. */
export function proceedBooking(turn: Turn): void {
  const { state, facts, words } = turn;
  const { draft } = state;
  state.task = "book";
  if (!canBook(turn)) {
    speak(turn, words.booking.noServices);
    state.task = "none";
    return ask(turn, "take-message");
  }
  draft.serviceId ??= facts.config.services.length === 1 ? facts.config.services[0]!.id : null;
  if (draft.serviceId === null) return ask(turn, "service");
  if (draft.startsAt !== null) return askContact(turn) ? undefined : ask(turn, "booking");
  if (isEmpty(draft.wish)) return ask(turn, "day");
  search(turn);
}

/** Writes the appointment just confirmed. Nothing is announced until its receipt comes back. */
export function book(turn: Turn): void {
  const { draft, contact } = turn.state;
  if (draft.moves !== null) {
    return callTool(
      turn,
      { tool: "reschedule", bookingId: draft.moves, startsAt: draft.startsAt! },
      { purpose: "move" },
    );
  }
  callTool(
    turn,
    {
      tool: "book",
      serviceId: draft.serviceId!,
      startsAt: draft.startsAt!,
      customerName: contact.name!,
      customerPhone: contact.phone,
      customerEmail: contact.email,
      notes: draft.notes.length === 0 ? null : draft.notes.join("\n"),
    },
    { purpose: "book" },
  );
}

/** Lets go of the appointment being arranged and of the place kept for it. */
export function dropBooking(turn: Turn): void {
  const { draft } = turn.state;
  if (hasBegun(draft) && draft.moves === null) turn.state.done.gaveUp = draftService(turn) ?? "";
  releaseHold(turn);
  turn.state.draft = emptyDraft();
  turn.state.offer = null;
  turn.state.task = "none";
  turn.state.essential = null;
  turn.state.waiting = null;
}

/** True where something has been said about the appointment that would be lost by forgetting it. */
export const hasBegun = (draft: Draft): boolean => draft.serviceId !== null || !isEmpty(draft.wish);

function absorbService(turn: Turn, heard: Heard): boolean {
  const { draft } = turn.state;
  const service = turn.facts.config.services[heard.services[0] ?? -1] ?? serviceFor(turn, heard);
  // An appointment that is moved stays what it is for.
  if (service === undefined || service.id === draft.serviceId || draft.moves !== null) return false;
  draft.serviceId = service.id;
  // One appointment is for one service; that another was named is for the team to see.
  const also = heard.services.slice(1, 3).flatMap((index) => turn.facts.config.services[index]?.name ?? []);
  if (also.length > 0 && draft.notes.length < 4) draft.notes.push(turn.ownerWords.message.alsoNamed(also));
  return true;
}

/** "What's the latest you have on Thursday?", while none of several is being picked. */
const asksForLatest = ({ state, cues }: Turn, { when, says }: Heard): boolean =>
  when.time === undefined &&
  (state.offer === null || when.date !== undefined) &&
  state.draft.startsAt === null &&
  cues.latestOfDay.test(plainly(says));

/** What was said of day and time, completed by what only the conversation can know. */
function whenOf(turn: Turn, heard: Heard): When {
  if (heard.when.date !== undefined) return { ...hourKept(turn, heard), ...heard.when, date: dayMeant(turn, heard)! };
  if (Object.keys(heard.when).length > 0) return { ...heard.when, ...dayUnderDiscussion(turn, heard) };
  const said = plainly(heard.says);
  const last = knownBooking(turn, turn.state.draft.moves) ?? turn.state.done.bookings.at(-1);
  if (last !== undefined && turn.cues.sameTime.test(said)) return localOf(last.startsAt, turn.zone);
  if (last !== undefined && turn.cues.sameDay.test(said)) return { date: localOf(last.startsAt, turn.zone).date };
  if (basisOf(turn).length === 0) return heard.when;
  const hour = awaitsHour(turn, heard) ? bareHour(turn, heard) : undefined;
  if (hour !== undefined) return { time: hour, ambiguousHour: true };
  if (turn.cues.earlierWord.test(said)) return { shift: "earlier" };
  return turn.cues.laterWord.test(said) ? { shift: "later" } : heard.when;
}

/** "Thursday at the same time", of an appointment that is moved, or as the one made before. */
function hourKept({ state, cues, zone }: Turn, { says }: Heard): Pick<When, "time"> {
  const moved = state.known.find(({ bookingId }) => bookingId === state.draft.moves);
  const model = moved ?? (state.draft.wish.time === undefined ? state.done.bookings.at(-1) : undefined);
  return model !== undefined && cues.sameTime.test(plainly(says)) ? { time: localOf(model.startsAt, zone).time } : {};
}

/** "The earliest" is the earliest that day, and "one more at nine thirty" is for the day of the one just made. */
function dayUnderDiscussion({ state, cues, zone }: Turn, { when, says }: Heard): { date?: string } {
  if (when.dates !== undefined) return {};
  const said = plainly(says);
  const { wish, startsAt } = state.draft;
  const last = state.done.bookings.at(-1);
  if (when.soonest && cues.earliest.test(said)) {
    const date = startsAt === null ? wish.date : localOf(startsAt, zone).date;
    return date === undefined ? {} : { date };
  }
  const again = state.task === "none" && last !== undefined && cues.oneMore.test(said);
  return again && when.time !== undefined ? { date: localOf(last.startsAt, zone).date } : {};
}

/** Times were read out, or the one settled on was refused: a number alone is an hour then. */
function awaitsHour({ state, cues }: Turn, heard: Heard): boolean {
  const about = state.asked?.about;
  if (about !== "booking" && about !== "change") return about === "slot";
  const said = plainly(heard.says);
  const refuses = heard.correction || heard.intents.includes("no");
  return (
    refuses && !cues.partWords.some(([part, pattern]) => (part === "phone" || part === "name") && pattern.test(said))
  );
}

/** "Is two available?", after times were read out: a number by itself is an hour, in the half of the day people come. */
function bareHour({ language }: Turn, heard: Heard): string | undefined {
  const numbers = normalise(heard.says, lexiconOf(language))
    .spoken.split(" ")
    .filter((word) => /^\d+$/.test(word));
  const hour = Number(numbers[0]);
  if (numbers.length !== 1 || heard.choice !== undefined || !(hour >= 1 && hour <= 12)) return undefined;
  return `${String(hour < 8 ? hour + 12 : hour).padStart(2, "0")}:00`;
}

/** What "later" is measured from. */
function basisOf(turn: Turn): Basis {
  const { draft, offer } = turn.state;
  if (draft.startsAt !== null) return [draft.startsAt];
  if (offer !== null) return offer.startsAt;
  const moved = knownBooking(turn, draft.moves);
  if (draft.held === null && moved !== undefined) return [moved.startsAt];
  return draft.held === null ? [] : [draft.held.startsAt];
}

/** The name of the service being booked, for lines that mention it. */
export const draftService = (turn: Turn): string | null => serviceOf(turn, turn.state.draft.serviceId)?.name ?? null;

/** The moment (business's clock) an appointment is to be moved to, as far as it is settled. */
export function momentInstead(turn: Turn): string | null {
  const { startsAt, wish } = turn.state.draft;
  const { moment } = turn.words.booking;
  if (startsAt !== null) return moment(localOf(startsAt, turn.zone));
  return wish.date !== undefined && wish.time !== undefined ? moment({ date: wish.date, time: wish.time }) : null;
}
