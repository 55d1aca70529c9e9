import type { CallOutcome } from "../../../contract/calls.ts";
import type { RegressionExpectation, RegressionScenario } from "../../../contract/gate.ts";
import { type Language, languageOf } from "../../conversation/language.ts";
import { localOf } from "../../receptionist/local-time.ts";
import { outcomeOf } from "../../receptionist/outcome.ts";
import { detectLanguage } from "../../receptionist/understand/detect-language.ts";
import { neverSays, nothingBooked, says } from "../checks.ts";
import type { Business, Check, Scenario } from "../scenario.ts";
import { wordsIn } from "../words.ts";
import { datesAt } from "./relative-dates.ts";

/** A call that went wrong, to be tried again: the caller says the same, and what is asked beyond it is answered as usual. */
export function regressionOf(stored: RegressionScenario, { config, now }: Business): Scenario {
  const language = stored.callerLines.reduce<Language>(
    (spoken, line) => detectLanguage(line, spoken),
    languageOf(config),
  );
  const { date } = localOf(now, config.timeZone);
  return {
    id: `regression:${stored.id}`,
    kind: "regression",
    title: stored.title,
    mustPass: stored.mustPass,
    caller: {
      language,
      name: wordsIn[language].name,
      says: stored.callerLines.map((line) => datesAt(line, date, language)),
      saysFirst: true,
    },
    checks: [cameTo(stored.expectation.outcome), ...wordChecks(stored.expectation)],
  };
}

const wordChecks = ({ mustSay, mustNotSay }: RegressionExpectation): Check[] => [
  ...mustSay.map((text) => says(`“${text}”`, text)),
  ...mustNotSay.map((text) => neverSays(`“${text}”`, text)),
];

/** What a call ends with, in the owner's words. */
const outcomes: Readonly<Record<CallOutcome, string>> = {
  booked: "an appointment made",
  rescheduled: "an appointment moved",
  cancelled: "an appointment cancelled",
  message: "a message taken",
  answered: "a question answered",
  transferred: "the caller put through",
  abandoned: "nothing done",
  refused: "the caller turned away",
};

const cameTo =
  (wanted: RegressionExpectation["outcome"]): Check =>
  (outcome) => {
    if (wanted === "nothing-booked") return nothingBooked(outcome);
    const came = outcomeOf(outcome.state);
    return came === wanted ? null : `the call should end with ${outcomes[wanted]}, and it ended with ${outcomes[came]}`;
  };
