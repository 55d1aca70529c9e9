import type { RegressionExpectation } from "@contract";

/** What the receptionist should have done in a call, as an owner says it. */
export const expectedOutcomes: Readonly<Record<RegressionExpectation["outcome"], string>> = {
  booked: "Book an appointment",
  rescheduled: "Move an appointment",
  cancelled: "Cancel an appointment",
  message: "Take a message",
  transferred: "Put the caller through",
  answered: "Answer the question",
  "nothing-booked": "Book nothing",
};
