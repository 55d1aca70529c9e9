import { describe, expect, it } from "vitest";
import { agentConfig } from "../../../../worker/src/contract/agent-config.ts";
import { ApiError } from "../../api/api-error.ts";
import { phrasesInShort, ruleFields, withRule } from "./rules.ts";

const gas = { phrases: ["gas leak", "smell gas"], say: "Go outside and call 911.", dial: null };
const flood = { phrases: ["water everywhere"], say: "Close the main valve.", dial: "+12025550111" };

describe("a typed rule", () => {
  const fields = ruleFields([gas]);
  it("becomes one that the configuration takes", () => {
    const typed = {
      phrases: " pipe burst \n\npipe burst\nflooded ",
      say: " Close the valve. ",
      dial: "(202) 555-0111",
    };
    const rule = fields.parse(typed);
    expect(rule).toEqual({ phrases: ["pipe burst", "flooded"], say: "Close the valve.", dial: "+12025550111" });
    expect(agentConfig.shape.emergency.parse([rule])).toEqual([rule]);
    expect(fields.parse({ ...typed, dial: " " }).dial).toBeNull();
  });
  it.each([
    [{ phrases: " \n " }, "phrases", /what a caller would say/],
    [{ phrases: "pipe burst\nx" }, "phrases", /“x”/],
    [{ phrases: "y".repeat(121) }, "phrases", /2 to 120/],
    [{ phrases: Array.from({ length: 51 }, (_, i) => `phrase ${i}`).join("\n") }, "phrases", /at most 50/],
    [{ phrases: "Smell Gas" }, "phrases", /Another of your rules/],
    [{ say: "  " }, "say", /should say/],
    [{ dial: "555" }, "dial", /./],
  ])("is refused: %j", (wrong, field, why) => {
    const { error } = fields.safeParse({ phrases: "pipe burst", say: "Close the valve.", dial: "", ...wrong });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
    expect(error?.issues[0]?.message).toMatch(why);
  });
});

describe("the rules after a change", () => {
  it("have one added, in its place, or gone", () => {
    expect(withRule([gas], null, flood)).toEqual([gas, flood]);
    expect(withRule([gas, flood], { ...gas }, { ...gas, say: "Leave." })).toEqual([{ ...gas, say: "Leave." }, flood]);
    expect(withRule([gas, flood], gas, null)).toEqual([flood]);
  });
  it("are refused where that rule is no longer there", () => {
    expect(() => withRule([{ ...gas, dial: "+12025550111" }], gas, null)).toThrow(ApiError);
  });
});

it("names what is listened for in short", () => {
  expect(phrasesInShort(["a"])).toBe("“a”");
  expect(phrasesInShort(["a", "b"])).toBe("“a” and “b”");
  expect(phrasesInShort(["a", "b", "c", "d"])).toBe("“a”, “b” and 2 more");
  expect(phrasesInShort(["can't breathe", "cant breath", "chest pain"])).toBe(
    "“can't breathe”, “chest pain” and 1 more",
  );
  expect(phrasesInShort(["smells gas", "smell gas"])).toBe("“smells gas” and “smell gas”");
});
