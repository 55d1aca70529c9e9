import { and, eq, inArray, sql } from "drizzle-orm";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { provided } from "../../db/batch.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { planHasVoice, planHasVoiceOf } from "../voices/allowed-voice.ts";

export interface NextVersion {
  /** The newest version when `config` was made of it: a save in between makes the guard fail. */
  after: number;
  config: AgentConfig;
  /** Who wrote it, see `agentVersions.origin`. */
  origin: "owner" | "onboarding" | "gap" | "plan" | "voices";
  /** It answers from now on; otherwise it is a draft. */
  publish: boolean;
  /** For the audit log. */
  details?: Record<string, unknown>;
}

/**
 * Saves a configuration as the next version: the guard of a batch, which also holds where the plan has its voice, and its
 * statements. The snapshots are refreshed once the batch is written, where it publishes.
 */
export function versionWrites(ctx: Ctx, { after, config, origin, publish, details }: NextVersion) {
  const { db, tenant, now } = ctx;
  const version = after + 1;
  const published = publish ? { publishedVersion: version } : {};
  return {
    version,
    guard: db
      .update(agents)
      .set({ version, ...published, updatedAt: laterThanBefore(now) })
      .where(and(eq(agents.tenantId, tenant.id), eq(agents.version, after), planHasVoice(ctx, config.voiceProfile))),
    statements: [
      held(ctx),
      db
        .insert(agentVersions)
        .values({ tenantId: tenant.id, version, config, createdAt: now, createdBy: ctx.actor.id, origin }),
      ...(publish ? [settleGaps(ctx, version)] : []),
      auditEntry(ctx, publish ? "agent.published" : "agent.drafted", tenant.id, { version, origin, ...details }),
    ],
  };
}

/**
 * Lets a saved version answer, where the plan has its voice; where not, the whole guarded batch is refused. The snapshots
 * are refreshed once it is written.
 * @param over only where this version, or the one to be published itself, still answers
 */
export function publishWrites(
  ctx: Ctx,
  version: number,
  action: string,
  details: Record<string, unknown> = {},
  over?: number,
) {
  const { db, tenant, now } = ctx;
  return [
    db
      .update(agents)
      .set({ publishedVersion: version, updatedAt: laterThanBefore(now) })
      .where(
        and(
          eq(agents.tenantId, tenant.id),
          over === undefined ? undefined : inArray(agents.publishedVersion, [over, version]),
          planHasVoiceOf(ctx, version),
        ),
      ),
    held(ctx),
    settleGaps(ctx, version),
    auditEntry(ctx, action, tenant.id, { version, ...details }),
  ] as const;
}

/** Of two snapshots the later one holds, also where a slow publish began before a quick one that it comes after. */
export const laterThanBefore = (now: number) => sql`max(${agents.updatedAt} + 1, ${now})`;

/** Refuses the batch where the statement before has changed nothing, also where that is not the batch's own guard. */
const held = ({ db }: Ctx) => provided(db, sql`changes() > 0`);

/** A question whose answer was held back is answered by the version that has it. */
function settleGaps({ db, tenant }: Ctx, version: number) {
  const facts = sql`SELECT json_extract(fact.value, '$.id') FROM ${agentVersions}, json_each(${agentVersions.config}, '$.knowledge') AS fact
    WHERE ${agentVersions.tenantId} = ${tenant.id} AND ${agentVersions.version} = ${version}`;
  return db
    .update(knowledgeGaps)
    .set({ status: "answered" })
    .where(
      and(
        eq(knowledgeGaps.tenantId, tenant.id),
        eq(knowledgeGaps.status, "drafted"),
        sql`${knowledgeGaps.factId} IN (${facts})`,
      ),
    );
}
