import type { Fact } from "../../../../contract/agent-config.ts";
import type { Language } from "../../../conversation/language.ts";
import { usualQuestions } from "../../../industries/usual-questions/usual-questions.ts";
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
  return (
    (retrieve(heard.says, asFacts(facts.config.industry, language), language)?.score ?? 0) >= (asks ? surely : exactly)
  );
}

const known = new Map<readonly string[], readonly Fact[]>();

/** The usual questions as facts without an answer; the same ones each time, because what is retrieved from is prepared once. */
function asFacts(industry: string, language: Language): readonly Fact[] {
  const questions = usualQuestions(industry, language);
  const kept = known.get(questions);
  if (kept !== undefined) return kept;
  const facts = questions.map((question, i): Fact => ({ id: `fct_${i}`, question, answer: "", source: "owner" }));
  known.set(questions, facts);
  return facts;
}
