import { exports } from "cloudflare:workers";

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

/** A new tenant with its owner, as registration makes them; `config` is published over the default one. */
export async function registerTenant(config: Record<string, unknown> = {}): Promise<Member & { email: string }> {
  const email = `owner-${++registered}-${crypto.randomUUID().slice(0, 8)}@example.com`;
  const answer = await api("/api/auth/register", {
    body: { email, password: "correct horse", tenantName: `Tenant ${registered}` },
  });
  if (answer.status !== 201) throw new Error(`register: ${answer.status} ${await answer.text()}`);
  const member = await answer.json<Member>();
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
