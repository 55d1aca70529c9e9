import type { Brain, ConversationEvent, Facts, Step } from "../conversation/conversation.ts";
import { emergencyIn } from "../conversation/emergency/match.ts";
import { emergencyRules } from "../conversation/emergency/rules.ts";
import { languageOf } from "../conversation/language.ts";
import type { Language } from "../conversation/language.ts";
import { ask, askAgain } from "./decide/ask.ts";
import { decideDigit } from "./decide/digit.ts";
import { withHoliday } from "./decide/booking/holiday-named.ts";
import { noteInterruption, retellReceipt } from "./decide/interruption.ts";
import { putThrough, welcomeBack } from "./decide/people.ts";
import { hearRequests } from "./decide/requests.ts";
import { decideSilence, decideTimeUp } from "./decide/silence.ts";
import { takeUpLater } from "./decide/take-up.ts";
import { decideToolResult, keepReceipt } from "./decide/tool-result.ts";
import { hasFacts, yesOrNo } from "./decide/meaning.ts";
import { decideUtterance } from "./decide/utterance.ts";
import { hearingContext } from "./hearing.ts";
import { languageAskedFor } from "./language.ts";
import { firstState } from "./state.ts";
import type { ReceptionistState } from "./state.ts";
import { isWriting, openTurn, speak, switchTo } from "./turn.ts";
import type { Turn } from "./turn.ts";
import { plainly } from "./lexicon/plainly.ts";
import { keepShort, neverThrice } from "./line.ts";
import type { Heard, HearingContext, Intent } from "./understand/heard.ts";
import { detectLanguage } from "./understand/detect-language.ts";
import { understand } from "./understand/understand.ts";

/** How an utterance is understood; the receptionist decides, this listens. */
type Hear = (says: string, context: HearingContext) => Heard;

/** A built-in receptionist with the ears given. */
export const receptionistHearing = (hear: Hear): Brain<ReceptionistState> => ({
  start: ({ config, channel, messagesOnly }: Facts) => {
    const state = firstState(config.greeting, languageOf(config));
    // The greeting has offered it: "yes, please" takes it up.
    return messagesOnly === true && channel === "voice"
      ? { ...state, asked: { about: "take-message", tries: 0 } }
      : state;
  },
  respond: (state, event, facts, now) => respond(state, event, facts, now, hear),
});

/** The built-in receptionist: needs no key and no network, and the same events give the same conversation. */
export const receptionist: Brain<ReceptionistState> = receptionistHearing(understand);

function respond(
  state: ReceptionistState,
  event: ConversationEvent,
  facts: Facts,
  now: number,
  hear: Hear,
): Step<ReceptionistState> {
  if (state.ended !== null && event.type !== "tool-result") return { state, say: [], effects: [] };
  const turn = openTurn(state, facts, now);
  if (event.type === "tool-result" && (state.ended !== null || state.transfer === "sent")) {
    keepReceipt(turn, event.id, event.result);
    return { state: turn.state, say: [], effects: [] };
  }
  if (turn.state.transfer === "sent" && event.type !== "tool-result") turn.state.transfer = "returned";
  if (event.type !== "tool-result") turn.state.spokeSince = false;
  handle(turn, state, event, hear);
  takeUpLater(turn, (says) => hear(says, hearingContext(turn)));
  neverThrice(turn);
  remember(turn);
  return { state: turn.state, say: turn.say, effects: turn.effects };
}

function handle(turn: Turn, state: ReceptionistState, event: ConversationEvent, hear: Hear): void {
  switch (event.type) {
    case "utterance":
      return listen(turn, event.text, hear);
    case "digit":
      turn.state.turn += 1;
      turn.state.grace = { left: 0, used: 0 };
      return isWriting(turn) ? undefined : decideDigit(turn, event.digit);
    case "tool-result":
      decideToolResult(turn, event.id, event.result);
      return hearSaved(turn, hear);
    case "interrupted":
      return noteInterruption(turn, event.heard);
    case "silence":
      turn.state.turn += 1;
      return decideSilence(turn, event.count);
    case "returned":
      return welcomeBack(turn, state.transfer === "sent");
    case "time-up":
      return decideTimeUp(turn);
  }
}

