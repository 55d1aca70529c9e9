import fc from "fast-check";
import { expect, it } from "vitest";
import type { AgentConfig } from "../../contract/agent-config.ts";
import { composedFrom } from "../../../test/composed.ts";
import { recompose } from "./recompose.ts";

const before = composedFrom("Luna Hair");
const next = composedFrom("Rapid Plumbing");
const keys = Object.keys(before) as (keyof AgentConfig)[];

it("what the owner has changed since stays, and the rest is composed anew", () => {
  const current: AgentConfig = { ...before, persona: "Brief.", knowledge: [], greeting: "Luna!" };
  const merged = recompose({ composedBefore: before, current, next });
  expect(merged).toMatchObject({ persona: "Brief.", greeting: "Luna!" });
  expect(merged.services).toEqual(next.services);
  expect(merged.industry).toBe("plumbing");
});

it("the order of keys and an absent setting are no change", () => {
  const { voiceProfile } = before;
  const reordered = Object.fromEntries(Object.entries(voiceProfile).toReversed()) as typeof voiceProfile;
  const current = { ...before, voiceProfile: { ...reordered, settings: undefined } };
  expect(recompose({ composedBefore: before, current, next }).voiceProfile).toEqual(next.voiceProfile);
});

it("by each key either the owner's or the new one, and doing it again changes nothing", () => {
  fc.assert(
    fc.property(fc.subarray(keys), (changed) => {
      const other = composedFrom("Herrera Abogados");
      const current = { ...before, ...Object.fromEntries(changed.map((key) => [key, other[key]])) };
      const merged = recompose({ composedBefore: before, current, next });
      for (const key of keys) {
        const own = JSON.stringify(current[key]) !== JSON.stringify(before[key]);
        expect(merged[key]).toEqual(own ? current[key] : next[key]);
      }
      expect(recompose({ composedBefore: next, current: merged, next })).toEqual(merged);
    }),
  );
});
