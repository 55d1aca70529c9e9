import type { BillingEvent, ProviderSubscription } from "../../src/domain/billing/subscription/billing-event.ts";
import { at, begin, day, type Told } from "./book-of-events.ts";

/** Numbers that look random and are the same every time. */
export function dice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, by: next() }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ item }) => item);
  return { below, pick, shuffled, id: () => `evt_${below(2 ** 31).toString(36)}${below(2 ** 31).toString(36)}` };
}
export type Dice = ReturnType<typeof dice>;

export interface Life {
  /** As they happened. */
  events: BillingEvent[];
  /** How the subscription is at the provider after all of them. */
  truth: ProviderSubscription;
  /** After everything, integer ms. */
  over: number;
}

type Change = Partial<ProviderSubscription>;

/**
 * A life as a subscription at the provider may have it: it begins, its plan and its end are changed, months are paid, not
 * paid, paid late, until it is given up or not. Several things may happen within one second, as they do there.
 */
export function anyLife(told: Told, { below, pick, id }: Dice, startSeconds = 0): Life {
  let now = startSeconds;
  let state = told.state({ status: "incomplete", createdAt: at(now) });
  const events: BillingEvent[] = [];
  const say = (kind: "created" | "updated" | "deleted", change: Change) => {
    state = { ...state, ...change };
    events.push(told.said(kind, now, state, id()));
  };
  const bill = (outcome: "paid" | "failed" | "action-required", paidThrough: number | null = null) =>
    events.push({ ...told.invoice(outcome, now, paidThrough), id: id() });
  const later = () => (now += pick([0, 0, 1, 60, day, 9 * day]));

  if (below(2) === 0) say("created", {});
  else say("created", { status: "trialing", trialEnd: state.currentPeriodEnd });
  later();
  bill("paid", state.currentPeriodEnd);
  if (state.status === "incomplete") say("updated", { status: "active" });
  for (let steps = below(6); steps > 0; steps--) {
    later();
    const what = below(7);
    if (what === 6) say("updated", { status: state.status === "paused" ? "active" : "paused" });
    else if (what === 0) say("updated", { tier: pick(["starter", "professional"]) });
    else if (what === 1) say("updated", { cancelAt: pick([null, state.currentPeriodEnd]) });
    else if (what === 2) renew(true);
    else if (what === 3) renew(false);
    else if (state.status === "past_due") {
      bill("paid", state.currentPeriodEnd);
      say("updated", { status: "active" });
    } else say("updated", {});
  }
  later();
  if (below(2) === 0) say("deleted", { status: "canceled", endedAt: at(now) });
  return { events, truth: state, over: Math.max(begin, at(now)) };

  function renew(paid: boolean): void {
    if (state.status === "paused") return;
    now = Math.max(now, (state.currentPeriodEnd - begin) / 1000);
    const period = {
      currentPeriodStart: state.currentPeriodEnd,
      currentPeriodEnd: state.currentPeriodEnd + 30 * day * 1000,
    };
    if (paid) bill("paid", period.currentPeriodEnd);
    else bill(pick(["failed", "action-required"]));
    say("updated", { ...period, status: paid ? "active" : "past_due" });
  }
}
