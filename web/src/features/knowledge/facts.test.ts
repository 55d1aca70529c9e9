import { describe, expect, it } from "vitest";
import { agentConfig, type Fact } from "../../../../worker/src/contract/agent-config.ts";
import { factFields, mostFacts, newFactId, searchFacts, withFact, withoutFact } from "./facts.ts";

const parking: Fact = { id: "fct_p", question: "Is there parking?", answer: "Behind the building.", source: "website" };
const cafe: Fact = { id: "fct_c", question: "¿Hay café?", answer: "Sí, gratis.", source: "gap" };
const facts = [parking, cafe];

describe("searching answers", () => {
  it.each([
    ["", null, facts],
    ["  ", null, facts],
    ["BUILDING parking", null, [parking]],
    ["cafe gratis", null, [cafe]],
    ["parking?", "gap", []],
    ["", "website", [parking]],
    ["swimming", null, []],
  ] as const)("for %j from %j", (typed, source, found) => expect(searchFacts(facts, typed, source)).toEqual(found));
});

describe("a typed answer", () => {
  const faults = (typed: { question: string; answer: string }) =>
    factFields(facts)
      .safeParse(typed)
      .error?.issues.map(({ path }) => path[0]);

  it("is taken without the spaces around it", () => {
    const typed = { question: " Do you see children? ", answer: " From three. " };
    expect(factFields(facts).parse(typed)).toEqual({ question: "Do you see children?", answer: "From three." });
  });
  it.each([
    [{ question: " ", answer: "" }, ["question", "answer"]],
    [{ question: "is there  PARKING", answer: "Yes." }, ["question"]],
    [{ question: "hay cafe", answer: "Sí." }, ["question"]],
    [{ question: "Q", answer: "a".repeat(2001) }, ["answer"]],
  ])("is refused: %j", (typed, wrong) => expect(faults(typed)).toEqual(wrong));
});

describe("the knowledge after a change", () => {
  it("has a changed answer in its place, a new one first, and none that was removed", () => {
    const changed = { ...cafe, answer: "No." };
    expect(withFact(facts, changed)).toEqual([parking, changed]);
    const added = { ...cafe, id: newFactId() };
    expect(withFact(facts, added)).toEqual([added, parking, cafe]);
    expect(withoutFact(facts, "fct_p")).toEqual([cafe]);
    expect(withoutFact(facts, "fct_gone")).toEqual(facts);
  });
  it("holds as many as a configuration does", () => {
    const many = Array.from({ length: mostFacts }, (_, i) => ({ ...cafe, id: `fct_${i}` }));
    expect(agentConfig.shape.knowledge.safeParse(many).success).toBe(true);
    expect(agentConfig.shape.knowledge.safeParse(withFact(many, cafe)).success).toBe(false);
  });
});
