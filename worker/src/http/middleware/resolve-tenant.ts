import type { MiddlewareHandler } from "hono";
import { createCtx } from "../../deps.ts";
import { AppError } from "../../errors.ts";
import type { HttpEnv } from "../http-env.ts";
import { wantedTenant } from "../wanted-tenant.ts";

const bookmarkHeader = "x-d1-bookmark";
/** As D1 makes them. Anything else would fail the first query. */
const bookmarkForm = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/;

/** `x-tenant-id` names the tenant, the session decides: absent → 400, not a member → 403. */
export const resolveTenant: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const identity = c.get("identity");
  const wanted = wantedTenant(c);
  if (!wanted) throw new AppError("invalid", "send the tenant's id in x-tenant-id");
  const { tenant } = identity;
  if (tenant === null || tenant.id !== wanted) throw new AppError("forbidden", "you are not a member of this tenant");
  const seen = c.req.header(bookmarkHeader);
  const ctx = createCtx(c.env, {
    tenant,
    actor: { type: identity.kind, id: identity.id, role: tenant.role },
    requestId: c.get("requestId"),
    defer: (work) => c.executionCtx.waitUntil(work),
    // A change must see what it changes; a read may come from the nearest replica that has seen the caller's own writes.
    bookmark: c.req.method !== "GET" ? "first-primary" : seen && bookmarkForm.test(seen) ? seen : "first-unconstrained",
  });
  c.set("ctx", ctx);
  await next();
  const bookmark = ctx.db.bookmark();
  if (bookmark !== null && c.res.status !== 101) c.res.headers.set(bookmarkHeader, bookmark);
};
