import type { MiddlewareHandler } from "hono";
import { newRequestId } from "../../context.ts";
import type { HttpEnv } from "../http-env.ts";

/** Names every request, in the log and in the answer. A 101 has immutable headers and keeps its own. */
export const requestId: MiddlewareHandler<HttpEnv> = async (c, next) => {
  c.set("requestId", newRequestId());
  await next();
  if (c.res.status !== 101) c.res.headers.set("x-request-id", c.get("requestId"));
};
