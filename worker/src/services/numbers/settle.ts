import { and, eq, isNotNull, lte, or } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import type { Db } from "../../db/client.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { tenants } from "../../db/schema/tenants.ts";
import { activation, claimNumber, dropClaim } from "./claim.ts";
import { findObtained } from "./obtain.ts";
import { giveBack } from "./release.ts";

const t = phoneNumbers;

/** A purchase that nobody has worked at for so long, milliseconds, was given up or died. */
const forgottenAfterMs = 10 * 60_000;
const atOnce = 50;

export interface UnsettledNumber {
  id: string;
  tenantId: string;
  shard: number;
}

/** Numbers of all tenants that were begun to be bought or given back, and not finished. @param now integer ms */
export const unsettledNumbers = (db: Db, now: number): Promise<UnsettledNumber[]> =>
  db
    .select({ id: t.id, tenantId: t.tenantId, shard: tenants.shard })
    .from(t)
    .innerJoin(tenants, eq(tenants.id, t.tenantId))
    .where(
      or(
        and(
          eq(t.status, "pending"),
          lte(t.leaseUntil, now - forgottenAfterMs),
          lte(t.createdAt, now - forgottenAfterMs),
        ),
        and(eq(t.status, "released"), isNotNull(t.providerSid)),
      ),
    )
    .limit(atOnce);

/**
 * Finishes one of them: what was bought goes into use, because it is paid for; where nothing was bought the claim goes,
 * because it counts against the plan; what was released goes back to the carrier.
 * @throws AppError `unavailable`
 */
export async function settleNumber(ctx: Ctx, id: string): Promise<void> {
  const [row] = await ctx.db
    .select()
    .from(t)
    .where(and(eq(t.id, id), eq(t.tenantId, ctx.tenant.id)));
  if (row?.status === "released") return giveBack(ctx, row);
  const claimed = await claimNumber(ctx, { id, atMost: 0, again: false });
  if (claimed === null) return;
  const { held } = await findObtained(ctx, claimed.row);
  if (held === null) return void (await dropClaim(ctx, claimed.row));
  const { writes, after } = activation(ctx, held);
  await ctx.db.batch(writes);
  await after();
}
