import type { OnboardingView } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { type LoadedRun, loadRun } from "./load.ts";
import { viewOf } from "./view.ts";

/** One run of the tenant's. @throws AppError `not_found` */
export async function getOnboarding(ctx: Ctx, id: string): Promise<OnboardingView> {
  requirePermission(ctx, "agent.read");
  return viewOf(await requireRun(ctx, id));
}

/** @throws AppError `not_found` */
export async function requireRun(ctx: Ctx, id: string): Promise<LoadedRun> {
  const run = await loadRun(ctx, id);
  if (run === null) throw notFound("onboarding");
  return run;
}
