import { z } from "zod";
import { AppError } from "../../errors.ts";
import { askUpstream } from "../http.ts";
import type { Payments } from "../ports.ts";

/** The version whose shapes we read and write, whatever the account's own default is. */
const apiVersion = "2026-10-28.endive";
const timeout = 10_000;

const customer = z.object({ id: z.string().regex(/^cus_\w+$/) });
const refusal = z.object({ error: z.object({ type: z.string(), param: z.string().optional() }) });

/** Customers over Stripe's REST API, form-encoded. The idempotency key is the tenant's, so that a repeat is the same one. */
export const createCustomers = (account: {
  secretKey: string;
  apiBase: string;
}): { ensure: Payments["ensureCustomer"] } => ({
  ensure: ({ tenantId, name, email }) =>
    askUpstream(
      "stripe",
      `${account.apiBase}/v1/customers`,
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${account.secretKey}`,
          accept: "application/json",
          "stripe-version": apiVersion,
          "idempotency-key": `customer:${tenantId}`,
        },
        body: new URLSearchParams({ name, email, "metadata[tenant_id]": tenantId }),
      },
      customer,
      timeout,
      judge,
    ),
});

/** What is wrong with the name or the address stays wrong; a key that is in use, or was used otherwise, does not. */
function judge(status: number, content: unknown): Error | null {
  const error = refusal.safeParse(content).data?.error;
  if (status !== 400 || error?.type !== "invalid_request_error") return null;
  return new AppError("invalid", `stripe refused the customer's ${error.param ?? "details"}`);
}
