import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reconcileBilling } from "../../src/services/billing/settling/reconcile.ts";
import { Mortal } from "../numbers/mortal.ts";
import { settleDesk, type SettleDesk } from "./settle-desk.ts";

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
let desk: SettleDesk;

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await open();
});

afterEach(() => {
  expect(desk.stripe.wrong).toEqual([]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(): Promise<void> {
  desk = await settleDesk();
  desk.stripe.account.now = Math.floor(Date.now() / second) * second + 10 * minute;
}

const later = (ms = minute) => void (desk.stripe.account.now! += ms);
const account = () => desk.stripe.account;
const statusOf = (id: string) => account().subscriptions.get(id)!.status;
const cancelled = () => desk.stripe.asked.filter((asked) => asked.startsWith("DELETE"));
const ended = () => desk.audited("billing.second-ended");
async function settled(): Promise<void> {
  later(2 * second);
  await desk.settle();
}
/** Two pages that were open at once are both paid. @returns the first and the second subscription */
async function bothPaid(): Promise<[string, string]> {
  const first = await desk.checkOut("starter");
  later();
  return [first, await desk.checkOut("professional")];
}

describe("two checkouts that are both paid", () => {
  it("come to one subscription, the newer: the older is ended at Stripe, its owner and the operator are told", async () => {
    const [first, newer] = await bothPaid();
    await desk.hearAll();
    await settled();
    expect([statusOf(first), statusOf(newer)]).toEqual(["canceled", "active"]);
    expect(desk.stripe.requests.find(({ method }) => method === "DELETE")).toMatchObject({
      path: `/v1/subscriptions/${first}`,
      fields: { prorate: "true" },
    });
    expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: newer, tier: "professional", status: "active" });
    expect(await ended()).toHaveLength(1);
    expect(JSON.parse((await ended())[0]!.details)).toMatchObject({ kept: newer });
    expect(desk.alerted).toEqual([expect.stringContaining(`second-subscription ${first}`)]);
    expect(await desk.mailed()).toEqual(["plan-second-ended", "plan-started"]);
    const [mail] = await desk.rows<{ body: string }>(
      "SELECT body FROM mails WHERE tenant_id = ? AND purpose = 'plan-second-ended'",
    );
    expect(mail!.body).toMatch(/Starter[^]*Professional goes on/);

    await desk.hearAll();
    await settled();
    later(day);
    expect(await reconcileBilling(desk.ctx())).toEqual([]);
    expect(cancelled()).toHaveLength(1);
    expect(await desk.mailed()).toHaveLength(2);
    expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: newer, endedAt: null });
  });

  it("do so in whatever order their events come, and however often they are settled between", async () => {
    const [first, newer] = await bothPaid();
    for (const event of account().events.toReversed()) {
      await desk.hear(event);
      await settled();
    }
    await Promise.allSettled(Array.from({ length: 4 }, () => desk.settle()));
    expect([statusOf(first), statusOf(newer)]).toEqual(["canceled", "active"]);
    expect(await ended()).toHaveLength(1);
    expect(await desk.mailed().then((mails) => mails.filter((mail) => mail === "plan-second-ended"))).toHaveLength(1);
    expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: newer, tier: "professional" });
  });

  it("are found by the reconciliation too, which says so", async () => {
    const [first, newer] = await bothPaid();
    await desk.hearAll();
    later(day);
    expect(await reconcileBilling(desk.ctx())).toContainEqual({
      kind: "second-subscription",
      subscriptionId: first,
      ended: true,
    });
    expect([statusOf(first), statusOf(newer)]).toEqual(["canceled", "active"]);
  });

  it.each(["before", "after"] as const)(
    "are one once it is asked again, killed %s any operation, and told once",
    async (when) => {
      // To die after one operation is to die before the next, but for those that run side by side: a third of them will do.
      const step = when === "before" ? 1 : 3;
      for (let dies = 0; ; dies += step) {
        await open();
        const [first, newer] = await bothPaid();
        await desk.hearAll();
        later(2 * second);
        const mortal = new Mortal(dies, when);
        const real = desk.payments();
        const payments = {
          ...real,
          findSubscription: (id: string) => mortal.live(() => real.findSubscription(id)),
          cancelSubscription: (id: string) => mortal.live(() => real.cancelSubscription(id)),
        };
        await desk.settle({ d1: mortal.d1, payments }).catch(() => {});
        await settled();
        expect([statusOf(first), statusOf(newer)]).toEqual(["canceled", "active"]);
        expect(await ended()).toHaveLength(1);
        const told = (await desk.mailed()).filter((mail) => mail === "plan-second-ended");
        expect(told).toHaveLength(1);
        expect(desk.alerted.length).toBeGreaterThan(0);
        if (!mortal.dead) return expect(dies).toBeGreaterThan(10);
      }
    },
    120_000,
  );

  it("wait where Stripe does not do it, and are one with the next try", async () => {
    const [first] = await bothPaid();
    await desk.hearAll();
    later(2 * second);
    const real = desk.payments();
    const refuses = { ...real, cancelSubscription: () => Promise.reject(new Error("down")) };
    await expect(desk.settle({ payments: refuses })).rejects.toThrow("down");
    expect((await desk.plan()).settledAt).toBeLessThan((await desk.plan()).changedAt);
    await settled();
    expect(statusOf(first)).toBe("canceled");
    expect((await desk.mailed()).filter((mail) => mail === "plan-second-ended")).toHaveLength(1);
  });
});

