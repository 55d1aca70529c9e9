import { expect, it } from "vitest";
import { ApiError } from "../../api/api-error.ts";
import { refusalOf } from "./refusal.ts";

const details = { gateRunId: "gate_1", blocking: [{ scenarioId: "s", title: "A closed day", faults: ["It booked."] }] };

it("reads why the gate refused", () => {
  expect(refusalOf(new ApiError("conflict", "the gate refused", "req_1", details))).toEqual(details);
});

it("takes no other failure for the gate's", () => {
  expect(refusalOf(new ApiError("conflict", "somebody else saved", "req_1"))).toBeNull();
  expect(refusalOf(new ApiError("forbidden", "no", "req_1", details))).toBeNull();
  expect(refusalOf(new Error("no"))).toBeNull();
});
