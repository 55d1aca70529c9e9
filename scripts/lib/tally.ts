/** What one part of the tests came to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const none: Tally = { passed: 0, failed: 0, skipped: 0 };

export const addUp = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    none,
  );

/** `12 passed, 0 failed`, and what was skipped where anything was. */
export const describe = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/**
 * Reads vitest's JSON report. A run that broke before its tests, or ran none, is a failure: silence proves nothing.
 * @param report the file's text, or undefined where vitest wrote none
 */
export function tallyVitest(report: string | undefined): Tally {
  const fields: unknown = report === undefined ? undefined : JSON.parse(report);
  if (typeof fields !== "object" || fields === null) return { ...none, failed: 1 };
  const count = (name: string): number => Number(Object.entries(fields).find(([key]) => key === name)?.[1] ?? 0);
  const tally = {
    passed: count("numPassedTests"),
    failed: count("numFailedTests"),
    skipped: count("numPendingTests") + count("numTodoTests"),
  };
  const broke = !("success" in fields) || fields.success !== true || tally.passed === 0;
  return broke && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Reads the last line of a runner that says `N passed, N failed[, N skipped]`; any other ending is a failure. */
export function tallyLastLine(output: string, exitCode: number | null): Tally {
  const last = output.trimEnd().split("\n").at(-1) ?? "";
  const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(last) ?? [];
  if (passed === undefined) return { ...none, failed: 1 };
  const tally = { passed: Number(passed), failed: Number(failed), skipped: Number(skipped ?? 0) };
  const ranNothing = tally.passed + tally.failed + tally.skipped === 0;
  return (exitCode !== 0 || ranNothing) && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
