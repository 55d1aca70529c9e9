import type { StartOnboarding } from "../../src/contract/onboarding.ts";
import type { Ctx } from "../../src/context.ts";
import { createCtx } from "../../src/deps.ts";
import { startWithAccount } from "../../src/services/onboarding/start-with-account.ts";
import type { Deliveries } from "./deliveries.ts";

/** Starts a business that is new, whose messages are delivered there and nowhere else. */
export async function startIn(deliveries: Deliveries, business: Partial<StartOnboarding>, from?: string) {
  const tenantId = `ten_${crypto.randomUUID().replaceAll("-", "")}`;
  const as = (actor: Ctx["actor"]): Ctx =>
    createCtx(deliveries.env, {
      tenant: { id: tenantId, shard: 0 },
      actor,
      requestId: "test",
      defer: () => {},
      bookmark: "first-primary",
    });
  const email = `${tenantId}@example.com`;
  const asked = { email, ...business };
  const { view } = await startWithAccount(as({ type: "system", id: null }), asked, "hash", from);
  return { tenantId, onboardingId: view.onboardingId, as };
}
