import type { Cue } from "./cue.ts";
import { CUE_WEIGHTS } from "./cue.ts";
import type { Intent } from "../heard.ts";
import type { Verdicts } from "./polarity.ts";
import { verdict } from "./polarity.ts";

/** How a language shows what a turn is for. */
export interface PurposeWords {
  cues: readonly Cue[];
  /** Opens a turn that commits to nothing, whatever it says next: "maybe you're right". */
  doubtful: RegExp;
  /** Whom callers address, at either end of a turn. */
  addressee: RegExp;
  /** Openings that carry nothing. */
  courtesy: RegExp;
  verdicts: Verdicts;
}

/** How strongly an intent was heard, and where in the turn it first was. */
export interface Evidence {
  intent: Intent;
  weight: number;
  at: number;
}

/** The turn without whom it addresses and without opening courtesies: "hey siri, could you please …". */
function core(plain: string, { addressee, courtesy }: PurposeWords): string {
  let text = plain;
  for (let round = 0; round < 3; round++) {
    const next = text.replace(addressee, "").replace(courtesy, "").trim();
    if (next === "" || next === text) break;
    text = next;
  }
  return text;
}

/** The evidence for each intent found in a turn, strongest first; of two equals the one spoken first. */
export function weigh(plain: string, language: PurposeWords): Evidence[] {
  const found = new Map<Intent, Evidence>();
  const text = core(plain, language);
  const words = text.split(" ");
  for (const cue of language.cues) {
    const at = find(cue, text, words);
    if (at >= 0) add(found, { intent: cue.intent, weight: cue.weight, at });
  }
  const judged = verdict(words, language.verdicts);
  if (judged !== undefined) add(found, { intent: judged, weight: CUE_WEIGHTS.talk + 0.05, at: 0 });
  if ((found.has("yes") || found.has("no")) && language.doubtful.test(text)) {
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
