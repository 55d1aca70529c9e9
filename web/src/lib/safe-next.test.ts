import { describe, expect, it } from "vitest";
import { safeNext } from "./safe-next.ts";

describe("safeNext", () => {
  it("keeps a path of this origin with its query", () => {
    expect(safeNext("/app/calls/call_1?x=1#turn")).toBe("/app/calls/call_1?x=1#turn");
  });

  it.each([
    undefined,
    "",
    "app",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
  ])("sends %j to the overview", (next) => {
    expect(safeNext(next)).toBe("/app");
  });

  it("never returns to an entry page", () => {
    expect(safeNext("/login?next=/app")).toBe("/app");
    expect(safeNext("/signup")).toBe("/app");
  });
});
