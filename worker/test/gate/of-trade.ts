import type { AgentConfig } from "../../src/contract/agent-config.ts";
import { composeConfig } from "../../src/domain/onboarding/compose/compose-config.ts";
import { profileOf, request, signalOf, voiceOf } from "../composed.ts";

/** What a business of a trade begins with, where nothing more is known of it. */
export function configOfTrade(industry: string, language: AgentConfig["language"]): AgentConfig {
  const owner = <T>(value: T) => ({ value, method: "owner" as const, sourceUrl: null, confidence: 1 });
  const profile = { ...profileOf("Bright"), industry: owner(industry), language: owner(language) };
  return composeConfig({ request, signal: signalOf("Bright"), profile, voice: voiceOf(profile) });
}
