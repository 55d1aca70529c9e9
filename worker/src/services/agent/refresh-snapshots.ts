import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import { rememberSnapshot } from "./snapshot-of-number.ts";
import { type SnapshotKeeper, storeSnapshot } from "./store-snapshot.ts";

/** Milliseconds after which a store that failed is asked again: Workers KV takes one write a second of the same key. */
const pauses = [1200, 2500, 5000];

/**
 * Writes the snapshot of each of the tenant's numbers anew, after anything it is compiled from has changed. It is
 * awaited, so the next call after a publish is answered by what was published. A failure is logged and not thrown: the
 * change itself is stored, the store is asked again behind the answer, and a snapshot in it is renewed as it ages.
 */
export async function refreshSnapshots(ctx: Ctx): Promise<void> {
  const { db, log, now, tenant, deps } = ctx;
  const keeper = { db, log, now, store: deps.snapshots };
  try {
    const numbers = await db
      .select({ phoneNumber: phoneNumbers.phoneNumber })
      .from(phoneNumbers)
      .where(and(eq(phoneNumbers.tenantId, tenant.id), eq(phoneNumbers.status, "active")));
    const held = numbers.flatMap(({ phoneNumber }) => phoneNumber ?? []);
    const refreshed = await Promise.all(held.map((phoneNumber) => refresh(ctx, keeper, phoneNumber)));
    const newest = refreshed.findLast((snapshot) => snapshot !== null);
    if (newest !== undefined) ctx.defer(deps.live.adopt(tenant.id, newest));
  } catch (error) {
    log.error("snapshots not refreshed", error);
  }
}

async function refresh(ctx: Ctx, keeper: SnapshotKeeper, phoneNumber: string): Promise<AgentSnapshot | null> {
  const { snapshot, isStored } = await storeSnapshot(keeper, phoneNumber);
  if (snapshot !== null) rememberSnapshot(phoneNumber, snapshot, ctx.now);
  if (!isStored) ctx.defer(storeAgain(keeper, phoneNumber));
  return snapshot;
}

async function storeAgain(keeper: SnapshotKeeper, phoneNumber: string): Promise<void> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if ((await storeSnapshot(keeper, phoneNumber)).isStored) return;
  }
}
