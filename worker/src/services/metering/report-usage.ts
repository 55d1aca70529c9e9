import type { Payments } from "../../adapters/ports/payments.ts";
import type { Ctx } from "../../context.ts";
import { cancellableMs, meterStep } from "../../domain/billing/usage/metering.ts";
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
  waitRefused,
} from "./report-outcomes.ts";

const words = {
  tooLate: "The call was too long ago to be reported",
  unknown: "The payment provider did not say for a day whether it counted this call",
  noCustomer: "The tenant had no customer at the payment provider",
};

/**
 * Gives one row of the meter's outbox to the payment provider, or takes it back there, if it is due and nobody else is at
 * it. The provider counts an identifier once within a day, and the identifier is the call's; so a report whose answer was
 * lost is repeated within that day, and never after it: then it is `unknown`, and the operator is told. What it refuses waits
 * for what it was refused for to be put right, a wrong meter's name or key, and the operator is told of that too.
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
      if (refusal !== null) return putOffRefused(ctx, usage, refusal);
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

/** @returns why it is not taken, in words; null once it is */
async function report(payments: Payments, usage: ClaimedUsage): Promise<string | null> {
  const { callSid: identifier, customerId, seconds, at } = usage;
  if (customerId === null) return words.noCustomer;
  return refusalOf(() => payments.reportUsage({ identifier, customerId, seconds, at }));
}

async function cancel(ctx: Ctx, payments: Payments, usage: ClaimedUsage): Promise<void> {
  const refusal = await refusalOf(() => payments.cancelUsage(usage.callSid));
  if (refusal === null) return recordCancelled(ctx, usage);
  const isLate = ctx.now - (usage.sentAt ?? usage.firstTriedAt) >= cancellableMs;
  return isLate ? giveUp(ctx, usage, "failed", refusal) : putOffRefused(ctx, usage, refusal);
}

/** @returns why the provider certainly did nothing, in words; null where it has done what it was asked */
async function refusalOf(ask: () => Promise<void>): Promise<string | null> {
  try {
    await ask();
    return null;
  } catch (error) {
    if (error instanceof AppError && isRefusal(error)) return error.message;
    throw error;
  }
}

/** What was asked, or who asks, is refused; anything else may have been done all the same. */
const isRefusal = ({ code, details }: AppError): boolean =>
  code === "invalid" || code === "not_found" || details?.["status"] === 401 || details?.["status"] === 403;

/** Of what was given to the provider before nobody knows whether that arrived: it stays what it is, and is tried on. */
async function putOffRefused(ctx: Ctx, usage: ClaimedUsage, refusal: string): Promise<void> {
  await ctx.deps.alerts.failed("meter-refused", `usage of ${usage.callSid} is refused and waits: ${refusal}`);
  const isCertain = usage.attempts === 1 && usage.status === "queued";
  return isCertain ? waitRefused(ctx, usage, refusal) : putOffUsage(ctx, usage);
}

/** The operator is told first: told twice does no harm, and whoever is killed after writing tells nobody. */
async function giveUp(ctx: Ctx, usage: ClaimedUsage, status: "failed" | "unknown", failure: string): Promise<void> {
  await ctx.deps.alerts.failed(`meter-${status}`, `usage of ${usage.callSid} is ${status}: ${failure}`);
  await recordGivenUp(ctx, usage, { status, failure });
}
