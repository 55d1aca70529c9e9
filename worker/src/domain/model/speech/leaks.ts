import type { AgentConfig } from "../../../contract/agent-config.ts";
import type { Facts } from "../../conversation/conversation.ts";
import type { Language } from "../../conversation/language.ts";
import { idPrefixes } from "../../ids.ts";
import { plainly } from "../../receptionist/lexicon/plainly.ts";
import type { ReceptionistState } from "../../receptionist/state.ts";
import { marks } from "../fence.ts";
import { rulesOf } from "../request/rules.ts";
import { promisesMoney } from "./promises.ts";
import { foreignNumber } from "./spoken-numbers.ts";
import { toolInputs } from "../tools.ts";

/** What a clause would give away, or what shows that it is no speech. */
export type Leak = "instructions" | "id" | "secret" | "markup" | "encoded" | "number" | "promise";

/** So many words in a row are no chance: they are the instructions. A persona shares more with plain speech. */
const ruleWords = 7;
const personaWords = 10;

const ids = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${Object.values(idPrefixes).join("|")})_[\\w-]{2,}|(?:AC|AP|CA|CN|MM|PN|SK|SM|VX)[0-9a-f]{32})`,
  "iu",
);
const secrets =
  /\b(?:sk|pk|rk)[-_][\w-]{8,}|\b(?:whsec|ghp|gho|xox[abp]|cal|AIza)[-_]?[\w-]{16,}|\b[Bb]earer\s+\S{12,}|\beyJ[\w-]{10,}\.|-----BEGIN|\b[A-Z][A-Z0-9]*_(?:[A-Z]+_)*(?:KEY|TOKEN|SECRET|PASSWORD)\b/;
const markup = new RegExp(
  `</?(?:${marks.join("|")})\\b|\`\`\`|[{[]\\s*"|"\\s*:\\s*["{[\\d]|\\b(?:${Object.keys(toolInputs)
    .filter((name) => name.includes("_"))
    .join("|")})\\b|<\\|`,
  "i",
);
/** Letters one by one, or a long run of signs that nobody can say. */
const spelled = /(?:(?<![\p{L}\d])\p{L}[\s.·_-]+){20,}/u;
const unspeakable =
  /[A-Za-z0-9+/=_-]{28,}|(?=[A-Za-z0-9+/_-]*\d)(?=[A-Za-z0-9+/_-]*[a-z])(?=[A-Za-z0-9+/_-]*[A-Z])[A-Za-z0-9+/=_-]{20,}/g;

/**
 * What a clause of a model would give away that no caller may hear: our instructions, an id, a secret, a number that is
 * neither the caller's nor the business's own, money that is not ours to give. Null where it may be said.
 * @param before what has been said already in this turn, so that nothing is told in pieces
 */
export function leakIn(clause: string, before: string, facts: Facts, state: ReceptionistState): Leak | null {
  const text = clause.normalize("NFKC");
  if (secrets.test(text)) return "secret";
  if (ids.test(text)) return "id";
  if (markup.test(text)) return "markup";
  if (spelled.test(`${before.slice(-120)} ${text}`) || cannotBeSaid(text, facts, state)) return "encoded";
  if (foreignNumber(text, facts, state)) return "number";
  if (promisesMoney(text, facts)) return "promise";
  return repeatsInstructions(text, before, facts) ? "instructions" : null;
}

const instead: Record<Language, { promise: string; other: string }> = {
  en: {
    promise: "I can't promise anything about prices beyond what's listed, but the team can tell you more.",
    other: "I'm sorry, that's nothing I can share. I'm glad to help with appointments or questions about us.",
  },
  es: {
    promise: "No puedo prometer nada sobre precios fuera de lo publicado, pero el equipo le puede decir más.",
    other: "Disculpe, eso no lo puedo compartir. Con gusto le ayudo con citas o preguntas sobre nosotros.",
  },
};

/** What is said instead of a clause that was stopped. */
export const insteadOfLeak = (leak: Leak, language: Language): string =>
  instead[language][leak === "promise" ? "promise" : "other"];

function cannotBeSaid(text: string, { config }: Facts, { contact }: ReceptionistState): boolean {
  const own = `${config.websiteUrl ?? ""} ${contact.email ?? ""} ${config.knowledge.map(({ answer }) => answer).join(" ")}`;
  return [...text.matchAll(unspeakable)].some(([run]) => !own.includes(run));
}

interface Shingles {
  rules: ReadonlySet<string>;
  persona: ReadonlySet<string>;
}
const shinglesOf = new WeakMap<AgentConfig, Map<Facts["channel"], Shingles>>();

function repeatsInstructions(text: string, before: string, facts: Facts): boolean {
  const { rules, persona } = guarded(facts);
  const words = [...wordsOf(before).slice(1 - personaWords), ...wordsOf(text)];
  return (
    runs(words, ruleWords).some((run) => rules.has(run)) || runs(words, personaWords).some((run) => persona.has(run))
  );
}

function guarded({ config, channel }: Facts): Shingles {
  const known = shinglesOf.get(config) ?? new Map<Facts["channel"], Shingles>();
  shinglesOf.set(config, known);
  let shingles = known.get(channel);
  if (shingles === undefined) {
    // What the owner put in quotes is there to be said.
    const persona = config.persona.replace(/["“«][^"”»]*["”»]/g, ". ");
    shingles = {
      rules: new Set(runs(wordsOf(rulesOf(config, channel).slice(1).join(" ")), ruleWords)),
      persona: new Set(runs(wordsOf(persona), personaWords)),
    };
    known.set(channel, shingles);
  }
  return shingles;
}

/** Figures are left out: those of an example are those of many a number. */
const wordsOf = (text: string): string[] => plainly(text).match(/\p{L}+/gu) ?? [];

const runs = (words: readonly string[], length: number): string[] =>
  Array.from({ length: Math.max(0, words.length - length + 1) }, (_, i) => words.slice(i, i + length).join(" "));
