import type { Billing, Usage } from "@contract";
import { describe, expect, it } from "vitest";
import { noticeOf } from "./banner.ts";

const now = Date.parse("2026-11-22T15:00:00Z");
const zone = "America/New_York";

const paid: Billing = {
  tier: "starter",
  status: "active",
  standing: { stage: "paid", since: null, next: null },
  trialEndsAt: null,
  currentPeriodStart: "2026-11-06T15:00:00Z",
  currentPeriodEnd: "2026-12-06T15:00:00Z",
  cancelAt: null,
  invoiceUrl: null,
  entitlements: [],
  payments: { available: true, missing: [], hasCustomer: true, hasSubscription: true },
  planSwitch: false,
};
const little: Usage = {
  period: { startsAt: paid.currentPeriodStart, endsAt: paid.currentPeriodEnd },
  minutes: 12,
  seconds: 700,
  includedMinutes: 500,
  calls: 9,
  overage: { seconds: 0, centsPerMinute: 40, cents: 0 },
  caps: { monthlyMinutes: null, atCap: "messages", effectiveMinutes: null, reached: false },
  alerts: [],
  notCharged: [],
};
const reached = { monthlyMinutes: 100, atCap: "forward", effectiveMinutes: 100, reached: true } as const;
const invoiceUrl = "https://invoice.stripe.com/i/1";
const unsubscribed = { ...paid.payments, hasSubscription: false };
const notice = (billing: Partial<Billing>, usage: Partial<Usage> = {}) =>
  noticeOf({ ...paid, ...billing }, { ...little, ...usage }, zone, now);

describe("the banner about the plan", () => {
  it("is silent while everything is in order", () => {
    expect(notice({})).toBeNull();
    expect(notice({}, { alerts: [{ of: "included", percent: 80 }] })).toBeNull();
  });

  it("tells of a trial in its last three days, and not before", () => {
    const trial = (trialEndsAt: string) =>
      notice({ standing: { stage: "trial", since: null, next: null }, trialEndsAt, payments: unsubscribed });
    expect(trial("2026-11-26T15:00:00Z")).toBeNull();
    expect(trial("2026-11-25T15:00:00Z")).toMatchObject({ title: "Your trial: 3 days left", step: { to: "plans" } });
    expect(trial("2026-11-22T20:00:00Z")?.title).toBe("Your trial: ends today");
  });

  it("tells of a cancelled plan in its last three days, and what comes then", () => {
    expect(notice({ cancelAt: "2026-11-26T15:00:00Z" })).toBeNull();
    expect(notice({ cancelAt: "2026-11-24T15:00:00Z" })).toMatchObject({
      tone: "warn",
      title: "Your plan ends on Tue, Nov 24",
      step: { to: "payments" },
    });
  });

  it("warns before a limit is reached, and says what callers get there", () => {
    const caps = { ...reached, reached: false };
    const near = notice({}, { caps, alerts: [{ of: "cap", percent: 80 }] });
    expect(near).toMatchObject({
      tone: "warn",
      title: "More than 80% of the limit is used",
      step: { to: "minutes" },
    });
    expect(near?.text).toContain("At 100 minutes callers are put through to your telephone");
  });

  it("calls nothing unpaid where a plan has ended", () => {
    const standing: Billing["standing"] = { stage: "messages", since: null, next: null };
    expect(notice({ standing })?.text).toContain("Something is unpaid.");
    expect(notice({ standing, payments: unsubscribed })?.text).toContain("No plan is paid.");
  });

  it("says until when grace lasts, and leads to the invoice where there is one", () => {
    const standing: Billing["standing"] = {
      stage: "grace",
      since: "2026-11-20T15:00:00Z",
      next: { stage: "messages", at: "2026-11-27T15:00:00Z" },
    };
    expect(notice({ standing })).toMatchObject({
      tone: "warn",
      title: "A payment did not go through",
      step: { to: "payments" },
    });
    expect(notice({ standing, status: "paused" })?.title).toBe("Your plan is paused");
    expect(notice({ standing, invoiceUrl })?.step).toMatchObject({ href: invoiceUrl });
    const ended = notice({ standing, payments: unsubscribed });
    expect(ended).toMatchObject({ title: "Your trial has ended", step: { to: "plans" } });
    expect(ended?.text).toContain("until Fri, Nov 27");
  });

  it("puts what callers notice first", () => {
    const stages = ["messages", "forward"] as const;
    const titles = stages.map(
      (stage) => notice({ standing: { stage, since: null, next: null }, invoiceUrl }, { caps: reached })?.title,
    );
    expect(titles).toEqual(["Your receptionist only takes messages", "Calls are put through to your own telephone"]);
    const grace: Billing["standing"] = { stage: "grace", since: null, next: null };
    expect(notice({ standing: grace }, { caps: reached })?.title).toBe("Your limit of 100 minutes is reached");
  });

  it("lets whoever may change the limit raise it, and offers a plan at the end of a trial's minutes", () => {
    expect(notice({}, { caps: reached })).toMatchObject({ step: { needs: "agent.write", to: "limit" } });
    const ofTrial = notice(
      { standing: { stage: "trial", since: null, next: null }, payments: unsubscribed },
      { caps: { ...reached, monthlyMinutes: null, effectiveMinutes: 500 } },
    );
    expect(ofTrial).toMatchObject({ title: "All 500 minutes of your trial are used", step: { to: "plans" } });
  });

  it("asks for a payment to be confirmed before it tells of used-up minutes", () => {
    const alerts: Usage["alerts"] = [{ of: "included", percent: 100 }];
    expect(notice({ invoiceUrl }, { alerts })?.step).toMatchObject({ label: "See the payment", href: invoiceUrl });
    const used = notice({}, { alerts });
    expect(used).toMatchObject({ title: "All 500 minutes of your plan are used", step: { needs: "billing.read" } });
    expect(used?.text).toContain("$0.40");
  });
});
