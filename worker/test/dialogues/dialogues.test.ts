import { afterAll, beforeAll, describe, it, vi } from "vitest";
import { scripts } from "./all.ts";
import { friday2037 } from "./businesses.ts";
import { callAs, expectOutcome } from "./telephone.ts";

// Every script knows what day it is; only the date is stopped, so that timers still run.
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now: friday2037 }));
afterAll(() => void vi.useRealTimers());

describe.each(scripts)("calls %s, from the ring to the calendar", (_, callers) => {
  it.each(callers.map((script) => [script.title, script] as const))("%s", async (_title, script) => {
    expectOutcome(script, await callAs(script));
  });
});
