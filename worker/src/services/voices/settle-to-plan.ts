import { not } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { fallbackVoice } from "../../domain/voices/fallback-voice.ts";
import { planHasPremium, tierHasVoice } from "./allowed-voice.ts";
import { replaceVoice } from "./replace-voice.ts";
import { tierOf } from "../billing/tier-of.ts";

/**
 * Gives a tenant whose plan has no premium voices a standard one wherever it has a premium one: in what is published and
 * in the draft. The owner is told. Asked again it changes nothing. A plan that has them changes nothing by itself.
 * @returns whether anything had to be changed
 */
export function settleToPlan(ctx: Ctx): Promise<boolean> {
  return replaceVoice(ctx, {
    origin: "plan",
    provided: not(planHasPremium(ctx)),
    instead: async (config) => (tierHasVoice(await tierOf(ctx), config.voiceProfile) ? null : fallbackVoice(config)),
    tell: ({ businessName, voiceProfile }, instead) => ({
      purpose: "voice-settled",
      subject: `${instead.name} now answers your calls`,
      body: [
        `Your plan has no premium voices any more, so ${instead.name} now answers the calls of ${businessName} instead of ${voiceProfile.name}.`,
        "Nothing else has changed. You can choose another standard voice in your dashboard, or upgrade and choose a premium one again.",
      ].join("\n\n"),
      sms: `${businessName}: your plan has no premium voices any more, so ${instead.name} now answers your calls.`,
    }),
  });
}
