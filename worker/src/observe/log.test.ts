import { afterEach, describe, expect, it, vi } from "vitest";
import { DrizzleQueryError } from "drizzle-orm";
import { createLog } from "./log.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the log writes of an error. */
function logged(error: unknown): string {
  const lines: string[] = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
  createLog({ requestId: "r1" }).error("it failed", error, { id: "txt_1" });
  return lines.join("\n");
}

describe("a failed query in the log", () => {
  const body = "my code is 123456\n    at home (x.ts:1:1)\nparams: and more";

  it("names the query, where it was asked and no value", () => {
    const line = logged(new DrizzleQueryError("insert into texts values (?)", [body], new Error("D1 is down")));
    expect(line).toContain("insert into texts");
    expect(line).toContain("log.test.ts");
    expect(line).toContain("txt_1");
    expect(line).not.toMatch(/123456|home|and more/);
  });

  it("that came from another object, or as plain words, shows none either", () => {
    const { message } = new DrizzleQueryError("select ?", [body], new Error("D1 is down"));
    for (const error of [new Error(`remote: ${message}`), message]) {
      expect(logged(error)).toContain("select ?");
      expect(logged(error)).not.toMatch(/123456|home|and more/);
    }
  });
});

it("any other error is told whole", () => {
  expect(logged(new Error("params: of another kind"))).toContain("params: of another kind");
});
