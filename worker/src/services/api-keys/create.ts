import { sql } from "drizzle-orm";
import type { ApiKey } from "../../contract/api-keys.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { apiKeys } from "../../db/schema/auth.ts";
import { planRefusal } from "../../domain/billing/plan/entitlements.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntryWhere } from "../audit/audit-entry.ts";
import { planAllows } from "../billing/plan-allows.ts";
import { tierOf } from "../billing/tier-of.ts";
import { liveKeys } from "./live-keys.ts";
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
 * @throws AppError `invalid` where it would be expired already, `forbidden` where the plan has no more (see `planRefusal`)
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
  const room = sql`(SELECT count(*) FROM ${apiKeys} WHERE ${liveKeys(ctx)}) < ${planAllows(ctx, "apiKeys")}`;
  const stored = await guardedBatch(
    ctx.db,
    auditEntryWhere(ctx, room, "api-key.created", row.id, { name: made.name, start: made.start }),
    [ctx.db.insert(apiKeys).values(row)],
  );
  if (!stored) throw planRefusal(await tierOf(ctx), "apiKeys", await ctx.db.$count(apiKeys, liveKeys(ctx)));
  return viewApiKey(row);
}
