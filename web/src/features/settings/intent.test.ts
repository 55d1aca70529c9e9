import { expect, it } from "vitest";
import { intentOf } from "./intent.ts";

const sentBy = (value?: string) => ({ nativeEvent: { submitter: value === undefined ? null : { value } } });

it("publishes only where the button for it was pressed", () => {
  expect(intentOf(sentBy("publish"))).toBe("publish");
  expect(intentOf(sentBy("draft"))).toBe("draft");
  expect(intentOf(sentBy())).toBe("draft");
  expect(intentOf(undefined)).toBe("draft");
});
