import { Temporal } from "temporal-polyfill";
import { addDays, weekdayOf } from "../../receptionist/local-time.ts";
import { search } from "../../receptionist/decide/booking/search.ts";
import type { Wish } from "../../receptionist/state.ts";
import type { Turn } from "../../receptionist/turn.ts";
import { plainText } from "../fence.ts";
import { takeContact } from "./plan-contact.ts";
import { chooseStart, knownAppointment } from "../shown.ts";
import type { ToolInput } from "../tools.ts";

/** How far ahead a weekday without dates is looked for. */
const weekdayDays = 27;
const mostNotes = 4;

/** Looks for free times. @returns what the model did wrong, or null */
export function planSearch(turn: Turn, input: ToolInput<"check_availability">): string | null {
  const { state, facts } = turn;
  const { services } = facts.config;
  const moved = input.appointment === null ? null : knownAppointment(turn, input.appointment);
  if (moved === undefined) return "There is no appointment of that number. Call list_appointments first.";
  const name = input.service?.trim().toLowerCase();
  const named = services.find((service) => service.name.toLowerCase() === name);
  if (name !== undefined && named === undefined && moved === null)
    return "There is no such service. Use a name from the list of services.";
  const only = services.length === 1 ? services[0]!.id : null;
  const serviceId = moved?.serviceId ?? named?.id ?? state.draft.serviceId ?? only;
  if (serviceId === null) return "Which service? Ask the caller.";
  const wish = wishOf(turn, input);
  if (typeof wish === "string") return wish;
  state.task = "book";
  state.errand = null;
  state.draft = { ...state.draft, serviceId, moves: moved?.bookingId ?? null, wish, startsAt: null };
  state.offer = null;
  state.followed.offer = null;
  search(turn);
  return null;
}

/** Keeps an option and leads to its read-back, or to what is still missing. @returns what the model did wrong, or null */
export function planChoice(turn: Turn, input: ToolInput<"choose_option">): string | null {
  const { state } = turn;
  const wrong = takeContact(turn, input);
  if (wrong !== null) return wrong;
  const notes = plainText(input.notes ?? "", 200);
  const { draft } = state;
  if (notes !== "" && !draft.notes.includes(notes) && draft.notes.length < mostNotes) draft.notes.push(notes);
  return chooseStart(turn, input.option, null);
}

/** The days and times asked for, or what is wrong with them. */
function wishOf(turn: Turn, input: ToolInput<"check_availability">): Wish | string {
  const [from, to] = [dateOf(input.from_date), dateOf(input.to_date)];
  if (from === null || to === null) return "Dates are written YYYY-MM-DD.";
  const clocks = [input.time, input.after, input.before];
  if (clocks.some((clock) => clock !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)))
    return "Times are written HH:MM, 24 hours.";
  if (from !== undefined && to !== undefined && from > to) return "from_date is after to_date.";
  const days = daysOf(turn, from, to, input.weekday);
  return {
    ...days,
    ...(input.time !== null && { time: input.time }),
    ...(input.part_of_day !== null && { part: input.part_of_day }),
    ...(input.after !== null && { after: input.after }),
    ...(input.before !== null && { before: input.before }),
    ...(Object.keys(days).length === 0 && clocks.every((clock) => clock === null) && { soonest: true }),
  };
}

function daysOf(
  turn: Turn,
  from: string | undefined,
  to: string | undefined,
  weekday: ToolInput<"check_availability">["weekday"],
): Pick<Wish, "date" | "from" | "to" | "either"> {
  const first = from ?? (to === undefined && weekday === null ? undefined : turn.today.date);
  if (first === undefined) return {};
  const last = to ?? (weekday === null || from !== undefined ? first : addDays(first, weekdayDays));
  if (weekday === null) return first === last ? { date: first } : { from: first, to: last };
  const span = Array.from({ length: weekdayDays + 1 }, (_, i) => addDays(first, i)).filter((day) => day <= last);
  const either = span.filter((day) => weekdayOf(day) === weekday);
  // A single day of another weekday: what the caller said of the weekday is surer than a date worked out.
  if (either.length === 0) return daysOf(turn, first, addDays(first, 6), weekday);
  return either.length === 1 ? { date: either[0]! } : { from: either[0]!, to: either.at(-1)!, either };
}

/** Undefined where none is given, null where it is no date. */
function dateOf(text: string | null): string | undefined | null {
  if (text === null) return undefined;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return null;
  }
}
