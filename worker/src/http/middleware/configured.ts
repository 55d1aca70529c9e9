import type { MiddlewareHandler } from "hono";
import { configOf } from "../../config.ts";
import type { HttpEnv } from "../http-env.ts";

/** Serves nothing on a deployment whose variables are missing or malformed; the log says which. */
export const configured: MiddlewareHandler<HttpEnv> = async (c, next) => {
  configOf(c.env);
  await next();
};
