import { agentConfig, type AgentConfigPatch, type AgentConfigView } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { allowedVoice, voiceForbidden } from "../voices/allowed-voice.ts";
import { readConfig, readVersion } from "./config-versions.ts";
import { refreshSnapshots } from "./refresh-snapshots.ts";
import { publishWrites, versionWrites } from "./version-writes.ts";

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
  const wanted = agentConfig.parse({ ...current, ...patch });
  const config = { ...wanted, voiceProfile: await allowedVoice(ctx, wanted.voiceProfile) };
  const next = versionWrites(ctx, {
    after: version,
    config,
    origin: "owner",
    publish: !options.draft,
    details: { keys: Object.keys(patch) },
  });
  const saved = await guardedBatch(ctx.db, next.guard, next.statements);
  if (!saved) throw new AppError("conflict", "somebody else saved the configuration just now; read it again");
  if (!options.draft) await refreshSnapshots(ctx);
  return { ...config, version: next.version, publishedVersion: options.draft ? publishedVersion : next.version };
}

/**
 * Lets a saved version answer calls: the newest one to publish a draft, an older one to go back. It asks no gate.
 * @param details for the audit log
 * @param over the version that answered when this was decided: where another does by now, that one stays
 * @throws AppError `not_found` for a version never saved, `forbidden` for a premium voice the plan lacks, `conflict`
 */
export async function publishVersion(
  ctx: Ctx,
  version: number,
  action: "agent.published" | "agent.published-anyway" | "agent.rolled-back",
  details: Record<string, unknown> = {},
  over?: number,
): Promise<AgentConfigView> {
  requirePermission(ctx, "agent.write");
  const { voiceProfile } = await readVersion(ctx, version);
  await allowedVoice(ctx, voiceProfile);
  const [guard, ...statements] = publishWrites(ctx, version, action, details, over);
  if (!(await guardedBatch(ctx.db, guard, statements))) {
    await allowedVoice(ctx, voiceProfile);
    throw over === undefined ? await voiceForbidden(ctx) : publishedMeanwhile();
  }
  await refreshSnapshots(ctx);
  return readConfig(ctx);
}

const publishedMeanwhile = (): AppError =>
  new AppError("conflict", "something else was published just now; look at it and publish again");
