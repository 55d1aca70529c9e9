import type { ApiKey } from "../../contract/api-keys.ts";
import type { Ctx } from "../../context.ts";
import { apiKeys } from "../../db/schema/auth.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { viewApiKey } from "./view.ts";

export interface NewApiKey {
  name: string;
  /** SHA-256 of the key; the key itself is not kept anywhere. */
  hash: string;
  /** What every key begins with. */
  prefix: string;
  /** The first characters of the key. */
  start: string;
  /** integer ms; null for a key that lives until it is revoked */
  expiresAt: number | null;
}

/**
 * Gives the tenant one more key, which acts as an admin.
 * @throws AppError `invalid` where it would be expired already
 */
export async function createApiKey(ctx: Ctx, made: NewApiKey): Promise<ApiKey> {
  requirePermission(ctx, "keys.write");
  if (made.expiresAt !== null && made.expiresAt <= ctx.now)
    throw new AppError("invalid", "expiresAt must be in the future");
  const at = new Date(ctx.now);
  const row = {
    id: ctx.newId("apiKey"),
    name: made.name,
    referenceId: ctx.tenant.id,
    key: made.hash,
    prefix: made.prefix,
    start: made.start,
    expiresAt: made.expiresAt === null ? null : new Date(made.expiresAt),
    createdAt: at,
    updatedAt: at,
  };
  await ctx.db.batch([
    ctx.db.insert(apiKeys).values(row),
    auditEntry(ctx, "api-key.created", row.id, { name: made.name, start: made.start }),
  ]);
  return viewApiKey(row);
}
