import { StripeAccount } from "../../worker/test/billing/stripe/account.ts";
import { subscriptionObject } from "../../worker/test/billing/stripe/objects.ts";
import { signed } from "../../worker/test/billing/stripe/signature.ts";
import { httpRequest, load, type Round } from "./load.ts";
import { webhookSecret } from "./options.ts";
import { type Figures, round, times } from "./report.ts";
import type { Rig } from "./rig.ts";
import { inRounds } from "./rounds.ts";
import { summarize } from "./stats.ts";
import type { BenchTenant } from "./tenants.ts";

const path = "/api/billing/webhook";
/** What its slowest hundredth may take, as a multiple of the floor's. */
const limit = 10;

/** Stripe's webhook beside the floor: each event signed, new, and of a business's own subscription. */
export async function measureBillingWebhook(
  rig: Rig,
  tenants: readonly BenchTenant[],
  quick: boolean,
): Promise<Figures> {
  const account = new StripeAccount();
  const subscribed = tenants.map(({ tenantId }) =>
    account.subscribe({
      customer: `cus_${tenantId.slice(4)}`,
      metadata: { tenant_id: tenantId },
      prices: ["price_enterprise", "price_enterprise_seconds"],
    }),
  );
  let told = 0;
  const event = async (): Promise<string> => {
    const subscription = account.subscriptions.get(subscribed[told++ % subscribed.length]!)!;
    const body = JSON.stringify(account.emit("customer.subscription.updated", subscriptionObject(subscription)));
    const delivery = await signed(body, webhookSecret, Date.now());
    return httpRequest("POST", rig.port, path, delivery.headers, delivery.body);
  };
  const events = (count: number) => Promise.all(Array.from({ length: count }, event));
  const hello = httpRequest("GET", rig.floorPort, "/hello", {});
  const batch = httpRequest("POST", rig.floorPort, "/batch", {}, "x".repeat(1000));
  await ask(rig.port, 4, await events(4 * tenants.length));

  const rows: Figures["rows"] = [];
  for (const connections of [1, 16]) {
    // Of so many the slowest hundredth is more than one.
    const count = quick ? 200 : 400;
    const [floor, bare, ours]: [Round[], Round[], Round[]] = [[], [], []];
    await inRounds(quick ? 2 : 5, quick ? 4000 : 20_000, async () => {
      floor.push(await ask(rig.floorPort, connections, copies(10 * count, hello)));
      bare.push(await ask(rig.floorPort, connections, copies(count, batch)));
      ours.push(await ask(rig.port, connections, await events(count)));
    });
    const [least, written, own] = [summarize(floor), summarize(bare), summarize(ours)];
    rows.push({
      connections,
      "requests/s": round(own.perSecond),
      "p50 ms": round(own.p50),
      "p99 ms": round(own.p99),
      "bare batch p50": round(written.p50),
      "bare batch p99": round(written.p99),
      "p99 of bare batch": times(own.p99, written.p99),
      "hello/s": round(least.perSecond),
      "hello p50": round(least.p50),
      "hello p99": round(least.p99),
      "p99 of hello": times(own.p99, least.p99),
      kept: own.p99 < limit * least.p99 ? "yes" : "NO",
    });
  }
  return {
    title: "Billing webhook",
    note:
      `POST ${path}: signed events of ${tenants.length} subscriptions, each new, each in one batch of the database before its ` +
      `answer. Its p99 is to stay below ${limit} times that of hello. Beside it a batch of D1 that writes one row and does nothing else.`,
    rows,
  };
}

const copies = (count: number, request: string) => Array.from({ length: count }, () => request);

async function ask(port: number, connections: number, requests: readonly string[]): Promise<Round> {
  const result = await load({ port, connections, requests, isRight: (status) => status === 200 });
  if (result.wrong > 0) throw new Error(`${result.wrong} of ${requests.length} answers were wrong`);
  return result;
}
