import type { Cue } from "./cue.ts";
import { CUE_WEIGHTS } from "./cue.ts";
import type { Intent } from "./heard.ts";
import { ADDRESSEE, COURTESY } from "./lexicon/en/address.ts";
import { ANSWER_CUES } from "./lexicon/en/answer-cues.ts";
import { COURTESY_CUES } from "./lexicon/en/courtesy-cues.ts";
import { ELSEWHERE_CUES } from "./lexicon/en/elsewhere-cues.ts";
import { QUESTION_CUES } from "./lexicon/en/question-cues.ts";
import { TALK_CUES } from "./lexicon/en/talk-cues.ts";
import { TASK_CUES } from "./lexicon/en/task-cues.ts";
import { DOUBTFUL, UNSURE_CUES } from "./lexicon/en/unsure-cues.ts";
import { verdict } from "./polarity.ts";

const CUES: readonly Cue[] = [
  ...TASK_CUES,
  ...QUESTION_CUES,
  ...TALK_CUES,
  ...COURTESY_CUES,
  ...ANSWER_CUES,
  ...UNSURE_CUES,
  ...ELSEWHERE_CUES,
];

/** How strongly an intent was heard, and where in the turn it first was. */
export interface Evidence {
  intent: Intent;
  weight: number;
  at: number;
}

/** The turn without whom it addresses and without opening courtesies: "hey siri, could you please …". */
export function core(plain: string): string {
  let text = plain;
  for (let round = 0; round < 3; round++) {
    const next = text.replace(ADDRESSEE, "").replace(COURTESY, "").trim();
    if (next === "" || next === text) break;
    text = next;
  }
  return text;
}

/** The evidence for each intent found in a turn, strongest first; of two equals the one spoken first. */
export function weigh(plain: string): Evidence[] {
  const found = new Map<Intent, Evidence>();
  const text = core(plain);
  const words = text.split(" ");
  for (const cue of CUES) {
    const at = find(cue, text, words);
    if (at >= 0) add(found, { intent: cue.intent, weight: cue.weight, at });
  }
  const judged = verdict(words);
  if (judged !== undefined) add(found, { intent: judged, weight: CUE_WEIGHTS.talk + 0.05, at: 0 });
  if ((found.has("yes") || found.has("no")) && DOUBTFUL.test(text)) {
    add(found, { intent: "unsure", weight: CUE_WEIGHTS.answer + 0.1, at: 0 });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || a.at - b.at);
}

function find(cue: Cue, text: string, words: readonly string[]): number {
  const word = cue.words === undefined ? undefined : words.find((candidate) => cue.words?.has(candidate));
  return word === undefined ? text.search(cue.re) : text.indexOf(word);
}

function add(found: Map<Intent, Evidence>, evidence: Evidence): void {
  const known = found.get(evidence.intent);
  if (known === undefined) found.set(evidence.intent, evidence);
  else
    found.set(evidence.intent, {
      intent: evidence.intent,
      weight: Math.max(known.weight, evidence.weight),
      at: Math.min(known.at, evidence.at),
    });
}
