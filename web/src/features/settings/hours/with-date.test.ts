import { expect, it } from "vitest";
import { withDate } from "./with-date.ts";

it("keeps a day that was typed and not added yet, once and in its order", () => {
  expect(withDate(["2026-12-25"], "2026-11-26")).toEqual(["2026-11-26", "2026-12-25"]);
  expect(withDate(["2026-12-25"], "2026-12-25")).toEqual(["2026-12-25"]);
  expect(withDate(["2026-12-25"], "")).toEqual(["2026-12-25"]);
});
