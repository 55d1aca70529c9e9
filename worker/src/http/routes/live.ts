import { z } from "zod";
import { AppError } from "../../errors.ts";
import { hourMs } from "../../domain/durations.ts";
import { writePass } from "../../domain/tenancy/board-pass.ts";
import { hubOf } from "../../objects/stubs.ts";
import { authenticate } from "../middleware/authenticate.ts";
import { resolveTenant } from "../middleware/resolve-tenant.ts";
import { createRouter, failures, tenantRoute } from "../router.ts";

const watch = tenantRoute({
  method: "get",
  path: "/live",
  summary: "WebSocket of what is happening: a snapshot first, then every change",
  request: {
    query: z.object({
      tenantId: z.string().optional().describe("instead of x-tenant-id, which a browser's WebSocket cannot send"),
      since: z.string().optional().describe("the last `seq` seen: what was missed follows instead of a snapshot"),
    }),
  },
  responses: {
    101: {
      description:
        "one JSON event a frame, each with a `seq` that only grows; closed with 1008 when the session or key ends, and after an hour: come back with `since`",
    },
    ...failures,
  },
});

const router = createRouter();
router.openAPIRegistry.registerPath(watch);
/** For so long a board watches before it comes back and is asked anew who it is, milliseconds. */
const boardForMs = hourMs;

/** The live board's socket: checked here, so that a stranger never wakes a tenant's hub. */
export const live = router.get("/live", authenticate, resolveTenant, (c) => {
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket")
    throw new AppError("invalid", "this endpoint speaks WebSocket");
  const { sessionId, id, expiresAt } = c.var.identity;
  const headers = new Headers(c.req.raw.headers);
  writePass(headers, {
    holder: sessionId ?? id,
    until: Math.min(expiresAt ?? Number.POSITIVE_INFINITY, c.var.ctx.now + boardForMs),
  });
  return hubOf(c.env, c.var.ctx.tenant.id).fetch(new Request(c.req.raw, { headers }));
});
