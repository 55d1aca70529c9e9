import { and, eq, sql } from "drizzle-orm";
import type { Receipt } from "../../contract/billing.ts";
import type { Ctx } from "../../context.ts";
import { earliestFirst } from "../../db/cursor.ts";
import { usageLedger } from "../../db/schema/billing.ts";
import { csvLine } from "../../domain/billing/charge/csv.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { requirePlan } from "../billing/plan-row.ts";
import { openPeriod } from "./plan-of-period.ts";
import { type ReceiptRow, receiptRows, viewReceipt } from "./view-receipt.ts";

/** Rows read at once: few enough to be in memory, many enough that twenty thousand take twenty reads. */
const pageSize = 1000;

type Cell = string | number;
const columns: readonly (readonly [name: string, of: (receipt: Receipt) => Cell, summed?: true])[] = [
  ["call_id", ({ callId }) => callId],
  ["call_sid", ({ callSid }) => callSid],
  ["from", ({ from }) => from],
  ["to", ({ to }) => to],
  ["started_at", ({ startedAt }) => startedAt],
  ["ended_at", ({ endedAt }) => endedAt],
  ["model", ({ model }) => model],
  ["voice", ({ voice }) => voice],
  ["not_charged", ({ waived }) => waived ?? ""],
  ["cents_per_minute", ({ centsPerMinute }) => centsPerMinute],
  ["corrected_at", ({ correction }) => correction?.at ?? ""],
  ["seconds", ({ seconds }) => seconds, true],
  ["billable_seconds", ({ billableSeconds }) => billableSeconds, true],
  ["included_seconds", ({ includedSeconds }) => includedSeconds, true],
  ["overage_seconds", ({ overageSeconds }) => overageSeconds, true],
  ["cents", ({ cents }) => cents, true],
  ["corrected_seconds", ({ correction }) => correction?.seconds ?? 0, true],
  ["correction_cents", ({ correction }) => correction?.cents ?? 0, true],
  ["net_cents", ({ cents, correction }) => cents + (correction?.cents ?? 0), true],
];

/**
 * A period's receipts as CSV, the earliest first, one row a call, and at last their total. It is read page by page while it is
 * sent; a call that is stored meanwhile is in it or not, and the total is that of the rows above it.
 * @param periodStart integer ms; the open period where it is left out
 * @throws AppError `not_found` for a tenant without a plan
 */
export async function exportReceipts(
  ctx: Ctx,
  periodStart: number | undefined,
): Promise<{ periodStart: number; file: ReadableStream<Uint8Array> }> {
  requirePermission(ctx, "billing.read");
  const plan = await requirePlan(ctx);
  const startsAt = periodStart ?? openPeriod(plan, ctx.now).start;
  const lines = linesOf(ctx, startsAt, (row) => viewReceipt(row, plan, ctx.now));
  const encoder = new TextEncoder();
  const file = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: () => void lines.return(),
  });
  return { periodStart: startsAt, file };
}

async function* linesOf(
  ctx: Ctx,
  periodStart: number,
  view: (row: ReceiptRow) => Receipt,
): AsyncGenerator<string, void, void> {
  const sums = columns.map(() => 0);
  let chunk = csvLine(columns.map(([name]) => name));
  for (let last: ReceiptRow | undefined; ;) {
    const rows = await readPage(ctx, periodStart, last);
    for (const row of rows) {
      const cells = columns.map(([, of]) => of(view(row)));
      cells.forEach((cell, i) => (sums[i]! += Number(columns[i]![2] === true ? cell : 0)));
      chunk += csvLine(cells);
    }
    last = rows.at(-1);
    if (rows.length < pageSize) break;
    yield chunk;
    chunk = "";
  }
  yield chunk + csvLine(columns.map(([, , summed], i) => (i === 0 ? "total" : summed === true ? sums[i]! : "")));
}

function readPage(ctx: Ctx, periodStart: number, last: ReceiptRow | undefined): Promise<ReceiptRow[]> {
  const l = usageLedger;
  const onward = last === undefined ? undefined : sql`(${l.at}, ${l.callId}) > (${last.at}, ${last.callId})`;
  return receiptRows(ctx)
    .where(and(eq(l.tenantId, ctx.tenant.id), eq(l.periodStart, periodStart), onward))
    .orderBy(...earliestFirst(l.at, l.callId))
    .limit(pageSize);
}
