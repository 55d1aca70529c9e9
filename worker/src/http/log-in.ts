import type { Context } from "hono";
import { ownerOfPassword } from "../auth/password-owner.ts";
import { openSession } from "../auth/sessions.ts";
import { configOf } from "../config.ts";
import { clock } from "../context.ts";
import { openDb } from "../db/client.ts";
import { limiterOf } from "../objects/stubs.ts";
import { callerAddress } from "./caller-address.ts";
import type { HttpEnv } from "./http-env.ts";
import { tooManyAttempts } from "./middleware/limit-attempts.ts";
import { giveSessionCookie } from "./session-cookie.ts";

/**
 * Opens a session; its cookie is set on the answer. Attempts are counted for each account, whether or not there is one:
 * neither what is answered nor how long that takes says so.
 * @returns null where the password is wrong or the email unknown
 * @throws AppError `limit` where too many attempts at this account have failed
 */
export async function logIn(c: Context<HttpEnv>, credentials: { email: string; password: string }) {
  const takenAt = await takeAttempt(c, credentials.email);
  const userId = await ownerOfPassword(openDb(c.env.DB, "first-primary"), credentials);
  return userId === null ? null : { userId, token: await giveSession(c, { userId, ...credentials }, takenAt) };
}

/**
 * Opens a session for somebody who has just proven who they are; its cookie is set on the answer.
 * @param takenAt when the attempt was taken that succeeded; null where it took none, as on registration
 * @returns the session's token
 */
export async function giveSession(
  c: Context<HttpEnv>,
  { userId, email }: { userId: string; email: string },
  takenAt: number | null = null,
): Promise<string> {
  const from = {
    address: c.req.header("cf-connecting-ip") ?? null,
    userAgent: c.req.header("user-agent") ?? null,
  };
  const token = await openSession(openDb(c.env.DB, "first-primary"), { userId, ...from }, clock());
  await giveSessionCookie(c, token);
  if (configOf(c.env).rateLimits)
    c.executionCtx.waitUntil(attemptsAt(c, email).proveNetwork(callerAddress(c), takenAt));
  return token;
}

/** @returns when it was taken, integer ms; null where nothing is limited. @throws AppError `limit` */
async function takeAttempt(c: Context<HttpEnv>, email: string): Promise<number | null> {
  if (!configOf(c.env).rateLimits) return null;
  const { wait, takenAt } = await attemptsAt(c, email).takeLogin(callerAddress(c));
  if (wait > 0) throw tooManyAttempts(wait);
  return takenAt;
}

const attemptsAt = (c: Context<HttpEnv>, email: string) => limiterOf(c.env, `account:${email}`);
