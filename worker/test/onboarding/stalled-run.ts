import { env } from "cloudflare:workers";
import { stepKeys } from "../../src/contract/onboarding.ts";

/**
 * Rows of a run that goes nowhere by itself: somebody is at its first step for another hour, the others have failed.
 * @param mark stands in everything an owner would see of it
 */
export function stalledRun(tenantId: string, id: string, mark: string): D1PreparedStatement[] {
  const now = Date.now();
  const input = JSON.stringify({ email: "owner@example.com", businessName: mark });
  return [
    env.DB.prepare(
      "INSERT INTO onboarding_runs (id, tenant_id, status, input, created_at, updated_at) VALUES (?1, ?2, 'failed', ?3, ?4, ?4)",
    ).bind(id, tenantId, input, now),
    ...stepKeys.map((key, place) =>
      env.DB.prepare(
        "INSERT INTO onboarding_steps (run_id, tenant_id, step, key, status, description, error, lease, lease_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      ).bind(
        id,
        tenantId,
        place + 1,
        key,
        place === 0 ? "running" : "failed",
        mark,
        mark,
        place === 0 ? "lease_of_somebody" : null,
        place === 0 ? now + 3_600_000 : 0,
      ),
    ),
  ];
}
