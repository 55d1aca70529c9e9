import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgentConfig } from "../../../contract/agent-config.ts";
import { composedFrom } from "../../../../test/composed.ts";
import { recompose as recomposeWith, type Recomposition } from "./recompose.ts";

const before = composedFrom("Luna Hair");
const next = composedFrom("Rapid Plumbing");
const keys = Object.keys(before) as (keyof AgentConfig)[];
type Key = keyof AgentConfig;
const none = { whole: new Set<Key>(), parts: new Set<Key>() };
const recompose = (given: Omit<Recomposition, "insisted">, parts: Key[] = [], whole: Key[] = []) =>
  recomposeWith({ ...given, insisted: { ...none, parts: new Set(parts), whole: new Set(whole) } });

it("what the owner has changed since stays, and the rest is composed anew", () => {
  const current: AgentConfig = { ...before, persona: "Brief.", greeting: "Luna!" };
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

/** Whether a key is taken as it is: the others are merged part by part. */
const isWhole = (key: Key) => typeof before[key] !== "object" || before[key] === null || key === "voiceProfile";

it("by each key either the owner's or the new one, and doing it again changes nothing", () => {
  fc.assert(
    fc.property(fc.subarray(keys.filter(isWhole)), (changed) => {
      const other = composedFrom("Herrera Abogados");
      const current = { ...before, ...Object.fromEntries(changed.map((key) => [key, other[key]])) };
      const merged = recompose({ composedBefore: before, current, next });
      for (const key of keys.filter(isWhole)) {
        const own = JSON.stringify(current[key]) !== JSON.stringify(before[key]);
        expect(merged[key]).toEqual(own ? current[key] : next[key]);
      }
      expect(recompose({ composedBefore: next, current: merged, next })).toEqual(merged);
    }),
  );
});

describe("service by service", () => {
  const service = (id: string, priceCents: number | null) => ({
    id,
    name: id,
    durationMinutes: 30,
    bufferMinutes: 0,
    priceCents,
  });
  const [kept, priced, gone, own] = ["kept", "priced", "gone", "own"].map((id) => service(id, null));
  const was = { ...before, services: [kept!, priced!, gone!] };
  const is = { ...before, services: [service("priced", 5000), gone!, own!] };
  const will = { ...before, services: [kept!, priced!, service("new", null)] };
  const ids = (config: AgentConfig) => config.services.map(({ id, priceCents }) => [id, priceCents]);

  it("what the owner has added, changed or removed stays so, what is composed no more goes", () => {
    expect(ids(recompose({ composedBefore: was, current: is, next: will }))).toEqual([
      ["priced", 5000],
      ["new", null],
      ["own", null],
    ]);
  });

  it("where both have changed one, what the owner has just said holds", () => {
    const said = { ...will, services: [service("kept", 100), service("priced", 200)] };
    const given = { composedBefore: was, current: is, next: said };
    expect(ids(recompose(given))).toEqual([
      ["priced", 5000],
      ["own", null],
    ]);
    expect(ids(recompose(given, ["services"]))).toEqual([
      ["kept", 100],
      ["priced", 200],
      ["own", null],
    ]);
    expect(ids(recompose(given, [], ["services"]))).toEqual(ids(said));
  });

  it("nothing changes where nothing else is composed than before, whatever is insisted on", () => {
    const given = { composedBefore: was, current: is, next: was };
    for (const parts of [[], ["services"] as Key[]]) expect(recompose(given, parts).services).toEqual(is.services);
  });
});

it("setting by setting: another transfer number leaves the blocked callers alone", () => {
  const current = { ...before, routing: { ...before.routing, blocked: ["+13105550100"] } };
  const said = { ...before, routing: { ...before.routing, transferNumber: "+12125550171" } };
  expect(recompose({ composedBefore: before, current, next: said }, ["routing"]).routing).toEqual({
    ...before.routing,
    blocked: ["+13105550100"],
    transferNumber: "+12125550171",
  });
});

it("the owner's greeting says the new name", () => {
  const current = { ...before, greeting: "Luna Hair, hello!" };
  expect(recompose({ composedBefore: before, current, next: { ...before, businessName: "Sol Hair" } }).greeting).toBe(
    "Sol Hair, hello!",
  );
});
