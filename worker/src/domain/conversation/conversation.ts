import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Language } from "./language.ts";

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
  /**
   * Free starts in `[from, to)`, earliest first, at most `limit`. What this conversation holds itself counts as free, and so
   * does the place of the booking it is `moving`.
   */
  | { tool: "find_slots"; serviceId: string; from: number; to: number; limit: number; moving?: string }
  /**
   * Keeps a place while the details are read back, instead of the one kept before, which stays where this one cannot be
   * had. Only a start that `find_slots` gave in this conversation.
   */
  | { tool: "hold_slot"; serviceId: string; startsAt: number; moving?: string }
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
  /** Upcoming appointments under a number, soonest first. Answered only where the number is proven to be the caller's. */
  | { tool: "find_bookings"; phone: string }
  /** Texts a one-time code to a number that is not the caller's own, so that they can prove it is theirs. */
  | { tool: "send_code"; phone: string }
  | { tool: "check_code"; phone: string; code: string }
  /** Only an appointment that `find_bookings` or `book` gave in this conversation, to a start that `find_slots` gave. */
  | { tool: "reschedule"; bookingId: string; startsAt: number }
  | { tool: "cancel"; bookingId: string; reason: string | null }
  /** Texts the caller something of the business. What it says is composed by us, never by a brain. */
  | { tool: "send_text"; to: string; about: TextAbout; language: Language }
  | { tool: "take_message"; body: string; fromName: string | null; fromPhone: string | null };

/** What a text may be about. */
export type TextAbout =
  | { kind: "booking"; bookingId: string }
  /** An answer of the business's own: directions, a price list. */
  | { kind: "fact"; factId: string }
  | { kind: "website" };

/** An appointment as a caller may be told of it. */
export interface KnownBooking {
  bookingId: string;
  serviceId: string;
  startsAt: number;
  endsAt: number;
  customerName: string;
}

/** What a tool answers. `taken` carries the next free starts; `failed` covers errors and deadlines alike. */
export type ToolResult =
  | { status: "slots"; startsAt: number[] }
  | { status: "held"; expiresAt: number }
  | { status: "booked"; bookingId: string; startsAt: number; endsAt: number }
  | { status: "taken"; alternatives: number[] }
  | { status: "released" }
  | { status: "bookings"; items: KnownBooking[] }
  /** The number is not proven to be the caller's; says nothing about what is booked under it. */
  | { status: "code-needed" }
  | { status: "code-sent" }
  | { status: "code-checked"; correct: boolean; triesLeft: number }
  | { status: "rescheduled"; bookingId: string; startsAt: number; endsAt: number }
  | { status: "cancelled"; bookingId: string; startsAt: number }
  /** The text is on disk and on its way. */
  | { status: "text-queued"; textId: string }
  | { status: "message-taken"; messageId: string }
  | { status: "failed"; reason: ToolFailure };

/** `opted-out`: the number has asked for no more texts. `no-texts`: the business cannot send any. */
export type ToolFailure = "timeout" | "error" | "refused" | "opted-out" | "no-texts";

/** What the shell must do, in order, after speaking. */
export type Effect =
  | { type: "tool"; id: string; call: ToolCall }
  /** Hang up once everything said has been heard. */
  | { type: "end"; reason: "goodbye" | "silence" | "time-up" }
  /** Put the caller through to a person. */
  | { type: "transfer"; to: string }
  /** From here on the conversation is in this language: comes before what is said in it. */
  | { type: "language"; language: Language };

/** What a brain may know. It is the same for the whole conversation but for `caller`, which may be learned. */
export interface Facts {
  config: AgentConfig;
  channel: "voice" | "sms" | "chat";
  /** Messages are taken and nothing is booked or moved, whatever services there are. */
  messagesOnly?: boolean;
  caller: {
    /** E.164, or null where withheld. */
    phone: string | null;
    name: string | null;
    /** IANA zone of the caller's own clock, where it is known. */
    timeZone?: string | null;
    /** What we know of somebody who has been in touch before; only for a number that is the caller's own. */
    known?: KnownCaller | null;
  };
}

/** A returning caller. `lastService` is a service's id or name; `upcoming` is null where nobody has looked. */
export interface KnownCaller {
  lastBookingAt: number | null;
  lastService: string | null;
  upcoming: KnownBooking[] | null;
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
