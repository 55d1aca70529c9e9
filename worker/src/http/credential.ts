import type { Context } from "hono";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import type { HttpEnv } from "./http-env.ts";
import { readSessionCookie } from "./session-cookie.ts";

/**
 * The secret a request proves itself with. A browser sends its cookie to us whoever asked it to, so a cookie counts for
 * a change only where the request comes from our own pages.
 * @throws AppError `forbidden` for a change another site asked a browser for
 */
export async function credentialOf(c: Context<HttpEnv>, config: Config): Promise<string | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (bearer !== undefined) return bearer;
  const cookie = await readSessionCookie(c);
  if (!cookie) return null;
  const harmless = c.req.method === "GET" || c.req.method === "HEAD";
  const upgrade = c.req.header("upgrade")?.toLowerCase() === "websocket";
  if ((!harmless || upgrade) && !fromOurPages(c, config))
    throw new AppError("forbidden", "this request came from another site");
  return cookie;
}

function fromOurPages(c: Context<HttpEnv>, config: Config): boolean {
  const origin = c.req.header("origin");
  if (origin === undefined) return false;
  if (origin === config.publicUrl) return true;
  // A deployment may have another name; a page that came over http may be anybody's.
  const { host, protocol } = URL.parse(origin) ?? {};
  return host === (c.req.header("host") ?? new URL(c.req.url).host) && (config.development || protocol === "https:");
}