/** Emergencies come before anything else, even before what we are waiting for. */
function listen(turn: Turn, text: string, hear: Hear): void {
  const { state, facts } = turn;
  const says = keepShort(text);
  if (says === "") return;
  state.turn += 1;
  state.grace = { left: 0, used: 0 };
  const asked = languageAskedFor(says);
  const before = state.language;
  switchTo(turn, asked?.language ?? detectLanguage(says, before));
  const emergency = emergencyIn(says, emergencyRules(facts.config));
  if (emergency !== undefined) {
    if (emergency.dial !== null && facts.channel === "voice") return putThrough(turn, emergency.dial, emergency.say);
    // In writing nobody can be put through, so the number itself is given.
    return speak(turn, emergency.say, emergency.dial === null ? "" : turn.words.talk.callNow(emergency.dial));
  }
  if (isWriting(turn)) {
    state.saved = says.slice(0, 300);
    return;
  }
  if (asked !== undefined) return confirmLanguage(turn, asked.rest, before, hear);
  const heard = hearRequests(turn, says, (part) => withHoliday(turn, hear(part, hearingContext(turn))));
  // Digits alone say nothing, unless a code is asked for.
  const hesitates =
    facts.channel === "voice" &&
    state.asked?.about !== "code" &&
    !turn.cues.whatCanYouDo.test(plainly(says)) &&
    yesOrNo(turn, heard) === null &&
    isHesitation(heard);
  if (hesitates || (state.waiting !== null && isIdle(heard))) return;
  decideUtterance(turn, heard);
  retellReceipt(turn);
}

/**
 * Yes, we speak it; then whatever was said besides, else what is pending.
 * @param before what was spoken until now, and perhaps still in `rest`
 */
function confirmLanguage(turn: Turn, rest: string, before: Language, hear: Hear): void {
  speak(turn, turn.words.talk.speakYours);
  const heard = hear(rest, { ...hearingContext(turn), language: detectLanguage(rest, before) });
  if (turn.state.waiting !== null) return;
  if (wantsMore(heard)) decideUtterance(turn, heard);
  else if (turn.state.asked?.about === "intent") ask(turn, "intent");
  else askAgain(turn);
  retellReceipt(turn);
}

/** Whether there is anything to answer beside the wish for a language: "hello" is nothing, and "perdón" is no name. */
function wantsMore(heard: Heard): boolean {
  if (heard.intent === "other" || heard.detailsOnly === true) {
    return heard.words.length > 2 || Object.keys(heard.when).length > 0 || heard.services.length > 0;
  }
  const courtesies: Intent[] = ["yes", "no", "thanks", "greeting", "wait", "repeat"];
  return !courtesies.includes(heard.intent);
}

/** "Um…": somebody is still thinking. Answering would cut them off; if nothing follows, the silence is answered. */
const isHesitation = (heard: Heard): boolean =>
  heard.intent === "other" && heard.words.length === 0 && !hasFacts(heard) && !heard.backsOut;

/** "Mm-hm" while we look something up: what we find will say more than an answer to it could. */
function isIdle(heard: Heard): boolean {
  const courtesies: Intent[] = ["yes", "no", "unsure", "thanks", "greeting", "wait", "other"];
  return heard.words.length === 0 || (courtesies.includes(heard.intent) && !hasFacts(heard));
}

/** Heard while a booking or message was being written: it could not be answered before we knew how that ended. */
function hearSaved(turn: Turn, hear: Hear): void {
  const { saved, waiting, ended } = turn.state;
  if (saved === null || waiting !== null || ended !== null) return;
  turn.state.saved = null;
  const asked = languageAskedFor(saved);
  if (asked !== undefined) return confirmLanguage(turn, asked.rest, turn.language, hear);
  const heard = hear(saved, hearingContext(turn));
  if (heard.words.length > 0) decideUtterance(turn, heard);
}

/** Keeps what was said since the caller last spoke, for "pardon?" and for barge-in. */
function remember(turn: Turn): void {
  if (turn.say.length === 0) return;
  turn.state.said = turn.state.spokeSince ? [...turn.state.said, ...turn.say] : turn.say;
  turn.state.spokeSince = true;
}
