import { DurableObject } from "cloudflare:workers";
import { presumedOverMs } from "../domain/calls/admission.ts";
import type { Env } from "../env.ts";
import type { Sample } from "../observe/metrics.ts";
import { migrateMetricsHub } from "./migrate.ts";

/** What all isolates together have counted: one object for the whole deployment, reached only off the call's path. */
export class MetricsHub extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrateMetricsHub(ctx.storage);
  }

  /** Adds one isolate's report. */
  add(samples: readonly Sample[]): void {
    for (const { series, value } of samples) {
      this.ctx.storage.sql.exec(
        "INSERT INTO counters (series, value) VALUES (?1, ?2) ON CONFLICT (series) DO UPDATE SET value = value + ?2",
        series,
        value,
      );
    }
  }

  /**
   * How many calls a tenant has right now. Said whole, not as a difference, so that a lost report is put right by the next.
   * @param seq grows from report to report; one that was overtaken changes nothing
   */
  setActive(tenantId: string, calls: number, seq: number): void {
    this.ctx.storage.sql.exec(
      `INSERT INTO active (tenant_id, calls, seq, at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (tenant_id) DO UPDATE SET calls = ?2, seq = ?3, at = ?4 WHERE seq < ?3`,
      tenantId,
      calls,
      seq,
      Date.now(),
    );
  }

  /** Every series with its value. */
  read(): Sample[] {
    const { sql } = this.ctx.storage;
    // A hub that has said nothing for so long has no call left that counts.
    sql.exec("DELETE FROM active WHERE at < ?", Date.now() - presumedOverMs);
    const { calls } = sql.exec<{ calls: number }>("SELECT COALESCE(SUM(calls), 0) AS calls FROM active").one();
    const counters = sql.exec<{ series: string; value: number }>("SELECT series, value FROM counters").toArray();
    return [...counters, { series: "calls_active", value: calls }];
  }
}
