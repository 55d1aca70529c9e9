import { vi } from "vitest";
import type { StartOnboarding, StepKey } from "../../src/contract/onboarding.ts";
import type { Ctx } from "../../src/context.ts";
import { correctStep } from "../../src/services/onboarding/correct.ts";
import { getOnboarding } from "../../src/services/onboarding/get.ts";
import { Deliveries } from "./deliveries.ts";
import { startIn } from "./start-in.ts";
import type { World } from "./world.ts";

export const owner: Ctx["actor"] = { type: "user", id: "usr_1", role: "owner" };
const business = { businessName: "Bright Smile Dental", areaCode: "212" };

/** A run in a world of its own, worked on only when `work` is called. @param from the address of who began it */
export async function runIn(world: World, change: Partial<StartOnboarding> = {}, from?: string) {
  const deliveries = new Deliveries(world, 7, Date.now());
  vi.stubGlobal("fetch", deliveries.fetch);
  const { tenantId, onboardingId, as } = await startIn(deliveries, { ...business, ...change }, from);
  const view = () => getOnboarding(as(owner), onboardingId);
  const step = async (key: StepKey) => (await view()).steps.find((each) => each.key === key)!;
  /** Delivers what is waiting until the run goes no further by itself. */
  const work = async () => {
    for (let turn = 0; turn < 200 && (await view()).status === "running"; turn++) await deliveries.deliver();
    deliveries.waiting.splice(0);
    return view();
  };
  const answer = (key: StepKey, given: unknown, actor = owner) => correctStep(as(actor), onboardingId, key, given);
  return { deliveries, tenantId, onboardingId, as, view, step, work, answer };
}
