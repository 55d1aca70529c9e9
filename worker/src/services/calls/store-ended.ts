import { eq } from "drizzle-orm";
import type { CallOutcome, CallStatus, Turn } from "../../contract/calls.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { calls, transcripts } from "../../db/schema/calls.ts";
import { callerNumber } from "../../domain/calls/caller-number.ts";
import { isOwnCall } from "../../domain/calls/served.ts";
import { callIdOf } from "../../domain/ids.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { type LedgerCall, type LedgerPlan, ledgerRow, readLedgerPlan } from "../usage/ledger-row.ts";
import { upsertContact } from "../contacts/upsert-contact.ts";

export interface EndedCall extends Omit<LedgerCall, "callId" | "seconds"> {
  from: string;
  to: string;
  status: CallStatus;
  durationSeconds: number;
  turns: Turn[];
  outcome: CallOutcome;
  summary: string;
  bookingIds: string[];
  callerName: string | null;
}

/** A plan changes at the very moment a call is stored this often at most. */
const tries = 5;

/**
 * Stores a call with its transcript, usage, contact and counters: one batch keyed by the call, so a repeat changes nothing.
 * @throws AppError `unavailable` where the plan keeps changing
 */
export async function storeEndedCall(ctx: Ctx, ended: EndedCall): Promise<void> {
  let plan = await readLedgerPlan(ctx);
  for (let left = tries; left > 0; left--) {
    if (await store(ctx, ended, plan)) return;
    // It was refused because the call is stored, or because the plan has changed since it was read, and maybe back again.
    if (await isStored(ctx, ended.callSid)) return;
    plan = await readLedgerPlan(ctx);
  }
  throw new AppError("unavailable", "the plan keeps changing while a call is stored");
}

async function store(ctx: Ctx, ended: EndedCall, plan: LedgerPlan | null): Promise<boolean> {
  const { db, tenant } = ctx;
  const id = callIdOf(ended.callSid);
  const ledger = ledgerRow(ctx, { ...ended, callId: id, seconds: ended.durationSeconds }, plan);
  const contact = upsertContact(
    ctx,
    { name: ended.callerName, phone: isOwnCall(ended) ? null : callerNumber(ended.from), email: null },
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
      billableSeconds: ended.billableSeconds,
      summary: ended.summary,
      contactId: contact?.id ?? null,
      bookingIds: ended.bookingIds,
    }),
    [
      db.insert(transcripts).values({ callId: id, tenantId: tenant.id, turns: ended.turns }),
      ...ledger.writes,
      ...(contact === null ? [] : [contact.statement]),
      auditEntry(ctx, "call.stored", id, { outcome: ended.outcome }),
    ],
  );
  if (!stored) return false;
  ledger.nudge();
  ctx.defer(ctx.deps.live.publish(tenant.id, { type: "call.stored", callId: id }));
  return true;
}

/** Whether the call is there. A CallSid is the carrier's and no two tenants have the same: one that does is nothing to try again. */
async function isStored({ db, tenant, log }: Ctx, callSid: string): Promise<boolean> {
  const [found] = await db
    .select({ tenantId: calls.tenantId })
    .from(calls)
    .where(eq(calls.id, callIdOf(callSid)));
  if (found !== undefined && found.tenantId !== tenant.id)
    log.error("call not stored", new Error("its id is another tenant's"), { callSid });
  return found !== undefined;
}
