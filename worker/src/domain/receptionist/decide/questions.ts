import { answerHours } from "../answers/hours.ts";
import { excerpt } from "../answers/excerpt.ts";
import { termsOf } from "../answers/terms.ts";
import { retrieve, threshold } from "../answers/retrieve.ts";
import { howLong, questionBreak, tellMe } from "../lexicon/english.ts";
import { speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import { ask } from "./ask.ts";
import type { Heard, Intent } from "../understand/heard.ts";

/** Part of an utterance must match a fact more surely than a whole question does. */
const surely = 0.55;
const ownSubjects = new Set(["hours", "price"]);

/** What became of the questions in an utterance. `asks` is set where the answer itself asks something back. */
export type Answered = "none" | "answered" | "unknown" | "which-price" | "appointments";

/**
 * Answers the questions of an utterance from the configuration, in the order asked. What is not known is said to be
 * unknown, never guessed.
 */
export function answerQuestions(turn: Turn, heard: Heard): Answered {
  let outcome: Answered = "none";
  const named = turn.facts.config.services[heard.services[0] ?? -1];
  if (named !== undefined) turn.state.topicService = named.id;
  for (const intent of new Set(subjectsOf(heard))) {
    const result = answerOne(turn, heard, intent);
    if (result !== "none" && outcome !== "unknown") outcome = result;
  }
  if (outcome === "answered") answerParts(turn, heard, surely);
  return outcome;
}

/** What is asked about, also where only its name is dropped: "I was wondering about prices". */
function subjectsOf(heard: Heard): Intent[] {
  if (heard.intent !== "other") return heard.intents;
  const terms = new Set(termsOf(heard.says));
  return (["price", "hours", "address"] as const).filter((subject) => terms.has(subject));
}

/** "… and do you have parking": each question of a run-on by itself, where a fact answers it. */
function answerParts(turn: Turn, heard: Heard, bar: number): boolean {
  const parts = heard.says.split(questionBreak);
  const said = turn.say.length;
  for (const part of parts.length < 2 ? [] : parts) {
    const match = retrieve(part, turn.facts.config.knowledge);
    // Hours and prices are answered from the configuration itself, not twice.
    if (match === undefined || match.score < bar || termsOf(part).some((term) => ownSubjects.has(term))) continue;
    const answer = excerpt(match.fact.answer);
    if (turn.say.includes(answer)) continue;
    note(turn, match.fact.question);
    speak(turn, answer);
  }
  return turn.say.length > said;
}

/** Answers a question only where a fact matches it; for utterances that may not be questions at all. */
export function answerFromFacts(turn: Turn, heard: Heard): boolean {
  const { config, channel } = turn.facts;
  const match = retrieve(heard.says, config.knowledge);
  if (match === undefined || match.score < threshold) return false;
  note(turn, match.fact.question);
  speak(turn, excerpt(match.fact.answer, channel === "chat" ? 1200 : undefined));
  return true;
}

/** Whether a fact answers what was said: "how much is the deposit?" is not about the service being booked. */
export function knowsFact(turn: Turn, heard: Heard): boolean {
  const match = retrieve(heard.says, turn.facts.config.knowledge);
  return match !== undefined && match.score >= threshold;
}

function answerOne(turn: Turn, heard: Heard, intent: Intent): Answered {
  const { config } = turn.facts;
  const { answers } = turn.words;
  switch (intent) {
    case "hours":
      note(turn, "hours");
      speak(turn, answerHours(config.hours, heard, turn.today, answers));
      return "answered";
    case "price":
      return answerPrice(turn, heard);
    case "services":
      if (config.services.length === 0) return answerFromFacts(turn, heard) ? "answered" : "unknown";
      note(turn, "services");
      speak(
        turn,
        answers.services(
          config.services.slice(0, 5).map(({ name }) => name),
          config.services.length - 5,
        ),
      );
      return "answered";
    case "address":
    case "question":
      if (answerFromFacts(turn, heard) || answerDuration(turn, heard)) return "answered";
      return answerParts(turn, heard, threshold) ? "answered" : "unknown";
    case "appointments":
      note(turn, "appointments");
      return "appointments";
    default:
      return "none";
  }
}

/** "Tell me about the whitening": what the configuration knows of it. */
export function describeService(turn: Turn, heard: Heard): boolean {
  const service = turn.facts.config.services[heard.services[0] ?? -1];
  if (service === undefined || !tellMe.test(heard.says.toLowerCase())) return false;
  if (answerFromFacts(turn, heard)) return true;
  const { answers } = turn.words;
  note(turn, "services");
  if (service.priceCents !== null) speak(turn, answers.prices([priceOf(service)], turn.facts.config.language));
  speak(turn, answers.duration(service.name, service.durationMinutes));
  return true;
}

/** "How long does it take?", of the service named or talked about. */
function answerDuration(turn: Turn, heard: Heard): boolean {
  const { config } = turn.facts;
  const about = turn.state.draft.serviceId ?? turn.state.topicService;
  const service = config.services[heard.services[0] ?? -1] ?? config.services.find(({ id }) => id === about);
  if (service === undefined || !howLong.test(heard.says.toLowerCase())) return false;
  turn.state.topicService = service.id;
  note(turn, "services");
  speak(turn, turn.words.answers.duration(service.name, service.durationMinutes));
  return true;
}

/** Prices of the services named, else of the one being talked about, else of all where they are few. */
function answerPrice(turn: Turn, heard: Heard): Answered {
  const { config } = turn.facts;
  const { answers } = turn.words;
  const named = heard.services.map((index) => config.services[index]).filter((service) => service !== undefined);
  const about = turn.state.draft.serviceId ?? turn.state.topicService;
  const current = config.services.filter(({ id }) => id === about);
  const priced = config.services.filter(({ priceCents }) => priceCents !== null);
  const meant = named.length > 0 ? named : knowsFact(turn, heard) ? [] : current;
  if (meant.length === 0) {
    if (answerFromFacts(turn, heard)) return "answered";
    if (priced.length === 0) return "unknown";
    note(turn, "price");
    if (config.services.length > 4) return "which-price";
    speak(turn, answers.prices(priced.map(priceOf), config.language));
    return "answered";
  }
  note(turn, "price");
  turn.state.topicService = meant[0]!.id;
  const known = meant.filter(({ priceCents }) => priceCents !== null);
  if (known.length > 0) speak(turn, answers.prices(known.slice(0, 4).map(priceOf), config.language));
  if (known.length === meant.length) return "answered";
  if (answerFromFacts(turn, heard)) return "answered";
  speak(turn, answers.noPrice(meant.find(({ priceCents }) => priceCents === null)!.name));
  return "unknown";
}

/** The answer to "which service do you mean?". */
export function answerPriceOf(turn: Turn, heard: Heard): void {
  answerPrice(turn, heard);
  turn.state.asked = null;
  ask(turn, turn.state.task === "none" ? "more" : "service");
}

const priceOf = ({
  name,
  priceCents,
}: {
  name: string;
  priceCents: number | null;
}): { name: string; cents: number } => ({
  name,
  cents: priceCents ?? 0,
});

/** Remembers what was asked about, for the owner. */
function note(turn: Turn, topic: string): void {
  const { topics } = turn.state.done;
  const short = topic.slice(0, 80);
  if (!topics.includes(short) && topics.length < 8) topics.push(short);
}
