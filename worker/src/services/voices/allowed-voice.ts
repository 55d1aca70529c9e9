import { and, eq, notExists, type SQL, sql } from "drizzle-orm";
import type { VoiceProfile } from "../../contract/agent-config.ts";
import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { agentVersions } from "../../db/schema/agent.ts";
import { can, planRefusal } from "../../domain/billing/plan/entitlements.ts";
import { isPremium } from "../../domain/voices/premium.ts";
import { isIdOf } from "../../domain/voices/voice-ids.ts";
import { AppError } from "../../errors.ts";
import { planAllows } from "../billing/plan-allows.ts";
import { tierOf } from "../billing/tier-of.ts";

/** Whether a tier may be answered in this voice. */
export const tierHasVoice = (tier: Tier, voice: Pick<VoiceProfile, "provider">): boolean =>
  !isPremium(voice) || can(tier, "premiumVoices");

/**
 * The same, as a condition for the guard of whatever writes a configuration with this voice: a downgrade between our read
 * and our write is then not overtaken. Always true for a standard voice.
 */
export const planHasVoice = (ctx: Ctx, voice: Pick<VoiceProfile, "provider">): SQL =>
  isPremium(voice) ? planHasPremium(ctx) : sql`1`;

/** The same for the voice of a version that is saved already. */
export const planHasVoiceOf = (ctx: Ctx, version: number): SQL =>
  sql`(${planHasPremium(ctx)} OR ${notExists(
    ctx.db
      .select({ found: sql`1` })
      .from(agentVersions)
      .where(
        and(
          eq(agentVersions.tenantId, ctx.tenant.id),
          eq(agentVersions.version, version),
          hasPremiumVoice(agentVersions),
        ),
      ),
  )})`;

/** Whether a saved configuration speaks with a premium voice; `isPremium`, as the database says it. */
export const hasPremiumVoice = ({ config }: Pick<typeof agentVersions, "config">): SQL =>
  sql`json_extract(${config}, '$.voiceProfile.provider') = 'elevenlabs'`;

/** Whether the plan has premium voices at that moment, as a condition. */
export const planHasPremium = (ctx: Ctx): SQL => planAllows(ctx, "premiumVoices");

/**
 * The voice as it may be kept: `premium` is what we say it is. What then writes it has `planHasVoice` in its guard, as
 * `versionWrites` does.
 * @throws AppError `forbidden` where the plan lacks premium voices, `invalid` for an id its provider gives to none
 */
export async function allowedVoice(ctx: Ctx, voice: VoiceProfile): Promise<VoiceProfile> {
  const premium = isPremium(voice);
  if (!isIdOf(voice)) throw new AppError("invalid", `${voice.provider} has no voice of that id`);
  const tier = await tierOf(ctx);
  if (!tierHasVoice(tier, voice)) throw planRefusal(tier, "premiumVoices");
  return { ...voice, premium };
}

/** For whose guard refused what `allowedVoice` had let through a moment ago. */
export const voiceForbidden = async (ctx: Ctx): Promise<AppError> => planRefusal(await tierOf(ctx), "premiumVoices");
