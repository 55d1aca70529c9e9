import { and, desc, eq, gte } from "drizzle-orm";
import type { OnboardingView, StartOnboarding } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import type { Db } from "../../db/client.ts";
import { users } from "../../db/schema/auth.ts";
import { onboardingRuns } from "../../db/schema/onboarding.ts";
import { members, tenants } from "../../db/schema/tenants.ts";
import { provisionalName } from "../../domain/onboarding/provisional-name.ts";
import type { OnboardingRequest } from "../../domain/onboarding/steps.ts";
import { foundTenant } from "../tenants/found.ts";
import { enterpriseOnly, newRun, requestOf } from "./new-run.ts";
import { begin } from "./start.ts";
import { dayMs } from "../../domain/durations.ts";

/** For so long a start that comes again is the same start, milliseconds. */
const repeatsForMs = dayMs;

/**
 * Onboards a business that is new here: account, tenant, trial and run come into being together. `ctx.tenant.id` is the
 * new tenant's id.
 * @param passwordHash see `auth/password.ts`
 * @param from the client's address
 * @throws AppError `conflict` where the email has an account, `invalid` for Enterprise
 */
export async function startWithAccount(
  ctx: Ctx,
  asked: StartOnboarding,
  passwordHash: string,
  from?: string,
): Promise<{ view: OnboardingView; userId: string }> {
  if (asked.tier === "enterprise") throw enterpriseOnly();
  const request = requestOf(asked, from);
  const id = ctx.newId("onboarding");
  const { email, tier = "starter" } = asked;
  const founding = { email, passwordHash, tenantName: provisionalName(request), tier };
  const { userId } = await foundTenant(ctx, founding, newRun(ctx, id, request));
  return { view: await begin(ctx, id), userId };
}

/**
 * The run that the same start has begun within the last day: of the same account, for the same business. Whether whoever
 * asks is that account's owner is for the caller to find out.
 * @returns null where there is none
 */
export async function findStarted(
  db: Db,
  asked: StartOnboarding,
  now: number,
): Promise<{ onboardingId: string; tenant: { id: string; shard: number } } | null> {
  const request = requestOf(asked);
  const r = onboardingRuns;
  const recent = await db
    .select({ onboardingId: r.id, request: r.input, tenantId: tenants.id, shard: tenants.shard })
    .from(users)
    .innerJoin(members, and(eq(members.userId, users.id), eq(members.role, "owner")))
    .innerJoin(tenants, eq(tenants.id, members.organizationId))
    .innerJoin(r, and(eq(r.tenantId, tenants.id), gte(r.createdAt, now - repeatsForMs)))
    .where(eq(users.email, asked.email))
    .orderBy(desc(r.createdAt))
    .limit(20);
  const same = recent.find((row) => businessOf(row.request) === businessOf(request));
  return same === undefined
    ? null
    : { onboardingId: same.onboardingId, tenant: { id: same.tenantId, shard: same.shard } };
}

const businessOf = ({ businessName, websiteUrl }: OnboardingRequest): string =>
  JSON.stringify([businessName?.toLowerCase().replace(/\s+/g, " ") ?? null, websiteUrl ?? null]);
