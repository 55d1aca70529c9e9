import { describe, expect, it } from "vitest";
import { emergencyIn } from "./emergency.ts";

const rules = [
  { phrases: ["can't breathe", "gas"], say: "Leave the building.", dial: null },
  { phrases: ["heart attack"], say: "Dial 911.", dial: null },
];
const found = (says: string): string | undefined => emergencyIn(says, rules)?.say;

describe("emergency phrases", () => {
  it.each([
    "I can't breathe",
    "she cannot breathe",
    "he cant breathe!!",
    "help, i CAN’T   breathe please",
    "there's gas in here",
    "no, gas!",
  ])("%s", (says) => expect(found(says)).toBe("Leave the building."));

  it("are found word by word", () => {
    expect(found("is Gaston there")).toBeUndefined();
    expect(found("do you do gastric bands")).toBeUndefined();
  });

  it("do not count when they are plainly denied", () => {
    expect(found("it's not a heart attack")).toBeUndefined();
    expect(found("we have no gas at our house")).toBeUndefined();
    expect(found("this isn't a heart attack or anything")).toBeUndefined();
  });

  it("count when only something else is denied", () => {
    expect(found("i'm not joking. heart attack")).toBe("Dial 911.");
    expect(found("it's not a heart attack but he can't breathe")).toBe("Leave the building.");
  });

  it("may be none, or empty", () => {
    expect(emergencyIn("heart attack", [])).toBeUndefined();
    expect(emergencyIn("anything", [{ phrases: ["…"], say: "x", dial: null }])).toBeUndefined();
  });
});
