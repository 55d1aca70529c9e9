import type { Context } from "hono";
import { openSession } from "../auth/sessions.ts";
import { clock } from "../context.ts";
import { openDb } from "../db/client.ts";
import type { HttpEnv } from "./http-env.ts";
import { giveSessionCookie } from "./session-cookie.ts";

/** Opens a session; its cookie is set on the answer. Null where the password is wrong or the email unknown. */
export async function logIn(c: Context<HttpEnv>, credentials: { email: string; password: string }) {
  const from = {
    address: c.req.header("cf-connecting-ip") ?? null,
    userAgent: c.req.header("user-agent") ?? null,
  };
  const session = await openSession(openDb(c.env.DB, "first-primary"), { ...credentials, ...from }, clock());
  if (session !== null) await giveSessionCookie(c, session.token);
  return session;
}
