import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { Payments } from "../ports/payments.ts";
import { askStripe, orNull } from "./ask.ts";
import { accountOf, learnedOf, type StripeDeployment } from "./client.ts";

const anything = z.object({});
const meters = z.object({ data: z.array(z.object({ id: z.string().min(1), event_name: z.string() })) });
const summaries = z.object({ data: z.array(z.object({ aggregated_value: z.number() })) });

/**
 * Usage that is charged by a meter. https://docs.stripe.com/billing/subscriptions/usage-based
 *
 * The identifier makes a repeat harmless. A key of ours would do harm: under one Stripe repeats its first answer for a day,
 * an error of its own too.
 */
export const createUsage = (
  deployment: StripeDeployment,
): Pick<Payments, "reportUsage" | "cancelUsage" | "usageTotal"> => {
  const { now } = deployment;
  const eventName = () => {
    if (deployment.meterEventName === null) throw new AppError("unavailable", "no meter is configured");
    return deployment.meterEventName;
  };
  return {
    async reportUsage({ identifier, customerId, seconds, at }) {
      const report = {
        event_name: eventName(),
        payload: { stripe_customer_id: customerId, value: String(seconds) },
        identifier,
        timestamp: Math.floor(at / 1000),
      };
      const { client } = accountOf(deployment);
      const create = () => client.billing.meterEvents.create(report);
      await askStripe(deployment, "the usage", () => unless(/already exists with identifier/i, create), anything);
    },

    async cancelUsage(identifier) {
      const correction = { event_name: eventName(), type: "cancel" as const, cancel: { identifier } };
      const { client } = accountOf(deployment);
      const create = () => client.billing.meterEventAdjustments.create(correction);
      await askStripe(deployment, "the correction", () => unless(/already (been )?cancell?ed/i, create), anything);
    },

    async usageTotal({ customerId, from, until }) {
      const name = eventName();
      const account = accountOf(deployment);
      const meter = await learnedOf(account, `meter ${name}`, now(), () => findMeter(deployment, name));
      if (meter === null) return null;
      const asked = { customer: customerId, start_time: from / 1000, end_time: until / 1000, limit: 100 };
      const list = () => account.client.billing.meters.listEventSummaries(meter, asked);
      const found = await orNull(askStripe(deployment, "the meter's sum", list, summaries));
      return found && found.data.reduce((sum, each) => sum + each.aggregated_value, 0);
    },
  };
};

async function findMeter(deployment: StripeDeployment, eventName: string): Promise<string | null> {
  const { client } = accountOf(deployment);
  const list = () => client.billing.meters.list({ status: "active", limit: 100 });
  const found = await orNull(askStripe(deployment, "the meters", list, meters));
  return found?.data.find((meter) => meter.event_name === eventName)?.id ?? null;
}

/** Stripe has a code for neither: that something is done already is only in the refusal's words. */
async function unless(isDone: RegExp, request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request();
  } catch (reason) {
    if (reason instanceof Error && isDone.test(reason.message)) return {};
    throw reason;
  }
}
