import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endReplay, type Replay, sortReplayed, startReplay } from "./replay.ts";

/** What is handled of everything that comes after a reconnection. */
function handledOf(past: readonly string[], comes: readonly (string | null)[]): (string | null)[] {
  const handled: (string | null)[] = [];
  let replay: Replay<string | null> | null = startReplay(past);
  for (const mark of comes) {
    if (replay === null) {
      handled.push(mark);
      continue;
    }
    const sorted: ReturnType<typeof sortReplayed<string | null>> = sortReplayed(replay, mark, mark);
    ({ replay } = sorted);
    handled.push(...sorted.fresh);
  }
  if (replay !== null) handled.push(...endReplay(replay));
  return handled;
}

describe("what comes after a reconnection", () => {
  it.each([
    ["nothing was replayed", ["a", "b"], ["c"], ["c"]],
    ["the last event is", ["a", "b"], ["b", "c"], ["c"]],
    ["everything is", ["a", "b", "a"], ["a", "b", "a", "c"], ["c"]],
    ["the same was said before, but something else after it", ["a", "b", "c"], ["a", "d"], ["a", "d"]],
    ["the same was said before, and no more", ["a", "b", "c"], ["a"], ["a"]],
    ["nothing had been heard", [], ["a"], ["a"]],
    ["a longer tail turns out not to be meant", ["a", "b", "a", "b"], ["a", "b", "a", "c"], ["a", "c"]],
    ["a longer tail is meant", ["a", "b", "a", "b"], ["a", "b", "a", "b", "c"], ["c"]],
    ["a repeat that was handled once comes twice", ["a", "b", "c"], ["b", "b", "c", "d"], ["d"]],
    ["what cannot be compared comes between", ["a", "b"], ["a", null, "b", null, "c"], [null, "c"]],
    ["what cannot be compared comes first and is new", ["a", "b"], [null, "c"], [null, "c"]],
  ])("is handled once where %s", (_what, past, comes, handled) => {
    expect(handledOf(past, comes)).toEqual(handled);
  });

  const mark = fc.constantFrom("yes", "no", "tuesday", "1", "2");

  it("is exactly what is new, wherever the replay was cut", () => {
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 40 }),
        fc.nat(40),
        fc.array(mark, { maxLength: 10 }),
        (past, cut, more) => {
          // Something never said before leaves no doubt about where the past ends.
          const fresh = ["something new", ...more];
          expect(handledOf(past, [...past.slice(Math.min(cut, past.length)), ...fresh])).toEqual(fresh);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("never gives an order that could not have been spoken", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 20 }), fc.array(mark, { maxLength: 20 }), (past, comes) => {
        const handled = handledOf(past, comes);
        expect(comes.slice(comes.length - handled.length)).toEqual(handled);
      }),
      { numRuns: 1000 },
    );
  });

  it("loses nothing that does not fit the end of the past", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 20 }), fc.array(mark, { minLength: 1, maxLength: 20 }), (past, comes) => {
        const fits = comes.some((_, i) => past.slice(-(i + 1)).join() === comes.slice(0, i + 1).join());
        const collapses = comes.some((one, i) => one === comes[i - 1]);
        if (!fits && !collapses) expect(handledOf(past, comes)).toEqual(comes);
      }),
      { numRuns: 1000 },
    );
  });
});
