import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceStage } from "../../../contract/billing.ts";
import { paidTerms, type ServiceTerms, standingAt } from "./standing.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const at = (days: number, ms = 0): number => start + days * day + ms;
const trial: ServiceTerms = { subscribed: false, trialEndsAt: at(14), unpaidSince: null, endedAt: null };
const unpaid: ServiceTerms = { ...paidTerms, unpaidSince: at(0) };
const stageAt = (terms: ServiceTerms, now: number): ServiceStage => standingAt(terms, now).stage;

describe("how a tenant is served", () => {
  it.each([
    ["a trial", trial, 14],
    ["a payment that failed", unpaid, 0],
  ])("after %s: to the millisecond", (_what, terms, graceFrom) => {
    const before = graceFrom === 14 ? "trial" : "paid";
    expect(stageAt(terms, at(graceFrom, -1))).toBe(before);
    expect(standingAt(terms, at(graceFrom))).toEqual({
      stage: "grace",
      since: at(graceFrom),
      next: { stage: "messages", at: at(graceFrom + 7) },
    });
    expect(stageAt(terms, at(graceFrom + 7, -1))).toBe("grace");
    expect(standingAt(terms, at(graceFrom + 7))).toEqual({
      stage: "messages",
      since: at(graceFrom + 7),
      next: { stage: "forward", at: at(graceFrom + 21) },
    });
    expect(stageAt(terms, at(graceFrom + 21, -1))).toBe("messages");
    expect(standingAt(terms, at(graceFrom + 21))).toEqual({ stage: "forward", since: at(graceFrom + 21), next: null });
  });

  it("says of a trial what comes next", () => {
    expect(standingAt(trial, at(1))).toEqual({ stage: "trial", since: null, next: { stage: "grace", at: at(14) } });
  });

  it("takes messages as soon as a subscription has ended: it has had what was paid for", () => {
    const ended = { ...paidTerms, endedAt: at(10) };
    expect(standingAt(ended, at(9))).toEqual({ stage: "paid", since: null, next: { stage: "messages", at: at(10) } });
    expect(standingAt(ended, at(10))).toMatchObject({ stage: "messages", since: at(10) });
    expect(stageAt(ended, at(24))).toBe("forward");
  });

  it("lets the clock of an earlier debt go on where a subscription ends", () => {
    expect(standingAt({ ...unpaid, endedAt: at(15) }, at(16))).toMatchObject({ stage: "messages", since: at(7) });
    expect(stageAt({ ...unpaid, endedAt: at(15) }, at(21))).toBe("forward");
  });

  it("ends the grace of a debt with the subscription", () => {
    expect(standingAt({ ...unpaid, endedAt: at(3) }, at(2)).next).toEqual({ stage: "messages", at: at(3) });
    expect(stageAt({ ...unpaid, endedAt: at(3) }, at(17))).toBe("forward");
  });

  it("gives no grace for what was found unpaid after the end", () => {
    const late = { ...paidTerms, unpaidSince: at(12), endedAt: at(10) };
    expect(standingAt(late, at(9)).next).toEqual({ stage: "messages", at: at(10) });
    expect(stageAt(late, at(13))).toBe("messages");
  });

  it("knows no debt of a trial once there is a subscription, and none of who was never to pay", () => {
    expect(stageAt({ ...trial, subscribed: true }, at(1000))).toBe("paid");
    expect(standingAt({ ...trial, trialEndsAt: null }, at(1000))).toEqual({ stage: "paid", since: null, next: null });
  });
});

const instant = fc.option(fc.integer({ min: at(-100), max: at(100) }));
const anyTerms: fc.Arbitrary<ServiceTerms> = fc.record({
  subscribed: fc.boolean(),
  trialEndsAt: instant,
  unpaidSince: instant,
  endedAt: instant,
});
const order: ServiceStage[] = ["trial", "paid", "grace", "messages", "forward"];

describe("whatever the terms", () => {
  it("nothing gets better by waiting", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: at(-200), max: at(200) }), fc.nat(300 * day), (terms, now, wait) => {
        expect(order.indexOf(stageAt(terms, now + wait))).toBeGreaterThanOrEqual(order.indexOf(stageAt(terms, now)));
      }),
    );
  });

  it("paying undoes everything at once", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: at(-200), max: at(200) }), (terms, now) => {
        const paid = { ...terms, subscribed: true, unpaidSince: null, endedAt: null };
        expect(standingAt(paid, now)).toEqual({ stage: "paid", since: null, next: null });
      }),
    );
  });

  it("what is said to come next comes then, and not a millisecond before", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: at(-200), max: at(200) }), (terms, now) => {
        const { stage, since, next } = standingAt(terms, now);
        if (since !== null) expect(standingAt(terms, since).stage).toBe(stage);
        expect(next?.at ?? Infinity).toBeGreaterThan(now);
        expect(stageAt(terms, (next?.at ?? now + 10_000 * day) - 1)).toBe(stage);
        if (next !== null) expect(stageAt(terms, next.at)).toBe(next.stage);
      }),
    );
  });

  it("callers notice nothing for a week after a trial or a payment that failed", () => {
    fc.assert(
      fc.property(anyTerms, fc.nat(7 * day - 1), (terms, later) => {
        const since = terms.unpaidSince ?? (terms.subscribed ? null : terms.trialEndsAt);
        if (since === null || terms.endedAt !== null) return;
        expect(stageAt(terms, since + later)).toBe("grace");
      }),
    );
  });
});
