import { expect, it } from "vitest";
import { type CallEvidence, waivedReasonOf } from "./waive.ts";

const call: CallEvidence = {
  refused: false,
  forwarded: false,
  messagesOnly: null,
  status: "completed",
  durationSeconds: 60,
  outcome: "answered",
  greeted: true,
  heard: ["When are you open?"],
  pressed: false,
  texts: 0,
  toolsFailed: false,
  faults: [],
};
const pitch = ["Hi, we can put your business at the top of Google."];

it.each<[string, Partial<CallEvidence>, ReturnType<typeof waivedReasonOf>]>([
  ["a call that was answered", {}, null],
  ["one of exactly fifteen seconds", { durationSeconds: 15 }, null],
  ["one of fourteen", { durationSeconds: 14 }, "short"],
  ["a blocked caller, however long they hear it ring", { refused: true, greeted: false }, "refused"],
  ["one put through at the cap", { forwarded: true, greeted: false, durationSeconds: 600 }, "forwarded"],
  ["a message taken beyond the cap", { messagesOnly: "capped", outcome: "message" }, "capped"],
  ["a message taken where nothing is paid", { messagesOnly: "unpaid", outcome: "message", texts: 1 }, "unpaid"],
  [
    "a call beyond the cap that somebody was put through in",
    { messagesOnly: "capped", outcome: "transferred" },
    "capped",
  ],
  ["one put through by the receptionist", { outcome: "transferred" }, null],

  ["one of which nothing but its length is known", { greeted: false, outcome: "abandoned", heard: [] }, null],
  [
    "one that broke off on its way to us",
    { greeted: false, outcome: "abandoned", heard: [], faults: ["relay"] },
    "our-failure",
  ],
  ["one that broke before it was long enough", { greeted: false, durationSeconds: 3 }, "short"],
  ["a booking that our calendar lost", { toolsFailed: true, outcome: "abandoned" }, "our-failure"],
  ["such a booking beside an answered question", { toolsFailed: true }, "our-failure"],
  ["such a booking that became a message", { toolsFailed: true, outcome: "message" }, null],
  ["one that we hung up on after an answer", { faults: ["connection"] }, "our-failure"],
  ["one that we hung up on after a booking", { faults: ["connection"], outcome: "booked" }, null],
  ["one whose words we lost, and nothing came of it", { faults: ["brain"], outcome: "abandoned" }, "our-failure"],
  ["one whose words we lost once, and then answered", { faults: ["brain"] }, null],
  ["one the carrier calls failed", { status: "failed", outcome: "abandoned" }, "our-failure"],
  ["one the carrier calls failed after an answer", { status: "failed" }, null],
  ["a caller who heard nothing of us", { faults: ["relay"], outcome: "abandoned", heard: [] }, "our-failure"],
  ["a caller who was texted", { toolsFailed: true, outcome: "abandoned", texts: 1 }, null],

  ["a line on which nobody spoke", { outcome: "abandoned", heard: [] }, "spam"],
  ["a long call of which we heard nothing", { outcome: "abandoned", heard: [], durationSeconds: 61 }, null],
  ["a caller who only pressed keys", { outcome: "abandoned", heard: [], pressed: true }, null],
  ["a sales pitch", { outcome: "abandoned", heard: pitch }, "spam"],
  ["a sales pitch that was told the opening hours", { heard: pitch }, "spam"],
  ["a salesman who left a message", { outcome: "message", heard: pitch }, null],
  ["a caller who thought better of it", { outcome: "abandoned", heard: ["Never mind."] }, null],
])("%s", (_what, more, reason) => {
  expect(waivedReasonOf({ ...call, ...more })).toBe(reason);
});
