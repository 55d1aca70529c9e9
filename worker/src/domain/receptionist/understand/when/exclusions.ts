import type { Lexicon } from "../lexicon/lexicon.ts";
import { textBefore } from "./time-phrases.ts";

type Language = Pick<Lexicon, "wishes" | "times">;

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
export function sortWishes<Mention extends Span>(
  text: string,
  mentions: readonly Mention[],
  language: Language,
): Sorted<Mention> {
  const sorted: Sorted<Mention> = { wanted: [], ruledOut: [] };
  let chain: Mention[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (language.wishes.notAWishBefore.test(textBefore(text, mention.start))) continue;
    chain.push(mention);
    const next = mentions[index + 1];
    if (next !== undefined && language.times.or.test(text.slice(mention.end, next.start))) continue;
    settle(text, chain, sorted, language);
    chain = [];
  }
  if (chain.length > 0) settle(text, chain, sorted, language);
  return sorted;
}

function settle<Mention extends Span>(
  text: string,
  chain: readonly Mention[],
  sorted: Sorted<Mention>,
  { wishes }: Language,
): void {
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return;
  const out =
    wishes.ruledOutBefore.test(textBefore(text, first.start)) ||
    wishes.ruledOutAfter.test(text.slice(last.end, last.end + 48));
  (out ? sorted.ruledOut : sorted.wanted).push(...chain);
}
