import type { Receipt } from "@contract";
import { exactMoney } from "../../lib/money.ts";
import { waivedWords } from "./waived-words.ts";

/** What a call comes to, in cents: its price less what was taken back. */
export const netCents = ({ cents, correction }: Receipt): number => cents + (correction?.cents ?? 0);

/** What a call costs, in a word: a price, within the plan, or why nothing. */
export function priceWords(receipt: Receipt): string {
  if (receipt.waived !== null) return "Not charged";
  return receipt.overageSeconds === 0 ? "In your plan" : exactMoney(netCents(receipt));
}

/** The same with the reason, where it is the only thing said. */
export function chargeWords(receipt: Receipt): string {
  return receipt.waived === null ? priceWords(receipt) : `Not charged: ${waivedWords[receipt.waived].toLowerCase()}`;
}

/** Who answered. */
export const modelWords = (model: string): string => (model === "builtin" ? "Built-in receptionist" : model);
