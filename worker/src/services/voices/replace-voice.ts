import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { readConfig } from "../agent/config-versions.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { refreshSnapshots } from "../agent/refresh-snapshots.ts";
import { laterThanBefore } from "../agent/version-writes.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { type Notice, tellOwner } from "../owner/tell-owner.ts";
import { planHasVoice } from "./allowed-voice.ts";

/** Publishes that may come between our read and our write before this is left to who asks again. */
const maxRounds = 5;

export interface VoiceReplacement {
  /** Why: `plan`, the plan lacks the voice; `voices`, its library has withdrawn it. */
  origin: "plan" | "voices";
  /** Who speaks instead; null where the voice may stay. */
  instead: (config: AgentConfig) => Promise<VoiceProfile | null>;
  /** Must hold when it is written. */
  provided?: SQL;
  /** What the owner is told where the voice that answers calls is another. */
  tell: (config: AgentConfig, instead: VoiceProfile) => Pick<Notice, "purpose" | "subject" | "body" | "sms">;
}

/**
 * Gives a tenant another voice: what is published becomes a new version that answers from then on, and a draft stays a
 * draft, the newest version. All of it, the notice too, is one batch, so asked again after a kill it is done or not done.
 * @returns whether anything was replaced
 * @throws AppError `conflict` where the configuration keeps changing
 */
export async function replaceVoice(ctx: Ctx, replacement: VoiceReplacement): Promise<boolean> {
  requirePermission(ctx, "agent.write");
  for (let round = 0; round < maxRounds; round++) {
    const { version, publishedVersion, ...newest } = await readConfig(ctx);
    const published = version === publishedVersion ? newest : await publishedConfig(ctx);
    const instead = await replacement.instead(published);
    const insteadInDraft = version === publishedVersion ? null : await replacement.instead(newest);
    if (instead === null && insteadInDraft === null) return false;

    const next = [
      ...(instead === null ? [] : [withVoice(published, instead)]),
      ...(version === publishedVersion ? [] : [insteadInDraft === null ? newest : withVoice(newest, insteadInDraft)]),
    ].map((config, index) => ({ config, version: version + index + 1 }));
    const answers = instead === null ? publishedVersion : version + 1;
    const told =
      instead === null
        ? null
        : await tellOwner(ctx, { key: `voice_${ctx.tenant.id}_${answers}`, ...replacement.tell(published, instead) });

    const { db, tenant, now } = ctx;
    const guard = db
      .update(agents)
      .set({ version: next.at(-1)!.version, publishedVersion: answers, updatedAt: laterThanBefore(now) })
      .where(
        and(
          eq(agents.tenantId, tenant.id),
          eq(agents.version, version),
          eq(agents.publishedVersion, publishedVersion),
          ...next.map(({ config }) => planHasVoice(ctx, config.voiceProfile)),
          replacement.provided ?? sql`1`,
        ),
      );
    const written = await guardedBatch(db, guard, [
      ...next.map((row) =>
        db.insert(agentVersions).values({
          ...row,
          tenantId: tenant.id,
          createdAt: now,
          createdBy: ctx.actor.id,
          origin: replacement.origin,
        }),
      ),
      auditEntry(ctx, "agent.voice-replaced", tenant.id, {
        origin: replacement.origin,
        from: (instead === null ? newest : published).voiceProfile,
        to: instead ?? insteadInDraft,
        publishedVersion: answers,
        version: next.at(-1)!.version,
      }),
      ...(told?.writes ?? []),
    ]);
    if (!written) continue;
    if (instead !== null) await refreshSnapshots(ctx);
    await told?.after();
    return true;
  }
  throw new AppError("conflict", "the configuration keeps changing; try again");
}

const withVoice = (config: AgentConfig, voiceProfile: VoiceProfile): AgentConfig => ({ ...config, voiceProfile });
