import { DurableObject } from "cloudflare:workers";
import { presumedOverMs } from "../domain/calls/admission.ts";
import type { Env } from "../env.ts";
import type { Sample } from "../observe/metrics.ts";
import { migrateMetricsHub } from "./migrate.ts";
import { hourMs } from "../domain/durations.ts";

/** The operator is told of the same trouble no sooner again, milliseconds. */
const tellAgainMs = hourMs;
/** Whoever has not said by then what came of telling has died, milliseconds. */
const tellingMs = 15_000;

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

  /**
   * Something has failed once more. A streak ends where `success`, a counter that isolates report here, has grown since
   * the failure before. From the `threshold`th failure of a streak on the operator is to be told, by one and not twice
   * within the hour; who is asked to tell says with `told` what came of it, or is taken to have died on it.
   * @returns the streak with this failure, and whether the one who asks is to tell
   */
  failure(key: string, success: string | null, threshold: number): { streak: number; tell: boolean } {
    const { sql } = this.ctx.storage;
    const now = Date.now();
    const { successes } = sql
      .exec<{ successes: number }>(
        "SELECT COALESCE(SUM(value), 0) AS successes FROM counters WHERE series = ?1 OR series LIKE ?1 || '{%'",
        success,
      )
      .one();
    const { streak, told_at, telling_until } = sql
      .exec<{ streak: number; told_at: number; telling_until: number }>(
        `INSERT INTO failures (key, streak, successes) VALUES (?1, 1, ?2)
         ON CONFLICT (key) DO UPDATE SET streak = CASE WHEN successes = ?2 THEN streak + 1 ELSE 1 END, successes = ?2
         RETURNING streak, told_at, telling_until`,
        key,
        successes,
      )
      .one();
    const tell = streak >= threshold && told_at <= now - tellAgainMs && telling_until <= now;
    if (tell) sql.exec("UPDATE failures SET telling_until = ? WHERE key = ?", now + tellingMs, key);
    return { streak, tell };
  }

  /** Whether the operator was told of what `failure` asked to be told; if not, the next failure is. */
  told(key: string, isTold: boolean): void {
    const { sql } = this.ctx.storage;
    if (isTold) sql.exec("UPDATE failures SET told_at = ? WHERE key = ?", Date.now(), key);
    sql.exec("UPDATE failures SET telling_until = 0 WHERE key = ?", key);
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
