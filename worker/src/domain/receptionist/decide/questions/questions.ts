import { plainly } from "../../lexicon/plainly.ts";
import { answerHours } from "../../answers/hours.ts";
import { retrieve, threshold } from "../../answers/retrieve.ts";
import { termsOf } from "../../answers/terms.ts";
import { speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard, Intent } from "../../understand/heard.ts";
import { answerFromFacts, answerParts, note, surely, tails } from "./fact-questions.ts";
import { wantsToBook } from "../meaning.ts";
import { answerDuration, answerPrice, confirmOffered } from "./service-questions.ts";
import type { Answered } from "./service-questions.ts";

/**
 * Answers the questions of an utterance from the configuration, in the order asked. What is not known is said to be
 * unknown, never guessed.
 */
export function answerQuestions(turn: Turn, heard: Heard): Answered {
  let outcome: Answered = "none";
  const named = turn.facts.config.services[heard.services[0] ?? -1];
  if (named !== undefined) turn.state.topicService = named.id;
  for (const intent of new Set(subjectsOf(turn, heard))) {
    const result = answerOne(turn, heard, intent);
    if (result !== "none" && outcome !== "unknown") outcome = result;
  }
  if (outcome === "answered") {
    if (!heard.intents.includes("question")) answerDuration(turn, heard);
    answerParts(turn, heard, surely);
  }
  if (outcome === "none" && isPlainQuestion(turn, heard) && answerFromFacts(turn, heard)) return "answered";
  return outcome;
}

/** "Do I need a patch test?" books nothing, though it sounds like it: a fact answers it, and no day or time is named. */
function isPlainQuestion(turn: Turn, heard: Heard): boolean {
  if (Object.keys(heard.when).length > 0) return false;
  return [heard.says, ...tails(turn, heard.says)].some(
    (asked) =>
      turn.cues.asksSomething.test(plainly(asked)) &&
      (retrieve(asked, turn.facts.config.knowledge, turn.language)?.score ?? 0) >= surely,
  );
}

/** What is asked about, also where only its name is dropped: "I was wondering about prices". */
function subjectsOf(turn: Turn, heard: Heard): Intent[] {
  const { cues, language } = turn;
  const said = plainly(heard.says);
  if (cues.asksTheWay.test(said) && !heard.intents.includes("book")) return ["address"];
  // "Is there a fee if I cancel?" asks; it cancels nothing.
  if (cues.asksForRules.test(said) && heard.intents.some((each) => each === "cancel" || each === "reschedule")) {
    return [...heard.intents, "question"];
  }
  if (asksHoursOfAnotherDay(turn, heard)) return ["hours"];
  if (heard.intent !== "other" && !(heard.detailsOnly && cues.asksSomething.test(said))) return heard.intents;
  const terms = new Set(termsOf(heard.says, language));
  return (["price", "hours", "address"] as const).filter((subject) => terms.has(subject));
}

/** "And tomorrow?", after a day's hours were told. */
function asksHoursOfAnotherDay({ state, cues }: Turn, heard: Heard): boolean {
  const { date, time } = heard.when;
  const told = state.task === "none" && state.done.topics.at(-1) === "hours";
  return (
    told &&
    date !== undefined &&
    time === undefined &&
    heard.words.length < 4 &&
    !wantsToBook(heard) &&
    cues.andThat.test(plainly(heard.says))
  );
}

function answerOne(turn: Turn, heard: Heard, intent: Intent): Answered {
  const { config } = turn.facts;
  const { answers } = turn.words;
  switch (intent) {
    case "hours":
      note(turn, "hours");
      speak(turn, answerHours(config.hours, heard, turn.today, turn));
      return "answered";
    case "price":
      return answerPrice(turn, heard);
    case "services":
      if (config.services.length === 0) return answerFromFacts(turn, heard) ? "answered" : "unknown";
      note(turn, "services");
      if (confirmOffered(turn, heard)) return "answered";
      speak(
        turn,
        answers.services(
          config.services.slice(0, 5).map(({ name }) => name),
          config.services.length - 5,
        ),
      );
      return "answered";
    case "address":
      // Whatever words it is asked in, the fact that tells the way answers it.
      if (answerFromFacts(turn, heard) || answerFromFacts(turn, heard, "address")) return "answered";
      return answerParts(turn, heard, threshold) ? "answered" : "unknown";
    case "question":
      if (answerFromFacts(turn, heard) || answerDuration(turn, heard) || confirmOffered(turn, heard)) return "answered";
      return answerParts(turn, heard, threshold) ? "answered" : "unknown";
    default:
      return "none";
  }
}
