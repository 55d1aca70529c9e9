import type { Service } from "../../../../contract/agent-config.ts";
import { plainly } from "../../lexicon/plainly.ts";
import { speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { ask } from "../ask.ts";
import { answerFromFacts, knowsFact, note } from "./fact-questions.ts";

/** What became of the questions in an utterance. `asks` is set where the answer itself asks something back. */
export type Answered = "none" | "answered" | "unknown" | "which-price";

/** "Do you do cleanings?", of a service the business has. */
export function confirmOffered(turn: Turn, heard: Heard): boolean {
  const names = heard.services.flatMap((index) => turn.facts.config.services[index]?.name ?? []);
  // "Can you do Tuesday at three for a cleaning?" asks for that time.
  if (heard.when.date !== undefined || heard.when.time !== undefined) return false;
  if (names.length === 0 || !turn.cues.doYouOffer.test(plainly(heard.says))) return false;
  note(turn, "services");
  speak(turn, turn.words.answers.weDo(names.slice(0, 3)));
  return true;
}

/** "Tell me about the whitening": what the configuration knows of it. */
export function describeService(turn: Turn, heard: Heard): boolean {
  const service = turn.facts.config.services[heard.services[0] ?? -1];
  if (service === undefined || !turn.cues.tellMe.test(plainly(heard.says))) return false;
  if (answerFromFacts(turn, heard)) return true;
  const { answers } = turn.words;
  turn.state.topicService = service.id;
  note(turn, "services");
  if (service.priceCents !== null) speak(turn, answers.prices([priceOf(service)], turn.facts.config.language));
  speak(turn, answers.duration(service.name, service.durationMinutes));
  return true;
}

/** What is being booked or talked about, else what has just been booked. */
function serviceAtHand({ state, facts }: Turn): Service | undefined {
  const about = state.draft.serviceId ?? state.topicService;
  const booked = state.done.bookings.at(-1)?.service;
  return facts.config.services.find(({ id, name }) => (about === null ? name === booked : id === about));
}

/** "How long does it take?", of the service named or talked about. */
export function answerDuration(turn: Turn, heard: Heard): boolean {
  const service = turn.facts.config.services[heard.services[0] ?? -1] ?? serviceAtHand(turn);
  if (service === undefined || !turn.cues.howLong.test(plainly(heard.says))) return false;
  turn.state.topicService = service.id;
  note(turn, "services");
  speak(turn, turn.words.answers.duration(service.name, service.durationMinutes));
  return true;
}

/** Prices of the services named, else of the one being talked about, else of all where they are few. */
export function answerPrice(turn: Turn, heard: Heard): Answered {
  const { config } = turn.facts;
  const { answers } = turn.words;
  const named = heard.services.map((index) => config.services[index]).filter((service) => service !== undefined);
  const current = [serviceAtHand(turn)].filter((service) => service !== undefined);
  const priced = config.services.filter(({ priceCents }) => priceCents !== null);
  const meant = named.length > 0 ? named : knowsFact(turn, heard) ? [] : current;
  if (meant.length === 0) {
    if (answerFromFacts(turn, heard)) return "answered";
    if (priced.length === 0 || namesUnknown(turn, heard)) return "unknown";
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

/** "How much is a root canal?", where none is offered: the prices of other things are no answer. */
function namesUnknown({ cues }: Turn, heard: Heard): boolean {
  const match = cues.priced.exec(plainly(heard.says));
  const thing = match?.[1] ?? match?.[2];
  return thing !== undefined && !cues.anyService.test(thing);
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
