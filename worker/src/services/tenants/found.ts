import type { BatchItem } from "drizzle-orm/batch";
import { type Tier, trialDays } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { isUniqueViolation } from "../../db/batch.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { accounts, users } from "../../db/schema/auth.ts";
import { subscriptions, tenantCounters } from "../../db/schema/billing.ts";
import { members, tenants } from "../../db/schema/tenants.ts";
import { defaultConfig } from "../../domain/agent/default-config.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { dayMs } from "../../domain/durations.ts";

export interface Founding {
  email: string;
  /** Already hashed; see `auth/password.ts`. */
  passwordHash: string;
  tenantName: string;
  tier?: Tier;
}

/**
 * Creates a tenant with its owner, trial and first receptionist, all or nothing. `ctx.tenant.id` is the new tenant's id.
 * @param also what else begins with the tenant
 * @throws AppError `conflict` where the email has an account
 */
export async function foundTenant(
  ctx: Ctx,
  founding: Founding,
  also: readonly BatchItem<"sqlite">[] = [],
): Promise<{ userId: string }> {
  const tenantId = ctx.tenant.id;
  const userId = ctx.newId("user");
  const at = new Date(ctx.now);
  const trialEndsAt = ctx.now + trialDays * dayMs;
  const { db } = ctx;
  const statements: [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]] = [
    db.insert(users).values({ id: userId, name: founding.email, email: founding.email, createdAt: at, updatedAt: at }),
    db.insert(accounts).values({
      id: ctx.newId("account"),
      accountId: userId,
      providerId: "credential",
      userId,
      password: founding.passwordHash,
      createdAt: at,
      updatedAt: at,
    }),
    db.insert(tenants).values({ id: tenantId, name: founding.tenantName, slug: tenantId, createdAt: at }),
    db
      .insert(members)
      .values({ id: ctx.newId("member"), organizationId: tenantId, userId, role: "owner", createdAt: at }),
    db.insert(subscriptions).values({
      tenantId,
      tier: founding.tier ?? "starter",
      status: "trialing",
      trialEndsAt,
      currentPeriodStart: ctx.now,
      currentPeriodEnd: trialEndsAt,
      updatedAt: ctx.now,
    }),
    db.insert(agents).values({ tenantId, version: 1, publishedVersion: 1, updatedAt: ctx.now }),
    db.insert(agentVersions).values({
      tenantId,
      version: 1,
      config: defaultConfig(founding.tenantName),
      createdAt: ctx.now,
      createdBy: userId,
    }),
    db.insert(tenantCounters).values({ tenantId }),
    auditEntry({ ...ctx, actor: { type: "user", id: userId, role: "owner" } }, "tenant.created", tenantId, {
      name: founding.tenantName,
    }),
    ...also,
  ];
  try {
    await db.batch(statements);
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", "an account with this email exists; log in instead");
    throw error;
  }
  return { userId };
}
