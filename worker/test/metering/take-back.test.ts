import { beforeEach, describe, expect, it, vi } from "vitest";
import { reportUsage } from "../../src/services/metering/report-usage.ts";
import { AskedMeter, corrected, down, processOf, refuse, subscriber, usageRow, used } from "./metered.ts";

const now = Date.UTC(2027, 2, 1, 12);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

let tenant: Awaited<ReturnType<typeof subscriber>>;
let meter: AskedMeter;

beforeEach(async () => {
  tenant = await subscriber();
  meter = new AskedMeter();
});

const at = (time = now) => processOf(tenant.tenantId, { now: time, payments: meter.payments });

describe("usage that is taken back", () => {
  it("before it was tried never leaves", async () => {
    const callSid = await used(at(), { seconds: 60 });
    await corrected(at(), callSid);
    await reportUsage(at(), callSid);
    expect([meter.reports, meter.cancels]).toEqual([[], []]);
    expect(await usageRow(callSid)).toMatchObject({ status: "withdrawn", due_at: null });
  });

  it("after it was taken is cancelled, once", async () => {
    const callSid = await used(at(), { seconds: 60 });
    await reportUsage(at(), callSid);
    await corrected(at(now + hour), callSid);
    for (let times = 0; times < 3; times++) await reportUsage(at(now + hour), callSid);
    expect([meter.reports.length, meter.cancels]).toEqual([1, [callSid]]);
    expect(await usageRow(callSid)).toMatchObject({ status: "cancelled", due_at: null });
  });

  it("after a try whose outcome nobody knows is reported and cancelled", async () => {
    const callSid = await used(at(), { seconds: 60 });
    meter.onReport = down;
    await expect(reportUsage(at(), callSid)).rejects.toMatchObject({ code: "unavailable" });
    await corrected(at(now + minute), callSid);
    meter.onReport = async () => {};
    await reportUsage(at(now + minute), callSid);
    expect([meter.reports.length, meter.cancels]).toEqual([2, [callSid]]);
    expect(await usageRow(callSid)).toMatchObject({ status: "cancelled" });
  });

  it("while it is on its way is cancelled by whoever has sent it", async () => {
    const callSid = await used(at(), { seconds: 60 });
    meter.onReport = () => corrected(at(now + 1), callSid);
    await reportUsage(at(), callSid);
    expect([meter.reports.length, meter.cancels]).toEqual([1, [callSid]]);
    expect(await usageRow(callSid)).toMatchObject({ status: "cancelled", sent_at: now });
  });

  it("while it is on its way and its sender dies is cancelled by the next", async () => {
    const callSid = await used(at(), { seconds: 60 });
    meter.onReport = async () => {
      await corrected(at(now + 1), callSid);
      await new Promise(() => {});
    };
    void reportUsage(at(), callSid);
    await vi.waitFor(async () => expect(await usageRow(callSid)).toMatchObject({ status: "cancelling" }));
    meter.onReport = async () => {};
    await reportUsage(at(now + 2 * minute), callSid);
    expect(meter.cancels).toEqual([callSid]);
    expect(await usageRow(callSid)).toMatchObject({ status: "cancelled" });
  });

  it("is tried again where the provider does not answer", async () => {
    const callSid = await used(at(), { seconds: 60 });
    await reportUsage(at(), callSid);
    await corrected(at(), callSid);
    meter.onCancel = down;
    await expect(reportUsage(at(), callSid)).rejects.toMatchObject({ code: "unavailable" });
    meter.onCancel = async () => {};
    await reportUsage(at(now + hour), callSid);
    expect(await usageRow(callSid)).toMatchObject({ status: "cancelled" });
  });

  it("too late has failed, and the operator is told", async () => {
    const callSid = await used(at(), { seconds: 60 });
    await reportUsage(at(), callSid);
    await corrected(at(now + 2 * day), callSid);
    meter.onCancel = refuse("stripe cancels usage within a day");
    const ctx = at(now + 2 * day);
    await reportUsage(ctx, callSid);
    expect(ctx.alerted).toHaveLength(1);
    expect(await usageRow(callSid)).toMatchObject({
      status: "failed",
      failure: "stripe cancels usage within a day",
    });
  });

  it("that is refused within the provider's day is tried again", async () => {
    const callSid = await used(at(), { seconds: 60 });
    await reportUsage(at(), callSid);
    await corrected(at(now + 22 * hour), callSid);
    meter.onCancel = refuse("no such meter");
    const ctx = at(now + 22 * hour);
    await reportUsage(ctx, callSid);
    expect(ctx.alerted).toEqual([expect.stringContaining("no such meter")]);
    expect(await usageRow(callSid)).toMatchObject({ status: "cancelling" });
    meter.onCancel = async () => {};
    await reportUsage(at(now + 23 * hour), callSid);
    expect(await usageRow(callSid)).toMatchObject({ status: "cancelled" });
  });

  it("while it is refused for the first time is nothing to take back", async () => {
    const callSid = await used(at(), { seconds: 60 });
    meter.onReport = async () => {
      await corrected(at(now + 1), callSid);
      await refuse("no such meter")();
    };
    await reportUsage(at(), callSid);
    await reportUsage(at(now + day), callSid);
    expect([meter.reports.length, meter.cancels]).toEqual([1, []]);
    expect(await usageRow(callSid)).toMatchObject({ status: "withdrawn", due_at: null });
  });

  it("after it was refused stays what it is at the provider: nothing", async () => {
    meter.onReport = refuse("no such customer");
    const callSid = await used(at(), { seconds: 60 });
    await reportUsage(at(), callSid);
    await corrected(at(), callSid);
    await reportUsage(at(now + hour), callSid);
    expect(meter.cancels).toEqual([]);
    expect(await usageRow(callSid)).toMatchObject({ status: "withdrawn" });
  });
});
