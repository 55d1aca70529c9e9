import type { Fact } from "../../../../contract/agent-config.ts";
import { plainly } from "../../lexicon/plainly.ts";
import { excerpt } from "../../answers/excerpt.ts";
import { retrieve, threshold } from "../../answers/retrieve.ts";
import type { Match } from "../../answers/retrieve.ts";
import { termsOf } from "../../answers/terms.ts";
import { speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";

/** Part of an utterance must match a fact more surely than a whole question does. */
export const surely = 0.55;
/** Answered from the configuration itself, not a second time from a fact. */
const ownSubjects = new Set(["hours", "price"]);

/** Answers a question only where a fact matches it; for utterances that may not be questions at all. */
export function answerFromFacts(turn: Turn, heard: Heard, question = heard.says): boolean {
  const { config, channel } = turn.facts;
  const match = [question, ...tails(turn, question)]
    .map((asked) => retrieve(asked, config.knowledge, turn.language))
    .find((found) => found !== undefined && found.score >= threshold);
  if (match === undefined) return false;
  tell(turn, match, channel === "chat" ? 1200 : undefined);
  return true;
}

/** A question at the end of a story, without the story: "my parrot is losing feathers, do you see birds". */
export function tails({ cues }: Turn, says: string): string[] {
  const said = plainly(says);
  return [...said.matchAll(cues.questionOpener)].map(({ index }) => said.slice(index)).filter((tail) => tail !== said);
}

/** Whether a fact answers what was said: "how much is the deposit?" is not about the service being booked. */
export function knowsFact(turn: Turn, heard: Heard): boolean {
  const match = retrieve(heard.says, turn.facts.config.knowledge, turn.language);
  return match !== undefined && match.score >= threshold;
}

/** "… and do you have parking": each question of a run-on by itself, where a fact answers it. */
export function answerParts(turn: Turn, heard: Heard, bar: number): boolean {
  const parts = heard.says.split(turn.cues.questionBreak);
  const said = turn.say.length;
  for (const part of parts.length < 2 ? [] : parts) {
    const match = retrieve(part, turn.facts.config.knowledge, turn.language);
    if (match === undefined || match.score < bar || termsOf(part, turn.language).some((term) => ownSubjects.has(term)))
      continue;
    tell(turn, match);
  }
  return turn.say.length > said;
}

/** Reads a fact out once, as it stands; that it is in another language is said first. */
function tell(turn: Turn, { fact, language }: Match, longest?: number): void {
  const { otherLanguage } = turn.words.answers;
  const foreign = language !== turn.language && !turn.say.includes(otherLanguage);
  readOut(turn, fact, foreign ? otherLanguage : "", longest);
}

/** Says a fact's answer, and remembers it as what was talked about. */
export function readOut(turn: Turn, fact: Fact, lead = "", longest?: number): void {
  const answer = excerpt(fact.answer, longest);
  note(turn, fact.question);
  turn.state.topicFact = fact.id;
  if (!turn.say.includes(answer)) speak(turn, lead, answer);
}

/** Remembers what was asked about, for the owner. */
export function note(turn: Turn, topic: string): void {
  const { topics } = turn.state.done;
  const short = topic.slice(0, 80);
  if (!topics.includes(short) && topics.length < 8) topics.push(short);
}
