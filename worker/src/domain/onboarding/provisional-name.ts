import type { OnboardingRequest } from "./steps.ts";

/** What a new business is called until its name is known: what its owner said, else its website's host. */
export const provisionalName = ({ businessName, websiteUrl }: OnboardingRequest): string =>
  businessName ??
  URL.parse(websiteUrl ?? "")
    ?.hostname.replace(/^www\./, "")
    .slice(0, 120) ??
  "New business";
