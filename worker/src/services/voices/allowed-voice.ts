import { and, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { VoiceProfile } from "../../contract/agent-config.ts";
import { plans, type Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { isPremium } from "../../domain/voices/premium.ts";
import { AppError } from "../../errors.ts";

const premiumTiers = (Object.keys(plans) as Tier[]).filter((tier) => plans[tier].premiumVoices);

/** Whether a tier may be answered in this voice. */
export const tierHasVoice = (tier: Tier, voice: Pick<VoiceProfile, "provider">): boolean =>
  !isPremium(voice) || plans[tier].premiumVoices;

/**
 * The same, as a condition for the guard of whatever writes or publishes a configuration with this voice: a downgrade
 * between our read and our write is then not overtaken. Always true for a standard voice.
 */
export function planHasVoice(ctx: Ctx, voice: Pick<VoiceProfile, "provider">): SQL {
  if (!isPremium(voice)) return sql`1`;
  const plan = ctx.db
    .select({ found: sql`1` })
    .from(subscriptions)
    .where(and(eq(subscriptions.tenantId, ctx.tenant.id), inArray(subscriptions.tier, premiumTiers)));
  return exists(plan);
}

/**
 * The voice as it may be kept: `premium` is what we say it is. Whoever then writes it puts `planHasVoice` into the guard.
 * @throws AppError `forbidden` where the plan lacks premium voices, `invalid` for an id no library gives
 */
export async function allowedVoice(ctx: Ctx, voice: VoiceProfile): Promise<VoiceProfile> {
  const premium = isPremium(voice);
  if (!premium) return { ...voice, premium };
  if (!/^[A-Za-z0-9]+$/.test(voice.voiceId)) throw new AppError("invalid", "no library has a voice of that id");
  const [plan] = await ctx.db
    .select({ tier: subscriptions.tier })
    .from(subscriptions)
    .where(eq(subscriptions.tenantId, ctx.tenant.id));
  if (!tierHasVoice(plan?.tier ?? "starter", voice)) throw voiceForbidden();
  return { ...voice, premium };
}

/** For whose guard refused what `allowedVoice` had let through a moment ago. */
export const voiceForbidden = (): AppError =>
  new AppError("forbidden", "premium voices come with Professional; choose a standard voice");
