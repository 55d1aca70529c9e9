import { and, eq } from "drizzle-orm";
import { agentConfig, type AgentConfigPatch, type AgentConfigView } from "../../contract/agent-config.ts";
import { plans } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { readConfig, readVersion } from "./config-versions.ts";
import { refreshSnapshots } from "./refresh-snapshots.ts";

/** A premium voice needs a plan that has them. @throws AppError `forbidden` */
async function requireVoice(ctx: Ctx, premium: boolean): Promise<void> {
  if (!premium) return;
  const [plan] = await ctx.db
    .select({ tier: subscriptions.tier })
    .from(subscriptions)
    .where(eq(subscriptions.tenantId, ctx.tenant.id));
  if (!plan || !plans[plan.tier].premiumVoices)
    throw new AppError("forbidden", "premium voices come with Professional; choose a standard voice");
}

/**
 * Saves `patch` over the newest version as the next one and, unless it is a draft, lets it answer calls. A save between
 * our read and our write is not overwritten: the loser is told.
 * @throws AppError `invalid`, `forbidden` (premium voice on Starter), `conflict`
 */
export async function saveConfig(
  ctx: Ctx,
  patch: AgentConfigPatch,
  options: { draft: boolean },
): Promise<AgentConfigView> {
  requirePermission(ctx, "agent.write");
  const { version, publishedVersion, ...current } = await readConfig(ctx);
  const config = agentConfig.parse({ ...current, ...patch });
  await requireVoice(ctx, config.voiceProfile.premium);
  const next = version + 1;
  const published = options.draft ? publishedVersion : next;
  const { db, tenant } = ctx;
  const saved = await guardedBatch(
    db,
    db
      .update(agents)
      .set({ version: next, publishedVersion: published, updatedAt: ctx.now })
      .where(and(eq(agents.tenantId, tenant.id), eq(agents.version, version))),
    [
      db
        .insert(agentVersions)
        .values({ tenantId: tenant.id, version: next, config, createdAt: ctx.now, createdBy: ctx.actor.id }),
      auditEntry(ctx, options.draft ? "agent.drafted" : "agent.published", tenant.id, {
        version: next,
        keys: Object.keys(patch),
      }),
    ],
  );
  if (!saved) throw new AppError("conflict", "somebody else saved the configuration just now; read it again");
  if (!options.draft) await refreshSnapshots(ctx);
  return { ...config, version: next, publishedVersion: published };
}

/**
 * Lets a saved version answer calls: the newest one to publish a draft, an older one to go back.
 * @throws AppError `not_found` for a version never saved, `forbidden` for a premium voice the plan lacks
 */
export async function publishVersion(
  ctx: Ctx,
  version: number,
  action: "agent.published" | "agent.rolled-back",
): Promise<AgentConfigView> {
  requirePermission(ctx, "agent.write");
  const config = await readVersion(ctx, version);
  await requireVoice(ctx, config.voiceProfile.premium);
  const { db, tenant } = ctx;
  await db.batch([
    db.update(agents).set({ publishedVersion: version, updatedAt: ctx.now }).where(eq(agents.tenantId, tenant.id)),
    auditEntry(ctx, action, tenant.id, { version }),
  ]);
  await refreshSnapshots(ctx);
  return readConfig(ctx);
}
