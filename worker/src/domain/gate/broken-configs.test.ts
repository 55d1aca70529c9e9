import { describe, expect, it } from "vitest";
import { practice } from "../../../test/practice.ts";
import type { AgentConfig } from "../../contract/agent-config.ts";
import { pinnedClock } from "./pinned-clock.ts";
import { playBuiltIn } from "./run-gate.ts";
import { scenariosOf } from "./scenarios.ts";

function blockedIn(change: Partial<AgentConfig>): string[] {
  const config = { ...practice, ...change };
  const business = { config, now: pinnedClock(config, Date.parse("2026-11-26T15:00:00Z")) };
  const results = playBuiltIn(scenariosOf(business), business);
  return results.filter(({ mustPass, passed }) => mustPass && !passed).map(({ scenarioId }) => scenarioId);
}

describe("a configuration in which", () => {
  it("a fact contradicts a price is refused", () => {
    const fact = {
      id: "fct_price",
      question: "How much is a cleaning?",
      answer: "A cleaning is $99.",
      source: "owner" as const,
    };
    expect(blockedIn({ knowledge: [...practice.knowledge, fact] })).toEqual(["fact:fct_price"]);
  });

  it("a fact agrees with a price is not", () => {
    const fact = {
      id: "fct_price",
      question: "How much is a cleaning?",
      answer: "A cleaning is $120.",
      source: "owner" as const,
    };
    expect(blockedIn({ knowledge: [...practice.knowledge, fact] })).toEqual([]);
  });

  it("an emergency rings a number that cannot be is refused", () => {
    const rule = { phrases: ["the sterilizer exploded"], say: "Stay where you are.", dial: "+1555123" };
    expect(blockedIn({ emergency: [rule] })).toEqual(["emergency:own-1"]);
  });

  it("an emergency can never be heard is refused", () => {
    const rule = { phrases: ["?!"], say: "Get everybody out.", dial: null };
    expect(blockedIn({ emergency: [rule] })).toEqual(["emergency:own-1"]);
  });

  it.each([
    "Bright Smiles, I'm a real person, how can I help?",
    "Hi, this is Susan, a real human being at Bright Smiles.",
    "Bright Smiles, you've reached a live person.",
  ])("the greeting claims to be a person is refused: %s", (greeting) => {
    expect(blockedIn({ greeting })).toEqual(["robot"]);
  });

  it("one name has two prices is refused", () => {
    expect(blockedIn({ services: services(["Cleaning", 5000], ["cleaning", 9000]) })).toEqual([
      "price:svc_0",
      "price:svc_1",
    ]);
    expect(blockedIn({ services: services(["Cleaning", 5000], ["cleaning", 5000]) })).toEqual([]);
  });
});

const services = (...names: [string, number][]) =>
  names.map(([name, priceCents], i) => ({ ...practice.services[0]!, id: `svc_${i}`, name, priceCents }));
const night = (range: [string, string]) =>
  Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [range]]));

describe("a configuration in which nothing is wrong, only unusual,", () => {
  it.each<[string, Partial<AgentConfig>]>([
    [
      "what hardly anybody does is what it does",
      { businessName: "Scuba NYC", services: services(["Scuba lesson", 9000]) },
    ],
    ["a name has an amount in it", { services: services(["$50 Special", 5000], ["Botox $12/unit", 5001]) }],
    ["it opens in the small hours", { hours: { ...practice.hours, ...night(["00:00", "04:00"]) } }],
    ["nothing costs anything", { services: services(["Free consultation", 0], ["Follow-up", 0]) }],
    ["the caller's number is blocked", { routing: { ...practice.routing, blocked: ["+12125550123"] } }],
    [
      "notice is longer than it may be booked ahead",
      { booking: { ...practice.booking, leadMinutes: 43_200, horizonDays: 7 } },
    ],
  ])("%s passes", (_what, change) => expect(blockedIn(change)).toEqual([]));

  it("only a figure tells services apart, each is booked", () => {
    const change = {
      services: services(["60-minute massage", 6000], ["90-minute massage", 9000], ["Massage (2 hours)", 12_000]),
    };
    const config = { ...practice, ...change };
    const business = { config, now: pinnedClock(config, Date.parse("2026-11-26T15:00:00Z")) };
    expect(playBuiltIn(scenariosOf(business), business).filter(({ passed }) => !passed)).toEqual([]);
  });
});
