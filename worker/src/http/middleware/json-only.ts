import type { MiddlewareHandler } from "hono";
import { AppError } from "../../errors.ts";
import type { HttpEnv } from "../http-env.ts";

const isJson = /^application\/([a-z0-9.-]+\+)?json\b/i;

/** A body of another type would pass for an absent one and silently do nothing: it is refused instead. */
export const jsonOnly: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const type = c.req.header("content-type");
  const sent = c.req.header("transfer-encoding") !== undefined || Number(c.req.header("content-length") ?? 0) > 0;
  if (type === undefined ? sent : !isJson.test(type))
    throw new AppError("invalid", "send the body as application/json");
  await next();
};
