import type { Context } from "hono";
import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import { secureCookies, sessionCookieName, sessionSeconds } from "../auth/session-cookie.ts";
import { configOf } from "../config.ts";
import type { HttpEnv } from "./http-env.ts";

/** Gives the browser its session: signed, out of reach of scripts and of other sites' forms. */
export async function giveSessionCookie(c: Context<HttpEnv>, token: string): Promise<void> {
  const config = configOf(c.env);
  await setSignedCookie(c, sessionCookieName(config), token, config.authSecret, {
    ...attributes(c),
    maxAge: sessionSeconds,
  });
}

export function takeSessionCookie(c: Context<HttpEnv>): void {
  deleteCookie(c, sessionCookieName(configOf(c.env)), attributes(c));
}

/** @returns the session's token; null or false where there is none or it was not signed by us */
export function readSessionCookie(c: Context<HttpEnv>) {
  const config = configOf(c.env);
  return getSignedCookie(c, config.authSecret, sessionCookieName(config));
}

const attributes = (c: Context<HttpEnv>): CookieOptions => ({
  path: "/",
  httpOnly: true,
  sameSite: "Lax",
  secure: secureCookies(configOf(c.env)),
});
