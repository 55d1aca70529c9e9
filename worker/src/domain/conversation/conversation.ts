import type { AgentConfig } from "../../contract/agent-config.ts";

/**
 * What every brain and every channel share: a brain is a pure function
 * `(state, event, facts, now) → { state, say, effects }`. The shell that carries the call runs the effects and feeds
 * each tool's result back as the next event. State is plain JSON: it is journalled after every event.
 */

/** What happens to a conversation, in the order it happened. */
export type ConversationEvent =
  | { type: "utterance"; text: string }
  /** One key of the telephone: 0-9, * or #. */
  | { type: "digit"; digit: string }
  | { type: "tool-result"; id: string; result: ToolResult }
  /** The caller spoke over us; `heard` is the part of our last line that reached them. */
  | { type: "interrupted"; heard: string }
  /** Nobody has spoken for a while; `count` is 1 the first time in a row. */
  | { type: "silence"; count: number }
  /** The caller is back with us: after a drop, or because nobody took the transfer. The carrier has said which. */
  | { type: "returned" }
  /** The longest a call may last is near: say goodbye. */
  | { type: "time-up" };

/** What a tool is asked. Instants are integer ms; names of services never reach a tool, only their ids. */
export type ToolCall =
  /** Free starts in `[from, to)`, earliest first, at most `limit`. What this conversation holds itself counts as free. */
  | { tool: "find_slots"; serviceId: string; from: number; to: number; limit: number }
  /**
   * Keeps a place while the details are read back, instead of the one kept before, which stays where this one cannot be
   * had. Only a start that `find_slots` gave in this conversation.
   */
  | { tool: "hold_slot"; serviceId: string; startsAt: number }
  | {
      tool: "book";
      serviceId: string;
      startsAt: number;
      customerName: string;
      customerPhone: string | null;
      customerEmail: string | null;
      notes: string | null;
    }
  | { tool: "release_hold" }
  | { tool: "take_message"; body: string; fromName: string | null; fromPhone: string | null };

/** What a tool answers. `taken` carries the next free starts; `failed` covers errors and deadlines alike. */
export type ToolResult =
  | { status: "slots"; startsAt: number[] }
  | { status: "held"; expiresAt: number }
  | { status: "booked"; bookingId: string; startsAt: number; endsAt: number }
  | { status: "taken"; alternatives: number[] }
  | { status: "released" }
  | { status: "message-taken"; messageId: string }
  | { status: "failed"; reason: "timeout" | "error" | "refused" };

/** What the shell must do, in order, after speaking. */
export type Effect =
  | { type: "tool"; id: string; call: ToolCall }
  /** Hang up once everything said has been heard. */
  | { type: "end"; reason: "goodbye" | "silence" | "time-up" }
  /** Put the caller through to a person. */
  | { type: "transfer"; to: string };

/** What a brain may know. It is the same for the whole conversation but for `caller`, which may be learned. */
export interface Facts {
  config: AgentConfig;
  channel: "voice" | "sms" | "chat";
  caller: {
    /** E.164, or null where withheld. */
    phone: string | null;
    name: string | null;
    /** IANA zone of the caller's own clock, where it is known. */
    timeZone?: string | null;
  };
}

/** One step of a brain. `say` is in clauses, each speakable alone, in order; it may be empty while a tool runs. */
export interface Step<State> {
  state: State;
  say: string[];
  effects: Effect[];
}

/** A brain: pure, so that the same events give the same conversation. */
export interface Brain<State> {
  /** The state before anybody has spoken; the greeting counts as said. */
  start(facts: Facts): State;
  respond(state: State, event: ConversationEvent, facts: Facts, now: number): Step<State>;
}
