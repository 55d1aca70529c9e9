import type { AgentConfig } from "../src/contract/agent-config.ts";
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
import { memoryCalendar } from "./practice-desk.ts";
import type { Appointment, Booked, Calendar, Left, Sent } from "./practice-desk.ts";

/** What a caller does: a line said, or any other event of a conversation. */
export type Line = string | Exclude<ConversationEvent, { type: "tool-result" } | { type: "utterance" }>;

export interface Conversation {
  state: ReceptionistState;
  /** Everything said, in order: `caller` lines and what came back to each. */
  transcript: { caller: string; agent: string }[];
  calls: ToolCall[];
  bookings: Booked[];
  messages: Left[];
  texts: Sent[];
  /** What stands in the calendar at the end, soonest first. */
  appointments: Appointment[];
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
  // In a chat nobody has shown yet that a number is theirs.
  if (facts.caller.phone !== null && facts.channel !== "chat") calendar.proven.add(facts.caller.phone);
  const talk: Conversation = {
    state: brain.start(facts),
    transcript: [],
    calls: [],
    bookings: calendar.bookings,
    messages: calendar.messages,
    texts: calendar.texts,
    appointments: [],
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
  talk.appointments = calendar.appointments();
  return talk;
}

/** The conversation as text, for a failing test to show. */
export const transcriptOf = ({ transcript }: Conversation): string =>
  transcript.map(({ caller, agent }) => `> ${caller}\n  ${agent}`).join("\n");
