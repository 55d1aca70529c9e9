import { sql } from "drizzle-orm";
import type { CallOutcome, CallStatus, Turn } from "../../contract/calls.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { dailyCounters, usageLedger } from "../../db/schema/billing.ts";
import { calls, transcripts } from "../../db/schema/calls.ts";
import { callerNumber } from "../../domain/calls/caller-number.ts";
import { billableSeconds } from "../../domain/billing/billable.ts";
import { callIdOf } from "../../domain/ids.ts";
import { localDay } from "../../domain/local-day.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { upsertContact } from "../contacts/upsert-contact.ts";

export interface EndedCall {
  callSid: string;
  from: string;
  to: string;
  /** integer ms */
  startedAt: number;
  /** integer ms */
  endedAt: number;
  status: CallStatus;
  durationSeconds: number;
  /** IANA zone of the business: its day is the day the call counts for. */
  timeZone: string;
  turns: Turn[];
  outcome: CallOutcome;
  summary: string;
  bookingIds: string[];
  callerName: string | null;
}

/** Stores a call with its transcript, usage, contact and counters: one batch keyed by the call, so a repeat changes nothing. */
export async function storeEndedCall(ctx: Ctx, ended: EndedCall): Promise<void> {
  const { db, tenant } = ctx;
  const id = callIdOf(ended.callSid);
  const refused = ended.outcome === "refused";
  const billable = refused ? 0 : billableSeconds(ended.durationSeconds);
  const contact = upsertContact(
    ctx,
    { name: ended.callerName, phone: callerNumber(ended.from), email: null },
    { calls: 1 },
  );
  const stored = await guardedBatch(
    db,
    db.insert(calls).values({
      id,
      tenantId: tenant.id,
      callSid: ended.callSid,
      from: ended.from,
      to: ended.to,
      status: ended.status,
      outcome: ended.outcome,
      startedAt: ended.startedAt,
      endedAt: ended.endedAt,
      durationSeconds: ended.durationSeconds,
      billableSeconds: billable,
      summary: ended.summary,
      contactId: contact?.id ?? null,
      bookingIds: ended.bookingIds,
    }),
    [
      db.insert(transcripts).values({ callId: id, tenantId: tenant.id, turns: ended.turns }),
      db.insert(usageLedger).values({
        callId: id,
        tenantId: tenant.id,
        callSid: ended.callSid,
        at: ended.endedAt,
        seconds: ended.durationSeconds,
        billableSeconds: billable,
        waived: refused ? "refused" : billable === 0 ? "short" : null,
      }),
      db
        .insert(dailyCounters)
        .values({
          tenantId: tenant.id,
          day: localDay(ended.startedAt, ended.timeZone),
          calls: 1,
          billableSeconds: billable,
        })
        .onConflictDoUpdate({
          target: [dailyCounters.tenantId, dailyCounters.day],
          set: { calls: sql`calls + 1`, billableSeconds: sql`billable_seconds + ${billable}` },
        }),
      ...(contact === null ? [] : [contact.statement]),
      auditEntry(ctx, "call.stored", id, { outcome: ended.outcome }),
    ],
  );
  if (stored) ctx.defer(ctx.deps.live.publish(tenant.id, { type: "call.stored", callId: id }));
}
