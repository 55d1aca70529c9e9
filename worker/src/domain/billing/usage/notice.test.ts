import { describe, expect, it } from "vitest";
import { type UsageNews, usageNews, usageNotice } from "./notice.ts";

const keysOf = (of: Parameters<typeof usageNews>[0]): string[] => usageNews(of).map(({ key }) => key);
const minutes = (count: number): number => count * 60;

describe("the thresholds an owner is told of", () => {
  const none = { seconds: 0, tier: "starter" as const, capMinutes: null, told: [] };
  it.each<[string, Parameters<typeof usageNews>[0], string[]]>([
    ["none at first", none, []],
    ["none just before 80 %", { ...none, seconds: minutes(400) - 1 }, []],
    ["80 % to the second", { ...none, seconds: minutes(400) }, ["included:500:80"]],
    ["100 % alone where both are reached", { ...none, seconds: minutes(500) }, ["included:500:100"]],
    ["none twice", { ...none, seconds: minutes(450), told: ["included:500:80"] }, []],
    ["100 % after 80 %", { ...none, seconds: minutes(500), told: ["included:500:80"] }, ["included:500:100"]],
    [
      "a cap's beside the plan's",
      { ...none, seconds: minutes(500), capMinutes: 600 },
      ["included:500:100", "cap:600:80"],
    ],
    [
      "one where the cap is what the plan includes",
      { ...none, seconds: minutes(400), capMinutes: 500 },
      ["cap:500:80"],
    ],
    [
      "none of 80 % after 100 %, where a call was taken back",
      { ...none, seconds: minutes(450), told: ["included:500:100"] },
      [],
    ],
    ["another cap's anew", { ...none, seconds: 48, capMinutes: 1, told: ["cap:2:80"] }, ["cap:1:80"]],
    [
      "a larger plan's anew",
      { ...none, tier: "professional", seconds: minutes(1600), told: ["included:500:80"] },
      ["included:2000:80"],
    ],
  ])("%s", (_what, use, keys) => {
    expect(keysOf(use)).toEqual(keys);
  });
});

describe("their words", () => {
  const facts = {
    businessName: "Bright Smile",
    tier: "professional" as const,
    timeZone: "America/New_York",
    endsAt: Date.UTC(2026, 1, 1, 12),
    atCap: "messages" as const,
    forwardTo: "+12125550188",
    isTrial: false,
    billingUrl: "https://amunet.test/app/settings/billing",
  };
  const cap = (percent: 80 | 100): UsageNews => ({ of: "cap", percent, minutes: 1200, key: "" });

  it("say what a minute beyond the plan costs", () => {
    const { body, sms } = usageNotice({ of: "included", percent: 80, minutes: 2000, key: "" }, facts);
    expect(body).toMatch(/80 % of the 2,000 minutes.*\$0\.25 a minute/s);
    expect(sms).toContain("February 1, 2026");
  });

  it("say what happens at the cap: what the owner has chosen, where it can be", () => {
    expect(usageNotice(cap(100), facts).sms).toMatch(/cap of 1,200 minutes is reached.*only takes messages/);
    expect(usageNotice(cap(80), { ...facts, atCap: "forward" }).body).toContain("put through to +12125550188");
    expect(usageNotice(cap(80), { ...facts, atCap: "forward", forwardTo: null }).body).toContain("only takes messages");
  });

  it("say in a trial that a plan helps, and with a cap that it can be raised", () => {
    expect(usageNotice(cap(100), { ...facts, isTrial: true }).body).toMatch(/trial's 1,200 minutes.*Choose a plan/s);
    expect(usageNotice(cap(100), facts).body).toMatch(/Raise the cap/);
  });
});
