import type { StepCorrection, StepKey } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { industryId } from "../../domain/industries/aliases.ts";
import type { RunState } from "../../domain/onboarding/run/run-state.ts";
import { websiteUrl } from "../../domain/onboarding/website-url.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { allowedVoice } from "../voices/allowed-voice.ts";

/**
 * A correction as it may be kept: what must be looked up is looked up, and what the plan or the role does not allow is
 * refused.
 * @throws AppError `invalid`, `forbidden`, `conflict`
 */
export function allowedCorrection<K extends StepKey>(
  ctx: Ctx,
  run: RunState,
  key: K,
  correction: StepCorrection<K>,
): Promise<StepCorrection<K>> {
  const allow: { [S in StepKey]: (given: StepCorrection<S>) => Promise<StepCorrection<S>> } = {
    signal: async (given) => (given.websiteUrl ? { ...given, websiteUrl: fullAddress(given.websiteUrl) } : given),
    profile: async (given) => (given.industry === undefined ? given : { ...given, industry: known(given.industry) }),
    voice: async (given) =>
      given.voiceProfile === undefined
        ? given
        : { ...given, voiceProfile: await allowedVoice(ctx, given.voiceProfile) },
    config: async ({ config }) =>
      config.voiceProfile === undefined
        ? { config }
        : { config: { ...config, voiceProfile: await allowedVoice(ctx, config.voiceProfile) } },
    integrations: async (given) => given,
    launch: async (given) => overriding(ctx, run, given),
  };
  return allow[key](correction);
}

function fullAddress(given: string): string {
  const url = websiteUrl(given);
  if (url === null) throw new AppError("invalid", "websiteUrl: this is not the address of a website");
  return url;
}

function known(industry: string): string {
  const id = industryId(industry);
  if (id === null) throw new AppError("invalid", "industry: choose one of GET /api/industries");
  return id;
}

/** Only an owner may publish what the gate has refused, and only what it has refused: not whatever comes after it. */
function overriding(ctx: Ctx, run: RunState, given: StepCorrection<"launch">): StepCorrection<"launch"> {
  requirePermission(ctx, "agent.override");
  const version = run.steps.config.payload?.version;
  if (run.steps.launch.status !== "needs_input" || version === undefined)
    throw new AppError("conflict", "nothing waits to be published");
  if (given.version !== undefined && given.version !== version)
    throw new AppError("conflict", "another version has been composed since; look at what it failed");
  return { ...given, version };
}
