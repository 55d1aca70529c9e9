import { and, eq } from "drizzle-orm";
import type { Role } from "../contract/auth.ts";
import { openDb } from "../db/client.ts";
import { apiKeys, sessions, users } from "../db/schema/auth.ts";
import { members, tenants } from "../db/schema/tenants.ts";
import { sha256Base64Url } from "./digest.ts";

/** Who is asking. `tenant` is the one they named, where they belong to it. */
export interface Identity {
  kind: "user" | "apiKey";
  id: string;
  email: string | null;
  name: string | null;
  /** The session that was shown; null for a key. */
  sessionId: string | null;
  /** When the session or key ends, integer ms; null for a key that lives until it is revoked. */
  expiresAt: number | null;
  tenant: { id: string; shard: number; role: Role } | null;
}

/** API keys carry this, so that a session token is never looked up as a key. */
export const apiKeyPrefix = "amu_";

/**
 * Resolves a bearer secret with one read: the session or key, its owner and its membership in `wantedTenant`.
 * @param now integer ms; an expired session is nobody's
 * @returns null where the secret is unknown or expired
 */
export async function identify(
  d1: D1Database,
  secret: string,
  wantedTenant: string | null,
  now: number,
): Promise<Identity | null> {
  return secret.startsWith(apiKeyPrefix)
    ? identifyKey(d1, secret, wantedTenant, now)
    : identifySession(d1, secret, wantedTenant, now);
}

async function identifySession(
  d1: D1Database,
  token: string,
  wantedTenant: string | null,
  now: number,
): Promise<Identity | null> {
  const [row] = await openDb(d1, "first-primary")
    .select({
      sessionId: sessions.id,
      userId: users.id,
      email: users.email,
      name: users.name,
      expiresAt: sessions.expiresAt,
      tenantId: tenants.id,
      shard: tenants.shard,
      role: members.role,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(members, and(eq(members.userId, users.id), eq(members.organizationId, wantedTenant ?? "")))
    .leftJoin(tenants, eq(tenants.id, members.organizationId))
    // Not in constant time: how alike two digests are says nothing of how alike the tokens are.
    .where(eq(sessions.tokenHash, await sha256Base64Url(token)));
  if (row === undefined || row.expiresAt.getTime() <= now) return null;
  const { sessionId, tenantId, shard, role } = row;
  const expiresAt = row.expiresAt.getTime();
  const tenant = tenantId !== null && shard !== null && role !== null ? { id: tenantId, shard, role } : null;
  return { kind: "user", id: row.userId, email: row.email, name: row.name, sessionId, expiresAt, tenant };
}

async function identifyKey(
  d1: D1Database,
  key: string,
  wantedTenant: string | null,
  now: number,
): Promise<Identity | null> {
  const [row] = await openDb(d1, "first-primary")
    .select({
      id: apiKeys.id,
      expiresAt: apiKeys.expiresAt,
      enabled: apiKeys.enabled,
      tenantId: tenants.id,
      shard: tenants.shard,
    })
    .from(apiKeys)
    .innerJoin(tenants, eq(tenants.id, apiKeys.referenceId))
    .where(eq(apiKeys.key, await sha256Base64Url(key)));
  const expiresAt = row?.expiresAt?.getTime() ?? null;
  if (row === undefined || !row.enabled || (expiresAt !== null && expiresAt <= now)) return null;
  const tenant = row.tenantId === wantedTenant ? { id: row.tenantId, shard: row.shard, role: "admin" as const } : null;
  return { kind: "apiKey", id: row.id, email: null, name: null, sessionId: null, expiresAt, tenant };
}
