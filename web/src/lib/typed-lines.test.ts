import { describe, expect, it } from "vitest";
import { typedLines } from "./typed-lines.ts";

describe("lines of a text field", () => {
  it("takes one a line, without the empty ones", () =>
    expect(typedLines(" we are closed \n\n\tnever\n")).toEqual(["we are closed", "never"]));
  it("of nothing are none", () => expect(typedLines(" \n")).toEqual([]));
});
