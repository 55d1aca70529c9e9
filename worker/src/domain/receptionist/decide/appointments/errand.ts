import type { KnownBooking, ToolResult } from "../../../conversation/conversation.ts";
import { plainly } from "../../lexicon/plainly.ts";
import type { Errand } from "../../state.ts";
import { emptyDraft } from "../../state.ts";
import { callTool, productive, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { ask } from "../ask.ts";
import { hasBegun, proceedBooking } from "../booking/booking.ts";
import { fitting, isVague, readClue, settleClue } from "./clue.ts";
import { sendCode } from "./code.ts";
import { keepKnown, knownBooking, onlyUpcoming } from "./known.ts";
import { dropMessage } from "../message.ts";
import { moveBooking } from "./move.ts";
import { note } from "../questions/fact-questions.ts";
import { sendText } from "../texts/send-text.ts";
import { told } from "./told.ts";

/** More appointments than this are not remembered by somebody who only hears them. */
const mostListed = 3;

/** Begins with what the caller wants of an appointment they have; `bookingId` where it is known already which. */
export function startErrand(turn: Turn, heard: Heard, kind: Errand["kind"], bookingId: string | null = null): void {
  const { state, facts } = turn;
  if (state.task === "message") dropMessage(turn);
  const { clue, when } = readClue(turn, heard, kind);
  const given = heard.phone !== undefined ? state.contact.phone : null;
  const own = facts.channel === "chat" || turn.cues.otherNumber.test(plainly(heard.says)) ? null : facts.caller.phone;
  state.errand = {
    kind,
    clue,
    when,
    phone: given ?? own ?? state.contact.phone,
    listed: [],
    also: [],
    bookingId: bookingId ?? lastTalkedAbout(turn, heard, { clue }),
    misses: 0,
    codes: 0,
    says: heard.says.slice(0, 240),
  };
  state.task = "appointment";
  if (kind === "list") note(turn, "appointments");
  productive(turn);
  if (kind === "list" && state.errand.bookingId === null && isVague(clue) && isUnsaid(turn, heard)) {
    return ask(turn, "calling-about");
  }
  proceedErrand(turn);
}

/** Somebody vague about their appointment, of whom we know which it must be. */
const isUnsaid = (turn: Turn, heard: Heard): boolean =>
  onlyUpcoming(turn) !== undefined && !turn.cues.asksWhen.test(plainly(heard.says));

/** Takes the next step: settles the number, looks it up, or does what is wanted. */
export function proceedErrand(turn: Turn): void {
  const { state } = turn;
  const errand = state.errand!;
  const booking = knownBooking(turn, errand.bookingId);
  if (booking !== undefined) return serve(turn, booking);
  errand.phone ??= state.contact.phone;
  if (errand.phone === null) return ask(turn, "phone");
  state.asked = { about: "more", tries: 0 };
  callTool(turn, { tool: "find_bookings", phone: errand.phone }, { purpose: "find" });
}

/** What the calendar says of the number. */
export function afterFind(turn: Turn, result: ToolResult, failed: () => void): void {
  if (turn.state.errand === null) return;
  if (result.status === "code-needed") return sendCode(turn);
  if (result.status !== "bookings") return failed();
  turn.state.errand.misses += Number(result.items.length === 0);
  if (result.items.length === 0) return noneFound(turn);
  keepKnown(turn, result.items);
  turn.state.contact.name ??= result.items[0]!.customerName;
  choose(turn, turn.state.errand, result.items);
}

/** Finds among appointments the one meant, or asks which. */
export function choose(turn: Turn, errand: Errand, items: readonly KnownBooking[]): void {
  settleClue(turn, errand, items);
  const fits = fitting(turn, errand.clue, items);
  if (errand.kind === "list") return tell(turn, fits.length > 0 ? fits : items, fits.length === 0);
  if (fits.length === 1) {
    errand.bookingId = fits[0]!.bookingId;
    return serve(turn, fits[0]!);
  }
  const candidates = fits.length > 0 ? fits : items;
  const [first, ...others] = candidates;
  if (errand.kind === "cancel" && others.length > 0 && turn.cues.allOfThem.test(plainly(errand.says))) {
    errand.also = others.map(({ bookingId }) => bookingId);
    errand.bookingId = first!.bookingId;
    return serve(turn, first!);
  }
  errand.listed = candidates.slice(0, mostListed).map(({ bookingId }) => bookingId);
  ask(turn, candidates.length === 1 ? "is-it" : "which");
}

/** Does what is wanted of the one appointment, up to the point at which a yes is needed. */
export function serve(turn: Turn, booking: KnownBooking): void {
  const { state } = turn;
  const errand = state.errand!;
  state.topicBooking = booking.bookingId;
  switch (errand.kind) {
    case "list":
      return tell(turn, [booking]);
    case "cancel":
      return ask(turn, "cancel");
    case "move":
      return moveBooking(turn, booking, errand);
    case "text":
      endErrand(turn);
      return sendText(turn, { kind: "booking", bookingId: booking.bookingId });
  }
}

/** Reads appointments out. Whoever only said that they call about one is asked what they want of it. */
function tell(turn: Turn, items: readonly KnownBooking[], others = false): void {
  const { state, words } = turn;
  const asks = turn.cues.asksWhen.test(plainly(state.errand!.says));
  const said = items.slice(0, mostListed).map((item) => told(turn, item));
  const single = items.length === 1;
  // What we have just asked about by name need not be told.
  const alreadyTold = single && state.errand!.listed.includes(items[0]!.bookingId);
  const one = others ? words.appointments.onlyThis : words.appointments.one;
  const line = single ? one(said[0]!, state.turn) : words.appointments.several(said, items.length - said.length);
  speak(turn, alreadyTold ? "" : line);
  state.topicBooking = single ? items[0]!.bookingId : null;
  state.errand = null;
  productive(turn);
  if (hasBegun(state.draft)) return proceedBooking(turn);
  state.task = "none";
  ask(turn, single && !asks ? "what-about" : "more");
}

/** Nothing under this number: another may be tried, twice at most. */
export function noneFound(turn: Turn): void {
  const { state, words, facts } = turn;
  const errand = state.errand!;
  const tried = errand.phone;
  speak(
    turn,
    tried === facts.caller.phone && facts.channel === "voice"
      ? words.appointments.noneHere
      : words.appointments.noneThere,
  );
  if (errand.misses >= 2) return ask(turn, "take-message");
  if (state.contact.phone === tried) state.contact.phone = null;
  errand.phone = null;
  ask(turn, "phone");
}

/** Nothing more is going to be done about it. */
export function endErrand(turn: Turn): void {
  turn.state.errand = null;
  turn.state.task = hasBegun(turn.state.draft) ? "book" : "none";
}

/** "Cancel it": the appointment talked about last, unless another is described. */
function lastTalkedAbout(turn: Turn, heard: Heard, { clue }: Pick<Errand, "clue">): string | null {
  const last = knownBooking(turn, turn.state.topicBooking);
  if (last === undefined || fitting(turn, clue, [last]).length === 0) return null;
  const ours = turn.state.done.bookings.some(({ bookingId }) => bookingId === last.bookingId);
  // "My appointment", after a new one was made, may well be an older one.
  return !ours || turn.cues.thatOne.test(plainly(heard.says)) || (!isVague(clue) && clue.date !== undefined)
    ? last.bookingId
    : null;
}

/** Lets go of a change under way; the appointment stays as it is. */
export function dropErrand(turn: Turn): void {
  const { state, words } = turn;
  const changes = state.errand?.kind === "move" || state.errand?.kind === "cancel" || state.draft.moves !== null;
  if (state.draft.moves !== null) state.draft = emptyDraft();
  if (state.errand !== null) endErrand(turn);
  if (changes) speak(turn, words.appointments.stays(state.turn));
}
