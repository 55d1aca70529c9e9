import type { Language } from "../conversation/language.ts";
import { ASKS_FOR } from "./understand/lexicon/language-signs.ts";

/**
 * The language an utterance asks us to speak, in whichever it asks: "¿habla español?" and "do you speak Spanish?" both want
 * Spanish from now on. With it comes what was said besides.
 */
export function languageAskedFor(says: string): { language: Language; rest: string } | undefined {
  const text = says.normalize("NFC");
  // Letter by letter, so that a place in one is the same place in the other.
  const plain = text.toLowerCase().replace(/\p{L}/gu, (letter) => letter.normalize("NFD").charAt(0));
  for (const language of ["en", "es"] as const) {
    const found = ASKS_FOR[language].exec(plain);
    if (found === null) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { language, rest: rest.replace(/^[\s¿¡]*[.!?,;]|[¿¡]\s*(?=[.!?])/g, " ").trim() };
  }
  return undefined;
}
