import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import { type Language, languageOf, localeOf } from "../conversation/language.ts";
import { standardVoices } from "./standard-voices.ts";

/** The voices of a call. */
export interface SpokenVoices {
  /** Of the language it begins, or goes on, in. */
  first: SpokenVoice;
  other: SpokenVoice;
}

/** A language as it is spoken, and who speaks it. */
export interface SpokenVoice extends Pick<VoiceProfile, "provider" | "voiceId"> {
  locale: AgentConfig["language"];
}

/**
 * The business's own for its language, a standard one for the other that callers speak.
 * @param first the language the call begins, or goes on, in
 */
export function spokenVoices(
  config: Pick<AgentConfig, "language" | "voiceProfile">,
  first: Language = languageOf(config),
): SpokenVoices {
  const other: Language = first === "en" ? "es" : "en";
  return { first: voiceFor(first, config), other: voiceFor(other, config) };
}

function voiceFor(language: Language, config: Pick<AgentConfig, "language" | "voiceProfile">): SpokenVoice {
  const locale = localeOf(language, config);
  const { provider, voiceId } = language === languageOf(config) ? config.voiceProfile : standardVoices(locale)[0]!;
  return { locale, provider, voiceId };
}
