import type { AgentConfig } from "../src/contract/agent-config.ts";
import type { ConversationEvent, Effect, Facts, ToolCall } from "../src/domain/conversation/conversation.ts";
import { planCall, takeResult } from "../src/domain/model/plan/plan-call.ts";
import type { Planned } from "../src/domain/model/plan/plan-call.ts";
import { followSaid, followUtterance, takeOver } from "../src/domain/receptionist/follow.ts";
import { receptionist } from "../src/domain/receptionist/receptionist.ts";
import type { ReceptionistState } from "../src/domain/receptionist/state.ts";
import { Desk } from "../src/domain/gate/desk.ts";
import { friday } from "./practice.ts";

/** What a scripted model does in a turn: says something, calls a tool, or fails. */
export type Act = string | { call: string; with?: unknown } | { fails: true };
export interface ScriptedTurn {
  caller: string;
  model: readonly Act[];
}

export interface ModelTalk {
  state: ReceptionistState;
  facts: Facts;
  calendar: Desk;
  lines: { who: "caller" | "model" | "built-in"; text: string }[];
  outputs: string[];
  /** Tools that ran, in order. */
  calls: ToolCall[];
  transferred: string[];
  ended: string | null;
}

export interface ModelSetting {
  config: AgentConfig;
  caller?: Partial<Facts["caller"]>;
  channel?: Facts["channel"];
  calendar?: Desk;
}

/** A conversation that a model is to answer, with a calendar in memory; it plays the part of the object that carries it. */
export function beginModelTalk({ config, caller, channel = "voice", calendar }: ModelSetting): ModelTalk {
  const facts: Facts = { config, channel, caller: { phone: "+12125550123", name: null, ...caller } };
  const desk = calendar ?? new Desk(config);
  if (facts.caller.phone !== null && channel !== "chat") desk.codes.proven.add(facts.caller.phone);
  const state = receptionist.start(facts);
  return { state, facts, calendar: desk, lines: [], outputs: [], calls: [], transferred: [], ended: null };
}

/** One turn: the caller speaks, and the model does as scripted. Where it fails, the built-in brain answers. */
export function modelTurn(talk: ModelTalk, { caller, model }: ScriptedTurn): void {
  hear(talk, caller);
  const said: string[] = [];
  for (const act of model) {
    if (typeof act === "string") said.push(act);
    else if ("fails" in act) return fallBack(talk);
    else callTool(talk, act);
  }
  say(talk, said.join(" "));
}

/** The caller's words reach the state, as before any brain answers them. */
export function hear(talk: ModelTalk, text: string): void {
  talk.lines.push({ who: "caller", text });
  talk.state = followUtterance(talk.state, text, talk.facts, friday).state;
}

export function say(talk: ModelTalk, text: string): void {
  if (text === "") return;
  talk.lines.push({ who: "model", text });
  talk.state = followSaid(talk.state, text, talk.facts, friday);
}

/** Runs one call of the model with whatever it leads on to. @returns its output */
export function callTool(talk: ModelTalk, act: { call: string; with?: unknown }): string {
  const args = typeof act.with === "string" ? act.with : JSON.stringify(act.with ?? {});
  let planned: Planned = planCall(talk.state, { id: "c", name: act.call, arguments: args }, talk.facts, friday);
  for (let hops = 0; ; hops++) {
    talk.state = planned.state;
    take(talk, planned.effects);
    if (planned.tool === null) break;
    if (hops > 10) throw new Error("a tool leads on and on");
    talk.calls.push(planned.tool.call);
    const result = talk.calendar.answer(planned.tool.call, friday);
    planned = takeResult(talk.state, planned.tool.id, result, talk.facts, friday);
  }
  talk.outputs.push(planned.output ?? "");
  return planned.output ?? "";
}

/** The model is gone: the built-in brain answers this turn. */
export function fallBack(talk: ModelTalk): void {
  const step = takeOver(talk.state, talk.facts, friday);
  builtInSays(talk, step.state, step.say, step.effects);
}

/** The process dies while a tool is at work: its result, asked for again, is taken in by the built-in brain. */
export function killedIn(talk: ModelTalk, act: Act): void {
  if (typeof act === "string" || !("call" in act)) return fallBack(talk);
  const call = { id: "c", name: act.call, arguments: JSON.stringify(act.with ?? {}) };
  const planned = planCall(talk.state, call, talk.facts, friday);
  talk.state = JSON.parse(JSON.stringify(planned.state)) as ReceptionistState;
  take(talk, planned.effects);
  if (planned.tool === null) return fallBack(talk);
  talk.calls.push(planned.tool.call);
  respond(talk, { type: "tool-result", id: planned.tool.id, result: talk.calendar.answer(planned.tool.call, friday) });
}

/** The built-in brain alone, from here on. */
export function builtInTurn(talk: ModelTalk, caller: string): void {
  talk.lines.push({ who: "caller", text: caller });
  respond(talk, { type: "utterance", text: caller });
}

function respond(talk: ModelTalk, event: ConversationEvent): void {
  const step = receptionist.respond(talk.state, event, talk.facts, friday);
  builtInSays(talk, step.state, step.say, step.effects);
}

function builtInSays(talk: ModelTalk, state: ReceptionistState, clauses: string[], effects: Effect[]): void {
  talk.state = state;
  if (clauses.length > 0) talk.lines.push({ who: "built-in", text: clauses.join(" ") });
  for (const { id, call } of take(talk, effects)) {
    talk.calls.push(call);
    respond(talk, { type: "tool-result", id, result: talk.calendar.answer(call, friday) });
  }
}

/** Carries out what needs no answer; tools are left to the caller. */
function take(talk: ModelTalk, effects: readonly Effect[]): Extract<Effect, { type: "tool" }>[] {
  const tools: Extract<Effect, { type: "tool" }>[] = [];
  for (const effect of effects) {
    if (effect.type === "end") talk.ended = effect.reason;
    if (effect.type === "transfer") talk.transferred.push(effect.to);
    if (effect.type !== "tool") continue;
    if (effect.call.tool === "release_hold") talk.calendar.answer(effect.call, friday);
    else tools.push(effect);
  }
  return tools;
}

export const readable = ({ lines }: ModelTalk): string => lines.map(({ who, text }) => `${who}: ${text}`).join("\n");
