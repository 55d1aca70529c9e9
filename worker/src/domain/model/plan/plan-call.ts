import type { Effect, Facts, ToolCall, ToolResult } from "../../conversation/conversation.ts";
import { decideToolResult } from "../../receptionist/decide/tool-result.ts";
import { hasBegun } from "../../receptionist/decide/booking/booking.ts";
import { judgeWords } from "../../receptionist/follow.ts";
import type { ReceptionistState } from "../../receptionist/state.ts";
import { openTurn } from "../../receptionist/turn.ts";
import type { Turn } from "../../receptionist/turn.ts";
import { fenced } from "../fence.ts";
import { planCancel, planCheck, planCode, planList, planMove } from "./plan-appointments.ts";
import { planChoice, planSearch } from "./plan-booking.ts";
import { lookUp, planEnd, planMessage, planText, planTransfer } from "./plan-others.ts";
import { appointmentLines, optionLines } from "../shown.ts";
import { readCall } from "../tools.ts";
import type { ReadCall } from "../tools.ts";

/** Tool calls between two utterances, and in one conversation, before the model is told to answer instead. */
export const mostCalls = { turn: 8, conversation: 120 } as const;

/**
 * What a model's call leads to. Either `tool` is to be run and its result given to `takeResult`, or `output` is the
 * model's answer. `effects` are for the shell as ever, in order: a transfer or an end once this turn's words are out.
 */
export interface Planned {
  state: ReceptionistState;
  tool: { id: string; call: ToolCall } | null;
  effects: Effect[];
  output: string | null;
}

/**
 * One call of the model, through the guards that hold whatever it was talked into: options and appointments only by
 * their numbers, writes only where the built-in brain would take the caller's words for a yes, numbers only the caller's.
 * @param call `arguments` is unparsed JSON
 * @param now integer ms
 */
export function planCall(
  state: ReceptionistState,
  call: { id: string; name: string; arguments: string },
  facts: Facts,
  now: number,
): Planned {
  const turn = openTurn(state, facts, now);
  const { followed } = turn.state;
  followed.calls = { turn: followed.calls.turn + 1, all: followed.calls.all + 1 };
  if (followed.calls.turn > mostCalls.turn || followed.calls.all > mostCalls.conversation)
    return refused(turn, "No more tools now. Answer the caller with what you have.");
  if (turn.state.ended !== null || turn.state.transfer === "sent") return refused(turn, "The conversation is over.");
  if (turn.state.waiting !== null) return refused(turn, "Another tool is still under way. Call one at a time.");
  const read = readCall(call, facts);
  if (read.name === null) return refused(turn, read.wrong);
  if (read.name === "look_up") return refused(turn, lookUp(turn, read.input));
  if (read.name === "confirm_booking" || read.name === "confirm_change") return confirm(turn, read.name);
  followed.say = followed.receipted ? followed.say.filter((clause) => !clause.endsWith("?")) : [];
  const wrong = plan(turn, read);
  return wrong === null ? finished(turn) : refused(openTurnAgain(turn, state, facts, now), wrong);
}

/**
 * A tool's result, taken as the built-in brain takes it. It may lead on to another tool.
 * @param toolId of the tool that was planned; a result nobody waits for changes nothing
 * @param now integer ms
 */
export function takeResult(
  state: ReceptionistState,
  toolId: string,
  result: ToolResult,
  facts: Facts,
  now: number,
): Planned {
  const turn = openTurn(state, facts, now);
  if (turn.state.waiting?.id !== toolId) return refused(turn, "That answer came too late.");
  const { followed, errand } = turn.state;
  if (result.status === "code-checked" && result.correct) followed.proven = errand?.phone ?? followed.proven;
  decideToolResult(turn, toolId, result);
  const found = result.status === "bookings" && result.items.length > 0;
  if (receipts.has(result.status)) followed.receipted = true;
  // A message left in between does not end the booking it interrupted.
  if (turn.state.task === "none" && hasBegun(turn.state.draft)) turn.state.task = "book";
  return finished(turn, found ? appointmentLines(turn) : []);
}

const receipts: ReadonlySet<ToolResult["status"]> = new Set([
  "booked",
  "rescheduled",
  "cancelled",
  "text-queued",
  "message-taken",
]);

