import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivedByTotal, meterStep } from "./metering.ts";

const hour = 3_600_000;
const day = 24 * hour;
const at = 100 * day;
/** Tried again an hour after a first try whose outcome is not known. */
const again = { at, cancelling: false, attempts: 2, firstTriedAt: at + hour, sentAt: null };

describe("what to do with usage", () => {
  it("is to report it while the provider still knows a repeat, and no longer", () => {
    expect(meterStep({ ...again, attempts: 1 }, at + hour)).toBe("report");
    expect(meterStep(again, at + 24 * hour - 1)).toBe("report");
    expect(meterStep(again, at + 24 * hour)).toBe("unknown");
  });

  it("is nothing any more where it is older than the provider takes, and says whether it may have arrived", () => {
    const now = at + 35 * day;
    expect(meterStep({ ...again, attempts: 1, firstTriedAt: now }, now)).toBe("too-late");
    expect(meterStep({ ...again, firstTriedAt: now - hour }, now)).toBe("unknown");
    expect(meterStep({ ...again, attempts: 1, firstTriedAt: at + 34 * day }, at + 34 * day)).toBe("report");
  });

  it("of a correction is to cancel, after one more report where it may not have arrived", () => {
    const corrected = { ...again, cancelling: true };
    expect(meterStep(corrected, at + 2 * hour)).toBe("report-and-cancel");
    expect(meterStep({ ...corrected, sentAt: at + hour }, at + 2 * hour)).toBe("cancel");
    expect(meterStep(corrected, at + 24 * hour)).toBe("cancel");
    expect(meterStep({ ...corrected, firstTriedAt: at + 35 * day }, at + 35 * day)).toBe("cancel");
  });

  it("never is a report that the provider could count twice", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 40 * day }),
        fc.option(fc.integer({ min: 0, max: 40 * day })),
        fc.integer({ min: 0, max: 80 * day }),
        (cancelling, attempts, firstTriedAt, sentAt, now) => {
          const step = meterStep({ at: 0, cancelling, attempts, firstTriedAt, sentAt }, now);
          if (step.startsWith("report")) expect(now - firstTriedAt).toBeLessThan(day);
          if (cancelling) expect(step).toMatch(/cancel/);
          else expect(step).not.toMatch(/cancel/);
        },
      ),
    );
  });
});

describe("what became of usage nobody could say of", () => {
  it("is told by the provider's total where it leaves one answer", () => {
    expect(arrivedByTotal(120, 120, [60])).toBe(false);
    expect(arrivedByTotal(180, 120, [60])).toBe(true);
    expect(arrivedByTotal(0, 0, [30, 40])).toBe(false);
    expect(arrivedByTotal(70, 0, [30, 40])).toBe(true);
  });

  it("stays open where it leaves several, or none", () => {
    expect(arrivedByTotal(30, 0, [30, 40])).toBeNull();
    expect(arrivedByTotal(240, 120, [60])).toBeNull();
    expect(arrivedByTotal(60, 120, [60])).toBeNull();
  });
});
