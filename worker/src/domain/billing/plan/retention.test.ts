import { describe, expect, it } from "vitest";
import { plans } from "../../../contract/plans.ts";
import { keptSince, type Retention, retentionAt, retentionGraceDays } from "./retention.ts";

const dayMs = 86_400_000;
const now = Date.UTC(2026, 2, 1, 9, 30);
const later = (days: number) => now + days * dayMs;
const { starter, professional, enterprise } = plans;
const settled = (days: number): Retention => ({ days, allowed: days, fellAt: null, removedBefore: 5 });

describe("how long transcripts are kept", () => {
  it("is the plan's days, to the millisecond", () => {
    const known = retentionAt(settled(90), 90, now);
    expect(known).toEqual(settled(90));
    expect(keptSince(known, now)).toBe(later(-90));
  });

  it("is the longest for a tenant never looked at, until its grace is over", () => {
    const first = retentionAt(null, starter.retentionDays, now);
    expect(first).toEqual({ days: enterprise.retentionDays, allowed: 90, fellAt: now, removedBefore: 0 });
    expect(retentionAt(first, 90, later(retentionGraceDays) - 1)).toEqual(first);
    expect(retentionAt(first, 90, later(retentionGraceDays))).toMatchObject({ days: 90, fellAt: null });
    expect(retentionAt(null, enterprise.retentionDays, now)).toMatchObject({ days: 2555, fellAt: null });
  });

  it("is longer at once after an upgrade", () => {
    expect(retentionAt(settled(90), professional.retentionDays, now)).toEqual(settled(365));
  });

  it("is as before for thirty days after a downgrade, and then the plan's", () => {
    let known = retentionAt(settled(365), 90, now);
    for (let day = 1; day < 30; day++) {
      known = retentionAt(known, 90, later(day));
      expect(known).toEqual({ days: 365, allowed: 90, fellAt: now, removedBefore: 5 });
    }
    expect(retentionAt(known, 90, later(30))).toEqual(settled(90));
  });

  it("has its thirty days anew where the plan falls further", () => {
    const fell = retentionAt(settled(2555), 365, now);
    const further = retentionAt(fell, 90, later(20));
    expect(further).toMatchObject({ days: 2555, fellAt: later(20) });
    expect(retentionAt(further, 90, later(49))).toMatchObject({ days: 2555 });
    expect(retentionAt(further, 90, later(50))).toMatchObject({ days: 90 });
  });

  it("forgets a fall that was taken back, and counts from the next one", () => {
    const fell = retentionAt(settled(365), 90, now);
    const back = retentionAt(fell, 365, later(10));
    expect(back).toEqual(settled(365));
    expect(retentionAt(retentionAt(back, 90, later(25)), 90, later(54))).toMatchObject({ days: 365 });
  });

  it("keeps what was kept where the plan rises in part meanwhile", () => {
    const fell = retentionAt(settled(2555), 90, now);
    expect(retentionAt(fell, 365, later(10))).toMatchObject({ days: 2555, allowed: 365, fellAt: now });
    expect(retentionAt(retentionAt(fell, 365, later(10)), 365, later(30))).toEqual(settled(365));
  });

  it("never forgets up to where all is removed", () => {
    for (const allowed of [90, 365, 2555])
      for (const days of [90, 365, 2555])
        for (const at of [now, later(31)]) expect(retentionAt(settled(days), allowed, at).removedBefore).toBe(5);
  });
});
