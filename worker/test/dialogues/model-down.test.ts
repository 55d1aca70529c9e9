import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../../scripts/lib/model-stand-in/responses.ts";
import { modelDoes } from "../harness/model.ts";
import { scripts } from "./all.ts";
import { friday2037 } from "./businesses.ts";
import { callAs, expectOutcome } from "./telephone.ts";

/** What a provider that is down does, one way after the other: before the first word, within it and after it. */
const failures: readonly Answer[] = [
  { status: 503, error: { code: null } },
  { steps: [] },
  { steps: [{ garbage: "data: {oops\n\n" }] },
  { status: 429, error: { code: "rate_limit_exceeded" } },
  { steps: [{ refuse: "I can't help with that." }] },
  { steps: [{ cut: true }] },
  { steps: [{ fail: "server_error" }] },
  { steps: [{ call: "no_such_tool", arguments: "{" }, { cut: true }] },
];

beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now: friday2037 }));
afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

let asked = 0;

describe.each(scripts)("calls %s with a model that is down from the first word to the last", (_, callers) => {
  it.each(callers.map((script) => [script.title, script] as const))("%s", async (_title, script) => {
    let failed = 0;
    const outcome = await callAs(script, {
      config: { aiProvider: "openai" },
      say: (peer, words) => {
        // Its failures are forgiven before every turn, so that every turn tries it and none is spared.
        const model = modelDoes(() => failures[failed++ % failures.length]!);
        return peer.say(words).finally(() => expect(model.asked.length).toBeLessThan(4));
      },
    });
    expectOutcome(script, outcome);
    // An emergency is answered before any brain is asked.
    asked += Math.min(failed, 1);
  });
});

it("and nearly all of them have asked it", () => {
  expect(asked).toBeGreaterThan(0.95 * scripts.flatMap(([, callers]) => callers).length);
});
