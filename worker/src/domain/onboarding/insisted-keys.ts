import type { AgentConfig } from "../../contract/agent-config.ts";
import type { StepCorrection, StepKey } from "../../contract/onboarding.ts";

/** What the owner has put right in each step. */
export type Corrections = { readonly [K in StepKey]: Partial<StepCorrection<K>> };

/**
 * The parts of the configuration that follow from what the owner has put right. Where such a part changes, the owner has
 * just said so, and it counts more than what stands in the configuration from before.
 */
export function insistedKeys({ signal, profile, voice, config }: Corrections): (keyof AgentConfig)[] {
  const follows: [unknown, (keyof AgentConfig)[]][] = [
    [signal.businessName ?? profile.name, ["businessName", "greeting"]],
    [signal.websiteUrl, ["websiteUrl"]],
    [profile.industry, ["industry", "services", "booking", "emergency", "persona"]],
    [profile.timeZone ?? profile.address, ["timeZone"]],
    [profile.language, ["language", "voiceProfile", "greeting", "persona"]],
    [profile.hours ?? profile.closedDates, ["hours"]],
    [profile.services, ["services"]],
    [profile.faq ?? profile.address, ["knowledge"]],
    [profile.phone, ["routing"]],
    [voice.voiceProfile, ["voiceProfile"]],
    [voice.persona, ["persona"]],
    [voice.greeting, ["greeting"]],
  ];
  const corrected = follows.flatMap(([said, keys]) => (said === undefined ? [] : keys));
  return [...new Set([...corrected, ...(Object.keys(config.config ?? {}) as (keyof AgentConfig)[])])];
}
