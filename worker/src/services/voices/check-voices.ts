import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Ports } from "../../adapters/ports.ts";
import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import type { Db } from "../../db/client.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { tenants } from "../../db/schema/tenants.ts";
import type { Log } from "../../observe/log.ts";
import { hasPremiumVoice, tierHasVoice } from "./allowed-voice.ts";
import { replaceWithdrawn } from "./replace-withdrawn.ts";
import { settleToPlan } from "./settle-to-plan.ts";
import { dayMs } from "../../domain/durations.ts";

/** Tenants read at a time. */
const pageSize = 100;
/** Tenants given another voice in one go; the next sweep goes on from there. */
const mostAtOnce = 50;
/** A withdrawal that takes effect before the check after next is acted on now. */
const ahead = 2 * dayMs;

export interface VoiceCheck {
  db: Db;
  deps: Pick<Ports, "voices" | "voiceShelf">;
  log: Log;
  /** integer ms */
  now: number;
  /** Runs a verb for a tenant, with what it defers. */
  actFor: (tenant: { id: string; shard: number }, verb: (ctx: Ctx) => Promise<boolean>) => Promise<boolean>;
}

/**
 * Once a day looks whether every voice that answers calls can still be had: one that its library has withdrawn is
 * replaced, and so is one that a plan has lost whose change was cut short. A day counts as done once all were looked at,
 * so a check that was killed, or whose library was down, is made again at the next sweep; what is replaced stays so.
 */
export async function checkVoices(check: VoiceCheck): Promise<void> {
  const { db, deps, log, now } = check;
  if (Math.floor(((await deps.voiceShelf.checkedAt()) ?? -dayMs) / dayMs) === Math.floor(now / dayMs)) return;
  const judged = new Map<string, boolean>();
  let [replaced, failed, after] = [0, 0, ""];
  for (;;) {
    const page = await tenantsWithPremiumVoice(db, after);
    try {
      await judge(check, judged, page);
    } catch (error) {
      failed++;
      log.error("voices not judged", error);
    }
    const gone = new Set([...judged].flatMap(([id, isGone]) => (isGone ? [id] : [])));
    for (const tenant of page) {
      if (replaced >= mostAtOnce) return;
      try {
        if (await check.actFor(tenant, (ctx) => putRight(ctx, tenant, gone))) replaced++;
      } catch (error) {
        failed++;
        log.error("voice not replaced", error, { tenantId: tenant.id });
      }
    }
    if (page.length < pageSize) break;
    after = page.at(-1)!.id;
  }
  if (failed === 0) await deps.voiceShelf.setCheckedAt(now);
}

interface Speaking {
  id: string;
  shard: number;
  tier: Tier | null;
  voiceIds: string[];
}

/** Of each tenant the voice that is published and that of the newest version, where they are premium. */
async function tenantsWithPremiumVoice(db: Db, after: string): Promise<Speaking[]> {
  const rows = await db
    .select({
      id: agents.tenantId,
      shard: tenants.shard,
      tier: subscriptions.tier,
      voiceIds: sql<string>`group_concat(json_extract(${agentVersions.config}, '$.voiceProfile.voiceId'))`,
    })
    .from(agents)
    .innerJoin(tenants, eq(tenants.id, agents.tenantId))
    .innerJoin(
      agentVersions,
      and(
        eq(agentVersions.tenantId, agents.tenantId),
        sql`${agentVersions.version} IN (${agents.publishedVersion}, ${agents.version})`,
      ),
    )
    .leftJoin(subscriptions, eq(subscriptions.tenantId, agents.tenantId))
    .where(and(gt(agents.tenantId, after), hasPremiumVoice(agentVersions)))
    .groupBy(agents.tenantId)
    .orderBy(asc(agents.tenantId))
    .limit(pageSize);
  return rows.map((row) => ({ ...row, voiceIds: row.voiceIds.split(",") }));
}

/** Asks once for each voice. @throws AppError `unavailable`, in which case nothing is known to be gone */
async function judge({ deps, now }: VoiceCheck, judged: Map<string, boolean>, page: readonly Speaking[]) {
  const unknown = [...new Set(page.flatMap(({ voiceIds }) => voiceIds))].filter((id) => !judged.has(id));
  if (unknown.length === 0 || deps.voices === null) return;
  const gone = await deps.voices.withdrawn(unknown, now + ahead);
  for (const id of unknown) judged.set(id, gone.includes(id));
}

function putRight(ctx: Ctx, { tier, voiceIds }: Speaking, gone: ReadonlySet<string>): Promise<boolean> {
  if (!tierHasVoice(tier ?? "starter", { provider: "elevenlabs" })) return settleToPlan(ctx);
  return voiceIds.some((id) => gone.has(id)) ? replaceWithdrawn(ctx, gone) : Promise.resolve(false);
}
