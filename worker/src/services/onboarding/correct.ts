import { and, eq, sql } from "drizzle-orm";
import { type OnboardingView, type StepCorrection, stepCorrections, type StepKey } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { onboardingRuns, onboardingSteps } from "../../db/schema/onboarding.ts";
import { mergeCorrection } from "../../domain/onboarding/apply-correction.ts";
import { statusOf } from "../../domain/onboarding/run/machine.ts";
import type { RunState } from "../../domain/onboarding/run/run-state.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { allowedCorrection } from "./allowed-correction.ts";
import { requireRun } from "./get.ts";
import { type LoadedRun, stateOf } from "./load.ts";
import { isNewest, requireNewest } from "./newest.ts";
import { announceRun, nudge } from "./nudge.ts";
import { viewOf } from "./view.ts";

/** How often a run may change between our read and our write before the owner is told to try again. */
const rounds = 8;
/** All corrections of a step together. A row holds 2 MB, and what is composed of them must fit beside them. */
const mostBytes = 512 * 1024;

/**
 * Puts right what a step has found, or answers what it asks. Nothing runs here: what depends on it is stale from now on,
 * and the run is looked at again.
 * @param given what was sent, in any shape
 * @throws AppError `invalid`, `forbidden` (a voice the plan lacks; publishing anyway, for who is no owner), `conflict`
 */
export async function correctStep<K extends StepKey>(
  ctx: Ctx,
  id: string,
  key: K,
  given: unknown,
): Promise<OnboardingView> {
  requirePermission(ctx, "agent.write");
  const read = stepCorrections[key].safeParse(given);
  if (!read.success) {
    const fields = read.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    throw new AppError("invalid", fields.map(({ path, message }) => `${path}: ${message}`).join("; "), {
      details: { fields },
    });
  }
  if (Object.keys(read.data).length === 0) throw new AppError("invalid", "say what is to be put right");
  for (let round = 0; round < rounds; round++) {
    const run = await requireRun(ctx, id);
    const correction = await allowedCorrection(ctx, run.state, key, read.data as StepCorrection<K>);
    if (!(await store(ctx, run, key, correction))) continue;
    await nudge(ctx, id);
    announceRun(ctx, id);
    return viewOf(await requireRun(ctx, id));
  }
  throw new AppError("conflict", "the run moves on too fast to be corrected now; try again");
}

/** False where the run has changed since it was read. @throws AppError `conflict` where a newer run has replaced it */
async function store<K extends StepKey>(ctx: Ctx, run: LoadedRun, key: K, correction: StepCorrection<K>) {
  const { db, tenant, now } = ctx;
  const { id, updatedAt } = run.row;
  const [r, t] = [onboardingRuns, onboardingSteps];
  await requireNewest(ctx, run.row);
  const row = run.steps.find((step) => step.key === key)!;
  const merged = mergeCorrection(key, stateOf<K>(row).correction, correction);
  if (new TextEncoder().encode(JSON.stringify(merged)).length > mostBytes)
    throw new AppError("invalid", `what is put right in a step may be ${mostBytes / 1024} KiB long at most`);
  const before = run.state.steps[key];
  // An answer is tried although it is the same: what it lacked, as room in the plan, may be there by now.
  const status = before.status === "needs_input" ? "pending" : before.status;
  const corrected = { ...before, status, correction: merged };
  const state: RunState = { ...run.state, steps: { ...run.state.steps, [key]: corrected } };
  return guardedBatch(
    db,
    db
      .update(r)
      .set({ status: statusOf(state), updatedAt: sql`max(${now}, ${r.updatedAt} + 1)` })
      .where(and(eq(r.id, id), eq(r.tenantId, tenant.id), eq(r.updatedAt, updatedAt), isNewest(ctx, run.row))),
    [
      db
        .update(t)
        .set({
          correction: { ...merged },
          // What waits for its next try need not wait any longer: this may be what it lacked.
          dueAt: 0,
          status: sql`CASE WHEN ${t.status} = 'needs_input' THEN 'pending' ELSE ${t.status} END`,
          attempts: sql`CASE WHEN ${t.status} IN ('retrying', 'needs_input') THEN 0 ELSE ${t.attempts} END`,
        })
        .where(and(eq(t.runId, id), eq(t.step, row.step), eq(t.tenantId, tenant.id))),
      auditEntry(ctx, "onboarding.corrected", id, { step: key, keys: Object.keys(correction) }),
    ],
  );
}
