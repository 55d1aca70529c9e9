import { overview } from "../../contract/tenant-lists.ts";
import { readOverview } from "../../services/overview/overview.ts";
import { createRouter, failures, json, tenantRoute } from "../router.ts";

const read = tenantRoute({
  method: "get",
  path: "/dashboard/overview",
  summary: "The owner's first page",
  responses: { 200: json(overview, "recent calls, coming bookings, plan and totals"), ...failures },
});

export const dashboard = createRouter().openapi(read, async (c) => c.json(await readOverview(c.var.ctx), 200));
