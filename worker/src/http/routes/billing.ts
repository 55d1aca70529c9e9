import type { Context } from "hono";
import { configOf } from "../../config.ts";
import {
  billing,
  checkoutRequest,
  checkoutSession,
  planRequest,
  portalRequest,
  portalSession,
} from "../../contract/billing.ts";
import type { OwnOrigins } from "../../domain/billing/checkout/return-url.ts";
import { changePlan } from "../../services/billing/change-plan.ts";
import { startCheckout } from "../../services/billing/checkout.ts";
import { readBilling } from "../../services/billing/get.ts";
import { openPortal } from "../../services/billing/portal.ts";
import { refreshBilling } from "../../services/billing/refresh.ts";
import type { HttpEnv } from "../http-env.ts";
import { body, createRouter, failures, idempotencyKey, json, tenantRoute } from "../router.ts";

const read = tenantRoute({
  method: "get",
  path: "/billing",
  summary: "The plan, what it allows and how much of that is used, and how it is paid",
  responses: { 200: json(billing, "the plan"), ...failures },
});

const checkout = tenantRoute({
  method: "post",
  path: "/billing/checkout",
  summary:
    "Begin to subscribe to a plan on Stripe's own page; `details.reason` `subscribed` where there is one already",
  request: {
    headers: idempotencyKey("the same key and body is one checkout; without it the same body within ten minutes"),
    body: body(checkoutRequest),
  },
  responses: { 200: json(checkoutSession, "where to go"), ...failures },
});

const portal = tenantRoute({
  method: "post",
  path: "/billing/portal",
  summary: "Manage card, invoices and cancellation on Stripe's own page",
  request: { body: body(portalRequest) },
  responses: { 200: json(portalSession, "where to go"), ...failures },
});

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

/** Where this deployment's own pages are. */
function ownOrigins(c: Context<HttpEnv>): OwnOrigins {
  const { publicUrl, development } = configOf(c.env);
  return { publicUrl, development, requestOrigin: new URL(c.req.url).origin };
}

/** The plan and its payment. What calls use and cost is in `usage.ts`. */
export const billingRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readBilling(c.var.ctx), 200))
  .openapi(checkout, async (c) => {
    const key = c.req.valid("header")["idempotency-key"];
    const session = await startCheckout(c.var.ctx, { ...c.req.valid("json"), idempotencyKey: key, own: ownOrigins(c) });
    return c.json({ id: session.id, url: session.url }, 200);
  })
  .openapi(portal, async (c) => {
    const { url } = await openPortal(c.var.ctx, { ...c.req.valid("json"), own: ownOrigins(c) });
    return c.json({ url }, 200);
  })
  .openapi(change, async (c) => {
    await changePlan(c.var.ctx, c.req.valid("json").tier);
    return c.body(null, 204);
  })
  .openapi(refresh, async (c) => {
    await refreshBilling(c.var.ctx);
    return c.body(null, 204);
  });
