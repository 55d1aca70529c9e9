import { env, exports } from "cloudflare:workers";
import { hashPassword } from "../../src/auth/password.ts";
import { openSession } from "../../src/auth/sessions.ts";
import { newId } from "../../src/context.ts";
import { createCtx } from "../../src/deps.ts";
import { foundTenant } from "../../src/services/tenants/found.ts";

/** Where the Worker under test believes it lives. */
export const origin = "https://amunet.test";

export interface ApiCall {
  method?: string;
  token?: string | undefined;
  tenantId?: string | undefined;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** One request to the Worker under test. */
export function api(path: string, call: ApiCall = {}): Promise<Response> {
  const headers = new Headers(call.headers);
  if (call.token !== undefined) headers.set("authorization", `Bearer ${call.token}`);
  if (call.tenantId !== undefined) headers.set("x-tenant-id", call.tenantId);
  if (call.body !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
  const body = call.body === undefined ? null : typeof call.body === "string" ? call.body : JSON.stringify(call.body);
  const method = call.method ?? (body === null ? "GET" : "POST");
  return exports.default.fetch(new Request(`${origin}${path}`, { method, headers, body }));
}

/** Someone who may act for a tenant. */
export interface Member {
  tenantId: string;
  token: string;
  userId: string;
}

let registered = 0;
/** Made once: a password is slow to hash, and most suites are about something else. */
const passwordHash = await hashPassword("correct horse");

/** A new tenant with its owner, as registration makes them; `config` is published over the default one. */
export async function registerTenant(config: Record<string, unknown> = {}): Promise<Member & { email: string }> {
  const email = `owner-${++registered}-${crypto.randomUUID().slice(0, 8)}@example.com`;
  const ctx = createCtx(env, {
    tenant: { id: newId("tenant"), shard: 0 },
    actor: { type: "system", id: null },
    requestId: "test",
    defer: () => {},
    bookmark: "first-primary",
  });
  const { userId } = await foundTenant(ctx, { email, passwordHash, tenantName: `Tenant ${registered}` });
  const token = await openSession(ctx.db, { userId, address: null, userAgent: null }, ctx.now);
  const member = { tenantId: ctx.tenant.id, userId, token };
  if (Object.keys(config).length > 0) {
    const saved = await as(member)("/api/config", { method: "PUT", body: config });
    if (saved.status !== 200) throw new Error(`config: ${saved.status} ${await saved.text()}`);
  }
  return { ...member, email };
}

/** `api`, on behalf of a member. */
export const as =
  (member: Member) =>
  (path: string, call: ApiCall = {}): Promise<Response> =>
    api(path, { token: member.token, tenantId: member.tenantId, ...call });
