import type { Receipt } from "@contract";
import { expect, it } from "vitest";
import { chargeWords, priceWords, voiceWords } from "./receipt-words.ts";

const within: Receipt = {
  callId: "call_1",
  callSid: "CA1",
  from: "+12025550121",
  to: "+12025550100",
  startedAt: "2026-11-20T15:00:00Z",
  endedAt: "2026-11-20T15:01:30Z",
  seconds: 90,
  billableSeconds: 90,
  waived: null,
  model: "builtin",
  voice: "polly Joanna",
  includedSeconds: 90,
  overageSeconds: 0,
  centsPerMinute: 40,
  cents: 0,
  correction: null,
  reportable: false,
};
const beyond: Receipt = { ...within, includedSeconds: 30, overageSeconds: 60, cents: 40 };
const takenBack = (from: Receipt, cents: number): Receipt => ({
  ...from,
  billableSeconds: 0,
  waived: "spam",
  correction: { at: "2026-11-20T16:00:00Z", seconds: 90, cents },
});

it("says what a call costs, or that the plan covers it", () => {
  expect(priceWords(within)).toBe("In your plan");
  expect(priceWords(beyond)).toBe("$0.40");
});

it("says why a call is not charged", () => {
  const short: Receipt = { ...within, seconds: 8, billableSeconds: 0, includedSeconds: 0, waived: "short" };
  expect([priceWords(short), chargeWords(short)]).toEqual(["Not charged", "Not charged: under 15 seconds"]);
});

it("counts what was taken back, also where it is worth more than the call was charged at", () => {
  expect(priceWords(takenBack(beyond, -40))).toBe("Not charged");
  expect(priceWords(takenBack(within, -60))).toBe("-$0.60");
  expect(chargeWords(takenBack(beyond, -40))).toBe("Not charged: unwanted call");
});

it("names a voice and its maker, and leaves what it does not know as it is", () => {
  expect(["google Olivia", "elevenlabs Rachel Ann", "other Kim", "Kim"].map(voiceWords)).toEqual([
    "Olivia, by Google",
    "Rachel Ann, by ElevenLabs",
    "other Kim",
    "Kim",
  ]);
});
