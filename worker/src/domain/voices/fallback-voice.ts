import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import type { Voice } from "../../contract/tenant-lists.ts";
import { standardVoices } from "../agent/standard-voices.ts";
import { isPremium } from "./premium.ts";
import { languageInId } from "./voice-ids.ts";

type Speaking = Pick<AgentConfig, "language" | "voiceProfile">;

/**
 * The standard voice that speaks where this one cannot: of the language, and of the same gender where that is known. A
 * standard voice that speaks the language stands in for itself.
 */
export function fallbackVoice(speaking: Speaking): VoiceProfile {
  const { language, voiceProfile } = speaking;
  const spoken = inCatalogue(voiceProfile)?.language ?? languageInId(voiceProfile);
  if (!isPremium(voiceProfile) && (spoken === undefined || sameLanguage(spoken, language))) return voiceProfile;
  return standIn(speaking, () => true);
}

/** Google's voices of these kinds are among those of `<Say>`. */
const sayable = /-(Chirp3-HD|Neural2|Wavenet|Standard)-\w+$/;

/** The voice, or the one most like it, that the carrier's `<Say>` has: it knows no ElevenLabs and not all of Google's. */
export function sayableVoice(speaking: Speaking): VoiceProfile {
  const voice = fallbackVoice(speaking);
  if (voice.provider === "amazon" || sayable.test(voice.voiceId)) return voice;
  return standIn({ ...speaking, voiceProfile: voice }, ({ provider }) => provider === "amazon");
}

function standIn({ language, voiceProfile }: Speaking, suits: (voice: Voice) => boolean): VoiceProfile {
  const gender = inCatalogue(voiceProfile)?.gender ?? voiceProfile.gender;
  const candidates = standardVoices(language).filter(suits);
  const alike = candidates.find(
    (voice) => sameLanguage(voice.language, language) && (gender === undefined || voice.gender === gender),
  );
  const { rank: _, language: __, previewUrl: ___, ...profile } = alike ?? candidates[0]!;
  return profile;
}

const inCatalogue = ({ provider, voiceId }: VoiceProfile): Voice | undefined =>
  standardVoices("en-US").find((voice) => voice.provider === provider && voice.voiceId === voiceId);

const sameLanguage = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2);
