import type { GateResult, RegressionScenario } from "../../contract/gate.ts";
import { regressionOf } from "./regression/regression.ts";
import { runScenario } from "./run-scenario.ts";
import type { Business, Scenario } from "./scenario.ts";
import { scenariosOf } from "./scenarios.ts";

/** Everything a version is tried with: what follows from it, then the calls that went wrong once. */
export const everyScenario = (business: Business, regressions: readonly RegressionScenario[]): Scenario[] => [
  ...scenariosOf(business),
  ...regressions.map((stored) => regressionOf(stored, business)),
];

/** Plays scenarios with the built-in receptionist. A conversation that breaks it fails, and blocks. */
export const playBuiltIn = (scenarios: readonly Scenario[], business: Business): GateResult[] =>
  scenarios.map((scenario) => {
    try {
      return runScenario(scenario, business);
    } catch (error) {
      return broken(scenario, error);
    }
  });

/** A scenario that could not be played to its end. */
export function broken({ id, kind, title }: Scenario, error: unknown): GateResult {
  const what = error instanceof Error ? error.message : "unknown";
  const faults = [`the conversation broke off: ${what}`];
  return { scenarioId: id, kind, title, mustPass: true, passed: false, faults, transcript: [] };
}
