import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Mortal } from "../numbers/mortal.ts";
import { expectBalanced, unsettled } from "./books.ts";
import { MeterWorld, type Mood } from "./world.ts";
import { Actor, type Pick, pickFrom, Stage } from "../billing/stage.ts";

// A small world: calls that end and are corrected, processes that die, a provider that is down, loses answers or lies, messages
// that come twice and in any order, and a clock that jumps. At the end every second is counted once, or named.

const began = Date.UTC(2027, 2, 1, 12);
const [second, minute, hour] = [1000, 60_000, 3_600_000];

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const death = fc.record({
  at: fc.nat({ max: 7 }),
  when: fc.constantFrom("before" as const, "after" as const),
  how: fc.constantFrom("killed" as const, "lost" as const),
});
const action = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("ring" as const), seconds: fc.integer({ min: 15, max: 9000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("correct" as const), call: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: "sweep" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "resolve" as const }) },
);
const round = fc.record({
  mood: fc.constantFrom<Mood>("well", "well", "down", "loses answers", "lies"),
  actions: fc.array(action, { maxLength: 3 }),
  workers: fc.array(fc.option(death, { freq: 3 }), { minLength: 1, maxLength: 4 }),
  jump: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(0, second, 20 * second, 90 * second, 10 * minute) },
    { weight: 2, arbitrary: fc.constantFrom(hour, 3 * hour) },
    // Longer than usage may be reported again, and than the provider knows a repeat.
    { weight: 2, arbitrary: fc.constantFrom(22 * hour, 25 * hour) },
  ),
});
type Round = typeof round extends fc.Arbitrary<infer R> ? R : never;

async function play(world: MeterWorld, { mood, actions, workers, jump }: Round, pick: Pick): Promise<void> {
  world.mood = mood;
  for (const act of actions) {
    if (act.do === "ring") world.ring(act.seconds);
    if (act.do === "correct" && act.call < world.calls.length) world.put({ do: "correct", call: act.call });
    if (act.do === "sweep") await world.sweep();
    if (act.do === "resolve") await world.resolve().catch(() => {});
  }
  const stage = new Stage(pick);
  await stage.play(
    workers.map((dies) => async () => {
      const actor = new Actor(stage, dies?.at ?? Infinity, dies?.when ?? "before", dies?.how);
      for (let jobs = 0; jobs < 3 && !actor.dead; jobs++) {
        const [job] = world.jobs.splice(pick(world.jobs.length), 1);
        if (job === undefined) return;
        await world.work(job, { mortal: actor, between: () => stage.turn() });
      }
    }),
  );
  world.move(jump);
}

/** All is well from now on: whatever can still be done is. */
async function settle(world: MeterWorld): Promise<void> {
  world.mood = "well";
  const worker = { mortal: new Mortal(Infinity, "before"), between: async () => {} };
  for (let turn = 0; turn < 12; turn++) {
    for (let job = world.jobs.shift(); job !== undefined; job = world.jobs.shift()) await world.work(job, worker);
    world.move(2 * hour);
    await world.sweep();
    await world.resolve();
    if (world.jobs.length === 0 && (await unsettled(world)) === 0) return;
  }
}

it("counts every second once, whatever happens", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 12 }), fc.nat(), async (rounds, seed) => {
      const world = await MeterWorld.open(began);
      const pick = pickFrom(seed);
      for (const each of rounds) await play(world, each, pick);
      await settle(world);
      await expectBalanced(world);
      expect(world.stripe.wrong).toEqual([]);
    }),
    { numRuns: 150, seed: 7, interruptAfterTimeLimit: 8_000 },
  );
});
