import { describe, expect, it } from "vitest";
import type { ProviderSubscription } from "./billing-event.ts";
import { isNeedless, secondEndedNotice } from "./second.ts";

const kept: ProviderSubscription = {
  id: "sub_b",
  customerId: "cus_1",
  tenantId: "ten_1",
  status: "active",
  tier: "professional",
  currentPeriodStart: 0,
  currentPeriodEnd: 10,
  trialEnd: null,
  cancelAt: null,
  endedAt: null,
  createdAt: 2000,
};
const older: ProviderSubscription = { ...kept, id: "sub_a", tier: "starter", createdAt: 1000 };

describe("a second subscription", () => {
  it.each([
    ["older", older, kept, true],
    ["of the same second, and the lesser id", { ...older, createdAt: 2000 }, kept, true],
    ["beside a trial", older, { ...kept, status: "trialing" }, true],
    ["past due itself", { ...older, status: "past_due" }, kept, true],
    ["newer", { ...older, createdAt: 3000 }, kept, false],
    ["of the same second, and the greater id", { ...older, id: "sub_c", createdAt: 2000 }, kept, false],
    ["the very same", kept, kept, false],
    ["beside one that is past due", older, { ...kept, status: "past_due" }, false],
    ["beside one that is paused", older, { ...kept, status: "paused" }, false],
    ["made by hand", { ...older, tenantId: null }, kept, false],
    ["beside one made by hand", older, { ...kept, tenantId: null }, false],
    ["another tenant's", { ...older, tenantId: "ten_2" }, kept, false],
    ["of no plan of ours", { ...older, tier: null }, kept, false],
  ])("%s", (_what, second, stays, needless) => {
    expect(isNeedless(second, stays, "ten_1")).toBe(needless);
    // Never both of two, whichever is looked at first.
    expect(needless && isNeedless(stays, second, "ten_1")).toBe(false);
  });

  it("is told of in words, with both plans' names", () => {
    const { subject, body } = secondEndedNotice({
      businessName: "Bright Smile",
      second: older,
      kept,
      billingUrl: "https://amunet.test/app/settings/billing",
    });
    expect(subject).toContain("Bright Smile was subscribed twice");
    expect(body).toMatch(/we end the earlier one, Starter\. Professional goes on/);
    expect(body).toContain("https://amunet.test/app/settings/billing");
    expect(body).not.toMatch(/sub_|null|undefined/);
  });
});
