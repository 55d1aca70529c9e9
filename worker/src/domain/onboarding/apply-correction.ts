import type {
  Found,
  ProfilePayload,
  SignalPayload,
  StepCorrection,
  StepKey,
  StepPayloads,
  VoicePayload,
} from "../../contract/onboarding.ts";
import { industryOf } from "../industries/catalogue.ts";
import { zoneOfAddress } from "../places/zone-of-address.ts";
import { usualHours, usualServices } from "./complete-profile.ts";

/**
 * What a step found, with what its owner has put right. A corrected fact is the owner's own and certain. What only a run
 * of the step can take in, such as another website, is left as it was found: that correction makes the step run again.
 */
export function applyCorrection<K extends StepKey>(
  key: K,
  payload: StepPayloads[K],
  correction: Partial<StepCorrection<K>>,
): StepPayloads[K] {
  const apply: { [S in StepKey]: (found: StepPayloads[S], right: Partial<StepCorrection<S>>) => StepPayloads[S] } = {
    signal,
    profile,
    voice,
    config: (found) => found,
    integrations: (found) => found,
    launch: (found) => found,
  };
  return apply[key](payload, correction);
}

/** All corrections of a step together, the latest of each kind. */
export function mergeCorrection<K extends StepKey>(
  key: K,
  earlier: Partial<StepCorrection<K>>,
  latest: StepCorrection<K>,
): StepCorrection<K> {
  // Another area and another number exclude each other.
  if (key === "integrations") return latest;
  const merged = { ...earlier, ...latest };
  const [before, after] = [configOf(earlier), configOf(latest)];
  return before && after ? { ...merged, config: { ...before, ...after } } : merged;
}

const configOf = (correction: object): object | undefined =>
  "config" in correction && typeof correction.config === "object" ? (correction.config ?? undefined) : undefined;

const said = <T>(value: T): Found<T> => ({ value, method: "owner", sourceUrl: null, confidence: 1 });

function signal(found: SignalPayload, { businessName }: StepCorrection<"signal">): SignalPayload {
  return businessName === undefined ? found : { ...found, businessName };
}

function profile(found: ProfilePayload, right: StepCorrection<"profile">): ProfilePayload {
  const { name, industry, timeZone, language, phone, address, hours, closedDates, services, faq } = right;
  const corrected: ProfilePayload = { ...found };
  if (name !== undefined) corrected.name = said(name);
  if (industry !== undefined) corrected.industry = said(industry);
  if (language !== undefined) corrected.language = said(language);
  if (phone !== undefined) corrected.phone = phone === null ? null : said(phone);
  if (address !== undefined) corrected.address = address === null ? null : said(address);
  const moved = timeZone === undefined && address ? zoneOfAddress(address) : null;
  if (moved !== null) corrected.timeZone = { ...said(moved), confidence: 0.9 };
  if (timeZone !== undefined) corrected.timeZone = said(timeZone);
  // What was only usual in one trade is usual in no other.
  const trade = industryOf(corrected.industry.value);
  if (found.hours.method === "template") corrected.hours = usualHours(trade);
  if (found.services.length > 0 && found.services.every(({ method }) => method === "template"))
    corrected.services = usualServices(trade, corrected.language.value);
  if (hours !== undefined) corrected.hours = said(hours);
  if (closedDates !== undefined) corrected.closedDates = said(closedDates);
  if (services !== undefined) corrected.services = services.map(said);
  if (faq !== undefined) corrected.faq = faq.map(said);
  return corrected;
}

function voice(found: VoicePayload, { voiceProfile, persona, greeting }: StepCorrection<"voice">): VoicePayload {
  return {
    ...found,
    voiceProfile: voiceProfile ?? found.voiceProfile,
    persona: persona ?? found.persona,
    greeting: greeting ?? found.greeting,
  };
}
