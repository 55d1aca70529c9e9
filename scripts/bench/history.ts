import type { Rig } from "./rig.ts";
import type { BenchTenant } from "./tenants.ts";
import { dayMs } from "../../worker/src/domain/durations.ts";

const chunk = 50_000;
/** Calls are spread evenly over so many days up to now. */
const days = 700;

/** Gives a tenant that many stored calls, with the counters and coming appointments that belong to them. */
export async function writeHistory(rig: Rig, { tenantId }: BenchTenant, calls: number): Promise<void> {
  const now = Date.now();
  const apart = Math.floor((days * dayMs) / calls);
  for (let from = 0; from < calls; from += chunk) {
    const to = Math.min(calls, from + chunk);
    await rig.sql(`
      WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})
      INSERT INTO calls (id, tenant_id, call_sid, from_number, to_number, status, outcome, started_at, ended_at,
        duration_seconds, billable_seconds, summary, booking_ids)
      SELECT printf('call_%s_%08d', '${tenantId}', i), '${tenantId}', printf('CA_%s_%08d', '${tenantId}', i), '+13105550147',
        '+12025550100', 'completed', 'answered', ${now} - i * ${apart}, ${now} - i * ${apart} + 90000, 90, 90,
        'The caller asked about opening hours.', '[]'
      FROM n`);
  }
  await rig.sql(
    `INSERT INTO daily_counters (tenant_id, day, calls, billable_seconds)
     SELECT '${tenantId}', date(started_at / 1000, 'unixepoch'), COUNT(*), 90 * COUNT(*) FROM calls
     WHERE tenant_id = '${tenantId}' GROUP BY 2
     ON CONFLICT (tenant_id, day) DO UPDATE SET calls = excluded.calls, billable_seconds = excluded.billable_seconds`,
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 11)
     INSERT INTO bookings (id, tenant_id, status, service_id, customer_name, starts_at, ends_at, busy_until, time_zone, source,
       created_at, updated_at)
     SELECT printf('book_%s_%d', '${tenantId}', i), '${tenantId}', 'confirmed', 'svc_clean', 'Maria Lopez',
       ${now} + (i + 1) * 86400000, ${now} + (i + 1) * 86400000 + 1800000, ${now} + (i + 1) * 86400000 + 1800000,
       'America/New_York', 'voice', ${now}, ${now} FROM n`,
  );
}
