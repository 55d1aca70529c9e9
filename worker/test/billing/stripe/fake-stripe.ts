import { env } from "cloudflare:workers";
import { payments } from "../../../src/adapters/on-first-call.ts";
import type { Payments } from "../../../src/adapters/ports/payments.ts";
import { createLog } from "../../../src/observe/log.ts";
import { VendorContract } from "../../contracts/vendor.ts";
import { StripeServer } from "./server.ts";

/** Stripe in memory for suites inside workerd, judged by Stripe's own document; see `StripeServer` for all it can do. */
export class FakeStripe extends StripeServer {
  constructor() {
    super(VendorContract.of("stripe", env.CONTRACTS["stripe"]));
  }

  /** The port over the real adapter, as a deployment with `variables` has it. Stub `fetch` with this server's. */
  payments(): Payments {
    return payments({
      secretKey: this.variables.STRIPE_SECRET_KEY,
      apiBase: this.variables.STRIPE_API_BASE,
      meterEventName: this.variables.STRIPE_METER_EVENT_NAME,
      prices: {
        starter: this.variables.STRIPE_STARTER_PRICE_ID,
        professional: this.variables.STRIPE_PROFESSIONAL_PRICE_ID,
        enterprise: null,
      },
      now: () => this.account.now ?? Date.now(),
      log: createLog(),
      keyRefused: () => Promise.resolve(),
    });
  }
}
