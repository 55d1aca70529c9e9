import type { Receipt } from "@contract";
import { exactMoney } from "../../../lib/money.ts";
import { waivedWords } from "./waived-words.ts";

/** What a call comes to, in cents: its price less what was taken back. */
const netCents = ({ cents, correction }: Receipt): number => cents + (correction?.cents ?? 0);

/** What a call costs, in a word: a price, within the plan, or nothing. */
export function priceWords(receipt: Receipt): string {
  const net = netCents(receipt);
  // What is taken back may be worth more than it was charged at: later calls have become cheaper with it.
  if (net !== 0) return exactMoney(net);
  return receipt.waived !== null ? "Not charged" : receipt.overageSeconds === 0 ? "In your plan" : exactMoney(0);
}

/** The same with the reason, where it is the only thing said. */
export function chargeWords(receipt: Receipt): string {
  return receipt.waived === null ? priceWords(receipt) : `Not charged: ${waivedWords[receipt.waived].toLowerCase()}`;
}

/** Who answered. */
export const modelWords = (model: string): string => (model === "builtin" ? "Built-in receptionist" : model);

const voiceMakers: Readonly<Record<string, string>> = { google: "Google", amazon: "Amazon", elevenlabs: "ElevenLabs" };

/** `google Olivia`, as the ledger keeps a voice, as people say it: `Olivia, by Google`. */
export function voiceWords(voice: string): string {
  const [, provider = "", name = ""] = /^(\S+) (.+)$/.exec(voice) ?? [];
  const maker = voiceMakers[provider];
  return maker === undefined ? voice : `${name}, by ${maker}`;
}
