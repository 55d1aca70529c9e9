import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { RunStatus, StepKey, StepStatus } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { onboardingRuns, onboardingSteps } from "../../db/schema/onboarding.ts";
import { askedInputsOf, inputsOf } from "../../domain/onboarding/run/inputs.ts";
import { statusOf } from "../../domain/onboarding/run/machine.ts";
import { mostAttempts, pauseAfter } from "../../domain/onboarding/steps.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import type { Claimed } from "./claim.ts";
import type { LoadedRun } from "./load.ts";
import type { StepOutcome } from "./step.ts";

type StepChange = Partial<typeof onboardingSteps.$inferInsert>;

/**
 * Records what came of a step, with everything the step wants written, all or nothing.
 * @param run as it was loaded before the step ran: what was corrected since makes the result stale, not wrong
 * @returns false where the step is no longer ours, or something it wants to write has changed meanwhile
 */
export function recordOutcome(
  ctx: Ctx,
  run: LoadedRun,
  claimed: Claimed,
  outcome: StepOutcome<StepKey>,
  tookMs: number,
): Promise<boolean> {
  const { key } = claimed;
  const change: StepChange = {
    status: outcome.status,
    inputs: outcome.status === "done" ? inputsOf(key, run.state) : askedInputsOf(key, run.state),
    question: outcome.status === "needs_input" ? outcome.question : null,
    error: outcome.status === "failed" ? outcome.error : null,
    leaseUntil: 0,
    dueAt: 0,
    finishedAt: ctx.now,
    tookMs,
  };
  if (outcome.status === "done") {
    change.payload = outcome.payload;
    change.description = outcome.description;
    if (outcome.memory !== undefined) change.memory = { ...outcome.memory };
  }
  if (outcome.status === "needs_input" && outcome.payload !== undefined) change.payload = outcome.payload;
  const after = runAfter(run, key, outcome.status, change);
  return guardedBatch(ctx.db, ownStep(ctx, run, claimed, change), [
    ...(outcome.status === "failed" ? [] : (outcome.writes ?? [])),
    moveRun(ctx, run, after),
    auditEntry(ctx, `onboarding.step-${outcome.status.replace("_", "-")}`, run.row.id, { step: key }),
  ]);
}

/**
 * Records that a step went wrong: it is tried again later, or has failed where it was tried often enough.
 * @param claimed without a lease where whoever had it never came back
 * @returns milliseconds until the run is to be looked at again
 */
export async function recordFailure(
  ctx: Ctx,
  run: LoadedRun,
  claimed: Claimed | { key: StepKey; lease: null },
  cause: unknown,
): Promise<number> {
  const { key } = claimed;
  const error = cause instanceof AppError ? cause.message : typeof cause === "string" ? cause : ourFault;
  const freed = { error, leaseUntil: 0 };
  if (claimed.lease !== null && claimed.attempts < mostAttempts) {
    const told = cause instanceof AppError ? (cause.retryAfter ?? 0) * 1000 : 0;
    const pause = Math.max(told, pauseAfter(claimed.attempts, run.row.id + key));
    const [row] = await ownStep(ctx, run, claimed, { ...freed, status: "retrying", dueAt: ctx.now + pause });
    return row === undefined ? 0 : pause;
  }
  const change: StepChange = { ...freed, status: "failed", inputs: askedInputsOf(key, run.state), finishedAt: ctx.now };
  await guardedBatch(ctx.db, ownStep(ctx, run, claimed, change), [
    moveRun(ctx, run, "failed"),
    auditEntry(ctx, "onboarding.step-failed", run.row.id, { step: key, error }),
  ]);
  return 0;
}

const ourFault = "something went wrong on our side";

/** Says in the run's row how it stands, where that was not said, and nobody has changed the run since it was loaded. */
export async function settleRun(ctx: Ctx, run: LoadedRun, status: RunStatus): Promise<void> {
  const { id, updatedAt } = run.row;
  if (run.row.status === status) return;
  const t = onboardingRuns;
  await guardedBatch(
    ctx.db,
    ctx.db
      .update(t)
      .set({ status })
      .where(and(eq(t.id, id), eq(t.tenantId, ctx.tenant.id), eq(t.updatedAt, updatedAt))),
    [auditEntry(ctx, "onboarding.settled", id, { status })],
  );
}

/** Writes to the step as long as it is ours. */
function ownStep(ctx: Ctx, run: LoadedRun, claimed: Claimed | { key: StepKey; lease: null }, change: StepChange) {
  const t = onboardingSteps;
  const loaded = run.steps.find((step) => step.key === claimed.key)!;
  const forgotten = and(
    loaded.lease === null ? isNull(t.lease) : eq(t.lease, loaded.lease),
    lte(t.leaseUntil, ctx.now),
  );
  return ctx.db
    .update(t)
    .set(change)
    .where(
      and(
        eq(t.runId, run.row.id),
        eq(t.step, loaded.step),
        eq(t.tenantId, ctx.tenant.id),
        eq(t.status, "running"),
        claimed.lease === null ? forgotten : eq(t.lease, claimed.lease),
      ),
    )
    .returning({ step: t.step });
}

/** How the run stands once the step has come to this. */
function runAfter(run: LoadedRun, key: StepKey, status: StepStatus, change: StepChange): RunStatus {
  const before = run.state.steps[key];
  const step = { ...before, status, inputs: change.inputs ?? null, payload: change.payload ?? before.payload };
  return statusOf({ ...run.state, steps: { ...run.state.steps, [key]: step } });
}

/** Where the run was changed since it was loaded, nobody knows how it stands before it is looked at again. */
function moveRun(ctx: Ctx, { row }: LoadedRun, after: RunStatus) {
  const t = onboardingRuns;
  return ctx.db
    .update(t)
    .set({
      status: sql`CASE WHEN ${t.updatedAt} = ${row.updatedAt} THEN ${after} ELSE 'running' END`,
      updatedAt: sql`max(${ctx.now}, ${t.updatedAt} + 1)`,
    })
    .where(and(eq(t.id, row.id), eq(t.tenantId, ctx.tenant.id)));
}
