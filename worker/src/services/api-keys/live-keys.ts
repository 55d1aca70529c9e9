import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { apiKeys } from "../../db/schema/auth.ts";

/** The tenant's keys that count against its plan: a revoked one is gone, an expired one counts no more. */
export const liveKeys = ({ tenant, now }: Ctx) =>
  and(eq(apiKeys.referenceId, tenant.id), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, new Date(now))));
