import type { Ctx } from "../../context.ts";

/** Where an owner sees and pays their plan; null where this deployment does not know its own address. */
export const billingUrlOf = ({ deps: { dashboardUrl } }: Ctx): string | null =>
  dashboardUrl === null ? null : `${dashboardUrl}/settings/billing`;
