import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../project.ts";
import { readCallScript } from "./call-script.ts";

describe("a call script", () => {
  test("reads every kind of line", () => {
    const script = `# a comment
      caller: It's half past two: fine?
      expect: half past (two)
      expect not: /sorry|error/
      dtmf: 12#
      interrupt: We have
      wait 1.5s
      wait 200ms
      drop
      expect end
      hangup`;
    const steps = readCallScript(script);
    expect(steps.map((step) => step.do)).toEqual([
      "say",
      "expect",
      "expect",
      "press",
      "interrupt",
      "silence",
      "silence",
      "drop",
      "expect end",
      "hangup",
    ]);
    expect(steps[0]).toEqual({ line: 2, do: "say", words: "It's half past two: fine?" });
    expect(steps[5]).toMatchObject({ milliseconds: 1500 });
  });

  test("plain words are words, not a pattern, in any case", () => {
    const [step] = readCallScript("expect: half past (two)?");
    if (step?.do !== "expect") throw new Error("not an expectation");
    expect(step.pattern.test("at HALF PAST (TWO)? then")).toBe(true);
    expect(step.pattern.test("at half past two")).toBe(false);
  });

  test.each([
    "",
    "# only a comment",
    "caller:",
    "says hello",
    "expect:",
    "expect: //",
    "expect: /(/",
    "dtmf: x",
    "wait 2",
    "hangup: now",
  ])("refuses %j", (source) => {
    expect(() => readCallScript(source)).toThrow();
  });

  test("names the line it cannot read", () => {
    expect(() => readCallScript("caller: hi\n\nexpekt: hello")).toThrow('line 3: I cannot read "expekt: hello"');
  });

  const calls = join(projectRoot, "scripts", "calls");
  test.each(readdirSync(calls))("%s reads", (name) => {
    expect(readCallScript(readFileSync(join(calls, name), "utf8")).length).toBeGreaterThan(2);
  });
});
