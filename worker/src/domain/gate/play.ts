import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Brain, ConversationEvent, Effect, Facts, ToolCall, ToolResult } from "../conversation/conversation.ts";
import type { Pending } from "../conversation/claims/claim.ts";
import { emptyLedger, type Ledger, recorded } from "../conversation/claims/ledger.ts";
import { receptionist } from "../receptionist/receptionist.ts";
import type { ReceptionistState } from "../receptionist/state.ts";
import { type Appointment, type Booked, Desk, type Left, type Sent } from "./desk.ts";

/** What a caller does: a line said, or any other event of a conversation. */
export type Line = string | Exclude<ConversationEvent, { type: "tool-result" } | { type: "utterance" }>;

/** A line of the caller and what came back, with what could truthfully be claimed by then. */
export interface Exchange {
  caller: string;
  agent: string;
  ledger: Ledger;
  pending: Pending;
}

/** A conversation and what came of it. */
export interface Conversation {
  state: ReceptionistState;
  /** Everything said, in order: `caller` lines and what came back to each. */
  transcript: Exchange[];
  calls: ToolCall[];
  bookings: Booked[];
  messages: Left[];
  texts: Sent[];
  /** What stands in the calendar at the end, soonest first. */
  appointments: Appointment[];
  held: Desk["held"];
  ended: Extract<Effect, { type: "end" }>["reason"] | null;
  transferred: string | null;
}

export interface Setting {
  now: number;
  caller?: Partial<Facts["caller"]>;
  channel?: Facts["channel"];
  messagesOnly?: boolean;
  calendar?: Desk;
  brain?: Brain<ReceptionistState>;
  /** Stands between the brain and the calendar: failures, races, delays. Undefined lets the calendar answer. */
  meddle?: (call: ToolCall, calendar: Desk) => ToolResult | undefined;
}

/** Plays a conversation one line of the caller at a time. Time stands still at `now`. */
export class Play {
  readonly talk: Conversation;
  readonly facts: Facts;
  readonly desk: Desk;
  private readonly brain: Brain<ReceptionistState>;
  private readonly setting: Setting;
  private ledger = emptyLedger;

  constructor(config: AgentConfig, setting: Setting) {
    const { caller, channel = "voice", messagesOnly = false, calendar, brain = receptionist } = setting;
    const desk = calendar ?? new Desk(config);
    const facts: Facts = { config, channel, messagesOnly, caller: { phone: "+12125550123", name: null, ...caller } };
    // In a chat nobody has shown yet that a number is theirs.
    if (facts.caller.phone !== null && channel !== "chat") desk.codes.proven.add(facts.caller.phone);
    const { bookings, messages, texts } = desk;
    const nothing = { transcript: [], calls: [], held: null, ended: null, transferred: null };
    this.talk = { state: brain.start(facts), ...nothing, bookings, messages, texts, appointments: desk.appointments() };
    [this.setting, this.brain, this.desk, this.facts] = [setting, brain, desk, facts];
  }

  /** True once nobody listens any more. */
  get isOver(): boolean {
    return this.talk.ended !== null || this.talk.transferred !== null;
  }

  /** The brain answers a line. @returns everything said */
  hear(line: Line): string {
    const before = this.talk.state;
    return this.close(line, this.respond(typeof line === "string" ? { type: "utterance", text: line } : line), before);
  }

  /** The brain answers an event, and whatever its tools bring. @returns everything said, clause by clause */
  respond(event: ConversationEvent): string[] {
    const { talk, setting } = this;
    const queue: ConversationEvent[] = [event];
    const said: string[] = [];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const step = this.brain.respond(talk.state, next, this.facts, setting.now);
      talk.state = step.state;
      said.push(...step.say);
      for (const { id, call } of this.carryOut(step.effects))
        queue.push({ type: "tool-result", id, result: this.use(call) });
    }
    return said;
  }

  /** Takes note of what a brain wants done. @returns the tools it asks, in order */
  carryOut(effects: readonly Effect[]): Extract<Effect, { type: "tool" }>[] {
    const { talk } = this;
    return effects.filter((effect) => {
      if (effect.type === "end") talk.ended = effect.reason;
      if (effect.type === "transfer") talk.transferred = effect.to;
      return effect.type === "tool";
    });
  }

  /** Asks the desk. */
  use(call: ToolCall): ToolResult {
    const { talk, desk, setting } = this;
    talk.calls.push(call);
    if (talk.calls.length > 40 * (talk.transcript.length + 1)) throw new Error("the brain keeps calling tools");
    const result = setting.meddle?.(call, desk) ?? desk.answer(call, setting.now);
    this.ledger = recorded(this.ledger, result);
    return result;
  }

  /** Writes down what came back to a line. @param before the state in which the line was heard */
  close(line: Line, said: readonly string[], before: ReceptionistState): string {
    const { talk, desk } = this;
    const agent = said.join(" ");
    talk.transcript.push({
      caller: typeof line === "string" ? line : JSON.stringify(line),
      agent,
      ledger: { ...this.ledger, transferring: talk.transferred !== null },
      pending: {
        hold: talk.state.draft.held?.startsAt ?? null,
        message: talk.state.task === "message" || before.task === "message",
        underWay: null,
      },
    });
    talk.held = desk.held;
    talk.appointments = desk.appointments();
    return agent;
  }
}

/** Plays one conversation to its end and tells what came of it. */
export function converse(config: AgentConfig, lines: readonly Line[], setting: Setting): Conversation {
  const play = new Play(config, setting);
  for (const line of lines) play.hear(line);
  return play.talk;
}

/** The conversation as text, for a failing test to show. */
export const transcriptOf = ({ transcript }: Conversation): string =>
  transcript.map(({ caller, agent }) => `> ${caller}\n  ${agent}`).join("\n");
