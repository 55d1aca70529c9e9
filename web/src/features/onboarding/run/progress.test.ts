import { describe, expect, it } from "vitest";
import type { OnboardingStep, OnboardingView, StepStatus } from "@contract";
import { readableMs, runsAgain, spokenProgress, stepToWatch, totalMs, workedMs } from "./progress.ts";

const keys = ["signal", "profile", "voice", "config", "integrations", "launch"] as const;

function run(statuses: readonly StepStatus[], status: OnboardingView["status"] = "running"): OnboardingView {
  const steps = keys.map((key, place): OnboardingStep => ({
    step: place + 1,
    key,
    title: key.toUpperCase(),
    status: statuses[place] ?? "pending",
    description: "",
    attempts: 1,
  }));
  return { onboardingId: "onb_1", tenantId: "ten_1", status, createdAt: "2026-03-02T10:00:00.000Z", steps };
}

describe("readableMs", () => {
  it.each([
    [0, "< 0.1 s"],
    [60, "0.1 s"],
    [420, "0.4 s"],
    [9_940, "9.9 s"],
    [9_960, "10 s"],
    [59_400, "59 s"],
    [59_600, "1 min"],
    [125_000, "2 min 5 s"],
  ])("says %i ms as %s", (ms, words) => expect(readableMs(ms)).toBe(words));
});

describe("workedMs", () => {
  const [step] = run(["running"]).steps as [OnboardingStep];
  const startedAt = "2026-03-02T10:00:00.000Z";
  const start = Date.parse(startedAt);

  it("grows while a step runs, and never counts backwards on a clock that is behind", () => {
    expect(workedMs({ ...step, startedAt }, start + 1500)).toBe(1500);
    expect(workedMs({ ...step, startedAt }, start - 1500)).toBe(0);
  });

  it("is what was measured once the step is done, and nothing before it began", () => {
    expect(workedMs({ ...step, status: "done", startedAt, tookMs: 800 }, start + 99_000)).toBe(800);
    expect(workedMs({ ...step, status: "pending" }, start)).toBeNull();
    expect(workedMs({ ...step, status: "needs_input", startedAt }, start)).toBeNull();
  });
});

it("adds up the work of finished steps only", () => {
  const { steps } = run(["done", "done", "running"]);
  expect(totalMs(steps.map((step) => ({ ...step, tookMs: 100 })))).toBe(200);
});

describe("runsAgain", () => {
  it("names the steps that were done and are not any more", () => {
    const before = run(["done", "done", "done", "done", "done", "done"], "done");
    const after = run(["done", "done", "pending", "running", "done", "retrying"]);
    expect(runsAgain(before, after)).toEqual(["voice", "config", "launch"]);
  });

  it("does not name steps that had not been done", () => {
    expect(runsAgain(run(["done", "needs_input"]), run(["done", "running"]))).toEqual([]);
  });
});

describe("stepToWatch", () => {
  it.each<[StepStatus[], string | undefined]>([
    [["done", "running"], "profile"],
    [["done", "done", "retrying"], "voice"],
    [["done", "needs_input"], "profile"],
    [["done", "done", "done", "done", "done", "failed"], "launch"],
    [["done", "done", "done", "done", "done", "done"], undefined],
    [["done"], "profile"],
  ])("of %j is %s", (statuses, key) => expect(stepToWatch(run(statuses).steps)?.key).toBe(key));
});

it("says the progress in words", () => {
  expect(spokenProgress(run(["done", "running"]))).toBe("1 of 6 steps done. Now: PROFILE.");
  expect(spokenProgress(run(["done", "needs_input"], "needs_input"))).toContain("has a question for you");
  expect(spokenProgress(run(["done", "failed"], "failed"))).toContain("did not succeed");
  expect(spokenProgress(run(Array(6).fill("done"), "done"))).toBe("All six steps are done.");
});
