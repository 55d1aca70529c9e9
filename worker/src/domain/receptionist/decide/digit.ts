import { productive, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard, Intent } from "../understand/heard.ts";
import { askAgain } from "./ask.ts";
import { absorbPhone, completePhone } from "./caller/contact.ts";
import { countryOf } from "./caller/country.ts";
import { checkCode, codeLength } from "./appointments/code.ts";
import { misunderstood } from "./recovery.ts";
import { callPerson } from "./people.ts";
import { pickService } from "./booking/pick-service.ts";
import { goOn, replyToQuestion } from "./reply.ts";
import { replyToErrand } from "./appointments/reply-to-errand.ts";
import { settle } from "./booking/search.ts";
import { repeat } from "./small-talk.ts";

/** One key: part of a number while one is asked for, else a choice among what was offered; 0 a person, * again. */
export function decideDigit(turn: Turn, key: string): void {
  const { state } = turn;
  if (!/^[0-9*#]$/.test(key)) return;
  const about = state.asked?.about;
  if (about === "phone") return enterNumber(turn, key);
  // Whoever keys anything but a yes here has begun to enter another number.
  if (about === "caller-id" && /[2-9]/.test(key)) {
    state.contact.notCallerId = true;
    state.asked = { about: "phone", tries: 0 };
    return enterNumber(turn, key);
  }
  if (about === "code") return enterCode(turn, key);
  if (key === "*") return repeat(turn);
  if (key === "0") return callPerson(turn);
  if (key === "#") return;
  const place = Number(key);
  if (about === "slot") return pickStart(turn, place);
  if (about === "which") return void replyToErrand(turn, keyed({ choice: place, intent: "other" }));
  if (about === "service") return pickService(turn, place) ? undefined : askAgain(turn);
  if (place === 1 || place === 2) return answerWithKey(turn, place === 1);
  speak(turn, turn.words.talk.digitHelp);
}

function enterNumber(turn: Turn, key: string): void {
  const { state } = turn;
  if (key === "*") {
    state.digits = "";
    return;
  }
  if (key === "#") {
    if (absorbPhone(turn, "", true)) return accepted(turn);
    state.digits = "";
    return misunderstood(turn);
  }
  state.digits = (state.digits + key).slice(0, 15);
  // Only where numbers have one length can the last digit be known as the last.
  if (countryOf(turn) !== "US" || state.digits.length < (state.digits.startsWith("1") ? 11 : 10)) return;
  const phone = completePhone(state.digits, "US");
  if (phone === null) return;
  state.contact.phone = phone;
  state.digits = "";
  accepted(turn);
}

function accepted(turn: Turn): void {
  productive(turn);
  goOn(turn);
}

function pickStart(turn: Turn, place: number): void {
  const startsAt = turn.state.offer?.startsAt[place - 1];
  if (startsAt === undefined) return askAgain(turn);
  productive(turn);
  settle(turn, startsAt);
}

function enterCode(turn: Turn, key: string): void {
  if (key === "*") turn.state.digits = "";
  else if (key === "#") checkCode(turn);
  else {
    turn.state.digits += key;
    if (turn.state.digits.length >= codeLength) checkCode(turn);
  }
}

/** 1 is yes and 2 is no wherever a yes or no is asked. */
function answerWithKey(turn: Turn, yes: boolean): void {
  const heard = keyed({ intent: yes ? "yes" : "no" });
  if (!replyToErrand(turn, heard) && !replyToQuestion(turn, heard, false)) speak(turn, turn.words.talk.digitHelp);
}

const keyed = ({ intent, choice }: { intent: Intent; choice?: number }): Heard => ({
  says: intent,
  intent,
  intents: [intent],
  when: {},
  ...(choice !== undefined && { choice }),
  services: [],
  correction: false,
  backsOut: false,
  callerId: false,
  words: [],
});
