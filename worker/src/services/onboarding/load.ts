import { and, asc, eq } from "drizzle-orm";
import type { StepKey } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { onboardingRuns, onboardingSteps } from "../../db/schema/onboarding.ts";
import type { RunState, StepState } from "../../domain/onboarding/run/run-state.ts";

export type RunRow = typeof onboardingRuns.$inferSelect;
export type StepRow = typeof onboardingSteps.$inferSelect;

/** A run with its steps, as rows and as the machine sees them. */
export interface LoadedRun {
  row: RunRow;
  /** In their order. */
  steps: StepRow[];
  state: RunState;
}

/** One run of the tenant's, read in one transaction; null where it has none of that id. */
export async function loadRun(ctx: Ctx, id: string): Promise<LoadedRun | null> {
  const { db, tenant } = ctx;
  const [[row], steps] = await db.batch([
    db
      .select()
      .from(onboardingRuns)
      .where(and(eq(onboardingRuns.id, id), eq(onboardingRuns.tenantId, tenant.id))),
    db
      .select()
      .from(onboardingSteps)
      .where(and(eq(onboardingSteps.runId, id), eq(onboardingSteps.tenantId, tenant.id)))
      .orderBy(asc(onboardingSteps.step)),
  ]);
  return row === undefined ? null : loaded(row, steps);
}

/** @param steps all six of the run's, in their order */
export function loaded(row: RunRow, steps: StepRow[]): LoadedRun {
  const states = Object.fromEntries(steps.map((step) => [step.key, stateOf(step)]));
  return { row, steps, state: { request: row.input, steps: states as RunState["steps"] } };
}

/** What the row says of its step. Its payload and correction are what was stored for that step: their shape goes with it. */
export const stateOf = <K extends StepKey>(row: StepRow): StepState<K> => ({
  status: row.status,
  payload: row.payload as StepState<K>["payload"],
  correction: (row.correction ?? {}) as StepState<K>["correction"],
  inputs: row.inputs,
  attempts: row.attempts,
  leaseUntil: row.leaseUntil,
  dueAt: row.dueAt,
});
