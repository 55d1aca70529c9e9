import type { AgentConfig } from "../src/contract/agent-config.ts";
import type { ProfilePayload, SignalPayload, VoicePayload } from "../src/contract/onboarding.ts";
import { standardVoices } from "../src/domain/agent/standard-voices.ts";
import { industryOf } from "../src/domain/industries/catalogue.ts";
import { greetingOf, personaOf } from "../src/domain/industries/spoken.ts";
import { completeProfile } from "../src/domain/onboarding/complete-profile.ts";
import { composeConfig } from "../src/domain/onboarding/compose/compose-config.ts";
import type { WebsiteFacts } from "../src/domain/onboarding/website-facts.ts";

export const request = { email: "owner@example.com" };

/** What the first step finds for a business without a website. */
export const signalOf = (businessName: string | null, websiteUrl: string | null = null): SignalPayload => ({
  businessName,
  websiteUrl,
  email: request.email,
  reachable: websiteUrl === null ? null : true,
  reason: null,
});

/** The profile of a business of which only this is known. */
export const profileOf = (businessName: string, facts: WebsiteFacts | null = null): ProfilePayload =>
  completeProfile({ request, signal: signalOf(businessName), facts, pages: [], enriched: false, today: "2026-11-27" });

/** A voice for a profile, as the third step picks one without a library. */
export function voiceOf({ name, industry, language }: ProfilePayload): VoicePayload {
  const trade = industryOf(industry.value);
  const { provider, voiceId, name: voice, premium } = standardVoices(language.value)[0]!;
  return {
    voiceProfile: { provider, voiceId, name: voice, premium },
    candidates: [],
    persona: personaOf(trade, language.value),
    greeting: greetingOf(trade, name.value, language.value),
  };
}

/** What an owner who tells nothing but the name gets. */
export function composedFrom(businessName: string): AgentConfig {
  const profile = profileOf(businessName);
  return composeConfig({ request, signal: signalOf(businessName), profile, voice: voiceOf(profile) });
}
