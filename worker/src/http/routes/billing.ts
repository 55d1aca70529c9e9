import type { Context } from "hono";
import { z } from "zod";
import { configOf } from "../../config.ts";
import { checkoutRequest, checkoutSession, portalRequest, portalSession } from "../../contract/billing.ts";
import type { OwnOrigins } from "../../domain/billing/return-url.ts";
import { startCheckout } from "../../services/billing/checkout.ts";
import { openPortal } from "../../services/billing/portal.ts";
import type { HttpEnv } from "../http-env.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const checkout = tenantRoute({
  method: "post",
  path: "/billing/checkout",
  summary:
    "Begin to subscribe to a plan on Stripe's own page; `details.reason` `subscribed` where there is one already",
  request: {
    headers: z.object({
      "idempotency-key": z
        .string()
        .min(1)
        .max(200)
        .optional()
        .describe("the same key and body is one checkout; without it the same body within ten minutes"),
    }),
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

/** Where this deployment's own pages are. */
function ownOrigins(c: Context<HttpEnv>): OwnOrigins {
  const { publicUrl, development } = configOf(c.env);
  return { publicUrl, development, requestOrigin: new URL(c.req.url).origin };
}

/** What is paid on Stripe's own pages. */
export const billing = createRouter()
  .openapi(checkout, async (c) => {
    const idempotencyKey = c.req.valid("header")["idempotency-key"];
    const session = await startCheckout(c.var.ctx, { ...c.req.valid("json"), idempotencyKey, own: ownOrigins(c) });
    return c.json({ id: session.id, url: session.url }, 200);
  })
  .openapi(portal, async (c) => {
    const { url } = await openPortal(c.var.ctx, { ...c.req.valid("json"), own: ownOrigins(c) });
    return c.json({ url }, 200);
  });