function plan(turn: Turn, read: Exclude<ReadCall, { name: null }>): string | null {
  switch (read.name) {
    case "check_availability":
      return planSearch(turn, read.input);
    case "choose_option":
      return planChoice(turn, read.input);
    case "list_appointments":
      return planList(turn, read.input);
    case "change_appointment":
      return planMove(turn, read.input);
    case "cancel_appointment":
      return planCancel(turn, read.input);
    case "send_code":
      return planCode(turn, read.input);
    case "check_code":
      return planCheck(turn, read.input);
    case "take_message":
      return planMessage(turn, read.input);
    case "send_text":
      return planText(turn, read.input);
    case "transfer_call":
      return planTransfer(turn);
    case "end_call":
      return planEnd(turn);
    default:
      return "There is no such tool.";
  }
}

const writes: Record<"confirm_booking" | "confirm_change", readonly ToolCall["tool"][]> = {
  confirm_booking: ["book", "reschedule"],
  confirm_change: ["reschedule", "cancel"],
};

/** Writes what was read back, where the built-in brain would on the same words; it may not be talked into a yes. */
function confirm(turn: Turn, name: keyof typeof writes): Planned {
  const { state, facts, now } = turn;
  const judged = judgeWords(state, facts, now);
  const agreed = judged?.effects.some((effect) => effect.type === "tool" && writes[name].includes(effect.call.tool));
  if (judged === null || agreed !== true) {
    return refused(
      turn,
      "Not done: the caller has not clearly said yes to a read-back of it. Choose it again, read back what you are " +
        "told, and wait for the answer.",
    );
  }
  const adopted = openTurn(judged.state, facts, now);
  adopted.state.followed = { ...state.followed, say: [], receipted: false };
  adopted.effects = judged.effects;
  adopted.say = judged.say;
  return finished(adopted);
}

/** The state as it was, but for the count of calls: a refused call has changed nothing. */
function openTurnAgain(turn: Turn, state: ReceptionistState, facts: Facts, now: number): Turn {
  const again = openTurn(state, facts, now);
  again.state.followed.calls = turn.state.followed.calls;
  return again;
}

const refused = (turn: Turn, output: string): Planned => ({ state: turn.state, tool: null, effects: [], output });

/** Nothing that a tool brought has been said yet, so nothing has been asked: `followSaid` settles what was. */
function finished(turn: Turn, shown: readonly string[] = []): Planned {
  const { state } = turn;
  const { followed } = state;
  followed.before = null;
  followed.say = [...followed.say, ...turn.say];
  followed.asks = state.asked?.about ?? null;
  if (state.offer !== null) followed.offer = { serviceId: state.offer.serviceId, startsAt: state.offer.startsAt };
  else if (state.draft.startsAt !== null) keepChoosable(state);
  state.asked = null;
  let tool: Planned["tool"] = null;
  const effects: Effect[] = [];
  for (const effect of turn.effects) {
    if (effect.type === "tool" && effect.id === state.waiting?.id) tool = { id: effect.id, call: effect.call };
    else effects.push(effect);
  }
  return { state, tool, effects, output: tool === null ? outputOf(turn, shown) : null };
}

/** A time that was asked for and is free is kept at once: it is then the one option. */
function keepChoosable({ draft, followed }: ReceptionistState): void {
  const startsAt = draft.startsAt!;
  if (followed.offer?.serviceId === draft.serviceId && followed.offer.startsAt.includes(startsAt)) return;
  followed.offer = { serviceId: draft.serviceId!, startsAt: [startsAt] };
}

/** What the model is told: the options by number, and what the built-in brain would say of it. */
function outputOf(turn: Turn, shown: readonly string[]): string {
  const { state } = turn;
  const { followed } = state;
  const lines = [...shown, ...(state.offer === null ? [] : optionLines(turn))];
  if (followed.say.length > 0) {
    lines.push("Now tell the caller this, in your own words but with every day, date, time, price and name as it is:");
    lines.push(fenced("say", followed.say.join(" "), longestSay));
  }
  return lines.length === 0 ? "Done." : lines.join("\n");
}

const longestSay = 2_000;
