import { sha256Hex } from "../sha256-hex.ts";

/** A question's id follows from the tenant and what it asks: two conversations that come up with it at once make one row. */
export const gapId = async (tenantId: string, subject: string): Promise<string> =>
  `gap_${(await sha256Hex(`${tenantId}\n${subject}`)).slice(0, 26)}`;

/** The fact that answers a question; answered again it is the same fact. */
export const factIdOf = (gap: string): string => `fct_${gap}`;
