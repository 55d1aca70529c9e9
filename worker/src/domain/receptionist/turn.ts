import type { Effect, Facts, ToolCall } from "../conversation/conversation.ts";
import { languageOf } from "../conversation/language.ts";
import type { Language } from "../conversation/language.ts";
import { cues } from "./lexicon/cues.ts";
import type { Cues } from "./lexicon/cues.ts";
import { localOf } from "./local-time.ts";
import type { LocalTime } from "./local-time.ts";
import { phrasebooks } from "./say/phrasebook.ts";
import type { Phrasebook } from "./say/phrasebook.ts";
import { firstState } from "./state.ts";
import type { ReceptionistState, Waiting } from "./state.ts";

/** One step being worked out. `state` is this step's own copy and may be written to; so may `say` and `effects`. */
export interface Turn {
  state: ReceptionistState;
  readonly facts: Facts;
  readonly now: number;
  /** IANA zone of the business. */
  readonly zone: string;
  readonly today: LocalTime;
  /** The language the caller is heard and answered in. */
  language: Language;
  words: Phrasebook;
  cues: Cues;
  /** For what only the owner reads. */
  readonly ownerWords: Phrasebook;
  say: string[];
  effects: Effect[];
}

/** Opens a step on a copy of `state`. */
export function openTurn(state: ReceptionistState, facts: Facts, now: number): Turn {
  const zone = facts.config.timeZone;
  const own = completed(structuredClone(state), facts);
  return {
    state: own,
    facts,
    now,
    zone,
    today: localOf(now, zone),
    language: own.language,
    words: phrasebooks[own.language],
    cues: cues[own.language],
    ownerWords: phrasebooks[languageOf(facts.config)],
    say: [],
    effects: [],
  };
}

/** From here on the caller is heard and answered in `language`. */
export function switchTo(turn: Turn, language: Language): void {
  if (language === turn.language) return;
  turn.state.language = language;
  Object.assign(turn, { language, words: phrasebooks[language], cues: cues[language] });
  turn.effects.push({ type: "language", language });
}

/** True where this very step changed the language. */
export const hasSwitched = ({ effects }: Turn): boolean => effects.some(({ type }) => type === "language");

/** A call may have begun under an older version of this code: what that did not know yet is filled in. */
function completed(state: ReceptionistState, { config }: Facts): ReceptionistState {
  const fresh = firstState("", languageOf(config));
  return {
    ...fresh,
    ...state,
    contact: { ...fresh.contact, ...state.contact },
    draft: { ...fresh.draft, ...state.draft },
    note: { ...fresh.note, ...state.note },
    done: { ...fresh.done, ...state.done },
    followed: { ...fresh.followed, ...state.followed },
  };
}

/** Says clauses; empty ones are left out. */
export function speak(turn: Turn, ...clauses: string[]): void {
  turn.say.push(...clauses.filter((clause) => clause !== ""));
}

/**
 * Asks a tool and waits for its answer; an answer still awaited from an earlier call becomes stale.
 * @param id of an earlier call that this one repeats: a write under the same id has its effect once
 */
export function callTool(turn: Turn, call: ToolCall, waiting: Omit<Waiting, "id">, id = nextToolId(turn)): void {
  turn.state.waiting = { id, ...waiting };
  turn.effects.push({ type: "tool", id, call });
}

/** Gives the kept place back, where there is one. Nobody waits for the answer: a hold also ends by itself. */
export function releaseHold(turn: Turn): void {
  // A hold asked for and not yet answered may stand already.
  if (turn.state.draft.held === null && turn.state.waiting?.purpose !== "hold") return;
  turn.state.draft.held = null;
  turn.effects.push({ type: "tool", id: nextToolId(turn), call: { tool: "release_hold" } });
}

const writes: readonly Waiting["purpose"][] = ["book", "move", "cancel", "message"];

/** Whether appointments can be made here at all. */
export const canBook = ({ facts }: Turn): boolean => facts.messagesOnly !== true && facts.config.services.length > 0;

/** True while an appointment or a message is being written: what becomes of it is not known yet. */
export const isWriting = ({ state }: Turn): boolean => state.waiting !== null && writes.includes(state.waiting.purpose);

/** Something moved forward: earlier failures no longer count. */
export function productive(turn: Turn): void {
  turn.state.unproductive = 0;
  if (turn.state.asked) turn.state.asked.tries = 0;
}

/** What was under way is done; whatever was asked about it no longer stands. */
export function settled(turn: Turn): void {
  turn.state.task = "none";
  turn.state.asked = { about: "more", tries: 0 };
  productive(turn);
}

/** Something moved forward and leads on to `next`. True, for the chains of deciders that stop at the first true. */
export function movedOn(turn: Turn, next: () => void): true {
  productive(turn);
  next();
  return true;
}

function nextToolId(turn: Turn): string {
  turn.state.toolCalls += 1;
  return `t${turn.state.toolCalls}`;
}
