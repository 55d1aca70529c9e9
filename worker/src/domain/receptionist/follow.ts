import type { Effect, Facts, Step } from "../conversation/conversation.ts";
import { askedIn } from "./asked-in.ts";
import { hasBegun } from "./decide/booking/booking.ts";
import { goOn } from "./decide/reply.ts";
import { nothingFollowed } from "./followed.ts";
import type { Followed } from "./followed.ts";
import { keepShort } from "./line.ts";
import { receptionist } from "./receptionist.ts";
import type { ReceptionistState } from "./state.ts";
import { isWriting, openTurn } from "./turn.ts";

/** More numbers than this nobody has. */
const mostPhones = 5;

/**
 * What the built-in brain learns from words that another brain is about to answer: who is speaking, what for and when, in
 * which language. It decides nothing: no tool is asked, nothing counts as said or asked, nothing is let go.
 * Emergencies come before any brain and are not looked for here.
 * @param now integer ms
 * @returns effects: only a change of language, which comes before what is said in it
 */
export function followUtterance(
  state: ReceptionistState,
  text: string,
  facts: Facts,
  now: number,
): { state: ReceptionistState; effects: Effect[] } {
  const words = keepShort(text);
  if (words === "" || state.ended !== null) return { state, effects: [] };
  const step = hear(state, words, facts, now);
  const learned = step.state;
  const turn = openTurn(state, facts, now);
  const { followed, ...before } = turn.state;
  const draft = hasBegun(learned.draft) || !hasBegun(before.draft) ? learned.draft : before.draft;
  const phone = learned.contact.phone;
  const next: ReceptionistState = {
    ...learned,
    draft: { ...draft, held: before.draft.held },
    task: draft === learned.draft ? learned.task : before.task,
    done: { ...before.done, topics: learned.done.topics },
    toolCalls: before.toolCalls,
    asked: before.asked,
    // What is being written is still to be told of; what was only looked up nobody waits for any more.
    waiting: isWriting(turn) ? before.waiting : null,
    saved: before.saved,
    later: before.later,
    said: before.said,
    spokeSince: false,
    lastLine: before.lastLine,
    essential: before.essential,
    transfer: before.transfer === "sent" ? "returned" : before.transfer,
    ended: null,
    unproductive: 0,
    repeats: 0,
    grace: { left: 0, used: 0 },
    followed: {
      ...followed,
      words,
      before,
      phones: phone === null ? followed.phones : [...new Set([phone, ...followed.phones])].slice(0, mostPhones),
      offer: before.offer ?? followed.offer,
      calls: { turn: 0, all: followed.calls.all },
      say: [],
      receipted: false,
      asks: learned.asked?.about ?? null,
      leaves: learned.ended !== null || learned.leaving,
    },
  };
  return { state: next, effects: step.effects.filter(({ type }) => type === "language") };
}

/**
 * What a line of ours asked, in whatever words, so that the next utterance is understood as the answer to it. A read-back
 * counts only where it names the day and the time.
 * @param line everything said since the caller last spoke
 * @param now integer ms
 */
export function followSaid(state: ReceptionistState, line: string, facts: Facts, now: number): ReceptionistState {
  if (line.trim() === "") return state;
  const turn = openTurn(state, facts, now);
  const own = turn.state;
  const { asked, essential } = askedIn(turn, line);
  own.asked = asked;
  own.essential = essential;
  if (own.offer !== null) own.offer.heard = own.offer.startsAt.length;
  own.said = own.spokeSince ? [...own.said, line] : [line];
  own.spokeSince = true;
  own.followed = { ...own.followed, say: [], receipted: false };
  return own;
}

/**
 * The built-in brain answers the newest words instead of a brain that failed: from where they met us or, where tools have
 * been asked since, from what those have brought.
 * @param now integer ms
 */
export function takeOver(state: ReceptionistState, facts: Facts, now: number): Step<ReceptionistState> {
  const { followed } = state;
  if (followed.before !== null) return answerAnew(followed.before, followed, facts, now);
  const turn = openTurn(state, facts, now);
  const own = turn.state;
  if (own.ended === null && own.transfer !== "sent") {
    turn.say = own.followed.say;
    if (own.followed.asks !== null) own.asked = { about: own.followed.asks, tries: 0 };
    if (turn.say.length === 0) goOn(turn);
  } else turn.say = own.followed.say;
  own.followed = { ...own.followed, say: [], receipted: false, asks: null };
  own.said = own.spokeSince ? [...own.said, ...turn.say] : turn.say;
  own.spokeSince = true;
  return { state: own, say: turn.say, effects: turn.effects };
}

/**
 * What the built-in brain would do on the newest words, where no tool has been asked since they were said; else null. A
 * brain may confirm only what the built-in one would take them to confirm.
 * @param now integer ms
 */
export function judgeWords(state: ReceptionistState, facts: Facts, now: number): Step<ReceptionistState> | null {
  const { before, ...rest } = state.followed;
  return before === null ? null : answerAnew(before, { ...rest, before: null }, facts, now);
}

function answerAnew(
  before: Omit<ReceptionistState, "followed">,
  followed: Followed,
  facts: Facts,
  now: number,
): Step<ReceptionistState> {
  const { phones, proven, calls, offer, words } = followed;
  const kept = { ...nothingFollowed(), phones, proven, calls, offer, words };
  return hear({ ...before, followed: kept }, words, facts, now);
}

const hear = (state: ReceptionistState, text: string, facts: Facts, now: number): Step<ReceptionistState> =>
  receptionist.respond(state, { type: "utterance", text }, facts, now);
