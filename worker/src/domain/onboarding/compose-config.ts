import type { AgentConfig } from "../../contract/agent-config.ts";
import type { ProfilePayload, SignalPayload, StartOnboarding, VoicePayload } from "../../contract/onboarding.ts";
import { defaultConfig } from "../agent/default-config.ts";
import { industryOf } from "../industries/catalogue.ts";

/** What the steps before have found, corrections applied. */
export interface ConfigSources {
  request: Omit<StartOnboarding, "password">;
  signal: SignalPayload;
  profile: ProfilePayload;
  voice: VoicePayload;
}

/** The configuration a business begins with. Always one that the contract accepts. */
export function composeConfig({ request, signal, profile, voice }: ConfigSources): AgentConfig {
  const industry = industryOf(profile.industry.value);
  const first = defaultConfig(profile.name.value);
  return {
    ...first,
    websiteUrl: signal.websiteUrl,
    industry: industry.id,
    timeZone: profile.timeZone.value,
    language: profile.language.value,
    greeting: voice.greeting,
    persona: voice.persona,
    voiceProfile: voice.voiceProfile,
    hours: { ...profile.hours.value, closedDates: profile.closedDates.value },
    booking: industry.booking,
    notifications: { smsTo: null, emailTo: request.email },
  };
}
