import type { Payments } from "../../src/adapters/ports/payments.ts";

/** A payment provider of which only some methods matter: asking another fails the test. */
export function paymentsWith(methods: Partial<Payments>): Payments {
  const unexpected = async (): Promise<never> => {
    throw new Error("the payment provider is asked something this test does not expect");
  };
  return {
    meterEventName: null,
    tiers: ["starter", "professional"],
    ensureCustomer: unexpected,
    startCheckout: unexpected,
    findCheckout: unexpected,
    openPortal: unexpected,
    findSubscription: unexpected,
    changePlan: unexpected,
    cancelSubscription: unexpected,
    reportUsage: unexpected,
    cancelUsage: unexpected,
    usageTotal: unexpected,
    ...methods,
  };
}
