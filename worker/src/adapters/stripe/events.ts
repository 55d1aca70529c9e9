import { Stripe } from "stripe";
import { z } from "zod";
import type { BillingEvent } from "../../domain/billing/subscription/billing-event.ts";
import { type HearingAccount, readEvent } from "./read-event.ts";

/** How old a signature may be, seconds: what Stripe itself recommends. */
const tolerance = 300;

/** As Stripe writes the header: the time, then signatures. The SDK overlooks what else is in it. */
const headerForm = /^t=[1-9]\d{0,11}(?:,v1=[0-9a-f]{64}|,v(?!1=)\d+=[0-9a-f]+)+$/;

/** Something Stripe has signed and we cannot read: it is to come again, until we can. */
export class UnreadableEvent extends Error {
  /** Null where not even that can be read. */
  readonly eventId: string | null;

  constructor(eventId: string | null, fault: string) {
    super(`event ${eventId ?? "without an id"} cannot be read: ${fault}`);
    this.name = "UnreadableEvent";
    this.eventId = eventId;
  }
}

/**
 * Checks who sent a webhook and reads it. https://docs.stripe.com/webhooks/signature
 * @param raw the body as it came
 * @param signature header `stripe-signature`
 * @param secrets the current one first; the one before it is still good while Stripe is told of the new one
 * @param now integer ms, for the signature's age
 * @returns null where none of the secrets has signed it within the last five minutes
 * @throws UnreadableEvent where it is signed but makes no sense
 */
export async function openEvent(
  raw: string,
  signature: string | null,
  secrets: readonly string[],
  account: HearingAccount,
  now: number,
): Promise<BillingEvent | null> {
  if (signature === null || !headerForm.test(signature) || !(await signedByAny(raw, signature, secrets, now)))
    return null;
  let content: unknown;
  try {
    content = JSON.parse(raw);
    return readEvent(content, account);
  } catch (reason) {
    throw new UnreadableEvent(identified.safeParse(content).data?.id ?? null, faultOf(reason));
  }
}

const identified = z.object({ id: z.string() });

async function signedByAny(raw: string, signature: string, secrets: readonly string[], now: number): Promise<boolean> {
  for (const secret of secrets) {
    try {
      if (await Stripe.webhooks.signature?.verifyHeaderAsync(raw, signature, secret, tolerance, undefined, now))
        return true;
    } catch {
      // Not this one's: whatever is wrong with a stranger's header, it is no signature.
    }
  }
  return false;
}

/** Where it is wrong, without any of its values: they may be somebody's. */
const faultOf = (reason: unknown): string =>
  reason instanceof z.ZodError
    ? reason.issues.map(({ path, code }) => `${path.join(".")} ${code}`).join(", ")
    : "no JSON";
