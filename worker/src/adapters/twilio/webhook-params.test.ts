import { expect, it } from "vitest";
import { parseProgress } from "./webhook-params.ts";

const secondsOf = (said: string | undefined) =>
  parseProgress({
    CallSid: `CA${"0".repeat(32)}`,
    From: "+12125550100",
    To: "+12125550101",
    CallStatus: "completed",
    ...(said === undefined ? {} : { CallDuration: said }),
  })?.durationSeconds;

it.each([
  ["0", 0],
  ["75", 75],
  ["0075", 75],
  ["86400", 86_400],
])("a length of %j is %d seconds", (said, seconds) => {
  expect(secondsOf(said)).toBe(seconds);
});

it.each([undefined, "", " ", "-1", "1.5", "1e3", "0x10", "75s", "NaN", "Infinity", "86401", "999999999999"])(
  "a length of %j is none: the call is as long as we have seen it",
  (said) => {
    expect(secondsOf(said)).toBeNull();
  },
);
