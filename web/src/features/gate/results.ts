import type { GateResult, GateRunSummary } from "@contract";

/** Failures first, those that block before the others; what passed follows in its own order. */
export function inOrderOfConcern(results: readonly GateResult[]): { failed: GateResult[]; passed: GateResult[] } {
  const failed = results.filter((result) => !result.passed);
  return {
    failed: failed.toSorted((a, b) => Number(b.mustPass) - Number(a.mustPass)),
    passed: results.filter((result) => result.passed),
  };
}

/** What a run means for publishing: only what must pass holds a version back. */
export const verdictWords: Readonly<Record<GateRunSummary["status"], string>> = {
  passed: "Ready to publish",
  failed: "Held back",
};

/** A run in one line: `All 24 checks passed`, `22 of 24 checks passed`. */
export function runWords({ passed, failed }: { passed: number; failed: number }): string {
  const total = passed + failed;
  return failed === 0 ? `All ${total} checks passed` : `${passed} of ${total} checks passed`;
}
