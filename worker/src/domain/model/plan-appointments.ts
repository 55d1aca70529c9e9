import { ask } from "../receptionist/decide/ask.ts";
import type { Errand } from "../receptionist/state.ts";
import { callTool } from "../receptionist/turn.ts";
import type { Turn } from "../receptionist/turn.ts";
import { plainText } from "./fence.ts";
import { numberNotSaid, phoneGiven } from "./plan-contact.ts";
import { chooseStart, knownAppointment } from "./shown.ts";
import type { ToolInput } from "./tools.ts";

/** Codes texted in one conversation. */
const mostCodes = 3;

const unknown = "There is no appointment of that number. Call list_appointments first.";

/** Looks up the appointments under the caller's number. @returns what the model did wrong, or null */
export function planList(turn: Turn, input: ToolInput<"list_appointments">): string | null {
  const phone = ownPhone(turn, input.phone);
  if (phone === undefined) return numberNotSaid;
  if (phone === null) return noNumber;
  turn.state.task = "appointment";
  turn.state.errand = { ...(turn.state.errand ?? errandOf("list")), phone };
  callTool(turn, { tool: "find_bookings", phone }, { purpose: "find" });
  return null;
}

/** Keeps the new time of an appointment and leads to its read-back. @returns what the model did wrong, or null */
export function planMove(turn: Turn, input: ToolInput<"change_appointment">): string | null {
  const moved = knownAppointment(turn, input.appointment);
  if (moved === undefined) return unknown;
  const { offer } = turn.state.followed;
  if (offer !== null && offer.serviceId !== moved.serviceId)
    return "Those options are for another service. Call check_availability with the number of the appointment.";
  turn.state.errand = { ...errandOf("move"), bookingId: moved.bookingId };
  return chooseStart(turn, input.option, moved.bookingId);
}

/** Leads to the read-back of an appointment to be cancelled. @returns what the model did wrong, or null */
export function planCancel(turn: Turn, input: ToolInput<"cancel_appointment">): string | null {
  const gone = knownAppointment(turn, input.appointment);
  if (gone === undefined) return unknown;
  turn.state.task = "appointment";
  const says = plainText(input.reason ?? "", 200);
  turn.state.errand = { ...errandOf("cancel"), bookingId: gone.bookingId, says };
  ask(turn, "cancel");
  return null;
}

/** Texts a code to a number the caller says is theirs. @returns what the model did wrong, or null */
export function planCode(turn: Turn, input: ToolInput<"send_code">): string | null {
  const phone = ownPhone(turn, input.phone);
  if (phone === undefined) return numberNotSaid;
  if (phone === null) return noNumber;
  const errand = (turn.state.errand ??= errandOf("list"));
  if (errand.codes >= mostCodes) return "No more codes can be sent. Offer to take a message.";
  errand.phone = phone;
  errand.codes += 1;
  callTool(turn, { tool: "send_code", phone }, { purpose: "code" });
  return null;
}

/** Checks the code the caller says. @returns what the model did wrong, or null */
export function planCheck(turn: Turn, input: ToolInput<"check_code">): string | null {
  const code = input.code.replace(/\D/g, "");
  const phone = turn.state.errand?.phone;
  if (phone === null || phone === undefined) return "No code has been sent. Call send_code first.";
  if (code.length !== codeDigits) return `A code has ${codeDigits} digits. Ask for it again.`;
  callTool(turn, { tool: "check_code", phone, code }, { purpose: "check-code" });
  return null;
}

const codeDigits = 6;
const noNumber = "The caller's number is not known. Ask for it.";

/** The number meant: one said, else the one that calls. */
function ownPhone(turn: Turn, text: string | null): string | null | undefined {
  const given = phoneGiven(turn, text);
  return given === null ? (turn.facts.caller.phone ?? turn.state.contact.phone) : given;
}

const errandOf = (kind: Errand["kind"]): Errand => ({
  kind,
  clue: {},
  wish: {},
  phone: null,
  listed: [],
  also: [],
  bookingId: null,
  misses: 0,
  codes: 0,
  says: "",
});
