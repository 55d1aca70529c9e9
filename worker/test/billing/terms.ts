import { env } from "cloudflare:workers";
import { createKvSnapshots } from "../../src/adapters/cloudflare/kv-snapshots.ts";
import { forgetSnapshot } from "../../src/services/agent/snapshot-of-number.ts";
import type { Member } from "../harness/api.ts";

const day = 86_400_000;
/** An instant so many days ago. */
export const daysAgo = (days: number): number => Date.now() - Math.round(days * day);

interface Terms {
  trialEndsAt?: number | null;
  unpaidSince?: number | null;
  endedAt?: number | null;
  /** Whether the provider has a subscription. */
  subscribed?: boolean;
}

/** What a tenant has paid, as a webhook would have written it; everything not named is in order. */
export const setTerms = ({ tenantId }: Member, terms: Terms): Promise<unknown> =>
  env.DB.prepare(
    "UPDATE subscriptions SET trial_ends_at = ?, unpaid_since = ?, ended_at = ?, stripe_subscription_id = ? WHERE tenant_id = ?",
  )
    .bind(
      terms.trialEndsAt ?? null,
      terms.unpaidSince ?? null,
      terms.endedAt ?? null,
      terms.subscribed === true ? `sub_${tenantId}` : null,
      tenantId,
    )
    .run();

/** Forgets what any cache knows of a number: the next call reads the database. */
export async function forgetNumber(phoneNumber: string): Promise<void> {
  await createKvSnapshots(env.SNAPSHOTS).remove(phoneNumber);
  forgetSnapshot(phoneNumber);
}

/** The stages of who does not pay, as terms of a trial and of a subscription that have been in them for a while. */
export const stages = {
  trial: { trialEndsAt: daysAgo(-3) },
  grace: { subscribed: true, unpaidSince: daysAgo(6.9) },
  messages: { trialEndsAt: daysAgo(7.1) },
  forward: { subscribed: true, unpaidSince: daysAgo(21.1) },
  paid: { subscribed: true },
} satisfies Record<string, Terms>;
