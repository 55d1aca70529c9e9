import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import { type Language, languageOf, localeOf } from "../conversation/language.ts";
import { fallbackVoice } from "../voices/fallback-voice.ts";
import { isPremium } from "../voices/premium.ts";

/** The voices of a call. */
export interface SpokenVoices {
  /** Of the language it begins, or goes on, in. */
  first: SpokenVoice;
  other: SpokenVoice;
}

/** A language as it is spoken, and who speaks it. */
export interface SpokenVoice extends Pick<VoiceProfile, "provider" | "voiceId" | "settings"> {
  locale: AgentConfig["language"];
}

type Speaking = Pick<AgentConfig, "language" | "voiceProfile">;

/**
 * The business's own for its language, a standard one like it for the other that callers speak.
 * @param first the language the call begins, or goes on, in
 */
export function spokenVoices(config: Speaking, first: Language = languageOf(config)): SpokenVoices {
  const other: Language = first === "en" ? "es" : "en";
  return { first: voiceFor(first, config), other: voiceFor(other, config) };
}

function voiceFor(spoken: Language, config: Speaking): SpokenVoice {
  const locale = localeOf(spoken, config);
  const own = config.voiceProfile;
  // A voice of a library speaks the language it was chosen for; a standard one may have been left behind by a change of it.
  const voice =
    spoken === languageOf(config) && isPremium(own) ? own : fallbackVoice({ language: locale, voiceProfile: own });
  const { provider, voiceId, settings } = voice;
  return { locale, provider, voiceId, ...(settings === undefined ? {} : { settings }) };
}
