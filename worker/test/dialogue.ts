import type { AgentConfig } from "../src/contract/agent-config.ts";
import { alternatives } from "../src/domain/booking/alternatives.ts";
import type { Busy } from "../src/domain/booking/diary.ts";
import { spanOf } from "../src/domain/booking/diary.ts";
import { freeStarts } from "../src/domain/booking/free-starts.ts";
import type {
  Brain,
  ConversationEvent,
  Effect,
  Facts,
  ToolCall,
  ToolResult,
} from "../src/domain/conversation/conversation.ts";
import { receptionist } from "../src/domain/receptionist/receptionist.ts";
import type { ReceptionistState } from "../src/domain/receptionist/state.ts";

/** What a caller does: a line said, or any other event of a conversation. */
export type Line = string | Exclude<ConversationEvent, { type: "tool-result" } | { type: "utterance" }>;

/** What a tool was asked for, as it stands in the calendar or the message book. */
type Asked<Tool extends ToolCall["tool"]> = Omit<Extract<ToolCall, { tool: Tool }>, "tool">;
export type Booked = Asked<"book">;
export type Left = Asked<"take_message">;

/** A calendar and message book in memory, on the same rules as the real one. */
export interface Calendar {
  bookings: Booked[];
  messages: Left[];
  held: { serviceId: string; startsAt: number } | null;
  /** Takes a place away, as if somebody else had booked it. */
  occupy(startsAt: number, minutes: number): void;
  answer(call: ToolCall, now: number): ToolResult;
}

export function memoryCalendar(config: AgentConfig): Calendar {
  const busy: Busy[] = [];
  const bookings: Booked[] = [];
  const messages: Left[] = [];
  const calendar: Calendar = {
    bookings,
    messages,
    held: null,
    occupy: (startsAt, minutes) => void busy.push({ startsAt, busyUntil: startsAt + minutes * 60_000 }),
    answer(call, now) {
      const serviceOf = (id: string) => config.services.find((service) => service.id === id)!;
      const isFree = (serviceId: string, startsAt: number): boolean =>
        freeStarts({ config, serviceId, from: startsAt, to: startsAt + 1, busy, now }).length === 1;
      const others = (serviceId: string, wish: number): ToolResult => {
        const [from, to] = [now, wish + 14 * 86_400_000];
        return {
          status: "taken",
          alternatives: alternatives({ config, serviceId, wish, from, to, busy, now }),
        };
      };
      switch (call.tool) {
        case "find_slots":
          return { status: "slots", startsAt: freeStarts({ config, ...call, busy, now }) };
        case "hold_slot":
          if (!isFree(call.serviceId, call.startsAt)) return others(call.serviceId, call.startsAt);
          calendar.held = { serviceId: call.serviceId, startsAt: call.startsAt };
          return { status: "held", expiresAt: now + 300_000 };
        case "release_hold":
          calendar.held = null;
          return { status: "released" };
        case "book": {
          if (!isFree(call.serviceId, call.startsAt)) return others(call.serviceId, call.startsAt);
          const { tool: _, ...booking } = call;
          const span = spanOf(serviceOf(call.serviceId), call.startsAt);
          busy.push(span);
          bookings.push(booking);
          calendar.held = null;
          return {
            status: "booked",
            bookingId: `book_${bookings.length}`,
            startsAt: call.startsAt,
            endsAt: span.endsAt,
          };
        }
        case "take_message": {
          const { tool: _, ...left } = call;
          messages.push(left);
          return { status: "message-taken", messageId: `msg_${messages.length}` };
        }
      }
    },
  };
  return calendar;
}

export interface Conversation {
  state: ReceptionistState;
  /** Everything said, in order: `caller` lines and what came back to each. */
  transcript: { caller: string; agent: string }[];
  calls: ToolCall[];
  bookings: Booked[];
  messages: Left[];
  held: Calendar["held"];
  ended: Extract<Effect, { type: "end" }>["reason"] | null;
  transferred: string | null;
}

export interface Setting {
  now: number;
  caller?: Partial<Facts["caller"]>;
  channel?: Facts["channel"];
  calendar?: Calendar;
  brain?: Brain<ReceptionistState>;
  /** Stands between the brain and the calendar: failures, races, delays. Undefined lets the calendar answer. */
  meddle?: (call: ToolCall, calendar: Calendar) => ToolResult | undefined;
}

/** Plays one conversation to its end and tells what came of it. Time stands still at `now`. */
export function converse(config: AgentConfig, lines: readonly Line[], setting: Setting): Conversation {
  const brain = setting.brain ?? receptionist;
  const calendar = setting.calendar ?? memoryCalendar(config);
  const facts: Facts = {
    config,
    channel: setting.channel ?? "voice",
    caller: { phone: "+12125550123", name: null, ...setting.caller },
  };
  const talk: Conversation = {
    state: brain.start(facts),
    transcript: [],
    calls: [],
    bookings: calendar.bookings,
    messages: calendar.messages,
    held: null,
    ended: null,
    transferred: null,
  };

  for (const line of lines) {
    const event: ConversationEvent = typeof line === "string" ? { type: "utterance", text: line } : line;
    const queue: ConversationEvent[] = [event];
    const said: string[] = [];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const step = brain.respond(talk.state, next, facts, setting.now);
      talk.state = step.state;
      said.push(...step.say);
      for (const effect of step.effects) {
        if (effect.type === "end") talk.ended = effect.reason;
        if (effect.type === "transfer") talk.transferred = effect.to;
        if (effect.type !== "tool") continue;
        talk.calls.push(effect.call);
        const result = setting.meddle?.(effect.call, calendar) ?? calendar.answer(effect.call, setting.now);
        queue.push({ type: "tool-result", id: effect.id, result });
      }
      if (talk.calls.length > 40 * lines.length) throw new Error("the brain keeps calling tools");
    }
    talk.transcript.push({ caller: typeof line === "string" ? line : JSON.stringify(line), agent: said.join(" ") });
  }
  talk.held = calendar.held;
  return talk;
}

/** The conversation as text, for a failing test to show. */
export const transcriptOf = ({ transcript }: Conversation): string =>
  transcript.map(({ caller, agent }) => `> ${caller}\n  ${agent}`).join("\n");
