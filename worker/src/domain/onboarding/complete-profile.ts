import type { Found, PageRead, ProfilePayload, SignalPayload } from "../../contract/onboarding.ts";
import type { AgentConfig } from "../../contract/agent-config.ts";
import { languageOf } from "../conversation/language.ts";
import { industryId } from "../industries/aliases.ts";
import { industryOf } from "../industries/catalogue.ts";
import type { Industry } from "../industries/industry.ts";
import { recogniseIndustry } from "../industries/recognise-industry.ts";
import { usualWeek } from "../industries/usual-hours.ts";
import { placeOfAreaCode } from "../places/zone-of-area-code.ts";
import { zoneOfAddress } from "../places/zone-of-address.ts";
import { zoneOfPhone } from "../places/zone-of-phone.ts";
import { guessLanguage } from "./guess-language.ts";
import { provisionalName } from "./provisional-name.ts";
import type { OnboardingRequest } from "./steps.ts";
import type { WebsiteFacts } from "./website-facts.ts";

/** What is known of a business before its profile is complete. */
export interface ProfileSources {
  request: OnboardingRequest;
  /** Its name, where it has one, is the owner's word. */
  signal: SignalPayload;
  /** Null without a website, or where it could not be read. */
  facts: WebsiteFacts | null;
  pages: readonly PageRead[];
  /** A model has looked for what the rules did not find. */
  enriched: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
}

/**
 * The whole profile of a business: what its owner said, else what its website says, else what is usual in its trade. How
 * each fact was come by, and how sure it is, stands with it. What nobody can guess (telephone, address, answers) is absent.
 */
export function completeProfile(sources: ProfileSources): ProfilePayload {
  const { facts, pages, enriched, today } = sources;
  const name = nameOf(sources);
  const industry = industryIn(facts, name.value);
  const template = industryOf(industry.value);
  const timeZone = facts?.timeZone ?? zoneOf(sources);
  const language = facts?.language ?? guessLanguage(name, facts?.address?.value.country ?? null, timeZone.value);
  return {
    name,
    industry,
    timeZone,
    language,
    phone: facts?.phone ?? null,
    email: facts?.email ?? null,
    address: facts?.address ?? null,
    hours: facts?.hours ?? usualHours(template),
    closedDates: closedDatesIn(facts, today),
    services: facts !== null && facts.services.length > 0 ? facts.services : usualServices(template, language.value),
    faq: facts?.faq ?? [],
    pages: [...pages],
    enriched,
  };
}

const found = <T>(value: T, method: Found<T>["method"], confidence: number): Found<T> => ({
  value,
  method,
  sourceUrl: null,
  confidence,
});

/** What businesses of the trade usually have: for the owner to check. */
const usual = <T>(value: T): Found<T> => found(value, "template", 0.2);

export const usualHours = (industry: Industry): ProfilePayload["hours"] => usual(usualWeek(industry.hours));

export const usualServices = (industry: Industry, language: AgentConfig["language"]): ProfilePayload["services"] =>
  industry.services.map(({ name, durationMinutes }) =>
    usual({ name: name[languageOf({ language })], durationMinutes, priceCents: null }),
  );

function nameOf({ request, signal, facts }: ProfileSources): Found<string> {
  const said = signal.businessName ?? request.businessName;
  if (said !== undefined) return found(said, "owner", 1);
  if (facts?.name) return facts.name;
  // "Bright Smile Dental" reads better than bright-smile-dental.com, and more often is the name than not.
  const host = provisionalName({ ...request, websiteUrl: signal.websiteUrl ?? request.websiteUrl });
  const words = host.replace(/(?:\.[a-z]{2,3})?\.[a-z]{2,}$/i, "").split(/[-_.]+/);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(" ");
  return found(name.trim() || host, "link", 0.3);
}

function industryIn(facts: WebsiteFacts | null, name: string): Found<string> {
  const read = facts?.industry && industryId(facts.industry.value) !== null ? facts.industry : null;
  const named = recogniseIndustry(name, []);
  if (read !== null && (named === null || read.confidence >= named.confidence / 2)) return read;
  return named === null ? usual("general") : found(named.id, "name", named.confidence);
}

/** By the address, else by the number on the website, else by the number or area the owner asked for. */
function zoneOf({ request, facts }: ProfileSources): Found<string> {
  const address = facts?.address;
  const ofAddress = address && zoneOfAddress(address.value);
  if (address && ofAddress) return { ...address, value: ofAddress, confidence: 0.9 * address.confidence };
  const phone = facts?.phone;
  const ofPhone = phone && zoneOfPhone(phone.value);
  if (phone && ofPhone) return { ...phone, value: ofPhone, confidence: 0.8 * phone.confidence };
  const asked =
    (request.phoneNumber === undefined ? null : zoneOfPhone(request.phoneNumber)) ??
    (request.areaCode === undefined ? null : placeOfAreaCode(request.areaCode)?.zone);
  return asked ? found(asked, "owner", 0.7) : usual("America/New_York");
}

function closedDatesIn(facts: WebsiteFacts | null, today: string): Found<string[]> {
  if (!facts?.closedDates) return usual([]);
  const ahead = [...new Set(facts.closedDates.value)].filter((date) => date >= today).toSorted();
  return { ...facts.closedDates, value: ahead };
}