describe("nothing is ended", () => {
  it("of what somebody has made by hand, before or after; the operator is told", async () => {
    const first = await desk.checkOut("starter");
    await desk.hearAll();
    later();
    const { stripeCustomerId: customer } = await desk.plan();
    const byHand = account().subscribe({ customer: customer!, metadata: {}, prices: ["price_professional"] });
    later();
    const third = await desk.checkOut("starter");
    await desk.hearAll();
    await settled();
    expect([statusOf(first), statusOf(byHand), statusOf(third)]).toEqual(["canceled", "active", "active"]);
    expect(desk.alerted.map((alert) => alert.split(":")[0])).toEqual(
      expect.arrayContaining([`second-subscription ${byHand}`, `second-subscription ${first}`]),
    );
  });

  it("where the newer one is not paid: the older may be what they live on", async () => {
    const [first, newer] = await bothPaid();
    account().fail(newer);
    await desk.hearAll();
    await settled();
    expect([statusOf(first), statusOf(newer)]).toEqual(["active", "past_due"]);
    expect(cancelled()).toEqual([]);
    expect(desk.alerted).toHaveLength(1);
  });

  it("for one whose first payment is open, nor of one", async () => {
    const first = await desk.checkOut("starter");
    later();
    const waiting = await desk.checkOut("professional");
    account().subscriptions.get(waiting)!.status = "incomplete";
    account().tell("customer.subscription.updated", account().subscriptions.get(waiting)!);
    await desk.hearAll();
    await settled();
    expect([statusOf(first), statusOf(waiting)]).toEqual(["active", "incomplete"]);
    expect([cancelled(), desk.alerted]).toEqual([[], []]);
    expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: first, tier: "starter" });
  });
});

it("what was sold by hand beside a plan does not become the plan", async () => {
  const id = await desk.checkOut("professional");
  later();
  await desk.hearAll();
  const { stripeCustomerId: customer } = await desk.plan();
  const extra = account().subscribe({ customer: customer!, metadata: {}, prices: ["price_enterprise"] });
  await desk.hearAll();
  await settled();
  expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: id, tier: "professional" });
  account().cancel(extra);
  await desk.hearAll();
  await settled();
  expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: id, tier: "professional", endedAt: null });
  expect(await desk.mailed()).toEqual(["plan-started"]);
});

it("a checkout of which only its completion was heard is asked for, though another subscription has ended before it", async () => {
  const first = await desk.checkOut("starter");
  await desk.hearAll();
  later();
  account().cancel(first);
  await desk.hearAll();
  await settled();
  later();
  const bought = await desk.checkOut("professional");
  await desk.hear(
    account().events.find(({ type, data }) => type === "checkout.session.completed" && isOf(data.object, bought))!,
  );
  await settled();
  expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: bought, tier: "professional", status: "active" });
});

const isOf = (session: unknown, subscription: string): boolean =>
  typeof session === "object" && session !== null && "subscription" in session && session.subscription === subscription;
