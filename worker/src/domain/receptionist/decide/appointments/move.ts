import type { KnownBooking } from "../../../conversation/conversation.ts";
import { plainly } from "../../lexicon/plainly.ts";
import { addDays, localOf } from "../../local-time.ts";
import type { Errand, Wish } from "../../state.ts";
import { emptyDraft } from "../../state.ts";
import { releaseHold, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { When } from "../../understand/heard.ts";
import { ask } from "../ask.ts";
import { proceedBooking } from "../booking/booking.ts";
import { isEmpty, mergeWish } from "../booking/wish.ts";
import { told } from "./told.ts";
import { hourMs } from "../../../durations.ts";

/** Looks for another time for an appointment; from here on it goes like a booking, up to who writes it. */
export function moveBooking(turn: Turn, booking: KnownBooking, { when, says }: Pick<Errand, "when" | "says">): void {
  const { state, words } = turn;
  releaseHold(turn);
  const { bookingId, serviceId, startsAt } = booking;
  const wish = wishedInstead(turn, booking, when, says);
  state.draft = { ...emptyDraft(), serviceId, moves: bookingId, wish, taken: [startsAt] };
  state.offer = null;
  state.errand = null;
  state.task = "book";
  state.topicBooking = bookingId;
  if (!isEmpty(wish)) return proceedBooking(turn);
  speak(turn, words.appointments.one(told(turn, booking), state.turn));
  ask(turn, "day");
}

/** When it is to be instead. A time without a day means the day it is on; where it is already is no wish. */
function wishedInstead(turn: Turn, { startsAt }: KnownBooking, when: When, says: string): Wish {
  const at = localOf(startsAt, turn.zone);
  const wish = mergeWish({}, whenMeant(turn, when, says, startsAt), [startsAt], turn.zone);
  if (isEmpty(wish)) return wish;
  const namesDay = wish.date !== undefined || wish.from !== undefined || wish.soonest || wish.not !== undefined;
  const whole = namesDay ? wish : { ...wish, date: at.date };
  // "The following Tuesday", of an appointment on Tuesday, is not the day it is on.
  if (when.date === at.date && turn.cues.weekOn.test(plainly(says))) return { ...whole, date: addDays(at.date, 7) };
  const stays = whole.date === at.date && (whole.time === undefined || whole.time === at.time);
  return stays && isBareDay(whole) ? {} : whole;
}

const isBareDay = ({ date: _, time: __, ambiguousHour: ___, ...rest }: Wish): boolean => isEmpty(rest);

/** "Same time on Thursday", "an hour later": times that only the appointment itself can tell. */
function whenMeant(turn: Turn, when: When, says: string, startsAt: number): When {
  const said = plainly(says);
  if (when.time === undefined && turn.cues.sameTime.test(said))
    return { ...when, time: localOf(startsAt, turn.zone).time };
  const hours = turn.cues.hourLater.test(said) ? 1 : turn.cues.hourEarlier.test(said) ? -1 : 0;
  if (hours === 0 && Object.keys(when).length === 0 && !turn.cues.otherWeek.test(said)) {
    if (turn.cues.earlierWord.test(said)) return { shift: "earlier" };
    if (turn.cues.laterWord.test(said)) return { shift: "later" };
  }
  if (hours === 0) return when;
  const at = localOf(startsAt + hours * hourMs, turn.zone);
  return { date: when.date ?? at.date, time: at.time };
}
