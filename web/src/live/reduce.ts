import type { Booking, CallOutcome, LiveCall, LiveEvent, Turn } from "@contract";

export interface BoardTurn {
  /** The turn's place in the call; the agent's turn is sent again under the same index when it was cut short. */
  index: number;
  turn: Turn;
}

export interface BoardCall {
  callId: string;
  callSid: string;
  from: string;
  to: string;
  startedAt: string;
  turns: readonly BoardTurn[];
  bookings: readonly Booking[];
  /** Null while somebody is on the line. */
  endedAt: string | null;
  outcome: CallOutcome | null;
  /** True once its page can be opened. */
  stored: boolean;
}

export interface LiveState {
  /** The last event taken in; null before the first. Sent as `since` on a reconnection. */
  seq: number | null;
  /** Newest call first; calls that ended stay for a while, the ones on the line before them. */
  calls: readonly BoardCall[];
  /** Something was missed: only a snapshot can repair it. */
  stale: boolean;
}

export const emptyLive: LiveState = { seq: null, calls: [], stale: false };

const keptEnded = 6;

/**
 * The live board after one event. A snapshot replaces everything; an event already seen changes nothing; an event that
 * does not fit what is known marks the state stale instead of guessing.
 */
export function reduceLive(state: LiveState, event: LiveEvent): LiveState {
  if (event.type === "snapshot") return { seq: event.seq, calls: inOrder(event.calls.map(fromWire)), stale: false };
  if (state.seq !== null && event.seq <= state.seq) return state;
  const next = { ...state, seq: event.seq };
  switch (event.type) {
    case "call.started":
      return {
        ...next,
        calls: inOrder([fromWire(event.call), ...state.calls.filter((call) => call.callId !== event.call.callId)]),
      };
    case "call.turn":
      return addTurn(next, event.callId, { index: event.index, turn: event.turn });
    case "call.ended":
      return change(next, event.callId, (call) => ({ ...call, endedAt: event.endedAt, outcome: event.outcome }));
    case "call.stored":
      return change(next, event.callId, (call) => ({ ...call, stored: true }));
    case "booking.changed":
      return event.booking.callId === null
        ? next
        : change(next, event.booking.callId, (call) => withBooking(call, event.booking));
    case "message.taken":
    case "text.changed":
    case "conversation.changed":
    case "onboarding.changed":
    case "agent.published":
    case "gate.finished":
    case "gap.changed":
    case "billing.changed":
      return next;
  }
}

/** The calls somebody is on right now. */
export function onTheLine(state: LiveState): readonly BoardCall[] {
  return state.calls.filter((call) => call.endedAt === null);
}

function fromWire(call: LiveCall): BoardCall {
  const { transcript, ...rest } = call;
  const turns = transcript.map((turn, index) => ({ index, turn }));
  return { ...rest, turns, bookings: [], endedAt: null, outcome: null, stored: false };
}

function addTurn(state: LiveState, callId: string, added: BoardTurn): LiveState {
  const call = state.calls.find((each) => each.callId === callId);
  if (!call) return { ...state, stale: true };
  const turns = [...call.turns.filter((each) => each.index !== added.index), added].sort((a, b) => a.index - b.index);
  const gap = turns.some((each, place) => each.index !== place);
  return { ...change(state, callId, (each) => ({ ...each, turns })), stale: state.stale || gap };
}

function withBooking(call: BoardCall, booking: Booking): BoardCall {
  return { ...call, bookings: [...call.bookings.filter((each) => each.id !== booking.id), booking] };
}

/** Changes one call; one that is not on the board (it ended before we looked) is left out. */
function change(state: LiveState, callId: string, update: (call: BoardCall) => BoardCall): LiveState {
  if (!state.calls.some((call) => call.callId === callId)) return state;
  return { ...state, calls: inOrder(state.calls.map((call) => (call.callId === callId ? update(call) : call))) };
}

function inOrder(calls: readonly BoardCall[]): readonly BoardCall[] {
  const newestFirst = calls.toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  const open = newestFirst.filter((call) => call.endedAt === null);
  return [...open, ...newestFirst.filter((call) => call.endedAt !== null).slice(0, keptEnded)];
}
