import fc from "fast-check";
import { expect, it } from "vitest";
import { stepKeys, type StepKey } from "../../../contract/onboarding.ts";
import { nextOf, standingsOf, statusOf } from "./machine.ts";
import type { RunState } from "./run-state.ts";
import { corrected, ended, fresh, payloads, withStep } from "./run.fixture.ts";
import { mostAttempts } from "../steps.ts";

type Move =
  | { move: "work"; outcome: "done" | "needs_input" | "failed" | "retrying" | "killed" }
  | { move: "wait"; ms: number }
  | { move: "correct"; which: number };

const corrections: ((run: RunState) => RunState)[] = [
  (run) => corrected(run, "signal", { websiteUrl: "https://b.example/" }),
  (run) => corrected(run, "profile", { industry: "salon" }),
  (run) => corrected(run, "profile", { timeZone: "Europe/Madrid" }),
  (run) => corrected(run, "voice", { greeting: "Hi." }),
  (run) => corrected(run, "config", { config: { persona: "Dry." } }),
  (run) => corrected(run, "integrations", { areaCode: "415" }),
  (run) => corrected(run, "launch", { publishAnyway: true, version: 2 }),
];

const moves = fc.array(
  fc.oneof(
    fc.record({
      move: fc.constant("work" as const),
      outcome: fc.constantFrom("done", "done", "done", "needs_input", "failed", "retrying", "killed"),
    }),
    fc.record({ move: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 400_000 }) }),
    fc.record({ move: fc.constant("correct" as const), which: fc.nat(corrections.length - 1) }),
  ),
  { maxLength: 60 },
);

function work(run: RunState, now: number, outcome: Extract<Move, { move: "work" }>["outcome"]): RunState {
  const next = nextOf(run, now);
  if (next.do === "give-up") return ended(run, next.key, "failed");
  if (next.do !== "claim") return run;
  const { key, attempts } = next;
  const claimed = withStep(run, key, { status: "running", attempts, leaseUntil: now + 30_000 });
  if (outcome === "killed") return claimed;
  if (outcome === "retrying" && attempts < mostAttempts)
    return withStep(claimed, key, { status: "retrying", leaseUntil: 0, dueAt: now + 1000 });
  return ended(claimed, key, outcome === "retrying" ? "failed" : outcome);
}

it("whatever happens, a run that is worked on in peace comes to its end, and every step was tried no more than it may", () => {
  fc.assert(
    fc.property(moves, (happened) => {
      let run = fresh();
      let now = 1_800_000_000_000;
      for (const what of happened) {
        if (what.move === "wait") now += what.ms;
        else if (what.move === "correct") run = corrections[what.which]!(run);
        else run = work(run, now, what.outcome);
        for (const key of stepKeys) expect(run.steps[key].attempts).toBeLessThanOrEqual(mostAttempts);
        expectSound(run, now);
      }
      for (let turn = 0; turn < 60; turn++) {
        const next = nextOf(run, now);
        if (next.do === "wait") now = next.until;
        else if (next.do === "settle" && next.status === "done") break;
        else if (next.do === "settle") run = withStep(run, asking(run), { status: "pending", attempts: 0 });
        else run = work(run, now, "done");
      }
      // What never ended was given up; its owner has it tried again.
      expect(statusOf(run)).toBe("done");
      expect(nextOf(run, now)).toEqual({ do: "settle", status: "done" });
    }),
    { numRuns: 500 },
  );
});

const asking = (run: RunState): StepKey =>
  stepKeys.find((key) => ["needs_input", "failed"].includes(standingsOf(run)[key]))!;

/** A step is taken up only when everything before it is settled, and the run says what its first unsettled step says. */
function expectSound(run: RunState, now: number): void {
  const next = nextOf(run, now);
  const standings = standingsOf(run);
  if (next.do === "claim")
    for (const earlier of stepKeys.slice(0, stepKeys.indexOf(next.key))) expect(standings[earlier]).toBe("done");
  if (next.do === "settle") expect(statusOf(run)).toBe(next.status);
  else expect(statusOf(run)).toBe("running");
}

it("two runs that depend on the same things agree, whatever the order of keys", () => {
  const [a, b] = [fresh(), fresh()];
  const turned = { ...b, request: Object.fromEntries(Object.entries(b.request).reverse()) as RunState["request"] };
  const end = (run: RunState) => stepKeys.reduce((state, key) => ended(state, key, "done", payloads[key]), run);
  for (const key of stepKeys) expect(end(turned).steps[key].inputs).toBe(end(a).steps[key].inputs);
});
