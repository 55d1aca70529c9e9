import type { Fact } from "../../../../contract/agent-config.ts";
import type { Language } from "../../../conversation/language.ts";
import { industries, industryOf } from "../../../industries/catalogue.ts";
import { retrieve } from "../../answers/retrieve.ts";
import { plainly } from "../../lexicon/plainly.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";

/** So sure it must be, or it is small talk or a wish to book. */
const surely = 0.7;
/** Said in the very words of the question, it is one whether or not it sounds like one. */
const exactly = 0.95;

/**
 * Whether this is a question that callers of such a business ask all the time, and not an appointment they want: "do I need
 * a patch test?". Where no fact answers it, the team should hear of it.
 */
export function isUsualQuestion({ facts, cues, language }: Turn, heard: Heard): boolean {
  if (Object.keys(heard.when).length > 0) return false;
  const asks = cues.asksSomething.test(plainly(heard.says));
  if (!asks && heard.services.length > 0) return false;
  const usual = questions[language].get(industryOf(facts.config.industry).id)!;
  return (retrieve(heard.says, usual, language)?.score ?? 0) >= (asks ? surely : exactly);
}

const questionsIn = (language: Language): Map<string, readonly Fact[]> =>
  new Map(
    industries.map(({ id, questions: { [language]: usual } }) => [
      id,
      usual.map((question, i) => ({ id: `fct_${i}`, question, answer: "", source: "owner" })),
    ]),
  );

const questions: Record<Language, Map<string, readonly Fact[]>> = { en: questionsIn("en"), es: questionsIn("es") };
