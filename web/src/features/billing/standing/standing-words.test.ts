import type { Billing } from "@contract";
import { expect, it } from "vitest";
import { ifNothingIsPaid, standingBadge, standingSentence } from "./standing-words.ts";
import { trialLeft } from "./trial.ts";

const now = Date.parse("2026-11-22T15:00:00Z");
const zone = "America/New_York";
const paid = {
  status: "active",
  standing: { stage: "paid", since: null, next: null },
  trialEndsAt: null,
  currentPeriodEnd: "2026-12-06T03:00:00Z",
  cancelAt: null,
  payments: { available: true, missing: [], hasCustomer: true, hasSubscription: true },
} satisfies Partial<Billing>;
const said = (of: Parameters<typeof standingSentence>[0]) => [
  standingBadge(of)[1],
  standingSentence(of, zone, now),
  ifNothingIsPaid(of, zone, now),
];

it("names the next payment by the business's day", () => {
  expect(said(paid)).toEqual(["Active", "The next payment is due on Sat, Dec 5.", null]);
});

it("says when a cancelled plan ends, and that an agreed one costs nothing here", () => {
  expect(said({ ...paid, cancelAt: "2026-12-06T03:00:00Z" })).toEqual([
    "Cancelled",
    "It was cancelled and ends on Sat, Dec 5. From then on only messages are taken.",
    null,
  ]);
  const agreed = { ...paid, payments: { ...paid.payments, hasSubscription: false } };
  expect(standingSentence(agreed, zone, now)).toBe("It is in force, and nothing is charged for it here.");
});

it("leads a trial and a failed payment through every step", () => {
  const trialEndsAt = "2026-11-27T15:00:00Z";
  const trial = {
    ...paid,
    trialEndsAt,
    payments: { ...paid.payments, hasSubscription: false },
    standing: { stage: "trial", since: null, next: { stage: "grace", at: trialEndsAt } },
  } satisfies Partial<Billing>;
  expect(said(trial)).toEqual([
    "Trial",
    "5 days left: your trial runs until Fri, Nov 27.",
    "If no plan is chosen by Fri, Nov 27, everything works for some days more, and then only messages are taken.",
  ]);
  const since = "2026-11-20T15:00:00Z";
  const next = { stage: "forward", at: "2026-12-11T15:00:00Z" } as const;
  expect(said({ ...paid, standing: { stage: "messages", since, next } })).toEqual([
    "Messages only",
    "Your receptionist only takes messages, as nothing is paid.",
    "If nothing is paid by Fri, Dec 11, calls are put through to your own telephone.",
  ]);
});

it("counts a trial's days by the business's calendar", () => {
  expect(trialLeft("2026-11-23T04:59:00Z", zone, now)).toBe("ends today");
  expect(trialLeft("2026-11-23T05:01:00Z", zone, now)).toBe("1 day left");
  expect(trialLeft("2026-11-22T14:59:00Z", zone, now)).toBe("ended");
});
