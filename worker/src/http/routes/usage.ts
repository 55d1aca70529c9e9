import { z } from "zod";
import { exportQuery, receipt, receiptsQuery, usage, usagePeriod, waiveRequest } from "../../contract/billing.ts";
import { page, pageQuery } from "../../contract/primitives.ts";
import { exportReceipts } from "../../services/usage/export-receipts.ts";
import { listPeriods } from "../../services/usage/list-periods.ts";
import { getReceipt } from "../../services/usage/get-receipt.ts";
import { listReceipts } from "../../services/usage/list-receipts.ts";
import { readUsage } from "../../services/usage/get.ts";
import { waiveCall } from "../../services/usage/waive-call.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const ofCall = z.object({ callId: z.string().max(100) });

const read = tenantRoute({
  method: "get",
  path: "/billing/usage",
  summary: "Minutes of the open billing period, what they cost, caps, and the calls that are not charged",
  responses: { 200: json(usage, "the open period"), ...failures },
});

const periods = tenantRoute({
  method: "get",
  path: "/billing/periods",
  summary: "Billing periods, newest first, the open one among them",
  request: { query: pageQuery },
  responses: { 200: json(page(usagePeriod), "a page of periods"), ...failures },
});

const list = tenantRoute({
  method: "get",
  path: "/billing/receipts",
  summary: "What each call cost and why, newest first",
  request: { query: receiptsQuery },
  responses: { 200: json(page(receipt), "a page of receipts"), ...failures },
});

const get = tenantRoute({
  method: "get",
  path: "/billing/receipts/{callId}",
  summary: "What one call cost and why",
  request: { params: ofCall },
  responses: { 200: json(receipt, "the receipt"), ...failures },
});

const waive = tenantRoute({
  method: "post",
  path: "/billing/receipts/{callId}/waive",
  summary: "Say within 23 hours of its end that a call should not be charged; saying it again changes nothing",
  request: { params: ofCall, body: body(waiveRequest) },
  responses: { 200: json(receipt, "the receipt as it is now"), ...failures },
});

const file = tenantRoute({
  method: "get",
  path: "/billing/export",
  summary: "A billing period's receipts as CSV, with their total in the last row",
  request: { query: exportQuery },
  responses: {
    200: { description: "RFC 4180, UTF-8", content: { "text/csv": { schema: z.string() } } },
    ...failures,
  },
});

const instantOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text));

/** What calls have used, and what that costs. */
export const usageRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readUsage(c.var.ctx), 200))
  .openapi(periods, async (c) => c.json(await listPeriods(c.var.ctx, c.req.valid("query")), 200))
  .openapi(list, async (c) => {
    const { periodStart, charged, ...rest } = c.req.valid("query");
    const only = charged === undefined ? undefined : charged === "true";
    const wanted = { ...rest, periodStart: instantOf(periodStart), charged: only };
    return c.json(await listReceipts(c.var.ctx, wanted), 200);
  })
  .openapi(get, async (c) => c.json(await getReceipt(c.var.ctx, c.req.valid("param").callId), 200))
  .openapi(waive, async (c) => {
    const { reason } = c.req.valid("json");
    return c.json(await waiveCall(c.var.ctx, c.req.valid("param").callId, reason), 200);
  })
  .openapi(file, async (c) => {
    const wanted = instantOf(c.req.valid("query").periodStart);
    const { periodStart, file: csv } = await exportReceipts(c.var.ctx, wanted);
    const name = `calls-${new Date(periodStart).toISOString().slice(0, 10)}.csv`;
    return c.body(csv, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    });
  });
