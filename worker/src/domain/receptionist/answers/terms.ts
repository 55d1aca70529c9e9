import type { Language } from "../../conversation/language.ts";
import { englishSubjects } from "../lexicon/english/subjects.ts";
import { plainly } from "../lexicon/plainly.ts";
import { spanishSubjects } from "../lexicon/spanish/subjects.ts";
import type { Subjects } from "../lexicon/subjects.ts";

const subjects: Record<Language, Subjects> = { en: englishSubjects, es: spanishSubjects };

/**
 * The words of a text that say what it is about: without fillers, endings and differences of wording.
 * @param sought the language of what they are to be found in: a name loses in both what that language takes for an ending
 */
export function termsOf(text: string, language: Language, sought = language): string[] {
  const { concepts, stopWords, phrases } = subjects[language];
  const { endings } = subjects[sought];
  const told = phrases.reduce((said, [pattern, word]) => said.replace(pattern, ` ${word} `), plainly(text));
  return wordsOf(told).flatMap((word) => {
    const concept = concepts.get(word);
    if (concept) return [concept];
    return stopWords.has(word) ? [] : [stem(cognate(word), endings)];
  });
}

/** The language more of whose commonest words a text is made of; `fallback` where that settles nothing. */
export function languageOfText(text: string, fallback: Language): Language {
  const words = wordsOf(plainly(text));
  const [en, es] = (["en", "es"] as const).map(
    (each) => words.filter((word) => subjects[each].stopWords.has(word)).length,
  ) as [number, number];
  return en === es ? fallback : en > es ? "en" : "es";
}

const wordsOf = (plain: string): string[] =>
  plain
    .replaceAll("'", " ")
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && word !== "-");

/** "Sedación" and "sedation" are one word in two spellings. */
const cognate = (word: string): string => word.replace(/cion(es)?$/, "tion");

/** "appointments", "appointment": near enough the same word; short words keep their ending. */
function stem(word: string, endings: RegExp): string {
  const bare = word.length > 4 ? word.replace(endings, "") : word;
  return bare.length >= 3 ? bare : word;
}
