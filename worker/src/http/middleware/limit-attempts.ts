import type { Context, MiddlewareHandler } from "hono";
import { configOf } from "../../config.ts";
import { AppError } from "../../errors.ts";
import { limiterOf } from "../../objects/stubs.ts";
import { callerAddress } from "../caller-address.ts";
import type { HttpEnv } from "../http-env.ts";

/**
 * At most `perMinute` requests of this kind from one address. Exact, because guessing passwords is what it stops.
 * @param kind names the counter, such as `login`
 */
export const limitAttempts =
  (kind: string, perMinute: number): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    await requireAttempts(c, kind, perMinute);
    await next();
  };

/** The same in the middle of a handler. @throws AppError `limit` */
export async function requireAttempts(c: Context<HttpEnv>, kind: string, perMinute: number): Promise<void> {
  if (!configOf(c.env).rateLimits) return;
  const wait = await limiterOf(c.env, `${kind}:${callerAddress(c)}`).take(perMinute, 60);
  if (wait > 0) throw tooManyAttempts(wait);
}

/** @param wait seconds until the next attempt */
export function tooManyAttempts(wait: number): AppError {
  const pause = wait <= 120 ? `${wait} seconds` : `${Math.ceil(wait / 60)} minutes`;
  return new AppError("limit", `too many attempts; try again in ${pause}`, { retryAfter: wait });
}
