import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { fallbackVoice } from "../../domain/voices/fallback-voice.ts";
import { isPremium } from "../../domain/voices/premium.ts";
import { tierHasVoice } from "./allowed-voice.ts";
import { libraryVoices } from "./library-voices.ts";
import { replaceVoice } from "./replace-voice.ts";
import { tierOf } from "../billing/tier-of.ts";
import { ofLibrary, rankForBusiness } from "./voices-for.ts";

/**
 * Gives a tenant whose voice has been withdrawn the best one for the business that sounds alike. The owner is told.
 * @param gone ids of the voices that can no longer be used
 * @returns whether it had one of them
 */
export function replaceWithdrawn(ctx: Ctx, gone: ReadonlySet<string>): Promise<boolean> {
  return replaceVoice(ctx, {
    origin: "voices",
    instead: async (config) => {
      const { voiceProfile } = config;
      if (!isPremium(voiceProfile) || !gone.has(voiceProfile.voiceId)) return null;
      return (await alternative(ctx, config, gone)) ?? fallbackVoice(config);
    },
    tell: ({ businessName, voiceProfile }, instead) => ({
      purpose: "voice-replaced",
      subject: `${instead.name} now answers your calls`,
      body: [
        `The voice ${voiceProfile.name} is no longer offered by its library, so ${instead.name} now answers the calls of ${businessName}.`,
        "Nothing else has changed. You can choose another voice in your dashboard at any time.",
      ].join("\n\n"),
      sms: `${businessName}: the voice ${voiceProfile.name} is no longer offered, so ${instead.name} now answers your calls.`,
    }),
  });
}

/** The best of the library of the same language and, where that is known, gender; null where there is none to be had. */
async function alternative(ctx: Ctx, config: AgentConfig, gone: ReadonlySet<string>): Promise<VoiceProfile | null> {
  const { voiceProfile, language } = config;
  if (!tierHasVoice(await tierOf(ctx), voiceProfile)) return null;
  const library = await libraryVoices(ctx, language);
  const gender = voiceProfile.gender ?? library.find(({ voiceId }) => voiceId === voiceProfile.voiceId)?.gender ?? null;
  const alike = library.filter((voice) => !gone.has(voice.voiceId) && (gender === null || voice.gender === gender));
  const [best] = rankForBusiness(
    alike.map((voice) => ofLibrary(voice, language)),
    config,
  );
  if (best === undefined) return null;
  const { language: _, previewUrl: __, ...profile } = best.shown;
  return { ...profile, ...(voiceProfile.settings === undefined ? {} : { settings: voiceProfile.settings }) };
}
