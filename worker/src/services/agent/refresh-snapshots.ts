import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { compileSnapshot, forgetSnapshot } from "./snapshot-of-number.ts";

/**
 * Writes the snapshot of each of the tenant's numbers anew, after anything it is compiled from has changed. It is
 * awaited, so the next call after a publish is answered by what was published.
 */
export async function refreshSnapshots(ctx: Ctx): Promise<void> {
  const numbers = await ctx.db
    .select({ phoneNumber: phoneNumbers.phoneNumber })
    .from(phoneNumbers)
    .where(and(eq(phoneNumbers.tenantId, ctx.tenant.id), eq(phoneNumbers.status, "active")));
  await Promise.all(
    numbers.map(async ({ phoneNumber }) => {
      if (phoneNumber === null) return;
      forgetSnapshot(phoneNumber);
      const snapshot = await compileSnapshot(ctx.db, phoneNumber);
      if (snapshot === null) return;
      // The database already holds the truth: a store that is down costs at most its own lifetime in staleness.
      await ctx.deps.snapshots
        .put(phoneNumber, snapshot)
        .catch((error: unknown) => ctx.log.error("snapshot not stored", error));
    }),
  );
}
