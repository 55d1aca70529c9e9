import { OR } from "./lexicon/en/times.ts";
import { NOT_A_WISH_BEFORE, RULED_OUT_AFTER, RULED_OUT_BEFORE } from "./lexicon/en/asks-for-time.ts";
import { textBefore } from "./time-phrases.ts";

interface Span {
  start: number;
  end: number;
}

export interface Sorted<Mention> {
  wanted: Mention[];
  ruledOut: Mention[];
}

/**
 * Parts what the caller asks for from what is ruled out ("not Monday", "Thursday doesn't work"). A chain joined by "or"
 * or "and" shares its fate: "not Monday or Tuesday". Birthdays and the like are dropped altogether.
 */
export function sortWishes<Mention extends Span>(text: string, mentions: readonly Mention[]): Sorted<Mention> {
  const sorted: Sorted<Mention> = { wanted: [], ruledOut: [] };
  let chain: Mention[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (NOT_A_WISH_BEFORE.test(textBefore(text, mention.start))) continue;
    chain.push(mention);
    const next = mentions[index + 1];
    if (next !== undefined && OR.test(text.slice(mention.end, next.start))) continue;
    settle(text, chain, sorted);
    chain = [];
  }
  if (chain.length > 0) settle(text, chain, sorted);
  return sorted;
}

function settle<Mention extends Span>(text: string, chain: readonly Mention[], sorted: Sorted<Mention>): void {
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return;
  const out =
    RULED_OUT_BEFORE.test(textBefore(text, first.start)) || RULED_OUT_AFTER.test(text.slice(last.end, last.end + 48));
  (out ? sorted.ruledOut : sorted.wanted).push(...chain);
}
