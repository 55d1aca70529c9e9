import { and, eq, getTableColumns } from "drizzle-orm";
import type { Receipt } from "../../contract/billing.ts";
import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { usageLedger, usagePeriods } from "../../db/schema/billing.ts";
import { calls } from "../../db/schema/calls.ts";
import { priceOf, tariffOf } from "../../domain/billing/charge/price.ts";
import { mayReport } from "../../domain/billing/charge/report-window.ts";
import { instant } from "../../domain/instant.ts";
import { type PeriodPlan, tierOfPeriod } from "./plan-of-period.ts";

const l = usageLedger;

/** Rows of the ledger with what a receipt tells beside them; who asks adds its conditions. */
export const receiptRows = ({ db }: Ctx) =>
  db
    .select({
      ...getTableColumns(l),
      from: calls.from,
      to: calls.to,
      startedAt: calls.startedAt,
      tier: usagePeriods.tier,
    })
    .from(l)
    .leftJoin(calls, eq(calls.id, l.callId))
    .leftJoin(usagePeriods, and(eq(usagePeriods.tenantId, l.tenantId), eq(usagePeriods.startsAt, l.periodStart)));

export type ReceiptRow = typeof l.$inferSelect & {
  from: string | null;
  to: string | null;
  startedAt: number | null;
  tier: Tier | null;
};

/** A row of the ledger as a receipt. @param plan the tenant's, as it is now @param now integer ms */
export function viewReceipt(row: ReceiptRow, plan: PeriodPlan, now: number): Receipt {
  const tariff = tariffOf(tierOfPeriod({ startsAt: row.periodStart, tier: row.tier }, plan, now));
  const { correction, ...price } = priceOf(row, tariff);
  return {
    callId: row.callId,
    callSid: row.callSid,
    // The ledger outlives the call where old calls are deleted.
    from: row.from ?? "",
    to: row.to ?? "",
    startedAt: instant(row.startedAt ?? row.at - row.seconds * 1000),
    endedAt: instant(row.at),
    seconds: row.seconds,
    billableSeconds: row.billableSeconds,
    waived: row.waived,
    model: row.model,
    voice: row.voice,
    ...price,
    centsPerMinute: tariff.overageCentsPerMinute,
    correction:
      correction === null || row.correctedAt === null ? null : { at: instant(row.correctedAt), ...correction },
    reportable: row.billableSeconds > 0 && mayReport(row.at, now),
  };
}
