import type { Fact } from "../../../contract/agent-config.ts";
import { openingOf } from "../../receptionist/answers/opening.ts";
import { languageOfText } from "../../receptionist/answers/terms.ts";
import { retrieve, threshold } from "../../receptionist/answers/retrieve.ts";
import { addDays, localOf, weekdayOf } from "../../receptionist/local-time.ts";
import { phrasebooks } from "../../receptionist/say/phrasebook.ts";
import { amountsIn } from "../../model/speech/amounts.ts";
import { answersSomething, nothingBooked, says, tells, saysNoAmount, saysPrice } from "../checks.ts";
import { spread } from "../sample.ts";
import { aboutFact } from "../fact-reading.ts";
import type { Check, Maker, Scenario, Setup } from "../scenario.ts";

/** So many facts are asked for. */
const mostFacts = 7;

const asks = ({ words, language }: Setup, ...lines: string[]): Scenario["caller"] => ({
  language,
  name: words.name,
  says: lines,
  replies: [{ when: /\?\s*$/, say: words.leaves }],
});

/** Each fact is asked for in its own words and must be the answer. */
export const eachFact: Maker = (setup) => {
  const about = setup.config.knowledge.map((fact) => ({ fact, ...aboutFact(fact, setup.config, setup.language) }));
  // Money first: a fact that speaks of it can contradict a price.
  const money = about.filter(({ fact, subject }) => subject === "price" || amountsIn(fact.answer).length > 0);
  const rest = about.filter((each) => !money.includes(each));
  return [...spread(money, 3), ...spread(rest, mostFacts - Math.min(3, money.length))].flatMap((each) =>
    asked(setup, each.fact, each),
  );
};

function asked(setup: Setup, fact: Fact, { subject, service, isClear }: ReturnType<typeof aboutFact>): Scenario[] {
  const common = { kind: "fact", caller: asks(setup, fact.question) };
  if (subject === "price" && service !== null && service.priceCents !== null) {
    const title = `“${fact.question}” is answered with the price that is set`;
    // What a fact says of a price must be the price.
    const told = amountsIn(fact.answer);
    const agrees = told.length === 0 || told.includes(service.priceCents);
    return [
      {
        ...common,
        id: `fact:${fact.id}`,
        title,
        mustPass: true,
        checks: [
          () => (agrees ? null : `the fact contradicts the price of ${service.name}`),
          saysPrice(service.priceCents, setup.config),
        ],
      },
    ];
  }
  // What the configuration answers itself, such as opening hours, is tried by its own scenarios.
  if (subject !== "fact") return [];
  const [first] = fact.answer.split(/(?<=[.!?])\s+/);
  const title = `“${fact.question}” is answered with what is written down`;
  return [
    {
      ...common,
      id: `fact:${fact.id}`,
      title,
      mustPass: isClear,
      checks: [tells(first!, languageOfText(fact.answer, setup.language))],
    },
  ];
}

/** Nothing is written down of it: then it is not known, and nothing is made up. */
export const noFact: Maker = (setup) => {
  const { config, words, language } = setup;
  const near = retrieve(words.noFact, config.knowledge, language);
  // Somebody may have written of just that.
  if (near !== undefined && near.score >= threshold) return [];
  return [
    {
      id: "no-fact",
      kind: "no-fact",
      title: "Asks something nobody has written down",
      mustPass: true,
      caller: asks(setup, words.noFact),
      checks: [answersSomething, nothingBooked, saysNoAmount(config), admits],
    },
  ];
};

/** In whatever words: that it is not known, that it is no subject here, or that somebody else may know. */
const notKnown =
  /\b(?:know|sure|information|details|message|team|outside|afraid|can't|cannot|unable|no sé|no lo sé|desconozco|información|recado|mensaje|equipo|puedo|fuera de)\b/iu;

const admits: Check = ({ transcript, messages }) =>
  messages.length > 0 || notKnown.test(transcript[0]?.agent ?? "")
    ? null
    : "an answer was given to something nobody has written down";

export const outOfArea: Maker = (setup) => [
  {
    id: "out-of-area",
    kind: "out-of-area",
    title: "Wants somebody to come from far away",
    mustPass: false,
    caller: asks(setup, setup.words.outOfArea),
    checks: [answersSomething, nothingBooked],
  },
];

/** The hours of today are among what is said. */
export const openingHours: Maker = (setup) => {
  const { config, language, now, words } = setup;
  const today = localOf(now, config.timeZone).date;
  const open = openingOf({ ...config.hours, closedDates: [] }, today).ranges[0];
  if (open === undefined) return [];
  const { openOn } = phrasebooks[language].answers;
  // "On Friday, we're open from 9 AM to 5 PM.": what is behind the day is the same for every day with these hours.
  const hours = openOn(today, today, [open])
    .replace(/^.*?(\d|noon|midnight)/i, "$1")
    .replace(/\.$/, "");
  return [
    {
      id: "hours",
      kind: "hours",
      title: `Asks for the opening hours (${weekdayOf(today)})`,
      mustPass: true,
      caller: asks(setup, words.hours),
      checks: [says("the hours", hours)],
    },
  ];
};

/** On the next closed date nobody is told to come. */
export const closedDates: Maker = (setup) => {
  const { config, now, words } = setup;
  const today = localOf(now, config.timeZone).date;
  const day = config.hours.closedDates.filter((date) => date > today && date <= addDays(today, 300)).toSorted()[0];
  if (day === undefined) return [];
  return [
    {
      id: "closed-date",
      kind: "closed-date",
      title: `Asks whether the business is open on ${day}, a closed date`,
      mustPass: true,
      caller: asks(setup, words.openOn(day)),
      checks: [says("that it is closed then", ...words.closedThen)],
    },
  ];
};
