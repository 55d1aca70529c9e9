import type { AgentConfig } from "../../../contract/agent-config.ts";
import type { UsualEmergency } from "../../../contract/emergencies.ts";
import { industryId } from "../../industries/aliases.ts";
import { type Language, languageOf } from "../language.ts";
import { care } from "./defaults/care.ts";
import { bleeding, lifeThreatening } from "./defaults/life-threatening.ts";
import { property } from "./defaults/property.ts";
import { visits } from "./defaults/visits.ts";
import { emergencyIn } from "./match.ts";

/** What is an emergency without any owner's doing. `{number}` in a script stands for the emergency services' number. */
export interface DefaultEmergency {
  /** Industries it is for; every one where absent. */
  industries?: readonly string[];
  phrases: Record<Language, string[]>;
  say: Record<Language, string>;
  /** The owner is rung, where there is a number. Never where only the emergency services can help. */
  dial: boolean;
}

/** The default emergencies of an industry; an unknown one has those that threaten life anywhere. */
export function defaultEmergencies(industry: string): readonly DefaultEmergency[] {
  const id = industryId(industry) ?? industry;
  return [...lifeThreatening, ...care, ...visits, ...property, bleeding].filter(
    ({ industries }) => industries === undefined || industries.includes(id),
  );
}

/** The number of the emergency services where the business is. */
const servicesNumber: Record<AgentConfig["language"], string> = {
  "en-US": "911",
  "en-GB": "999",
  "es-US": "911",
  "es-ES": "112",
};

type Rules = Pick<AgentConfig, "emergency" | "industry" | "language" | "routing">;

/** Whose telephone a default rings. */
const dialOf = ({ dial }: DefaultEmergency, { routing }: Rules): string | null =>
  dial ? routing.transferNumber : null;

const scriptOf = ({ say }: DefaultEmergency, language: Language, config: Rules): string =>
  say[language].replaceAll("{number}", servicesNumber[config.language]);

/** What a business has without any owner's doing, in its own language, and which rules of the owner's stand in for it. */
export function usualEmergencies(config: Rules): UsualEmergency[] {
  const language = languageOf(config);
  return defaultEmergencies(config.industry).map((usual) => {
    const own = config.emergency.findIndex((rule) => isAbout(rule.phrases, usual.phrases));
    return {
      phrases: usual.phrases[language],
      say: scriptOf(usual, language, config),
      dial: dialOf(usual, config),
      needsPerson: usual.dial,
      replacedBy: own === -1 ? null : own,
    };
  });
}

/**
 * The rules of a business, the owner's first. Where one of them is about the same as a default, its script is said to the
 * default's wordings too, and its number rung for those of the other language; the rest of the defaults follow, one rule a language, so that the script is in the language in
 * which the emergency was told.
 */
export function emergencyRules(config: Rules): AgentConfig["emergency"] {
  const kept = known.get(config);
  if (kept !== undefined) return kept;
  const ours: AgentConfig["emergency"] = [];
  const rest: AgentConfig["emergency"] = [];
  for (const usual of defaultEmergencies(config.industry)) {
    const { phrases } = usual;
    const same = config.emergency.find((rule) => isAbout(rule.phrases, phrases));
    for (const language of ["en", "es"] as const) {
      const script = scriptOf(usual, language, config);
      // What an owner wrote in one language helps nobody who calls for help in the other.
      const told = language === languageOf(config) || same?.dial === null ? same?.say : script;
      if (same !== undefined) ours.push({ phrases: phrases[language], say: told ?? script, dial: same.dial });
      else rest.push({ phrases: phrases[language], say: script, dial: dialOf(usual, config) });
    }
  }
  const rules = [...config.emergency, ...ours, ...rest];
  known.set(config, rules);
  return rules;
}

/** A configuration is the same object for a whole call. */
const known = new WeakMap<object, AgentConfig["emergency"]>();

const isAbout = (phrases: readonly string[], wordings: DefaultEmergency["phrases"]): boolean =>
  phrases.some((phrase) => emergencyIn(phrase, [{ phrases: wordings.en }, { phrases: wordings.es }]) !== undefined);
