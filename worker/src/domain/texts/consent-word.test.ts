import { describe, expect, it } from "vitest";
import { consentWordOf } from "./consent-word.ts";

describe("the carrier's own words", () => {
  it.each(["STOP", "stop", " Stop ", "stopall", "UNSUBSCRIBE", "cancel", "End", "quit", "revoke", "OPTOUT"])(
    "%s ends texts",
    (body) => expect(consentWordOf(body, null, false)).toBe("stop"),
  );

  it.each([
    "please stop",
    "stop.",
    "cancel my appointment",
    "I want to cancel",
    "the end",
    "don't stop",
    "",
    "help me book",
    "start at nine",
    "cancelar",
  ])("%s is something said", (body) => expect(consentWordOf(body, null, false)).toBeNull());

  it("yes is an answer, but from somebody who has opted out it is not", () => {
    expect(consentWordOf("YES", null, false)).toBeNull();
    expect(consentWordOf("Yes", null, true)).toBe("start");
    expect(consentWordOf("start", null, false)).toBe("start");
    expect(consentWordOf("UNSTOP", null, true)).toBe("start");
  });

  it("help is the carrier's to answer", () => {
    expect(consentWordOf("HELP", null, false)).toBe("help");
    expect(consentWordOf("info", null, false)).toBe("help");
  });

  it("what the carrier says it took a text for wins over its words", () => {
    expect(consentWordOf("baja por favor", "STOP", false)).toBe("stop");
    expect(consentWordOf("yes", "START", false)).toBe("start");
    expect(consentWordOf("stop", "HELP", false)).toBe("help");
    expect(consentWordOf("stop", "SOMETHING NEW", false)).toBeNull();
  });
});
