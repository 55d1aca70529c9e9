import type { VoiceProfile } from "../../contract/agent-config.ts";

/**
 * How each provider spells its voices. Of another's id the carrier makes no speech at all, and whether a voice of that
 * spelling exists only the carrier knows.
 */
const spelling: Readonly<Record<VoiceProfile["provider"], RegExp>> = {
  elevenlabs: /^[A-Za-z0-9]+$/,
  google: /^[a-z]{2,3}-[A-Z]{2}-[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
  amazon: /^[A-Z][A-Za-z]+(-(Neural|Generative|Long-Form|Standard))?$/,
};

/** Whether the provider can have a voice of this id. */
export const isIdOf = ({ provider, voiceId }: Pick<VoiceProfile, "provider" | "voiceId">): boolean =>
  spelling[provider].test(voiceId);

/** The language that a voice's id names, as Google's do; undefined where it names none. */
export const languageInId = ({ provider, voiceId }: Pick<VoiceProfile, "provider" | "voiceId">): string | undefined =>
  provider === "google" ? /^[a-z]{2,3}-[A-Z]{2}(?=-)/.exec(voiceId)?.[0] : undefined;
