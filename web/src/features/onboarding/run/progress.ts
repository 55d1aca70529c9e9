import type { OnboardingStep, OnboardingView, StepKey, StepStatus } from "@contract";

/** True while something happens without anybody doing anything. */
export const isMoving = (run: Pick<OnboardingView, "status">): boolean => run.status === "running";

const moving: readonly StepStatus[] = ["running", "retrying"];

/** How long a step has worked, in ms: its measured time once it ended, until `now` (ms) while it is under way; else null. */
export function workedMs(step: OnboardingStep, now: number): number | null {
  if (step.status === "done" || step.status === "failed") return step.tookMs ?? null;
  if (!moving.includes(step.status) || step.startedAt === undefined) return null;
  return Math.max(0, now - Date.parse(step.startedAt));
}

/** `< 0.1 s`, `0.4 s`, `12 s`, `2 min 5 s`: as exact as anybody wants to know it. */
export function readableMs(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 0.05) return "< 0.1 s";
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** The work of all finished steps together, in ms. */
export const totalMs = (steps: readonly OnboardingStep[]): number =>
  steps.reduce((sum, step) => sum + (step.status === "done" ? (step.tookMs ?? 0) : 0), 0);

/** The steps that were done before a correction and are to run again after it. */
export function runsAgain(before: OnboardingView, after: OnboardingView): StepKey[] {
  const done = new Set(before.steps.filter((step) => step.status === "done").map((step) => step.key));
  const again = after.steps.filter((step) => step.status === "pending" || moving.includes(step.status));
  return again.map((step) => step.key).filter((key) => done.has(key));
}

/** The step that needs the eye: one that asks or has failed, else the one under way, else none. */
export function stepToWatch(steps: readonly OnboardingStep[]): OnboardingStep | null {
  const first = (...statuses: StepStatus[]) => steps.find((step) => statuses.includes(step.status));
  return first("needs_input", "failed") ?? first(...moving) ?? first("pending") ?? null;
}

/** What is going on, for those who hear the page: said once for each change. */
export function spokenProgress(run: OnboardingView): string {
  const place = run.steps.filter((step) => step.status === "done").length;
  const watched = stepToWatch(run.steps);
  if (run.status === "done" || watched === null) return "All six steps are done.";
  if (watched.status === "needs_input") return `Step ${watched.step}, ${watched.title}, has a question for you.`;
  if (watched.status === "failed") return `Step ${watched.step}, ${watched.title}, did not succeed.`;
  return `${place} of ${run.steps.length} steps done. Now: ${watched.title}.`;
}
