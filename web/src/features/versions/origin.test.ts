import { expect, it } from "vitest";
import { originWords } from "./origin.ts";

it("says who saved a version", () => {
  expect(originWords({ origin: "owner", createdBy: "usr_1" }, "usr_1")).toBe("By you");
  expect(originWords({ origin: "owner", createdBy: "usr_2" }, "usr_1")).toBe("By your team");
  expect(originWords({ origin: "owner", createdBy: null }, undefined)).toBe("By your team");
  expect(originWords({ origin: "onboarding", createdBy: "usr_1" }, "usr_1")).toBe("By the set-up");
});
