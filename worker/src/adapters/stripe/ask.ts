import { Stripe } from "stripe";
import type { z } from "zod";
import { AppError } from "../../errors.ts";
import type { StripeDeployment } from "./client.ts";

type Asking = Pick<StripeDeployment, "log" | "keyRefused">;

/**
 * Asks Stripe through the SDK and reads what it answers. What Stripe says stays out of the error: it may name people and
 * cards.
 * @param what we ask about, for the error, such as `the customer`
 * @throws AppError `not_found` where there is none of that id (`details.param` names which), `invalid` where what we ask
 *   will never be granted, `unavailable` for everything else
 */
export async function askStripe<S extends z.ZodType>(
  asking: Asking,
  what: string,
  request: () => Promise<unknown>,
  schema: S,
): Promise<z.output<S>> {
  let answer: unknown;
  try {
    answer = await request();
  } catch (reason) {
    throw await faultOf(asking, what, reason);
  }
  const read = schema.safeParse(answer);
  if (!read.success) throw new AppError("unavailable", `stripe answered something about ${what} that we cannot read`);
  return read.data;
}

const { errors } = Stripe;

async function faultOf({ log, keyRefused }: Asking, what: string, reason: unknown): Promise<AppError> {
  if (!(reason instanceof errors.StripeError)) {
    log.error("stripe could not be asked", reason, { about: what });
    return new AppError("unavailable", "stripe could not be asked");
  }
  const { statusCode: status, code, param, requestId } = reason;
  const details = { ...(param === undefined ? {} : { param }), ...(code === undefined ? {} : { code }) };
  if (status === 401 || status === 403) {
    log.error("stripe refuses our key", new Error(`status ${status}: check STRIPE_SECRET_KEY`), { requestId });
    await keyRefused();
    return new AppError("unavailable", "payments are not available", { details: { status } });
  }
  if (reason instanceof errors.StripeCardError)
    return new AppError("invalid", `the payment for ${what} was declined`, { details });
  if (reason instanceof errors.StripeInvalidRequestError) {
    if (status === 404 || code === "resource_missing")
      return new AppError("not_found", `stripe does not know ${what}`, { details });
    log.warn("stripe refused a request", { about: what, code, param, requestId });
    return new AppError("invalid", `stripe refused ${what}${param === undefined ? "" : `: ${param}`}`, { details });
  }
  // A key that was used with other words, or is in use: nothing that its owner could put right.
  if (reason instanceof errors.StripeIdempotencyError)
    log.warn("stripe knows this key otherwise", { about: what, requestId });
  return status === undefined
    ? new AppError("unavailable", "stripe could not be reached")
    : new AppError("unavailable", `stripe answered ${status}`, { details: { status } });
}

/** The same, where it is an answer too that there is none. */
export const orNull = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((reason: unknown) => {
    if (reason instanceof AppError && reason.code === "not_found") return null;
    throw reason;
  });
