import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paidTerms, type ServiceTerms, standingAt } from "./standing.ts";
import { momentAt } from "./moments.ts";
import { standingNotice } from "./notice.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 12);
const at = (days: number): number => start + days * day;
const trial: ServiceTerms = { subscribed: false, trialEndsAt: at(14), unpaidSince: null, endedAt: null };
const unpaid: ServiceTerms = { ...paidTerms, unpaidSince: at(0) };
const ended: ServiceTerms = { ...paidTerms, endedAt: at(0) };

/** Everything that is told of these terms from day -1 to day 60, looked at as a sweep does, and when. */
function toldOf(terms: ServiceTerms, everyMs = 300_000): [name: string, day: number][] {
  const told = new Map<string, number>();
  let dueAt: number | null = 0;
  for (let now = at(-1); now < at(60); now += everyMs) {
    if (dueAt === null || dueAt > now) continue;
    const { reached, nextAt } = momentAt(terms, now);
    if (reached !== null && !told.has(reached.name)) told.set(reached.name, Math.floor((now - start) / day));
    dueAt = nextAt;
  }
  return [...told];
}

describe("an owner is told", () => {
  it.each<[string, ServiceTerms, [string, number][]]>([
    [
      "of a trial",
      trial,
      [
        ["trial-3-days", 11],
        ["trial-tomorrow", 13],
        ["trial-ended", 14],
        ["grace-day-4", 18],
        ["grace-day-6", 20],
        ["messages", 21],
        ["forward", 35],
      ],
    ],
    [
      "of a payment that failed, which is news of its own",
      unpaid,
      [
        ["grace-day-4", 4],
        ["grace-day-6", 6],
        ["messages", 7],
        ["forward", 21],
      ],
    ],
    ["of an end, which is news of its own", ended, [["forward", 14]]],
    [
      "of a debt that goes on after the end",
      { ...unpaid, endedAt: at(10) },
      [
        ["grace-day-4", 4],
        ["grace-day-6", 6],
        ["messages", 7],
        ["forward", 21],
      ],
    ],
    [
      "of no days of grace that an end has taken",
      { ...unpaid, endedAt: at(5) },
      [
        ["grace-day-4", 4],
        ["forward", 19],
      ],
    ],
    ["nothing where all is paid", paidTerms, []],
    ["nothing where nobody is to pay", { ...trial, trialEndsAt: null }, []],
  ])("%s", (_what, terms, told) => {
    expect(toldOf(terms)).toEqual(told);
  });

  it("of what holds, not of what was, where the sweep stood still for days", () => {
    expect(toldOf(trial, 10 * day + 3_600_000).map(([name]) => name)).toEqual(["messages", "forward"]);
    expect(momentAt(trial, at(12.5)).reached).toBeNull();
    expect(momentAt(trial, at(16)).reached?.name).toBe("trial-ended");
  });

  it("next in the future, and never of a stage that is not theirs", () => {
    const instant = fc.option(fc.integer({ min: at(-50), max: at(50) }));
    const anyTerms = fc.record({
      subscribed: fc.boolean(),
      trialEndsAt: instant,
      unpaidSince: instant,
      endedAt: instant,
    });
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: at(-100), max: at(100) }), (terms, now) => {
        const { reached, nextAt } = momentAt(terms, now);
        const { stage } = standingAt(terms, now);
        expect(nextAt ?? Infinity).toBeGreaterThan(now);
        if (reached === null) return;
        expect(reached.at).toBeLessThanOrEqual(now);
        const of = {
          "trial-3-days": "trial",
          "trial-tomorrow": "trial",
          "trial-ended": "grace",
          "grace-day-4": "grace",
          "grace-day-6": "grace",
        };
        expect(stage).toBe(reached.name in of ? of[reached.name as keyof typeof of] : reached.name);
      }),
    );
  });
});

describe("its words", () => {
  const facts = {
    businessName: "Bright Smile",
    terms: trial,
    timeZone: "America/New_York",
    paused: false,
    forwardTo: "+12125550188",
    billingUrl: "https://amunet.test/app/settings/billing",
  };
  const names = [
    "trial-3-days",
    "trial-tomorrow",
    "trial-ended",
    "grace-day-4",
    "grace-day-6",
    "messages",
    "forward",
  ] as const;

  it.each(names)("say what happens when, and how to pay: %s", (name) => {
    const { subject, body, sms } = standingNotice(name, facts);
    expect(subject).toContain("Bright Smile");
    expect(body).toContain(facts.billingUrl);
    expect(body).toMatch(/January 15, 2026|January 22, 2026|February 5, 2026|\+12125550188/);
    if (sms !== null) expect(sms).toContain(facts.billingUrl);
  });

  it("promise nobody's telephone where none is known", () => {
    for (const name of names) {
      const { body, sms } = standingNotice(name, { ...facts, forwardTo: null, billingUrl: null });
      expect(`${body} ${sms}`).not.toMatch(/put through to (null|\.)|rings? at/);
      expect(body).toContain("in your dashboard");
    }
  });

  it("name what is owed", () => {
    expect(standingNotice("messages", facts).body).toMatch(/trial has ended/);
    expect(standingNotice("messages", { ...facts, terms: unpaid }).body).toMatch(/payment is still open/);
    expect(standingNotice("forward", { ...facts, terms: ended }).body).toMatch(/plan has ended/);
    const paused = standingNotice("messages", { ...facts, terms: unpaid, paused: true });
    expect(paused.body).toMatch(/plan is paused.*Take your plan up again/s);
    expect(paused.body).not.toMatch(/payment is still open/);
  });
});
