import { AppError } from "../../errors.ts";
import { hubOf } from "../../objects/stubs.ts";
import { authenticate } from "../middleware/authenticate.ts";
import { resolveTenant } from "../middleware/resolve-tenant.ts";
import { createRouter } from "../router.ts";

/** The live board's socket: checked here, so that a stranger never wakes a tenant's hub. */
export const live = createRouter().get("/live", authenticate, resolveTenant, (c) => {
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket")
    throw new AppError("invalid", "this endpoint speaks WebSocket");
  return hubOf(c.env, c.var.ctx.tenant.id).fetch(c.req.raw);
});
