import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitTo, type Asked, type Breaker, closedBreaker, learnFrom } from "./breaker.ts";

const failed = (fault: "timeout" | "unauthorized" | "rate-limited" | "refused" = "timeout", retryAfterMs?: number) => ({
  fault,
  retryAfterMs: retryAfterMs ?? null,
});
const after = (asked: readonly Asked[], now = 0): Breaker =>
  asked.reduce((breaker: Breaker, one) => learnFrom(breaker, one, now), closedBreaker);

describe("a breaker", () => {
  it("lets everybody ask while the provider answers", () => {
    expect(admitTo(closedBreaker, 0)).toEqual(closedBreaker);
    expect(admitTo(after([failed(), failed(), "answered", failed(), failed()]), 0)).not.toBeNull();
  });

  it("opens after three failures in a row", () => {
    const open = after([failed(), failed(), failed()]);
    expect(admitTo(open, 0)).toBeNull();
    expect(admitTo(open, 14_999)).toBeNull();
  });

  it("opens at once where the key is wrong, and for longer", () => {
    const open = after([failed("unauthorized")]);
    expect(admitTo(open, 59_999)).toBeNull();
    expect(admitTo(open, 60_000)).not.toBeNull();
  });

  it("opens at once where the provider asks for patience, and gives as much within reason", () => {
    expect(admitTo(after([failed("rate-limited")]), 0)).not.toBeNull();
    const open = after([failed("rate-limited", 40_000)]);
    expect(admitTo(open, 39_999)).toBeNull();
    expect(admitTo(open, 40_000)).not.toBeNull();
    expect(admitTo(after([failed("rate-limited", 86_400_000)]), 5 * 60_000)).not.toBeNull();
    expect(admitTo(after([failed("rate-limited", 1)]), 14_999)).toBeNull();
  });

  it("does not mind what a model refuses to say", () => {
    expect(after([failed("refused"), failed("refused"), failed("refused")])).toEqual(closedBreaker);
  });

  it("half open lets one try, and the others wait for how it goes", () => {
    const open = after([failed(), failed(), failed()]);
    const trial = admitTo(open, 15_000);
    expect(trial).not.toBeNull();
    expect(admitTo(trial!, 15_001)).toBeNull();
    expect(admitTo(learnFrom(trial!, "answered", 16_000), 16_000)).toEqual(closedBreaker);
    const again = learnFrom(trial!, failed(), 16_000);
    expect(admitTo(again, 30_999)).toBeNull();
    expect(admitTo(again, 36_000)).not.toBeNull();
  });

  it("gives an abandoned trial, or one that never came back, to the next", () => {
    const trial = admitTo(after([failed(), failed(), failed()]), 15_000)!;
    expect(admitTo(learnFrom(trial, "abandoned", 15_500), 15_500)).not.toBeNull();
    expect(admitTo(trial, 35_000)).not.toBeNull();
  });

  it("never stays open longer than five minutes after the last that was asked", () => {
    const asked = fc.oneof(
      fc.constantFrom<Asked>("answered", "abandoned"),
      fc.record({
        fault: fc.constantFrom("timeout", "rate-limited", "unauthorized", "unavailable", "malformed" as const),
        retryAfterMs: fc.option(fc.nat(10 ** 9)),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(asked, fc.nat(60_000))), (steps) => {
        let [breaker, now] = [closedBreaker, 0];
        for (const [one, ms] of steps) {
          now += ms;
          breaker = learnFrom(admitTo(breaker, now) ?? breaker, one, now);
        }
        expect(admitTo(breaker, now + 5 * 60_000)).not.toBeNull();
      }),
    );
  });
});
