import {
  type Admission,
  type Decision,
  decisionFor,
  isRefused,
  presumedOverMs,
  type Verdict,
} from "../../domain/calls/admission.ts";
import type { Served } from "../../domain/calls/served.ts";
import { dayMs } from "../../domain/durations.ts";

/** A call is known for longer than its owner may report it. */
const keptMs = 2 * dayMs;
/** One that has ended and is not known to be stored is told of again until it is, and must not count anew. */
const keptUnstoredMs = 90 * dayMs;

/** A call as its hub knows it. `at` is when it began, integer ms. */
export interface HubCall {
  callSid: string;
  from: string;
  to: string;
  at: number;
}

/** A tenant's calls of these days, in the hub's own database: how each was decided on, and which are on. */
export class HubCalls {
  private readonly sql: SqlStorage;

  constructor(storage: DurableObjectStorage) {
    this.sql = storage.sql;
  }

  /** What was decided on the call of this CallSid, or of this token of the carrier's retries; null where nothing was. */
  verdictOn({ callSid, idempotencyToken }: Admission): Verdict | null {
    const [known] = this.sql.exec<{ decision: string; twiml: string }>(
      "SELECT decision, twiml FROM calls WHERE call_sid = ?1 OR (?2 IS NOT NULL AND token = ?2) LIMIT 1",
      callSid,
      idempotencyToken,
    );
    return known === undefined ? null : { decision: known.decision as Decision, twiml: known.twiml };
  }

  /** Keeps what was decided on a ringing call. One that is refused is over with it. */
  decided({ callSid, idempotencyToken, from, to, at }: Admission, { decision, twiml }: Verdict): void {
    this.sql.exec(
      "INSERT INTO calls (call_sid, token, from_number, to_number, started_at, decision, twiml, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      callSid,
      idempotencyToken,
      from,
      to,
      at,
      decision,
      twiml,
      isRefused(decision) ? at : null,
    );
  }

  /** Keeps a call that was taken without asking. @returns false where it is known */
  taken({ callSid, from, to, at, served }: HubCall & { served?: Served }): boolean {
    const { rowsWritten } = this.sql.exec(
      "INSERT OR IGNORE INTO calls (call_sid, from_number, to_number, started_at, decision, twiml) VALUES (?, ?, ?, ?, ?, '')",
      callSid,
      from,
      to,
      at,
      decisionFor(served ?? "full"),
    );
    return rowsWritten > 0;
  }

  /** What was decided on a call; null where we were not asked, or it is long ago. */
  decisionOn(callSid: string): Decision | null {
    const [row] = this.sql.exec<{ decision: string }>("SELECT decision FROM calls WHERE call_sid = ?", callSid);
    return row === undefined ? null : (row.decision as Decision);
  }

  /** The calls that are on, the oldest first. @param now integer ms */
  on(now: number): HubCall[] {
    return this.sql
      .exec<{ [K in keyof HubCall]: HubCall[K] }>(
        `SELECT call_sid AS callSid, from_number AS "from", to_number AS "to", started_at AS at
         FROM calls WHERE ended_at IS NULL AND started_at > ? ORDER BY started_at`,
        now - presumedOverMs,
      )
      .toArray();
  }

  /** The calls that take lines of the plan's, and how many seconds those have lasted together that may be charged. */
  linesInUse(now: number): { calls: number; seconds: number } {
    return this.sql
      .exec<{ calls: number; seconds: number }>(
        "SELECT COUNT(*) AS calls, TOTAL(CASE decision WHEN 'answer' THEN MAX(0, ?1 - started_at) END) / 1000 AS seconds FROM calls WHERE ended_at IS NULL AND started_at > ?2 AND decision <> 'forward'",
        now,
        now - presumedOverMs,
      )
      .one();
  }

  /** Forgets the calls of long ago. @returns whether any is left */
  clean(now: number): boolean {
    this.sql.exec(
      "DELETE FROM calls WHERE started_at < ?1 AND (seconds IS NULL OR stored_at IS NOT NULL OR started_at < ?2)",
      now - keptMs,
      now - keptUnstoredMs,
    );
    return this.sql.exec<{ n: number }>("SELECT COUNT(*) AS n FROM calls").one().n > 0;
  }
}
