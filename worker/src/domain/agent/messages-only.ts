import type { AgentConfig } from "../../contract/agent-config.ts";
import { fallbackVoice } from "../voices/fallback-voice.ts";
import { messagesGreeting, unreachedGreeting } from "./messages-greeting.ts";

/**
 * The configuration of a receptionist who takes messages: the built-in one in a standard voice, who greets in the
 * owner's words and with what she can do, answers from the business's facts, and knows its emergencies and whom to put
 * through. That she books nothing is said by the conversation's facts. Applied again it changes nothing.
 */
export function messagesOnly(config: AgentConfig): AgentConfig {
  return {
    ...config,
    greeting: messagesGreeting(config),
    voiceProfile: fallbackVoice(config),
    aiProvider: "builtin",
    aiModel: null,
  };
}

/** The same for a caller who was put through and whom nobody answered. */
export const unreached = (config: AgentConfig): AgentConfig => ({
  ...config,
  greeting: unreachedGreeting(config),
});
