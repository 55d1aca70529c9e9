import type { Voice, VoiceProfile } from "@contract";

/** A voice as a list shows it; a ranked one of the set-up may carry how it speaks. */
export type ShownVoice = Voice & Pick<VoiceProfile, "settings">;

/** A voice is known by its maker and its id. */
export const voiceKey = (voice: Pick<Voice, "provider" | "voiceId">): string => `${voice.provider}/${voice.voiceId}`;

const accents: Readonly<Record<string, string>> = {
  "en-US": "American English",
  "en-GB": "British English",
  "es-US": "American Spanish",
  "es-ES": "European Spanish",
};
const genders = { female: "Female", male: "Male" } as const;

/** `Female · British English` */
export function voiceWords({ gender, language }: Pick<Voice, "gender" | "language">): string {
  const spoken =
    accents[language] ?? (language.startsWith("es") ? "Spanish" : language.startsWith("en") ? "English" : language);
  return gender === undefined ? spoken : `${genders[gender]} · ${spoken}`;
}

/** What of a listed voice goes into the configuration. */
export const profileOf = ({ provider, voiceId, name, premium, settings }: ShownVoice): VoiceProfile => ({
  provider,
  voiceId,
  name,
  premium,
  ...(settings && { settings }),
});

/** A sample we may play: only what our own origin serves is allowed to be asked for. */
export function previewPath(previewUrl: string | undefined): string | null {
  return previewUrl !== undefined && /^\/(?![/\\])/.test(previewUrl) ? previewUrl : null;
}

export type Kind = "all" | "premium" | "standard";

export const ofKind = <V extends Pick<Voice, "premium">>(voices: readonly V[], kind: Kind): V[] =>
  voices.filter((voice) => kind === "all" || voice.premium === (kind === "premium"));

const shortList = 8;

/** The best of a long list, and the chosen one wherever it stands. */
export const atFirst = <V extends Pick<Voice, "provider" | "voiceId">>(voices: readonly V[], chosen: string): V[] =>
  voices.filter((voice, place) => place < shortList || voiceKey(voice) === chosen);
