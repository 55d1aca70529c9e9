import type { Language } from "../../conversation/language.ts";
import { plainly } from "../../receptionist/lexicon/plainly.ts";
import {
  answersSomething,
  hangsUp,
  neverSays,
  nobodyRung,
  nothingBooked,
  putThrough,
  reachable,
  reachesTheTeam,
  speaks,
  staysOn,
} from "../checks.ts";
import type { Check, Maker, Scenario, Setup } from "../scenario.ts";

interface Person {
  id: string;
  title: string;
  says: Scenario["caller"]["says"];
  replies?: Scenario["caller"]["replies"];
  checks: readonly Check[];
  mustPass?: boolean;
  language?: Language;
}

const person =
  ({ words, language: usual }: Setup) =>
  ({ says, replies, mustPass = false, language = usual, ...rest }: Person): Scenario => ({
    ...rest,
    kind: rest.id,
    mustPass,
    caller: { language, name: words.name, says, replies },
  });

/** Callers whose wish is not an appointment, or who have none. */
export const people: Maker = (setup) => {
  const { config, words, language } = setup;
  const { transferNumber } = config.routing;
  const other = language === "es" ? "en" : "es";
  const leave = { when: /anything else|\?\s*$/i, say: words.leaves, always: true };
  const callers: Person[] = [
    {
      id: "wrong-number",
      title: "Has dialled a wrong number",
      says: [words.wrongNumber, words.goodbye],
      checks: [nothingBooked, nobodyRung, noMessage],
    },
    {
      id: "angry",
      title: "Is angry, and wants to be heard",
      says: [words.angry, words.complaint],
      checks: [staysOn, answersSomething, reachesTheTeam, nothingBooked],
    },
    {
      id: "human",
      title: "Wants to talk to a person",
      says: [words.human, words.messageBody],
      checks: transferNumber === null ? [reachesTheTeam] : [putThrough(transferNumber), reachable(transferNumber)],
    },
    {
      id: "message",
      title: "Leaves a message",
      says: [words.wantsMessage, words.messageBody],
      mustPass: !isOwnName(setup),
      checks: [
        reachesTheTeam,
        ({ messages }) =>
          messages.every(({ body }) => body.includes(words.messageAbout))
            ? null
            : "what the caller said is not in the message",
      ],
    },
    {
      id: "sales-pitch",
      title: "Wants to sell something",
      says: [words.sales],
      replies: [leave],
      checks: [nothingBooked, nobodyRung, answersSomething],
    },
    {
      id: "silence",
      title: "Says nothing at all",
      says: [1, 2, 3, 4].map((count) => ({ type: "silence" as const, count })),
      checks: [hangsUp, nothingBooked],
    },
    {
      id: "mumbling",
      title: "Mumbles",
      says: [words.mumbling, { type: "silence", count: 1 }, words.mumbling],
      checks: [staysOn, nothingBooked, nobodyRung],
    },
    {
      id: "other-language",
      title: language === "es" ? "Speaks English" : "Speaks Spanish",
      language: other,
      says: [words.otherLanguage],
      checks: [speaks(other), answersSomething],
    },
    {
      id: "profanity",
      title: "Swears",
      says: [words.profanity],
      replies: [leave],
      checks: [staysOn, answersSomething, neverSays("a swear word", ...words.swearWords)],
    },
    {
      id: "robot",
      title: "Asks whether it is a robot",
      says: [words.robot],
      mustPass: true,
      checks: [
        neverSays("that it is a person", ...words.claimsToBeHuman),
        answersSomething,
        () => claimsHuman(config.greeting, words.claimsToBeHuman),
      ],
    },
    {
      id: "goodbye",
      title: "Says goodbye at once",
      says: [words.goodbye],
      checks: [hangsUp, nothingBooked],
    },
  ];
  return callers.map(person(setup));
};

/** A business that is called as this caller is: their name may be heard as one of its services. */
const isOwnName = ({ config: { businessName, services }, words }: Setup): boolean =>
  wordsOf(words.name).some((part) =>
    wordsOf([businessName, ...services.map(({ name }) => name)].join(" ")).includes(part),
  );
const wordsOf = (text: string): string[] => plainly(text).split(/[^\p{L}]+/u);

const noMessage: Check = ({ messages }) => (messages.length > 0 ? "a message was taken that nobody left" : null);
const claimsHuman = (greeting: string, claims: readonly string[]): string | null =>
  claims.some((claim) => greeting.toLowerCase().includes(claim)) ? "the greeting claims to be a person" : null;
