import type { Payments } from "../../adapters/ports/payments.ts";
import type { Ctx } from "../../context.ts";
import { meterStep } from "../../domain/billing/metering.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import {
  type ClaimedUsage,
  claimUsage,
  putOffUsage,
  recordCancelled,
  recordGivenUp,
  recordReported,
  waitForMeter,
} from "./report-outcomes.ts";

const words = {
  tooLate: "The call was too long ago to be reported",
  unknown: "The payment provider did not say for a day whether it counted this call",
  noCustomer: "The tenant had no customer at the payment provider",
};

/**
 * Gives one row of the meter's outbox to the payment provider, or takes it back there, if it is due and nobody else is at
 * it. The provider counts an identifier once within a day, and the identifier is the call's; so a report whose answer was
 * lost is repeated within that day, and never after it: then it is `unknown`, and the operator is told.
 * @throws AppError `unavailable` where the provider may take it later; the row says when. Everything else is recorded
 */
export async function reportUsage(ctx: Ctx, callSid: string): Promise<void> {
  requirePermission(ctx, "billing.write");
  const { payments } = ctx.deps;
  if (payments === null || payments.meterEventName === null) return waitForMeter(ctx, callSid);
  const usage = await claimUsage(ctx, callSid);
  if (usage === null) return;
  try {
    await work(ctx, payments, usage);
  } catch (error) {
    await putOffUsage(ctx, usage);
    throw error;
  }
}

async function work(ctx: Ctx, payments: Payments, usage: ClaimedUsage): Promise<void> {
  const step = meterStep({ ...usage, cancelling: usage.status === "cancelling" }, ctx.now);
  switch (step) {
    case "too-late":
      return giveUp(ctx, usage, "failed", words.tooLate);
    case "unknown":
      return giveUp(ctx, usage, "unknown", words.unknown);
    case "report": {
      const refusal = await report(payments, usage);
      if (refusal !== null) return giveUp(ctx, usage, "failed", refusal);
      // A correction that came while it was on its way has waited for this.
      const status = await recordReported(ctx, usage);
      return status === "cancelling" ? cancel(ctx, payments, { ...usage, status }) : undefined;
    }
    case "report-and-cancel":
      if ((await report(payments, usage)) === null) await recordReported(ctx, usage);
      return cancel(ctx, payments, usage);
    case "cancel":
      return cancel(ctx, payments, usage);
  }
}

/** @returns why it will never be taken, in words; null once it is */
async function report(payments: Payments, usage: ClaimedUsage): Promise<string | null> {
  const { callSid: identifier, customerId, seconds, at } = usage;
  if (customerId === null) return words.noCustomer;
  return refusalOf(() => payments.reportUsage({ identifier, customerId, seconds, at }));
}

async function cancel(ctx: Ctx, payments: Payments, usage: ClaimedUsage): Promise<void> {
  const refusal = await refusalOf(() => payments.cancelUsage(usage.callSid));
  return refusal === null ? recordCancelled(ctx, usage) : giveUp(ctx, usage, "failed", refusal);
}

async function refusalOf(ask: () => Promise<void>): Promise<string | null> {
  try {
    await ask();
    return null;
  } catch (error) {
    if (error instanceof AppError && (error.code === "invalid" || error.code === "not_found")) return error.message;
    throw error;
  }
}

/** The operator is told first: told twice does no harm, and whoever is killed after writing tells nobody. */
async function giveUp(ctx: Ctx, usage: ClaimedUsage, status: "failed" | "unknown", failure: string): Promise<void> {
  await ctx.deps.alerts.failed(`meter-${status}`, `usage of ${usage.callSid} is ${status}: ${failure}`);
  await recordGivenUp(ctx, usage, { status, failure });
}
