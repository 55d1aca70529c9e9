import { type AgentConfig, hours } from "../../../contract/agent-config.ts";
import type { ProfilePayload, SignalPayload, VoicePayload } from "../../../contract/onboarding.ts";
import { timeZone } from "../../../contract/primitives.ts";
import { defaultConfig } from "../../agent/default-config.ts";
import { industryId } from "../../industries/aliases.ts";
import { industryOf } from "../../industries/catalogue.ts";
import type { Industry } from "../../industries/industry.ts";
import { greetingOf } from "../../industries/spoken.ts";
import { usualWeek } from "../../industries/usual-hours.ts";
import { composeKnowledge } from "./compose-knowledge.ts";
import { composeServices } from "./compose-services.ts";
import type { OnboardingRequest } from "../steps.ts";

/** What the steps before have found, corrections applied. */
export interface ConfigSources {
  request: OnboardingRequest;
  signal: SignalPayload;
  profile: ProfilePayload;
  voice: VoicePayload;
  /** Numbers the receptionist itself answers, where it has some already. */
  ownNumbers?: readonly string[];
}

/**
 * The configuration a business begins with. Always one that the contract accepts, and the same for the same sources.
 *
 * It names no emergencies: those of the trade come with `defaultEmergencies`, and ring the transfer number set here.
 */
export function composeConfig({ request, signal, profile, voice, ownNumbers = [] }: ConfigSources): AgentConfig {
  const industry = industryOf(profile.industry.value);
  const language = profile.language.value;
  const businessName = profile.name.value.trim().slice(0, 120) || "Our business";
  const first = defaultConfig(businessName);
  const own = new Set([...ownNumbers, request.phoneNumber]);
  const phone = profile.phone?.value ?? null;
  return {
    ...first,
    websiteUrl: urlIn(signal.websiteUrl),
    industry: nameOf(industry, profile.industry.value),
    timeZone: timeZone.safeParse(profile.timeZone.value).data ?? first.timeZone,
    language,
    greeting: voice.greeting.trim().slice(0, 500) || greetingOf(industry, businessName, language),
    persona: voice.persona.trim().slice(0, 2000),
    voiceProfile: voice.voiceProfile,
    hours: hoursIn(profile, industry),
    services: composeServices(profile, industry),
    booking: { ...industry.booking },
    knowledge: composeKnowledge(profile, signal),
    // A call put through to a number of ours would come back to us.
    routing: { ...first.routing, transferNumber: phone === null || own.has(phone) ? null : phone },
    notifications: { smsTo: null, emailTo: request.email },
  };
}

/** A trade that no template is for keeps the name its owner gave it. */
const nameOf = ({ id }: Industry, said: string): string =>
  industryId(said) === null && /^[a-z][a-z0-9-]{1,39}$/.test(said) ? said : id;

/** Where only what is usual was found, it is that of the industry now known. */
function hoursIn({ hours: week, closedDates }: ProfilePayload, industry: Industry): AgentConfig["hours"] {
  const usual = usualWeek(industry.hours);
  const dates = [...new Set(closedDates.value)].toSorted().slice(0, 366);
  const found = week.method === "template" ? usual : week.value;
  return hours.safeParse({ ...found, closedDates: dates }).data ?? { ...usual, closedDates: [] };
}

function urlIn(url: string | null): string | null {
  const parsed = url === null || url.length > 500 ? null : URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? url : null;
}
