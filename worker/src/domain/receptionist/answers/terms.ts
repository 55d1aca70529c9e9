import type { Language } from "../../conversation/language.ts";
import { englishSubjects } from "../lexicon/english/subjects.ts";
import { plainly } from "../lexicon/plainly.ts";
import { spanishSubjects } from "../lexicon/spanish/subjects.ts";
import type { Subjects } from "../lexicon/subjects.ts";

const subjects: Record<Language, Subjects> = { en: englishSubjects, es: spanishSubjects };

/** The words of a text that say what it is about: without fillers, endings and differences of wording. */
export function termsOf(text: string, language: Language): string[] {
  const { concepts, stopWords, endings } = subjects[language];
  return wordsOf(text).flatMap((word) => {
    const concept = concepts.get(word);
    if (concept) return [concept];
    return stopWords.has(word) ? [] : [stem(word, endings)];
  });
}

/** The language more of whose commonest words a text is made of; `fallback` where that settles nothing. */
export function languageOfText(text: string, fallback: Language): Language {
  const words = wordsOf(text);
  const [en, es] = (["en", "es"] as const).map(
    (each) => words.filter((word) => subjects[each].stopWords.has(word)).length,
  ) as [number, number];
  return en === es ? fallback : en > es ? "en" : "es";
}

const wordsOf = (text: string): string[] =>
  plainly(text)
    .replaceAll("'", " ")
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && word !== "-");

/** "appointments", "appointment": near enough the same word; short words keep their ending. */
function stem(word: string, endings: RegExp): string {
  const bare = word.length > 4 ? word.replace(endings, "") : word;
  return bare.length >= 3 ? bare : word;
}
