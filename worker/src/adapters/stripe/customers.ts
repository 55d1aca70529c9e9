import { z } from "zod";
import type { Payments } from "../ports/payments.ts";
import { askStripe } from "./ask.ts";
import { accountOf, type StripeDeployment } from "./client.ts";

const customer = z.object({ id: z.string().regex(/^cus_\w+$/) });
const portalSession = z.object({ url: z.url() });

type Customers = Pick<Payments, "ensureCustomer" | "openPortal">;

/** Who pays, and where they see what they pay. */
export const createCustomers = (deployment: StripeDeployment): Customers => ({
  ensureCustomer: ({ tenantId, name, email, key }) =>
    askStripe(
      deployment,
      "the customer",
      () =>
        accountOf(deployment).client.customers.create(
          { name, email, metadata: { tenant_id: tenantId } },
          { idempotencyKey: key },
        ),
      customer,
    ),
  openPortal: ({ customerId, returnUrl }) =>
    askStripe(
      deployment,
      "the customer",
      () => accountOf(deployment).client.billingPortal.sessions.create({ customer: customerId, return_url: returnUrl }),
      portalSession,
    ),
});
