import { concepts, endings, stopWords } from "../lexicon/english/subjects.ts";

/** The words of a text that say what it is about: without fillers, endings and differences of wording. */
export function termsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[’']/g, " ")
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && word !== "-");
  return words.flatMap((word) => {
    const concept = concepts[word];
    if (concept) return [concept];
    return stopWords.has(word) ? [] : [stem(word)];
  });
}

/** "appointments", "appointment": near enough the same word; short words keep their ending. */
function stem(word: string): string {
  const bare = word.length > 4 ? word.replace(endings, "") : word;
  return bare.length >= 3 ? bare : word;
}
