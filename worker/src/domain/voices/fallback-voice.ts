import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import { standardVoices } from "../agent/standard-voices.ts";
import { isPremium } from "./premium.ts";

/**
 * The standard voice that speaks where this one cannot: of the language, and of the same gender where that is known. A
 * standard voice that speaks the language stands in for itself.
 */
export function fallbackVoice({
  language,
  voiceProfile,
}: Pick<AgentConfig, "language" | "voiceProfile">): VoiceProfile {
  const voices = standardVoices(language);
  const itself = voices.find(
    (voice) => voice.provider === voiceProfile.provider && voice.voiceId === voiceProfile.voiceId,
  );
  const speaks = (voice: { language: string }) => voice.language.slice(0, 2) === language.slice(0, 2);
  if (!isPremium(voiceProfile) && (itself === undefined || speaks(itself))) return voiceProfile;
  const gender = itself?.gender ?? voiceProfile.gender;
  const alike = voices.find((voice) => speaks(voice) && (gender === undefined || voice.gender === gender));
  const { provider, voiceId, name, premium, gender: own } = alike ?? voices[0]!;
  return { provider, voiceId, name, premium, ...(own === undefined ? {} : { gender: own }) };
}
