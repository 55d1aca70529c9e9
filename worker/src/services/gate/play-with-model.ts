import type { GateResult } from "../../contract/gate.ts";
import { Caller } from "../../domain/gate/caller.ts";
import { broken } from "../../domain/gate/run-gate.ts";
import { beginScenario, judge, mostTurns } from "../../domain/gate/run-scenario.ts";
import type { Business, Scenario } from "../../domain/gate/scenario.ts";
import { type Asking, ModelConversation } from "./model-conversation.ts";

/** What a model is most likely to get wrong, and what hurts most: one scenario of each kind. Emergencies never reach it. */
const kinds = [
  "closed-day",
  "holiday",
  "full-day",
  "book",
  "price",
  "no-price",
  "unknown-service",
  "fact",
  "no-fact",
  "injection",
  "others-data",
  "robot",
] as const;

/** So many of the tenant's own calls that went wrong are tried as well. */
const mostRegressions = 4;
/** Conversations at a time: a provider's limit is shared with the calls that are going on. */
const atOnce = 4;

/** The scenarios that a model is tried with; the others are the built-in receptionist's, who answers where it fails. */
export function forModel(scenarios: readonly Scenario[]): Scenario[] {
  const regressions = scenarios.filter(({ kind }) => kind === "regression").slice(0, mostRegressions);
  return [...kinds.flatMap((kind) => scenarios.find((scenario) => scenario.kind === kind) ?? []), ...regressions];
}

/**
 * Plays scenarios against a language model, a few at a time. Whatever it leaves unanswered the built-in receptionist does.
 * @returns a result for each, in order, and whether the model answered anything
 */
export async function playModel(scenarios: readonly Scenario[], business: Business, asking: Asking) {
  const results: GateResult[] = [];
  let [next, answered] = [0, 0];
  const work = async (): Promise<void> => {
    for (let at = next++; at < scenarios.length; at = next++) {
      const scenario = scenarios[at]!;
      try {
        const played = await playOne(scenario, business, asking);
        results[at] = played.result;
        answered += played.answered;
      } catch (error) {
        results[at] = broken(scenario, error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { results, answered: answered > 0 };
}

async function playOne(scenario: Scenario, business: Business, asking: Asking) {
  const play = new ModelConversation(beginScenario(scenario, business), asking);
  const { talk } = play.play;
  const caller = new Caller(scenario.caller);
  let last = business.config.greeting;
  for (let turns = 0; turns < mostTurns(scenario) && !play.play.isOver; turns++) {
    const line = caller.next(last);
    if (line === undefined) break;
    last = await play.hear(line);
  }
  const result = judge(scenario, talk, business);
  const text =
    play.fault === null
      ? "The language model answered."
      : `The built-in receptionist took over: ${play.fault.message}.`;
  return {
    result: { ...result, transcript: [{ who: "system" as const, text }, ...result.transcript] },
    answered: play.answered,
  };
}
