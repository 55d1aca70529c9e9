import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "../http-env.ts";
import { authenticate } from "./authenticate.ts";
import { resolveTenant } from "./resolve-tenant.ts";

/** For routes that are public too: who names a tenant must be one of its members, who names none is a stranger. */
export const ofWantedTenant: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.header("x-tenant-id") === undefined) return next();
  return authenticate(c, async () => void (await resolveTenant(c, next)));
};
