import { clock } from "../context.ts";
import { openDb } from "../db/client.ts";
import { createPorts } from "../deps.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { reconcileBilling, tenantsToReconcile } from "../services/billing/settling/reconcile.ts";
import { actFor } from "./act-for.ts";

const mostARun = 20;
const atOnce = 4;
/** No tenant is begun after so long, milliseconds: the next run goes on from there. */
const mostMs = 20_000;

/**
 * Compares the billing of the tenants whose day is over with the payment provider, and tells the operator once a run what
 * came of it. A tenant that fails keeps no other from being looked at.
 * @param now integer ms
 */
export async function reconcile(env: Env, now: number): Promise<void> {
  const { alerts, payments } = createPorts(env);
  if (payments === null) return;
  const due = await tenantsToReconcile(openDb(env.DB, "first-primary"), now, mostARun);
  const counts = new Map<string, number>();
  const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const line = due.values();
  const work = async () => {
    for (const tenant of line) {
      if (clock() - now > mostMs) return;
      try {
        for (const { kind } of (await actFor(env, tenant, reconcileBilling)) ?? []) count(kind);
      } catch (error) {
        count("failed");
        createLog({ tenantId: tenant.id }).error("billing not reconciled", error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (counts.size === 0) return;
  const told = Array.from(counts, ([kind, times]) => `${times} ${kind}`).join(", ");
  await alerts.failed("billing-reconcile", `billing of ${due.length} tenants compared with Stripe: ${told}`);
}
