/** The demo tenant that `npm run dev` and `npm run seed` set up, for development alone. */
export const demo = {
  businessName: "Bright Smile Dental",
  email: "demo@amunet.example",
  password: "bright-smile-demo",
  /** 202-555-01xx is set aside for fiction: it reaches nobody. */
  phoneNumber: "+12025550100",
  callerNumber: "+12025550142",
  timeZone: "America/New_York",
} as const;
