import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Brain, ConversationEvent, Effect, Facts, ToolCall, ToolResult } from "../conversation/conversation.ts";
import type { Language } from "../conversation/language.ts";
import { receptionist } from "../receptionist/receptionist.ts";
import type { ReceptionistState } from "../receptionist/state.ts";
import { type Appointment, type Booked, Desk, type Left, type Sent } from "./desk.ts";

/** What a caller does: a line said, or any other event of a conversation. */
export type Line = string | Exclude<ConversationEvent, { type: "tool-result" } | { type: "utterance" }>;

/** A conversation and what came of it. */
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
  held: Desk["held"];
  ended: Extract<Effect, { type: "end" }>["reason"] | null;
  transferred: string | null;
  /** What it changed to, where it did. */
  language: Language | null;
}

export interface Setting {
  now: number;
  caller?: Partial<Facts["caller"]>;
  channel?: Facts["channel"];
  calendar?: Desk;
  brain?: Brain<ReceptionistState>;
  /** Stands between the brain and the calendar: failures, races, delays. Undefined lets the calendar answer. */
  meddle?: (call: ToolCall, calendar: Desk) => ToolResult | undefined;
}

/** What every brain knows of a conversation that begins like this. In a chat nobody has shown yet that a number is theirs. */
export function factsFor(
  config: AgentConfig,
  desk: Desk,
  { caller, channel = "voice" }: Pick<Setting, "caller" | "channel">,
): Facts {
  const facts: Facts = { config, channel, caller: { phone: "+12125550123", name: null, ...caller } };
  if (facts.caller.phone !== null && channel !== "chat") desk.codes.proven.add(facts.caller.phone);
  return facts;
}

/** A conversation in which nothing has been said yet. */
export const beginConversation = (state: ReceptionistState, desk: Desk): Conversation => ({
  state,
  transcript: [],
  calls: [],
  bookings: desk.bookings,
  messages: desk.messages,
  texts: desk.texts,
  appointments: desk.appointments(),
  held: null,
  ended: null,
  transferred: null,
  language: null,
});

/** Takes note of what a brain wants done. @returns the tools it asks, in order */
export function noteEffects(talk: Conversation, effects: readonly Effect[]): Extract<Effect, { type: "tool" }>[] {
  return effects.filter((effect) => {
    if (effect.type === "end") talk.ended = effect.reason;
    if (effect.type === "transfer") talk.transferred = effect.to;
    if (effect.type === "language") talk.language = effect.language;
    return effect.type === "tool";
  });
}

/** Plays a conversation one line of the caller at a time. Time stands still at `now`. */
export class Play {
  readonly talk: Conversation;
  private readonly desk: Desk;
  private readonly facts: Facts;
  private readonly brain: Brain<ReceptionistState>;
  private readonly setting: Setting;

  constructor(config: AgentConfig, setting: Setting) {
    this.setting = setting;
    this.brain = setting.brain ?? receptionist;
    this.desk = setting.calendar ?? new Desk(config);
    this.facts = factsFor(config, this.desk, setting);
    this.talk = beginConversation(this.brain.start(this.facts), this.desk);
  }

  /** @returns everything said in answer to it */
  hear(line: Line): string {
    const { talk, desk, setting } = this;
    const queue: ConversationEvent[] = [typeof line === "string" ? { type: "utterance", text: line } : line];
    const said: string[] = [];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const step = this.brain.respond(talk.state, next, this.facts, setting.now);
      talk.state = step.state;
      said.push(...step.say);
      for (const { id, call } of noteEffects(talk, step.effects)) {
        talk.calls.push(call);
        const result = setting.meddle?.(call, desk) ?? desk.answer(call, setting.now);
        queue.push({ type: "tool-result", id, result });
      }
      if (talk.calls.length > 40 * (talk.transcript.length + 1)) throw new Error("the brain keeps calling tools");
    }
    const agent = said.join(" ");
    talk.transcript.push({ caller: typeof line === "string" ? line : JSON.stringify(line), agent });
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
