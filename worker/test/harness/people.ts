import { env } from "cloudflare:workers";
import type { Role } from "../../src/contract/auth.ts";
import { sha256Base64Url } from "../../src/auth/digest.ts";
import type { Member } from "./api.ts";

const random = (): string => crypto.randomUUID().replaceAll("-", "");

/** A user who belongs to the tenant in this role, with an open session; written as rows, because invitations take mail. */
export async function memberOf(tenantId: string, role: Role): Promise<Member> {
  const [userId, token, now] = [`usr_${random()}`, random(), Date.now()];
  await env.DB.batch([
    env.DB.prepare("INSERT INTO users (id, name, email, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)").bind(
      userId,
      role,
      `${userId}@example.com`,
      now,
    ),
    env.DB.prepare("INSERT INTO members (id, tenant_id, user_id, role, created_at) VALUES (?, ?, ?, ?, ?)").bind(
      `mem_${random()}`,
      tenantId,
      userId,
      role,
      now,
    ),
    env.DB.prepare(
      "INSERT INTO sessions (id, user_id, token_hash, expires_at, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
    ).bind(`ses_${random()}`, userId, await sha256Base64Url(token), now + 3_600_000, now),
  ]);
  return { tenantId, userId, token };
}
