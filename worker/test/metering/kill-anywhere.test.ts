import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Mortal } from "../numbers/mortal.ts";
import { expectBalanced, statuses, unsettled } from "./books.ts";
import { pickFrom } from "../billing/stage.ts";
import { MeterWorld } from "./world.ts";

// The processes that store a call, correct it and report it are one that is killed at each of its operations in turn: before it
// has happened, or after, when nobody hears of it. Everything comes twice, in any order. Whatever happens, the books balance.

const began = Date.UTC(2027, 2, 1, 12);
const minute = 60_000;

beforeEach(() => {
  for (const level of ["error", "warn", "log"] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** When its owner says that the call should not be charged. */
type Correction = "never" | "at once" | "when it was reported" | "while nobody knows whether it was";

/** Does everything there is to do, in an order of the test's own. @returns once nothing is left */
async function live(world: MeterWorld, mortal: Mortal, correction: Correction, order: number): Promise<void> {
  const immortal = new Mortal(Infinity, "before");
  const pick = pickFrom(order);
  const workOne = async () => {
    const [job] = world.jobs.splice(pick(world.jobs.length), 1);
    if (job !== undefined) await world.work(job, { mortal: mortal.dead ? immortal : mortal, between: async () => {} });
  };
  const workAll = async () => {
    for (let turn = 0; turn < 6; turn++) {
      while (world.jobs.length > 0) await workOne();
      if ((await unsettled(world)) === 0) return;
      // Longer than any lease and any pause so far: the sweep finds what was forgotten.
      world.move(5 * minute);
      await world.sweep();
    }
  };
  const call = world.ring(31_075);
  if (correction === "while nobody knows whether it was") {
    world.mood = "loses answers";
    for (let turn = 0; turn < 4; turn++) await workOne();
    world.mood = "well";
  }
  if (correction === "when it was reported") await workAll();
  if (correction !== "never") world.put({ do: "correct", call });
  await workAll();
}

describe.each<Correction>(["never", "at once", "when it was reported", "while nobody knows whether it was"])(
  "the books balance, corrected %s",
  (correction) => {
    it.each([
      ["before", "killed"],
      ["after", "killed"],
      ["after", "lost"],
    ] as const)("%s any operation %s", { timeout: 60_000 }, async (when, how) => {
      let dies = 0;
      for (let over = false; !over; dies++) {
        const world = await MeterWorld.open(began);
        const mortal = new Mortal(dies, when, how);
        await live(world, mortal, correction, dies);
        over = mortal.survived <= dies;
        await expectBalanced(world);
        expect(await statuses(world)).not.toHaveProperty("failed");
        expect([world.alerted, world.stripe.wrong]).toEqual([[], []]);
      }
      expect(dies).toBeGreaterThan(10);
    });
  },
);
