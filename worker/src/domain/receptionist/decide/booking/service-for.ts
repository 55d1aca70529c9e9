import type { Service } from "../../../../contract/agent-config.ts";
import { retrieve, threshold } from "../../answers/retrieve.ts";
import { termsOf } from "../../answers/terms.ts";
import { plainly } from "../../lexicon/plainly.ts";
import { speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";

/**
 * The service for somebody who names none: the one they had last, where they ask for that; for a complaint the one that
 * the business's own facts name for it, or, for something urgent, the only one that calls itself so. That one is said
 * before it is booked, so that the caller can object.
 */
export function serviceFor(turn: Turn, heard: Heard): Service | undefined {
  const { draft } = turn.state;
  const { services } = turn.facts.config;
  if (draft.serviceId !== null || services.length < 2 || heard.services.length > 0) return undefined;
  if (turn.cues.asLastTime.test(plainly(heard.says))) return lastOne(turn);
  if (!turn.cues.complains.test(plainly(heard.says))) return undefined;
  const found = inFacts(turn, heard) ?? urgentOne(turn);
  if (found !== undefined) speak(turn, turn.words.appointments.suggests(found.name));
  return found;
}

/** What a returning caller had last. */
function lastOne({ facts }: Turn): Service | undefined {
  const { phone, known } = facts.caller;
  if (phone === null || facts.channel === "chat" || !known?.lastService) return undefined;
  const last = plainly(known.lastService);
  return facts.config.services.find(({ id, name }) => id === known.lastService || plainly(name) === last);
}

/** The only service that the fact about this speaks of. */
function inFacts({ facts, language }: Turn, heard: Heard): Service | undefined {
  const { knowledge, services } = facts.config;
  const match = retrieve(heard.says, knowledge, language);
  if (match === undefined || match.score < threshold) return undefined;
  const text = plainly(`${match.fact.question} ${match.fact.answer}`);
  const named = services.filter(({ name }) => text.includes(plainly(name)));
  return named.length === 1 ? named[0] : undefined;
}

function urgentOne({ facts, language }: Turn): Service | undefined {
  const urgent = facts.config.services.filter(({ name }) => termsOf(name, language).includes("emergency"));
  return urgent.length === 1 ? urgent[0] : undefined;
}
