import type { ProfilePayload, StepKey, StepPayloads } from "../../../contract/onboarding.ts";
import { fingerprint } from "../fingerprint.ts";
import { effectiveResults, type RunState } from "./run-state.ts";

/**
 * What a step depends on, as a fingerprint: the parts of the request, of the owner's corrections and of what earlier steps
 * found that its result follows from. Where it differs from the one a step ran with, the result is stale.
 *
 * A correction of a step's own result is no input of that step, because it is laid over what was found.
 */
export const inputsOf = (key: StepKey, run: RunState): string =>
  fingerprint(dependencies[key](run, effectiveResults(run)));

/** The same for a step that waits for a person or has failed: any correction of it may be the answer. */
export const askedInputsOf = (key: StepKey, run: RunState): string =>
  fingerprint([dependencies[key](run, effectiveResults(run)), run.steps[key].correction]);

type Dependencies = (run: RunState, results: Partial<StepPayloads>) => unknown;

const dependencies: Readonly<Record<StepKey, Dependencies>> = {
  signal: ({ request, steps }) => ({
    email: request.email,
    businessName: request.businessName,
    websiteUrl: request.websiteUrl,
    corrected: steps.signal.correction.websiteUrl,
  }),
  profile: (_run, { signal }) => ({
    businessName: signal?.businessName,
    websiteUrl: signal?.websiteUrl,
    reachable: signal?.reachable,
  }),
  voice: (_run, { profile }) => ({
    name: profile?.name.value,
    industry: profile?.industry.value,
    language: profile?.language.value,
  }),
  config: ({ steps }, { signal, profile, voice }) => ({
    websiteUrl: signal?.websiteUrl,
    profile: profile && facts(profile),
    voice: voice && { voiceProfile: voice.voiceProfile, persona: voice.persona, greeting: voice.greeting },
    corrected: steps.config.correction,
  }),
  integrations: ({ request, steps }) => ({
    areaCode: request.areaCode,
    phoneNumber: request.phoneNumber,
    corrected: steps.integrations.correction,
  }),
  launch: (_run, { config }) => ({ version: config?.version }),
};

/** The facts themselves, without where they stand: evidence that moved changes no configuration. */
const facts = ({ pages: _pages, enriched: _enriched, ...profile }: ProfilePayload) => ({
  name: profile.name.value,
  industry: profile.industry.value,
  timeZone: profile.timeZone.value,
  language: profile.language.value,
  phone: profile.phone?.value,
  email: profile.email?.value,
  address: profile.address?.value,
  hours: profile.hours.value,
  closedDates: profile.closedDates.value,
  services: profile.services.map(({ value }) => value),
  faq: profile.faq.map(({ value, method }) => [value, method === "owner"]),
});
