import { afterAll, beforeAll, describe, it, vi } from "vitest";
import { friday2037 } from "./businesses.ts";
import { englishBooking } from "./english-booking.ts";
import { englishChanges } from "./english-changes.ts";
import { spanishBooking } from "./spanish-booking.ts";
import { spanishChanges } from "./spanish-changes.ts";
import { callAs, expectOutcome } from "./telephone.ts";

// Every script knows what day it is; only the date is stopped, so that timers still run.
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now: friday2037 }));
afterAll(() => void vi.useRealTimers());

describe.each([
  ["in English", [...englishBooking, ...englishChanges]],
  ["en español", [...spanishBooking, ...spanishChanges]],
])("calls %s, from the ring to the calendar", (_, scripts) => {
  it.each(scripts.map((script) => [script.title, script] as const))("%s", async (_title, script) => {
    expectOutcome(script, await callAs(script));
  });
});
