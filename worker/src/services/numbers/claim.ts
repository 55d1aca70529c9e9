import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { BoughtNumber } from "../../adapters/ports/telephony.ts";
import type { TextRegistration } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { isUniqueViolation } from "../../db/batch.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { AppError } from "../../errors.ts";
import { auditEntryWhere } from "../audit/audit-entry.ts";
import { refreshSnapshots } from "../agent/refresh-snapshots.ts";
import { numbersCounted, planHasNumber } from "./plan-limit.ts";
import type { NumberRow } from "./view.ts";

const t = phoneNumbers;

/** How long whoever gets a number has its row alone, milliseconds: longer than all it waits for together. */
const claimLeaseMs = 180_000;

/** A new row's text registration: without a carrier nothing has to be registered with anybody. */
export const firstRegistration = (ctx: Ctx): TextRegistration =>
  ctx.deps.telephony.real ? "unregistered" : "not-needed";

/** Where a number comes from that is got and not brought. */
export const originHere = (ctx: Ctx): "bought" | "assigned" => (ctx.deps.telephony.real ? "bought" : "assigned");

/** True of a row whose number is not there yet, or is not in use yet. */
const isPending = (ctx: Ctx, id: string) => and(eq(t.id, id), eq(t.tenantId, ctx.tenant.id), eq(t.status, "pending"));

/** A row that is ours to get a number for. */
export interface Claim {
  row: NumberRow;
  /** It was not there before. */
  isNew: boolean;
}

/**
 * The row that a number is got for, written before anything is bought: its id names the purchase at the carrier, so that
 * whoever comes after us finds what we bought. One who works at it has it alone until its lease ends.
 * @param claim.atMost numbers the tenant may have with this one, `plan` for as many as its plan has; what is being bought
 *   elsewhere counts
 * @param claim.again whoever claims it now is the same as before, so that no lease of theirs is in the way
 * @returns null where there would be too many, or the row is not to be had: somebody else's, or no longer pending
 */
export async function claimNumber(
  ctx: Ctx,
  claim: { id: string; atMost: 0 | 1 | "plan"; again: boolean },
): Promise<Claim | null> {
  const { db, tenant, now } = ctx;
  const origin = originHere(ctx);
  const row = {
    id: claim.id,
    tenantId: tenant.id,
    phoneNumber: null,
    status: "pending" as const,
    providerSid: null,
    origin,
    leaseUntil: now + claimLeaseMs,
    textRegistration: firstRegistration(ctx),
    createdAt: now,
  };
  const room =
    claim.atMost === "plan" ? planHasNumber(ctx, origin) : sql`${numbersCounted(ctx, origin)} < ${claim.atMost}`;
  const known = sql`EXISTS (SELECT 1 FROM ${t} WHERE ${t.id} = ${claim.id})`;
  const [inserted, taken] = await db.batch([
    insertWhere(db, t, row, sql`${room} AND NOT ${known}`).returning(),
    db
      .update(t)
      .set({ leaseUntil: row.leaseUntil })
      .where(and(isPending(ctx, claim.id), claim.again ? undefined : lte(t.leaseUntil, now)))
      .returning(),
  ]);
  const claimed = inserted[0] ?? taken[0];
  return claimed === undefined ? null : { row: claimed, isNew: inserted.length > 0 };
}

/**
 * Writes down what was got. False where the number is in another row.
 * @throws AppError `unavailable` where the row is no longer ours
 */
export async function holdNumber(ctx: Ctx, row: NumberRow, got: BoughtNumber): Promise<boolean> {
  try {
    const held = await ctx.db
      .update(t)
      .set({ phoneNumber: got.phoneNumber, providerSid: got.sid })
      .where(isPending(ctx, row.id))
      .returning({ id: t.id });
    if (held.length > 0) return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
  throw new AppError("unavailable", "the number's row went away while it was got");
}

const stillOurs = (ctx: Ctx, row: NumberRow) => and(isPending(ctx, row.id), eq(t.leaseUntil, row.leaseUntil));

/** Nothing was bought for it, and nothing will be: as if it had never been. Not where somebody else has it by now. */
export const dropClaim = (ctx: Ctx, row: NumberRow) =>
  ctx.db.delete(t).where(and(stillOurs(ctx, row), isNull(t.phoneNumber)));

/** Ends a try that came to nothing: a clear no leaves nothing behind, after anything else the next may go on at once. */
export async function letGo(ctx: Ctx, row: NumberRow, error: unknown): Promise<void> {
  if (error instanceof AppError && (error.code === "conflict" || error.code === "limit")) await dropClaim(ctx, row);
  else await ctx.db.update(t).set({ leaseUntil: 0 }).where(stillOurs(ctx, row));
}

const actions = { bought: "number.bought", brought: "number.added", assigned: "number.assigned" };

/** The number goes into use: `writes` belong into one batch, `after` has it answered at once. Both may come twice. */
export function activation(ctx: Ctx, row: NumberRow, details: Record<string, unknown> = {}) {
  const pending = sql`EXISTS (SELECT 1 FROM ${t} WHERE ${isPending(ctx, row.id)})`;
  const told = { phoneNumber: row.phoneNumber, ...details };
  return {
    writes: [
      auditEntryWhere(ctx, pending, actions[row.origin], row.id, told, row.id),
      ctx.db.update(t).set({ status: "active", leaseUntil: 0 }).where(isPending(ctx, row.id)),
    ] as const,
    after: () => refreshSnapshots(ctx),
  };
}
