import { planRequest } from "../../contract/billing.ts";
import { changePlan } from "../../services/billing/change-plan.ts";
import { refreshBilling } from "../../services/billing/refresh.ts";
import { body, createRouter, failures, tenantRoute } from "../router.ts";

const change = tenantRoute({
  method: "post",
  path: "/billing/plan",
  summary:
    "Move the subscription to another plan, prorated; in development without a payment provider, the tenant itself",
  request: { body: body(planRequest) },
  responses: { 204: { description: "the plan is as `GET /api/billing` now says" }, ...failures },
});

const refresh = tenantRoute({
  method: "post",
  path: "/billing/refresh",
  summary: "Ask the payment provider how things stand, as after coming back from its pages",
  responses: { 204: { description: "`GET /api/billing` says what it said" }, ...failures },
});

export const billingPlan = createRouter()
  .openapi(change, async (c) => {
    await changePlan(c.var.ctx, c.req.valid("json").tier);
    return c.body(null, 204);
  })
  .openapi(refresh, async (c) => {
    await refreshBilling(c.var.ctx);
    return c.body(null, 204);
  });
