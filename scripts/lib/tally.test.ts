import { describe, expect, test } from "vitest";
import { addUp, describe as say, tallyLastLine, tallyVitest } from "./tally.ts";

const report = (fields: object) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    success: true,
    ...fields,
  });

describe("vitest's report", () => {
  test("counts what ran", () => {
    expect(tallyVitest(report({ numPassedTests: 5, numPendingTests: 1 }))).toEqual({
      passed: 5,
      failed: 0,
      skipped: 1,
    });
    expect(tallyVitest(report({ numPassedTests: 5, numFailedTests: 2, success: false })).failed).toBe(2);
  });

  test("no report, no tests, or a file that does not load is a failure", () => {
    expect(tallyVitest(undefined).failed).toBe(1);
    expect(tallyVitest(report({})).failed).toBe(1);
    expect(tallyVitest(report({ numPassedTests: 9, success: false }))).toEqual({ passed: 9, failed: 1, skipped: 0 });
    expect(tallyVitest("[]").failed).toBe(1);
  });
});

describe("a runner's last line", () => {
  test("is read from the end", () => {
    expect(tallyLastLine("1 passed, 0 failed\nmore\n3 passed, 1 failed, 2 skipped\n", 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
    });
  });

  test("a crash after good news is a failure, and so is no news", () => {
    expect(tallyLastLine("3 passed, 0 failed\n", 1).failed).toBe(1);
    expect(tallyLastLine("0 passed, 0 failed\n", 0).failed).toBe(1);
    expect(tallyLastLine("Segmentation fault\n", null).failed).toBe(1);
    expect(tallyLastLine("0 passed, 0 failed, 1 skipped\n", 0)).toEqual({ passed: 0, failed: 0, skipped: 1 });
  });
});

test("the sum names skipped tests only where there are any", () => {
  expect(say(addUp([]))).toBe("0 passed, 0 failed");
  const sum = addUp([
    { passed: 1, failed: 0, skipped: 1 },
    { passed: 2, failed: 1, skipped: 0 },
  ]);
  expect(say(sum)).toBe("3 passed, 1 failed, 1 skipped");
});
