import { expect, it } from "vitest";
import type { GateResult } from "@contract";
import { inOrderOfConcern, runWords } from "./results.ts";

const result = (scenarioId: string, passed: boolean, mustPass: boolean): GateResult => ({
  scenarioId,
  kind: "price",
  title: scenarioId,
  mustPass,
  passed,
  faults: [],
  transcript: [],
});

it("shows what blocks first, then what failed, and keeps the order of the rest", () => {
  const { failed, passed } = inOrderOfConcern([
    result("a", true, true),
    result("b", false, false),
    result("c", false, true),
    result("d", true, false),
  ]);
  expect(failed.map((each) => each.scenarioId)).toEqual(["c", "b"]);
  expect(passed.map((each) => each.scenarioId)).toEqual(["a", "d"]);
});

it("says a run in one line", () => {
  expect(runWords({ passed: 24, failed: 0 })).toBe("All 24 checks passed");
  expect(runWords({ passed: 22, failed: 2 })).toBe("22 of 24 checks passed");
});
