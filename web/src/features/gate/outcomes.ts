import type { RegressionExpectation } from "@contract";

/** What should have come of a call, as an owner says it. */
export const expectedOutcomes: Readonly<Record<RegressionExpectation["outcome"], string>> = {
  booked: "An appointment should have been booked",
  rescheduled: "An appointment should have been moved",
  cancelled: "An appointment should have been cancelled",
  message: "A message should have been taken",
  transferred: "The caller should have been put through",
  answered: "The question should have been answered",
  "nothing-booked": "Nothing should have been booked",
};

/** Lines of a text field as a list: one phrase a line, without the empty ones. */
export const phrases = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
