import { StripeAccount } from "../../worker/test/billing/stripe/account.ts";
import { signed } from "../../worker/test/billing/stripe/signature.ts";
import { Contestant } from "./contestant.ts";
import { httpRequest, load } from "./load.ts";
import { webhookSecret } from "./options.ts";
import { type Figures, round, times } from "./report.ts";
import type { Rig } from "./rig.ts";
import { inRounds } from "./rounds.ts";
import type { BenchTenant } from "./tenants.ts";

const path = "/api/billing/webhook";
/** What its slowest hundredth may take, as a multiple of the floor's. */
const limit = 10;

/** What Stripe tells of a renewal; we act on the first two. */
const renewal = ["customer.subscription.updated", "invoice.paid", "invoice.payment_succeeded"] as const;
/** What is sent: all of it one batch of the database each, or as renewals bring it. */
const mixes = { "one batch each": [renewal[0]], renewals: renewal } as const;

/** Stripe's webhook beside the floor: each event signed, new, and of a business's own subscription. */
export async function measureBillingWebhook(
  rig: Rig,
  tenants: readonly BenchTenant[],
  quick: boolean,
): Promise<Figures> {
  const isRight = (status: number) => status === 200;
  const stripe = new Stripe(rig.port, tenants);
  const hello = httpRequest("GET", rig.floorPort, "/hello", {});
  const batch = httpRequest("POST", rig.floorPort, "/batch", {}, "x".repeat(1000));
  const warm = await stripe.tells(renewal, 12 * tenants.length);
  await load({ port: rig.port, connections: 4, requests: warm, isRight });
  await load({ port: rig.floorPort, connections: 4, requests: copies(100, batch), isRight });

  const rows: Figures["rows"] = [];
  for (const [events, types] of Object.entries(mixes))
    for (const connections of [1, 16]) {
      // Of so many the slowest hundredth is more than one.
      const count = quick ? 200 : 400;
      const [floor, bare, ours] = [new Contestant(rig), new Contestant(rig), new Contestant(rig)];
      const toFloor = { port: rig.floorPort, connections, isRight };
      await inRounds(quick ? 2 : 5, quick ? 2000 : 12_000, async () => {
        await floor.run({ ...toFloor, requests: copies(10 * count, hello) });
        await bare.run({ ...toFloor, requests: copies(count, batch) });
        await ours.run({ port: rig.port, connections, isRight, requests: await stripe.tells(types, count) });
      });
      const [least, written, own] = [floor.summary, bare.summary, ours.summary];
      rows.push({
        events,
        connections,
        "requests/s": round(own.perSecond),
        "p50 ms": round(own.p50),
        "p99 ms": round(own.p99),
        "cpu ms": round(own.cpu),
        "batch p50": round(written.p50),
        "batch p99": round(written.p99),
        "batch cpu": round(written.cpu),
        "hello p50": round(least.p50),
        "hello p99": round(least.p99),
        "hello cpu": round(least.cpu),
        "cpu of batch": times(own.cpu, written.cpu),
        "p99 of batch": times(own.p99, written.p99),
        "batch's p99 of hello": times(written.p99, least.p99),
        "p99 of hello": times(own.p99, least.p99),
        kept: own.p99 < limit * least.p99 ? "yes" : "NO",
      });
    }
  return {
    title: "Billing webhook",
    note:
      `POST ${path}: signed events of ${tenants.length} subscriptions, each new. Its p99 is to stay below ${limit} times that of hello. ` +
      "Beside it a batch of D1 that writes one row and does nothing else: what of its multiple of hello is the platform's. " +
      "None changes a plan: what would follow from that rides in a queue and is no part of an answer. " +
      "On a busy machine hello waits for its turn too, and `kept` says little: the processor's columns stay comparable.",
    rows,
  };
}

/** An account with a subscription for each tenant, and what it goes on telling of them. */
class Stripe {
  private readonly account = new StripeAccount();
  private readonly port: number;
  /** Of each subscription the object that an event of a type carries. */
  private readonly objects: ReadonlyMap<string, unknown>[];
  private told = 0;

  constructor(port: number, tenants: readonly BenchTenant[]) {
    this.port = port;
    this.objects = tenants.map(({ tenantId }) => this.subscribe(tenantId));
  }

  /** So many requests, their events of these types in turn. */
  tells(types: readonly string[], count: number): Promise<string[]> {
    return Promise.all(Array.from({ length: count }, () => this.next(types)));
  }

  private async next(types: readonly string[]): Promise<string> {
    const [turn, which] = [Math.floor(this.told / types.length), this.told++ % types.length];
    const type = types[which] ?? renewal[0];
    const event = this.account.emit(type, this.objects[turn % this.objects.length]?.get(type));
    const { headers, body } = await signed(JSON.stringify(event), webhookSecret, Date.now());
    return httpRequest("POST", this.port, path, headers, body);
  }

  private subscribe(tenantId: string): ReadonlyMap<string, unknown> {
    const before = this.account.events.length;
    this.account.subscribe({
      customer: `cus_${tenantId.slice(4)}`,
      metadata: { tenant_id: tenantId },
      prices: ["price_enterprise", "price_enterprise_seconds"],
    });
    const objectOf = (type: string) =>
      this.account.events.slice(before).find((event) => event.type === type)?.data.object;
    const [subscription, invoice] = [objectOf("customer.subscription.created"), objectOf("invoice.paid")];
    return new Map(renewal.map((type) => [type, type === renewal[0] ? subscription : invoice]));
  }
}

const copies = (count: number, request: string) => Array.from({ length: count }, () => request);
