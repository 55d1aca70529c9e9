import type { GateResult } from "../../contract/gate.ts";
import type { Brain } from "../conversation/conversation.ts";
import type { ReceptionistState } from "../receptionist/state.ts";
import { Caller } from "./caller.ts";
import { Desk } from "./desk.ts";
import { harmIn } from "./harm.ts";
import { type Conversation, Play } from "./play.ts";
import type { Business, Scenario } from "./scenario.ts";

/** A conversation that takes longer than this beyond what the caller has come to say is going round in circles. */
export const mostTurns = ({ caller }: Scenario): number => caller.says.length + 12;

/** The other end of the line for a scenario, before anybody has spoken. */
export function beginScenario(
  { from, prepare }: Scenario,
  { config, now }: Business,
  brain?: Brain<ReceptionistState>,
): Play {
  const calendar = new Desk(config);
  prepare?.(calendar);
  return new Play(config, { now, calendar, ...(from && { caller: from }), ...(brain && { brain }) });
}

/** What came of a scenario, in the owner's words. What harms the business fails it whatever it was about, and blocks. */
export function judge(
  { id, kind, title, mustPass, checks }: Scenario,
  talk: Conversation,
  business: Business,
): GateResult {
  const outcome = { ...talk, said: talk.transcript.map(({ agent }) => agent).join("\n") };
  const harm = harmIn(outcome, business);
  const faults = [...harm, ...checks.flatMap((check) => check(outcome) ?? [])];
  return {
    scenarioId: id,
    kind,
    title,
    mustPass: mustPass || harm.length > 0,
    passed: faults.length === 0,
    faults,
    transcript: [
      { who: "agent", text: business.config.greeting },
      ...talk.transcript.flatMap(({ caller, agent }) => [
        { who: "caller" as const, text: caller },
        ...(agent === "" ? [] : [{ who: "agent" as const, text: agent }]),
      ]),
    ],
  };
}

/** Plays a scenario with a brain that needs nobody else, and judges it. */
export function runScenario(scenario: Scenario, business: Business, brain?: Brain<ReceptionistState>): GateResult {
  const play = beginScenario(scenario, business, brain);
  const caller = new Caller(scenario.caller);
  let last = business.config.greeting;
  for (let turns = 0; turns < mostTurns(scenario) && !play.isOver; turns++) {
    const line = caller.next(last);
    if (line === undefined) break;
    last = play.hear(line);
  }
  return judge(scenario, play.talk, business);
}
