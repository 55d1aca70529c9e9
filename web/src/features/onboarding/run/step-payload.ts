import {
  configPayload,
  integrationsPayload,
  launchPayload,
  type OnboardingStep,
  profilePayload,
  signalPayload,
  type StepKey,
  type StepPayloads,
  voicePayload,
} from "@contract";
import type { z } from "zod";

const shapes: { [K in StepKey]: z.ZodType<StepPayloads[K]> } = {
  signal: signalPayload,
  profile: profilePayload,
  voice: voicePayload,
  config: configPayload,
  integrations: integrationsPayload,
  launch: launchPayload,
};

/** What a step found, null while it has found nothing that we can read. */
export function payloadOf<K extends StepKey>(key: K, steps: readonly OnboardingStep[]): StepPayloads[K] | null {
  const step = steps.find((each) => each.key === key);
  return shapes[key].safeParse(step?.payload).data ?? null;
}
