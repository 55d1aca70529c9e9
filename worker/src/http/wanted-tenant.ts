import type { Context } from "hono";

/** The tenant a request names. A browser's WebSocket cannot send headers, so the live board may name it in its query. */
export const wantedTenant = (c: Context): string | undefined =>
  c.req.header("x-tenant-id") ?? (c.req.path === "/api/live" ? c.req.query("tenantId") : undefined);
