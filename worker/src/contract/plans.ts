/** The plans, once: what each costs and includes. Money in cents, minutes a month. */
export const plans = {
  starter: {
    name: "Starter",
    priceCents: 19_700,
    includedMinutes: 500,
    numbers: 1,
    concurrentCalls: 5,
    premiumVoices: false,
  },
  professional: {
    name: "Professional",
    priceCents: 49_700,
    includedMinutes: 2000,
    numbers: 3,
    concurrentCalls: 25,
    premiumVoices: true,
  },
  enterprise: {
    name: "Enterprise",
    priceCents: null,
    includedMinutes: 20_000,
    numbers: 1000,
    concurrentCalls: 500,
    premiumVoices: true,
  },
} as const;

export type Tier = keyof typeof plans;
/** Days a new tenant may use everything of its plan before paying. */
export const trialDays = 14;
/** Where Enterprise is talked about, on our own site: it has no price to start at. */
export const enterpriseContact = "/#contact";
