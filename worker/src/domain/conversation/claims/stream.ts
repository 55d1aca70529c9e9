import type { Claim, Claimed } from "./claim.ts";
import { claimsIn, sentencesOf } from "./find-claims.ts";
import { gate } from "./gate.ts";
import type { GateContext } from "./gate.ts";
import { mentionsIn } from "./when-said.ts";
import { plainWords } from "./plain.ts";

/** The gate in the middle of what is being said. Plain JSON. */
export interface GateState {
  /** Clauses of the sentence under way that must not leave before its end is known. */
  held: string[];
  /** The sentence under way, with what has left of it. */
  sentence: string;
  /** The sentence before it. */
  previous: string;
  /** Of the last sentence: whether it claimed an appointment, and got through. */
  claim: "none" | "passed" | "blocked";
  /** Truths told in this turn, so that none is told twice. */
  told: string[];
}

interface Step {
  state: GateState;
  /** What may be said now, in order. */
  out: string[];
  blocked: Claim[];
}

export const openGate: GateState = { held: [], sentence: "", previous: "", claim: "none", told: [] };

/** Without an end for so long, a sentence is judged by what there is of it. */
const longestHeld = 600;

/**
 * Takes in the next clause that a brain wrote. Most leave at once; one that may be part of a claim waits for the end of
 * its sentence, which then leaves whole or is replaced by what is true.
 */
export function gateClause(state: GateState, clause: string, context: GateContext): Step {
  let step: Step = { state, out: [], blocked: [] };
  for (const piece of sentencePieces(clause)) {
    const next = takeIn(step.state, piece, context);
    step = { state: next.state, out: [...step.out, ...next.out], blocked: [...step.blocked, ...next.blocked] };
  }
  return step;
}

/** Nothing more will come: what was held is judged as it stands. */
export function closeGate(state: GateState, context: GateContext): Step {
  return state.sentence.trim() === "" ? { state: openGate, out: [], blocked: [] } : settle(state, context);
}

/** A sentence's end: a stop, but not dots that trail off, nor those of "Dr." or "3 p.m.". */
const end = /(?:(?<!\.)\.(?!\.)|[!?])["'”’)\]*_]*(?=\s|$)|\n+/gu;
const noEnd = /(?:\b(?:dra?|mrs?|ms|sra?|srta|st|ave|no|num|núm|tel|ext|approx|[ap]\.? ?m)|\b\p{L})\.$/iu;

function sentencePieces(clause: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of clause.matchAll(end)) {
    const to = match.index + match[0].length;
    if (match[0].startsWith(".") && noEnd.test(clause.slice(from, match.index + 1)) && to < clause.trimEnd().length)
      continue;
    pieces.push(clause.slice(from, to));
    from = to;
  }
  const rest = clause.slice(from);
  if (rest.trim() === "" && pieces.length > 0) pieces[pieces.length - 1] += rest;
  else if (rest !== "") pieces.push(rest);
  return pieces;
}

function takeIn(before: GateState, piece: string, context: GateContext): Step {
  const state = { ...before, held: [...before.held, piece], sentence: before.sentence + piece };
  const isOver = new RegExp(`(?:${end.source})\\s*$`, "u").test(piece);
  if (isOver || state.sentence.length > longestHeld) return settle(state, context);
  if (mayBecomeClaim(state)) return { state, out: [], blocked: [] };
  return { state: { ...state, held: [] }, out: state.held, blocked: [] };
}

/** What a claim may be about, or be made of; without any of it, and at a pause, a stretch is no half of one. */
const telling =
  / (?:\w*(?:appoint|book|schedul|reserv|confirm|cancel|resched|messag|text|transfer|connect|sent|done|visit|cita|agend|mensaje|recado|correo|email|remind|refund|list[oa]|hech|consult|cleaning|exam|limpieza)\w*|slot|spot|turno|payment|help|team|equipo|doctor\w*|dra?|technician|ambulance)(?= )/;
/** A statement that has only begun: "I have," "it's,". */
const unfinished =
  / (?:i|we|you|they|it|that|this|everything|he|she|have|has|had|is|are|am|was|will|been|just|already|all|went ahead and|go|le|lo|la|te|se|ya|he|hemos|queda|quedo'?|esta|su|tu|your|the|a|an|and|y|todo)(?: ,)? $/;

function mayBecomeClaim({ sentence, claim }: GateState): boolean {
  if (claim !== "none" || !/[,;:—–)]["'”’)]*\s*$/.test(sentence)) return true;
  const words = plainWords(sentence);
  return telling.test(words) || unfinished.test(words) || !gatePasses(sentence);
}

const gatePasses = (sentence: string): boolean => sentencesOf(sentence).every((words) => claimsIn(words).length === 0);

function settle(state: GateState, context: GateContext): Step {
  const { sentence, previous, told } = state;
  const after = { ...openGate, told, previous: sentence };
  const plain = plainWords(sentence);
  if (state.claim !== "none" && onlyNamesTime(plain)) return afterClaim(state, after, context);
  const verdict = gate(sentence, context, previous);
  if (verdict.pass) {
    const claim = verdict.claimed.some((kind) => timed.has(kind)) ? "passed" : "none";
    return { state: { ...after, claim }, out: state.held, blocked: [] };
  }
  return replaced({ ...after, claim: "blocked" }, verdict.claim, verdict.say);
}

const timed: ReadonlySet<Claimed> = new Set(["booked", "rescheduled", "cancelled"]);

/** "You're booked." "Tuesday at three.": the second sentence belongs to the claim of the first. */
const onlyNamesTime = (plain: string): boolean =>
  mentionsIn(plain).length > 0 && plain.trim().split(" ").length <= 10 && !/ [?¿](?= )/.test(plain);

function afterClaim(state: GateState, after: GateState, context: GateContext): Step {
  if (state.claim === "blocked") return { state: { ...after, claim: "blocked" }, out: [], blocked: [] };
  const verdict = gate(`${state.previous.trim().replace(/[.!?…]+$/, "")}, ${state.sentence.trim()}`, context);
  if (verdict.pass)
    return { state: { ...after, claim: "passed", previous: state.previous }, out: state.held, blocked: [] };
  return replaced({ ...after, claim: "blocked" }, { ...verdict.claim, text: state.sentence.trim() }, verdict.say);
}

function replaced(state: GateState, claim: Claim, say: string): Step {
  const isNew = !state.told.includes(say);
  return {
    state: { ...state, told: isNew ? [...state.told, say] : state.told },
    out: isNew ? [`${say} `] : [],
    blocked: [claim],
  };
}
