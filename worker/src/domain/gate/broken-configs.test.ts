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

  it("the greeting claims to be a person is refused", () => {
    expect(blockedIn({ greeting: "Bright Smiles, I'm a real person, how can I help?" })).toEqual(["robot"]);
  });
});
