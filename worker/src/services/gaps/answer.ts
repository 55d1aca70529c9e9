import { and, eq } from "drizzle-orm";
import { agentConfig, type AgentConfig } from "../../contract/agent-config.ts";
import type { KnowledgeGap } from "../../contract/gaps.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { readConfig, readVersion } from "../agent/config-versions.ts";
import { versionWrites } from "../agent/version-writes.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { publishThroughGate } from "../gate/publish.ts";
import { factIdOf } from "./gap-id.ts";
import { getGap, readGap } from "./list.ts";

/**
 * Answers a question for all callers to come. The answer is a draft until the go-live gate has passed with it, and then
 * answers at once; where the gate fails it stays in the draft for the owner to look at. What else the owner has drafted is
 * not published with it: it goes on over the answer as the newest draft.
 * @throws AppError `not_found`, `conflict` where somebody saved the configuration at the same moment
 */
export async function answerGap(ctx: Ctx, id: string, answer: string): Promise<KnowledgeGap> {
  requirePermission(ctx, "agent.write");
  const gap = await readGap(ctx, id);
  const { version, publishedVersion, ...newest } = await readConfig(ctx);
  const published = publishedVersion === version ? newest : await readVersion(ctx, publishedVersion);
  const fact = { id: factIdOf(id), question: gap.question, answer, source: "gap" as const };
  const checked = await saveAnswer(ctx, { id, answer, fact, config: published, after: version });
  if (publishedVersion !== version) await draftAgain(ctx, withFact(newest, fact), checked);
  try {
    await publishThroughGate(ctx, { version: checked });
  } catch (error) {
    // The gate has said no: the answer waits in the draft.
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
  ctx.defer(ctx.deps.live.publish(ctx.tenant.id, { type: "gap.changed", gapId: id }));
  return getGap(ctx, id);
}

interface Answer {
  id: string;
  answer: string;
  fact: AgentConfig["knowledge"][number];
  /** What the answer is added to. */
  config: AgentConfig;
  /** The newest version, whatever it is. */
  after: number;
}

/** Saves the answer over what is published, as a draft. @returns its version */
async function saveAnswer(ctx: Ctx, { id, answer, fact, config, after }: Answer): Promise<number> {
  const { db, tenant } = ctx;
  const next = versionWrites(ctx, { after, config: withFact(config, fact), origin: "gap", publish: false });
  const saved = await guardedBatch(db, next.guard, [
    ...next.statements,
    db
      .update(knowledgeGaps)
      .set({ status: "drafted", answer, factId: fact.id })
      .where(and(eq(knowledgeGaps.id, id), eq(knowledgeGaps.tenantId, tenant.id))),
    auditEntry(ctx, "gap.answered", id, { version: next.version }),
  ]);
  if (!saved) throw changedMeanwhile();
  return next.version;
}

/** What the owner had drafted stays the newest version, now with the answer in it. */
async function draftAgain(ctx: Ctx, config: AgentConfig, after: number): Promise<void> {
  const next = versionWrites(ctx, { after, config, origin: "gap", publish: false });
  if (!(await guardedBatch(ctx.db, next.guard, next.statements))) throw changedMeanwhile();
}

const changedMeanwhile = () => new AppError("conflict", "somebody else saved the configuration just now; try again");

/** Parsed anew: an answer too many is refused as it would be in the settings. @throws AppError `invalid` */
function withFact(config: AgentConfig, fact: Answer["fact"]): AgentConfig {
  const others = config.knowledge.filter(({ id }) => id !== fact.id);
  const read = agentConfig.safeParse({ ...config, knowledge: [...others, fact] });
  if (read.success) return read.data;
  throw new AppError("invalid", read.error.issues[0]?.message ?? "this answer cannot be kept");
}
