import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { agents, phoneNumbers } from "../../db/schema/agent.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import { compileSnapshot, rememberSnapshot } from "./snapshot-of-number.ts";

/** Publishes that may overtake each other before we leave the rest to the next call's renewal. */
const maxRounds = 3;

/**
 * Writes the snapshot of each of the tenant's numbers anew, after anything it is compiled from has changed. It is
 * awaited, so the next call after a publish is answered by what was published. A failure is logged and not thrown: the
 * change itself is stored, and a snapshot in the store is renewed as it ages.
 */
export async function refreshSnapshots(ctx: Ctx): Promise<void> {
  try {
    const numbers = await ctx.db
      .select({ phoneNumber: phoneNumbers.phoneNumber })
      .from(phoneNumbers)
      .where(and(eq(phoneNumbers.tenantId, ctx.tenant.id), eq(phoneNumbers.status, "active")));
    const held = numbers.flatMap(({ phoneNumber }) => phoneNumber ?? []);
    const refreshed = await Promise.all(held.map((phoneNumber) => refresh(ctx, phoneNumber)));
    const newest = refreshed.findLast((snapshot) => snapshot !== null);
    if (newest !== undefined) ctx.defer(ctx.deps.live.adopt(ctx.tenant.id, newest));
  } catch (error) {
    ctx.log.error("snapshots not refreshed", error);
  }
}

/**
 * Two publishes may store in the wrong order, so each looks once more whether what it stored still is the newest.
 * @returns what is stored now, null where the number is nobody's or somebody else is still publishing
 */
async function refresh(ctx: Ctx, phoneNumber: string): Promise<AgentSnapshot | null> {
  for (let round = 0; round < maxRounds; round++) {
    const snapshot = await compileSnapshot(ctx.db, phoneNumber);
    if (snapshot === null) return null;
    await ctx.deps.snapshots
      .put(phoneNumber, { snapshot, compiledAt: ctx.now })
      .catch((error: unknown) => ctx.log.error("snapshot not stored", error));
    const [agent] = await ctx.db
      .select({ version: agents.publishedVersion })
      .from(agents)
      .innerJoin(
        phoneNumbers,
        and(
          eq(phoneNumbers.tenantId, agents.tenantId),
          eq(phoneNumbers.phoneNumber, phoneNumber),
          eq(phoneNumbers.status, "active"),
        ),
      )
      .where(eq(agents.tenantId, ctx.tenant.id));
    if (agent === undefined) {
      // Released meanwhile: what we have just stored must not outlive that.
      await ctx.deps.snapshots.remove(phoneNumber);
      return null;
    }
    if (agent.version === snapshot.version) {
      rememberSnapshot(phoneNumber, snapshot, ctx.now);
      return snapshot;
    }
  }
  return null;
}
