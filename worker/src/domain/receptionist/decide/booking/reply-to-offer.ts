import { plainly } from "../../lexicon/plainly.ts";
import { localOf, otherHalf } from "../../local-time.ts";
import { movedOn, productive } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import type { Heard, When } from "../../understand/heard.ts";
import { lexiconOf } from "../../understand/lexicon/of.ts";
import { normalise } from "../../understand/normalise.ts";
import { ask } from "../ask.ts";
import { absorbContact } from "../caller/contact.ts";
import { dayMeant } from "./day-meant.ts";
import { misunderstood } from "../recovery.ts";
import { settle } from "./search.ts";
import { isIn } from "./slots.ts";

/** Takes the start that an utterance picks among those read out. False where it picks none. */
export function pickOption(turn: Turn, heard: Heard): boolean {
  const picked = pickedOption(turn, heard);
  if (picked === undefined) return false;
  absorbContact(turn, heard);
  productive(turn);
  settle(turn, picked);
  return true;
}

/** A reply to an offer that picks nothing by itself: yes, no, or no preference. */
export function replyToOffer(turn: Turn, heard: Heard, answer: "yes" | "no" | null): boolean {
  const { offer, draft } = turn.state;
  if (offer === null) return false;
  const only = offer.startsAt.length === 1 && offer.heard === 1 ? offer.startsAt[0] : undefined;
  if (answer === "yes" && only !== undefined) return movedOn(turn, () => settle(turn, only));
  if (answer === "no") {
    turn.state.offer = null;
    draft.wish = { date: draft.wish.date, not: draft.wish.not };
    return movedOn(turn, () => ask(turn, "day"));
  }
  // A second yes to several options gets the first of them put as a plain question.
  const insists = answer === "yes" && turn.state.asked!.tries > 0;
  if ((isOpen(turn, heard) || insists) && only === undefined) {
    const one = turn.cues.latestWord.test(plainly(heard.says)) ? offer.startsAt.slice(-1) : offer.startsAt.slice(0, 1);
    turn.state.offer = { ...offer, startsAt: one, heard: 0 };
    return movedOn(turn, () => ask(turn, "slot"));
  }
  if (answer !== "yes") return false;
  misunderstood(turn, turn.words.booking.whichOfThem);
  return true;
}

/** Any of it will do, or the caller cannot say: then we propose. */
export const isOpen = ({ cues }: Turn, heard: Heard): boolean =>
  heard.intent === "unsure" || cues.flexible.test(plainly(heard.says));

/** The offered start an utterance picks: by time or day where it names one, else by its place in the list. */
function pickedOption(turn: Turn, heard: Heard): number | undefined {
  const { offer } = turn.state;
  if (offer === null) return undefined;
  const { time, ambiguousHour } = heard.when;
  const date = dayMeant(turn, heard);
  if (date !== undefined || time !== undefined) {
    const fits = offer.startsAt.filter((at) => {
      const local = localOf(at, turn.zone);
      const sameTime = time === undefined || local.time === time || (ambiguousHour && local.time === otherHalf(time));
      return sameTime && inPart(heard.when, local.time) && (date === undefined || local.date === date);
    });
    // "What about Wednesday?" asks what else that day has; "Wednesday" takes what was offered on it.
    if (time === undefined && turn.cues.whatElse.test(plainly(heard.says))) return undefined;
    return fits.length === 1 ? fits[0] : undefined;
  }
  const reached = offer.startsAt.slice(0, offer.heard);
  if (heard.choice === undefined) return namedByNumber(turn, heard, offer.startsAt);
  if (heard.choice === -1) return reached.length === offer.startsAt.length ? reached.at(-1) : undefined;
  return reached[heard.choice - 1];
}

/** "Wednesday afternoon" does not take what is offered on Wednesday morning. */
const inPart = ({ part, after, before }: When, time: string): boolean =>
  (part === undefined || isIn(part, time)) &&
  (after === undefined || time >= after) &&
  (before === undefined || time < before);

/** "Okay ten": a bare number is the hour of the one start offered that has it. */
function namedByNumber({ zone, cues, language }: Turn, heard: Heard, offered: readonly number[]): number | undefined {
  const { spoken } = normalise(heard.says.replace(/['’]s\b/g, ""), lexiconOf(language));
  const said = new Set(spoken.split(" "));
  const fits = offered.filter((at) => {
    const [hours, minutes] = localOf(at, zone).time.split(":").map(Number) as [number, number];
    const hour = String(hours % 12 === 0 ? 12 : hours % 12);
    return minutes === 0 && (said.has(hour) || (hours === 12 && cues.noon.test(spoken)));
  });
  return fits.length === 1 ? fits[0] : undefined;
}
