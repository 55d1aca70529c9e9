import type { EndedCallUsage } from "../../adapters/ports/hub.ts";
import type { WaivedReason } from "../../contract/billing.ts";
import type { BillingPeriod } from "../../domain/billing/period.ts";

/** What a call that is over has used, as its own object says it. Instants in integer ms. */
export interface EndedUsage extends EndedCallUsage {
  to: string;
  startedAt: number;
}

type EndedRow = { [K in keyof EndedCallUsage]: EndedCallUsage[K] };

/** A replica of the database may not know for so long of what is stored, milliseconds. */
const replicaLagMs = 60_000;

/** What a tenant's calls have used, in the hub's own database: the caps are decided by it, before the ledger has the call. */
export class HubUsage {
  private readonly sql: SqlStorage;

  constructor(storage: DurableObjectStorage) {
    this.sql = storage.sql;
  }

  /** Seconds charged in a period, whatever was known of its start while they were counted. */
  secondsIn({ start, end }: BillingPeriod): number {
    return this.sql
      .exec<{ seconds: number }>(
        "SELECT coalesce(SUM(seconds), 0) AS seconds FROM period_usage WHERE starts_at >= ? AND starts_at < ?",
        start,
        end,
      )
      .one().seconds;
  }

  /**
   * A call is over. @param period what its seconds count in
   * @returns how it had been decided on, null where it was never heard of; undefined for a repeat, which changes nothing
   */
  end(usage: EndedUsage, period: BillingPeriod): string | null | undefined {
    const { callSid, at, seconds, billableSeconds, waived } = usage;
    const [known] = this.sql
      .exec<{ decision: string }>(
        `UPDATE calls SET ended_at = coalesce(ended_at, ?), seconds = ?, billable_seconds = ?, waived = ?, period_start = ?
         WHERE call_sid = ? AND seconds IS NULL RETURNING decision`,
        at,
        seconds,
        billableSeconds,
        waived,
        period.start,
        callSid,
      )
      .toArray();
    if (known === undefined && !this.insertEnded(usage, period)) return undefined;
    if (billableSeconds > 0)
      this.sql.exec(
        "INSERT INTO period_usage (starts_at, seconds) VALUES (?1, ?2) ON CONFLICT (starts_at) DO UPDATE SET seconds = seconds + ?2",
        period.start,
        billableSeconds,
      );
    return known?.decision ?? null;
  }

  /** @returns false where it is known: then this is a repeat */
  private insertEnded(usage: EndedUsage, period: BillingPeriod): boolean {
    const { rowsWritten } = this.sql.exec(
      `INSERT OR IGNORE INTO calls
         (call_sid, from_number, to_number, started_at, decision, twiml, ended_at, seconds, billable_seconds, waived, period_start)
       VALUES (?, ?, ?, ?, 'answer', '', ?, ?, ?, ?, ?)`,
      usage.callSid,
      usage.from,
      usage.to,
      usage.startedAt,
      usage.at,
      usage.seconds,
      usage.billableSeconds,
      usage.waived,
      period.start,
    );
    return rowsWritten > 0;
  }

  /** The ledger has it. */
  stored(callSid: string, now: number): void {
    this.sql.exec("UPDATE calls SET stored_at = ? WHERE call_sid = ? AND stored_at IS NULL", now, callSid);
  }

  /** Calls that the ledger, or a replica of it, may not know yet, the oldest first. */
  notStored(now: number): EndedCallUsage[] {
    return this.sql
      .exec<EndedRow>(
        `SELECT call_sid AS callSid, from_number AS "from", ended_at AS at, seconds, billable_seconds AS billableSeconds, waived
         FROM calls WHERE seconds IS NOT NULL AND (stored_at IS NULL OR stored_at > ?) ORDER BY ended_at`,
        now - replicaLagMs,
      )
      .toArray();
  }

  /** A call is not charged after all: the cap follows. Said twice it counts once. */
  takeBack(callSid: string, waived: WaivedReason): void {
    const [call] = this.sql
      .exec<{ seconds: number; period: number }>(
        "SELECT billable_seconds AS seconds, period_start AS period FROM calls WHERE call_sid = ? AND billable_seconds > 0",
        callSid,
      )
      .toArray();
    if (call === undefined) return;
    this.sql.exec("UPDATE calls SET billable_seconds = 0, waived = ? WHERE call_sid = ?", waived, callSid);
    this.sql.exec("UPDATE period_usage SET seconds = seconds - ? WHERE starts_at = ?", call.seconds, call.period);
  }
}
