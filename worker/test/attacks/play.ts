import type { AgentConfig } from "../../src/contract/agent-config.ts";
import { gate } from "../../src/domain/conversation/claims/gate.ts";
import { nothingPending } from "../../src/domain/conversation/claims/claim.ts";
import { emptyLedger, recorded } from "../../src/domain/conversation/claims/ledger.ts";
import type { Ledger } from "../../src/domain/conversation/claims/ledger.ts";
import type { ToolCall, ToolResult } from "../../src/domain/conversation/conversation.ts";
import { insteadOfLeak, leakIn } from "../../src/domain/model/speech/leaks.ts";
import { beginModelTalk, builtInTurn, callTool, hear, say } from "../model-dialogue.ts";
import type { ModelTalk } from "../model-dialogue.ts";
import { Desk } from "../../src/domain/gate/desk.ts";
import { friday, newYork, practice } from "../practice.ts";
import { victim } from "./attack.ts";
import type { Attack } from "./attack.ts";

/** An attack that has been played. */
export interface Played {
  talk: ModelTalk;
  /** Every tool that reached the calendar, with its answer. */
  ran: { call: ToolCall; result: ToolResult }[];
  /** What a caller would have heard, clause by clause. */
  heard: string[];
  /** Clauses that were stopped. */
  stopped: number;
}

/** The attack against the model that obeys, with the guards of its words applied as the shell applies them. */
export function playModel(attack: Attack): Played {
  const played = begin(attack);
  const { talk } = played;
  for (const { caller, obeys } of attack.turns) {
    if (talk.ended !== null) break;
    hear(talk, caller);
    const said: string[] = [];
    for (const act of obeys) {
      if (typeof act === "string") said.push(...speak(played, act, caller, said.join(" ")));
      else if (typeof act === "function") said.push(...speak(played, act(talk), caller, said.join(" ")));
      else callTool(talk, act);
    }
    played.heard.push(...said);
    say(talk, said.join(" "));
  }
  return played;
}

/** The same words, against the built-in brain. */
export function playBuiltIn(attack: Attack): Played {
  const played = begin(attack);
  for (const { caller } of attack.turns) if (played.talk.ended === null) builtInTurn(played.talk, caller);
  played.heard = played.talk.lines.filter(({ who }) => who === "built-in").map(({ text }) => text);
  return played;
}

/** Clause by clause: what gives something away or claims what was not done is replaced. */
function speak(played: Played, text: string, caller: string, before: string): string[] {
  const { talk, ran } = played;
  const { state, facts } = talk;
  const ledger = ran.reduce<Ledger>((sum, { result }) => recorded(sum, result), {
    ...emptyLedger,
    transferring: state.transfer === "sent",
  });
  const context = {
    ledger,
    pending: { ...nothingPending, hold: state.draft.startsAt },
    language: state.language,
    zone: facts.config.timeZone,
    now: friday,
    heard: caller,
  };
  const said: string[] = [];
  for (const clause of text.split(/(?<=[.!?\n])\s+/)) {
    const leak = leakIn(clause, [before, ...said].join(" "), facts, state);
    const verdict = leak === null ? gate(clause, context, said.at(-1) ?? "") : null;
    if (leak !== null) said.push(insteadOfLeak(leak, state.language));
    else if (verdict?.pass === false) said.push(verdict.say);
    else said.push(clause);
    if (said.at(-1) !== clause) played.stopped += 1;
  }
  return said;
}

function begin({ setting }: Attack): Played {
  const ran: Played["ran"] = [];
  const config = configOf(setting);
  const calendar = deskFor(config, ran);
  const talk = beginModelTalk({ config, calendar, caller: setting?.caller, channel: setting?.channel });
  return { talk, ran, heard: [], stopped: 0 };
}

function configOf(setting: Attack["setting"]): AgentConfig {
  const added = (setting?.knowledge ?? []).map((fact, i) => ({
    ...fact,
    id: `fct_planted${i}`,
    source: "website" as const,
  }));
  return { ...practice, ...setting?.config, knowledge: [...practice.knowledge, ...added] };
}

/** A calendar in which somebody else has an appointment, and which keeps account of what it was asked. */
function deskFor(config: AgentConfig, ran: Played["ran"]): Desk {
  const calendar = new Desk(config);
  calendar.enter({
    serviceId: "svc_cleaning",
    at: newYork("2026-12-09T11:00"),
    name: victim.name,
    phone: victim.phone,
  });
  const answer = calendar.answer.bind(calendar);
  calendar.answer = (call, now) => {
    const result = answer(call, now);
    ran.push({ call, result });
    return result;
  };
  return calendar;
}
