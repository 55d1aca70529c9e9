import { localOf } from "../local-time.ts";
import type { LocalTime } from "../local-time.ts";
import type { About } from "../state.ts";
import { speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import { lacksAreaCode } from "./caller/country.ts";
import { knownBooking, onlyUpcoming } from "./appointments/known.ts";
import { serviceOf, told, toldOf, zoneToSay } from "./appointments/told.ts";

/** Asks for something. What is asked again keeps its count of useless answers. */
export function ask(turn: Turn, about: About): void {
  const { state } = turn;
  const tries = state.asked?.about === about ? state.asked.tries : 0;
  state.asked = { about, tries };
  // What was asked for besides comes first.
  if (about === "more" && state.later.length > 0) return;
  if (about !== "phone" && about !== "code") state.digits = "";
  state.digitsAsked = state.digits.length;
  speak(turn, ...wording(turn, about, tries));
}

/** Asks the pending question once more, after something else was said. */
export function askAgain(turn: Turn): void {
  const about = turn.state.asked?.about ?? "more";
  ask(turn, about === "intent" ? "more" : about);
}

function wording(turn: Turn, about: About, tries: number): string[] {
  const { state, facts, words } = turn;
  const { appointments, booking, message, talk } = words;
  const again = tries > 0;
  const n = state.turn;
  switch (about) {
    case "intent":
      return [talk.howHelp(n)];
    case "more":
      return [talk.more(n)];
    case "service":
      return [booking.askService(serviceNames(turn), n)];
    case "price-of":
      return [words.answers.whichPrice(serviceNames(turn).slice(0, 5))];
    case "day":
      if (again) return [booking.askDayAgain];
      return [state.draft.moves === null ? booking.askDay(n) : appointments.askDay(n)];
    case "slot":
      return offer(turn);
    case "name":
      return [again ? booking.askNameAgain : state.task === "message" ? message.askName : booking.askName(n)];
    case "known-name":
      return [booking.askKnownName(facts.caller.name ?? "")];
    case "phone":
      if (lacksAreaCode(turn)) return [booking.areaCode];
      if (state.digits !== "") return [booking.moreDigits(state.digits.length)];
      if (again) return [booking.askPhoneAgain(facts.channel)];
      return [phoneQuestion(turn)];
    case "caller-id":
      return [booking.askCallerId(facts.channel)];
    case "booking":
      return readBack(turn, again);
    case "change":
      return [state.draft.moves === null ? booking.whatToChange : appointments.whatToChange];
    case "which":
    case "is-it":
      return listed(turn);
    case "calling-about":
      return [appointments.callingAbout(facts.caller.name, told(turn, onlyUpcoming(turn)!))];
    case "code":
      return [state.digits === "" ? appointments.askCodeAgain : appointments.restOfCode(state.digits.length)];
    case "what-about":
      return [appointments.moveOrCancel];
    case "cancel":
      return readBackCancelling(turn, again);
    case "rebook":
      return [appointments.rebook(n)];
    case "body":
      return [again ? message.askBodyAgain : message.askBody(n)];
    case "message":
      if (again) return [message.readBackAgain];
      return message.readBack({ body: state.note.body ?? "", ...state.contact, channel: facts.channel });
    case "take-message":
      return [again ? message.offerAgain : message.offer(n)];
  }
}

const serviceNames = (turn: Turn): string[] => turn.facts.config.services.map(({ name }) => name);

function phoneQuestion({ state, words }: Turn): string {
  if (state.text !== null) return words.appointments.textPhone;
  if (state.task === "message") return words.message.askPhone;
  if (state.task !== "appointment") return words.booking.askPhone(state.turn);
  return state.errand !== null && state.errand.misses > 0
    ? words.appointments.otherNumber
    : words.appointments.askPhone(state.turn);
}

/** How the options on offer are read out; `heard` starts full and shrinks if the caller speaks over them. */
function offer(turn: Turn): string[] {
  const { state, words } = turn;
  if (state.offer === null) return [words.booking.askDay(state.turn)];
  state.offer.heard = state.offer.startsAt.length;
  const options = state.offer.startsAt.map((at) => localOf(at, turn.zone));
  return [words.booking.offer(options, turn.today.date), words.booking.whichOption(options.length, state.turn)];
}

/** The appointments to choose from, and which is wanted. */
function listed(turn: Turn): string[] {
  const { errand, known } = turn.state;
  const { appointments } = turn.words;
  const items = (errand?.listed ?? []).flatMap((id) => known.filter(({ bookingId }) => bookingId === id));
  const said = items.map((item) => told(turn, item));
  if (said.length === 1) return [appointments.onlyThis(said[0]!), appointments.isIt];
  return [appointments.several(said, 0), appointments.which(errand!.kind)];
}

function readBackCancelling(turn: Turn, again: boolean): string[] {
  const { state, words } = turn;
  const it = told(turn, knownBooking(turn, state.errand?.bookingId ?? null)!);
  state.essential = { text: words.booking.moment(it.at), heard: true, kind: "read-back" };
  return again ? [words.appointments.confirmCancel(it)] : words.appointments.readBackCancel(it);
}

function readBack(turn: Turn, again: boolean): string[] {
  const { state, facts, words } = turn;
  const at: LocalTime = localOf(state.draft.startsAt!, turn.zone);
  state.essential = { text: words.booking.moment(at), heard: true, kind: "read-back" };
  const moved = knownBooking(turn, state.draft.moves);
  if (moved !== undefined) {
    if (again) return [words.appointments.confirmMove(at)];
    return words.appointments.readBackMove(told(turn, moved), toldOf(turn, moved.serviceId, state.draft.startsAt!));
  }
  if (again) return [words.booking.confirmAgain(at)];
  return words.booking.readBack({
    service: serviceOf(turn, state.draft.serviceId)?.name ?? "",
    at,
    zone: zoneToSay(turn, state.draft.startsAt!),
    name: state.contact.name ?? "",
    phone: state.contact.phone,
    email: state.contact.email,
    callerId: state.contact.phone !== null && state.contact.phone === facts.caller.phone,
    channel: facts.channel,
  });
}
