import type { AgentConfig } from "../../contract/agent-config.ts";
import type { StepCorrection, StepKey } from "../../contract/onboarding.ts";
import { fingerprint } from "./fingerprint.ts";

/** What the owner has put right in each step. */
export type Corrections = { readonly [K in StepKey]: Partial<StepCorrection<K>> };

/** What counts more than what stands in the configuration from before. */
export interface Insisted {
  /** Given as a whole, instead of whatever was there. */
  whole: ReadonlySet<keyof AgentConfig>;
  /** What is in them counts more; what only the owner has in them stays. */
  parts: ReadonlySet<keyof AgentConfig>;
}

/**
 * The parts of the configuration that say what the owner has just put right.
 * @param before what had been put right when it was composed last; absent where nothing was
 */
export function insistedKeys(now: Corrections, before?: Corrections): Insisted {
  const [said, saidBefore] = [sayings(now), before === undefined ? [] : sayings(before)];
  const parts = said.flatMap(([value, keys], place) => (isNews(value, saidBefore[place]?.[0]) ? keys : []));
  const [config, configBefore] = [now.config.config ?? {}, before?.config.config ?? {}];
  const whole = (Object.keys(config) as (keyof AgentConfig)[]).filter((key) => isNews(config[key], configBefore[key]));
  return { whole: new Set(whole), parts: new Set(parts) };
}

const isNews = (value: unknown, before: unknown): boolean =>
  value !== undefined && fingerprint(value) !== fingerprint(before);

/** What is put right, and the parts that say it. */
function sayings({ signal, profile, voice }: Corrections): [unknown, (keyof AgentConfig)[]][] {
  return [
    [signal.businessName ?? profile.name, ["businessName"]],
    [signal.websiteUrl, ["websiteUrl"]],
    [profile.industry, ["industry", "services"]],
    [profile.timeZone, ["timeZone"]],
    // No voice speaks every language.
    [profile.language, ["language", "voiceProfile"]],
    [profile.hours, ["hours"]],
    [profile.closedDates, ["hours"]],
    [profile.services, ["services"]],
    [profile.faq, ["knowledge"]],
    [profile.address, ["knowledge"]],
    [profile.phone, ["routing"]],
    [voice.voiceProfile, ["voiceProfile"]],
    [voice.persona, ["persona"]],
    [voice.greeting, ["greeting"]],
  ];
}
