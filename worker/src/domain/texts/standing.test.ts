import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextStatus } from "../../contract/texts.ts";
import { failureWords, isOptOut } from "./failure-words.ts";
import { type Delivery, standingsBefore } from "./standing.ts";

const report = fc.constantFrom<Delivery>("sending", "sent", "delivered", "undelivered", "failed");
const rank = { received: 9, refused: 9, queued: 0, sending: 1, sent: 2, delivered: 3, undelivered: 3, failed: 3 };

const after = (reports: readonly Delivery[]): TextStatus =>
  reports.reduce<TextStatus>((at, next) => (standingsBefore(next).includes(at) ? next : at), "queued");

describe("where a text stands", () => {
  it("never goes back, whatever comes in whatever order", () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 12 }), (reports) => {
        let at = 0;
        for (let i = 1; i <= reports.length; i++) {
          const now = rank[after(reports.slice(0, i))];
          expect(now).toBeGreaterThanOrEqual(at);
          at = now;
        }
        const first = reports.find((each) => rank[each] === 3);
        if (first !== undefined) expect(after(reports)).toBe(first);
      }),
    );
  });

  it("an end stays, and what is refused or received is no business of the carrier's", () => {
    for (const end of ["delivered", "undelivered", "failed", "refused", "received"] as const)
      for (const each of ["sending", "sent", "delivered", "undelivered", "failed"] as const)
        expect(standingsBefore(each)).not.toContain(end);
  });
});

it("a failure is said in words, with the carrier's code", () => {
  expect(failureWords("30006")).toBe("The carrier says this number cannot receive texts (30006)");
  expect(failureWords("99999")).toBe("The carrier could not deliver the text (99999)");
  expect(failureWords(null)).not.toContain("null");
  expect([isOptOut("21610"), isOptOut("21211"), isOptOut(null)]).toEqual([true, false, false]);
});
