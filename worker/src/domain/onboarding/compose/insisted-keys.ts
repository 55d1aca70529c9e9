import type { AgentConfig } from "../../../contract/agent-config.ts";
import type { StepCorrection, StepKey } from "../../../contract/onboarding.ts";
import { fingerprint } from "../fingerprint.ts";

/** What the owner has put right in each step. */
export type Corrections = { readonly [K in StepKey]: Partial<StepCorrection<K>> };

/** What counts more than what stands in the configuration from before. */
export interface Insisted {
  /** Given as a whole, instead of whatever was there. */
  whole: ReadonlySet<keyof AgentConfig>;
  /** What is in them counts more; what only the owner has in them stays. */
  parts: ReadonlySet<keyof AgentConfig>;
}

/** What an owner has put right, by name, as fingerprints: enough to tell what is new. */
export type Said = Readonly<Record<string, string>>;

export function saidIn(corrections: Corrections): Said {
  const said = sayings(corrections).map(({ name, value }) => [name, fingerprint(value)] as const);
  return Object.fromEntries(said);
}

/**
 * The parts of the configuration that say what the owner has just put right.
 * @param before what had been put right when it was composed last
 */
export function insistedKeys(corrections: Corrections, before: Said): Insisted {
  const news = sayings(corrections).filter(({ name, value }) => fingerprint(value) !== before[name]);
  const keys = (whole: boolean) => new Set(news.filter((each) => each.whole === whole).flatMap((each) => each.says));
  return { whole: keys(true), parts: keys(false) };
}

interface Saying {
  name: string;
  value: unknown;
  /** The parts of the configuration that say it. */
  says: (keyof AgentConfig)[];
  whole: boolean;
}

function sayings({ signal, profile, voice, config }: Corrections): Saying[] {
  const parts: [string, unknown, (keyof AgentConfig)[]][] = [
    ["signal.name", signal.businessName, ["businessName"]],
    ["signal.website", signal.websiteUrl, ["websiteUrl"]],
    ["name", profile.name, ["businessName"]],
    ["industry", profile.industry, ["industry", "services"]],
    ["timeZone", profile.timeZone, ["timeZone"]],
    // No voice speaks every language.
    ["language", profile.language, ["language", "voiceProfile"]],
    ["hours", profile.hours, ["hours"]],
    ["closedDates", profile.closedDates, ["hours"]],
    ["services", profile.services, ["services"]],
    ["faq", profile.faq, ["knowledge"]],
    ["address", profile.address, ["knowledge"]],
    ["phone", profile.phone, ["routing"]],
    ["voice", voice.voiceProfile, ["voiceProfile"]],
    ["persona", voice.persona, ["persona"]],
    ["greeting", voice.greeting, ["greeting"]],
  ];
  const given = Object.entries(config.config ?? {}) as [keyof AgentConfig, unknown][];
  return [
    ...parts.map(([name, value, says]) => ({ name, value, says, whole: false })),
    ...given.map(([key, value]) => ({ name: `config.${key}`, value, says: [key], whole: true })),
  ].filter(({ value }) => value !== undefined);
}
