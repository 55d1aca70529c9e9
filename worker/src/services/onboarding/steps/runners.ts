import type { StepKey } from "../../../contract/onboarding.ts";
import type { StepRunner } from "../step.ts";
import { runConfig } from "./config.ts";
import { runIntegrations } from "./integrations.ts";
import { runLaunch } from "./launch.ts";
import { runProfile } from "./profile.ts";
import { runSignal } from "./signal.ts";
import { runVoice } from "./voice.ts";

/** Who does each step. */
export const runners: { readonly [K in StepKey]: StepRunner<K> } = {
  signal: runSignal,
  profile: runProfile,
  voice: runVoice,
  config: runConfig,
  integrations: runIntegrations,
  launch: runLaunch,
};
