import { billing } from "../../contract/billing.ts";
import { readBilling } from "../../services/billing/get.ts";
import { createRouter, failures, json, tenantRoute } from "../router.ts";

const read = tenantRoute({
  method: "get",
  path: "/billing",
  summary: "The plan, what it allows and how much of that is used, and how it is paid",
  responses: { 200: json(billing, "the plan"), ...failures },
});

export const billingView = createRouter().openapi(read, async (c) => c.json(await readBilling(c.var.ctx), 200));
