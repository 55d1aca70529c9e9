import type { MiddlewareHandler } from "hono";
import { identify } from "../../auth/identity.ts";
import { configOf } from "../../config.ts";
import { clock } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { credentialOf } from "../credential.ts";
import { wantedTenant } from "../wanted-tenant.ts";
import type { HttpEnv } from "../http-env.ts";

/** Who is asking: a session by cookie or bearer token, or an API key. 401 where nobody is. */
export const authenticate: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const config = configOf(c.env);
  const credential = await credentialOf(c, config);
  if (credential === null)
    throw new AppError("unauthenticated", "log in, or send a session token or API key as bearer token");
  const wanted = wantedTenant(c) ?? null;
  const identity = await identify(c.env.DB, credential, wanted, clock());
  if (identity === null) throw new AppError("unauthenticated", "the session has ended or the key is not valid");
  c.set("identity", identity);
  await next();
  // What somebody was told is nobody else's on the same machine, nor any cache's. A 101's headers are immutable.
  if (c.res.status !== 101 && !c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
};
