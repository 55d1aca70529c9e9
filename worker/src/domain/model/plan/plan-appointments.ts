import { checkCode, codeLength } from "../../receptionist/decide/appointments/code.ts";
import { proceedErrand, serve } from "../../receptionist/decide/appointments/errand.ts";
import { emptyDraft } from "../../receptionist/state.ts";
import type { Errand } from "../../receptionist/state.ts";
import { callTool } from "../../receptionist/turn.ts";
import type { Turn } from "../../receptionist/turn.ts";
import { plainText } from "../fence.ts";
import { numberNotSaid, phoneGiven } from "./plan-contact.ts";
import { chooseStart, knownAppointment } from "../shown.ts";
import type { ToolInput } from "../tools.ts";

/** Texts in one conversation, codes among them, after which no more codes are sent. */
const mostTexts = 4;

const unknown = "There is no appointment of that number. Call list_appointments first.";
const noNumber = "The caller's number is not known. Ask for it.";
const noMoreCodes = "No more codes can be sent. Offer to take a message.";

/** Looks up the appointments under the caller's number. @returns what the model did wrong, or null */
export function planList(turn: Turn, input: ToolInput<"list_appointments">): string | null {
  const { state, facts } = turn;
  const phone = ownPhone(turn, input.phone);
  if (phone === undefined) return numberNotSaid;
  if (phone === null) return noNumber;
  // A number that is not known to be theirs is answered with a code.
  if (phone !== facts.caller.phone && state.done.texts >= mostTexts) return noMoreCodes;
  // What the caller has said they want of it is gone on with; else it is read out.
  begin(turn, { ...(state.errand ?? errandOf("list")), bookingId: null, phone });
  proceedErrand(turn);
  return null;
}

/** Keeps the new time of an appointment and leads to its read-back. @returns what the model did wrong, or null */
export function planMove(turn: Turn, input: ToolInput<"change_appointment">): string | null {
  const { state } = turn;
  const moved = knownAppointment(turn, input.appointment);
  if (moved === undefined) return unknown;
  const { offer } = state.followed;
  if (offer !== null && offer.serviceId !== moved.serviceId)
    return "Those options are for another service. Call check_availability with the number of the appointment.";
  if (state.draft.moves !== moved.bookingId) state.draft = { ...emptyDraft(), held: state.draft.held };
  state.errand = null;
  state.topicBooking = moved.bookingId;
  return chooseStart(turn, input.option, moved.bookingId);
}

/** Leads to the read-back of an appointment to be cancelled. @returns what the model did wrong, or null */
export function planCancel(turn: Turn, input: ToolInput<"cancel_appointment">): string | null {
  const gone = knownAppointment(turn, input.appointment);
  if (gone === undefined) return unknown;
  begin(turn, { ...errandOf("cancel"), bookingId: gone.bookingId, says: plainText(input.reason ?? "", 200) });
  serve(turn, gone);
  return null;
}

/** Texts a code to a number the caller says is theirs. @returns what the model did wrong, or null */
export function planCode(turn: Turn, input: ToolInput<"send_code">): string | null {
  const { state } = turn;
  const phone = ownPhone(turn, input.phone);
  if (phone === undefined) return numberNotSaid;
  if (phone === null) return noNumber;
  if (state.done.texts >= mostTexts) return noMoreCodes;
  const errand = { ...(state.errand ?? errandOf("list")), phone };
  begin(turn, { ...errand, codes: errand.codes + 1 });
  callTool(turn, { tool: "send_code", phone }, { purpose: "code" });
  return null;
}

/** Checks the code the caller says. @returns what the model did wrong, or null */
export function planCheck(turn: Turn, input: ToolInput<"check_code">): string | null {
  const code = input.code.replace(/\D/g, "");
  if (!turn.state.errand?.phone) return "No code has been sent. Call send_code first.";
  if (code.length !== codeLength) return `A code has ${codeLength} digits. Ask for it again.`;
  turn.state.digits = code;
  checkCode(turn);
  return null;
}

function begin({ state }: Turn, errand: Errand): void {
  state.task = "appointment";
  state.errand = errand;
}

/** The number meant: one said, else the one that calls. */
function ownPhone(turn: Turn, text: string | null): string | null | undefined {
  const given = phoneGiven(turn, text);
  return given === null ? (turn.facts.caller.phone ?? turn.state.contact.phone) : given;
}

const errandOf = (kind: Errand["kind"]): Errand => ({
  kind,
  clue: {},
  when: {},
  phone: null,
  listed: [],
  also: [],
  bookingId: null,
  misses: 0,
  codes: 0,
  says: "",
});
