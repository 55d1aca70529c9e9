import type { AgentConfig } from "../../contract/agent-config.ts";
import { type Language, languageOf } from "../conversation/language.ts";
import { fallbackVoice } from "../voices/fallback-voice.ts";

const greetings: Record<Language, { first: (name: string) => string; unreached: string }> = {
  en: {
    first: (name) => `Thank you for calling ${name}. I can take a message and have somebody call you back.`,
    unreached: "I'm sorry, nobody could come to the phone. I can take a message and have somebody call you back.",
  },
  es: {
    first: (name) => `Gracias por llamar a ${name}. Puedo tomar su mensaje para que le devuelvan la llamada.`,
    unreached: "Lo siento, nadie pudo atender el teléfono. Puedo tomar su mensaje para que le devuelvan la llamada.",
  },
};

/**
 * The configuration of a receptionist who takes messages: the built-in one in a standard voice, who greets with what she
 * can do, answers from the business's facts, and knows its emergencies and whom to put through. That she books nothing is
 * said by the conversation's facts. Applied again it changes nothing.
 */
export function messagesOnly(config: AgentConfig): AgentConfig {
  return {
    ...config,
    greeting: greetings[languageOf(config)].first(config.businessName),
    voiceProfile: fallbackVoice(config),
    aiProvider: "builtin",
    aiModel: null,
  };
}

/** The same for a caller who was put through and whom nobody answered. */
export const unreached = (config: AgentConfig): AgentConfig => ({
  ...config,
  greeting: greetings[languageOf(config)].unreached,
});
