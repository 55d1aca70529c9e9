import { anyOf } from "../phrases.ts";
import type { Expecting } from "../../heard.ts";

/** How English callers change their mind, and how receptionists ask. */

/** What follows replaces what was said. */
export const CORRECTION = anyOf([
  "actually",
  "i (?:mean|meant)",
  "i said",
  "or rather",
  "rather",
  "instead",
  "make (?:it|that|this)",
  "change (?:it|that|this|the|my)",
  "(?:let us|can we|could we|can you|could you|please) (?:change|switch|make it|move)",
  "on 2nd thought",
  "on second thought",
  "correction",
  "scratch that",
  "strike that",
  "wait no",
  "no wait",
  "sorry no",
  "changed my mind",
  "change my mind",
  "that is (?:wrong|not right|not correct|incorrect)",
  "you (?:got|have) (?:it|that|the \\w+|my \\w+) wrong",
  "it is not",
  "i did not (?:say|mean)",
  "one more change",
  "never ?mind",
]);

/** "No" at the start: a correction once something new follows. */
export const OPENS_WITH_NO = new RegExp(
  "^(?:(?:oh|um|well|sorry|wait|i am sorry|hey|ok) )*(?:no|nope|nah|not|wrong|sorry|wait|oops|oh)(?! (?:thanks|" +
    "thank you|problem|before|after|until|earlier|later|sooner))(?![\\w'])",
);

/** A change of mind that stands for itself. */
export const CHANGES_MIND = /(?:change|changed) my mind|scratch that|strike that/;

/** Takes the whole thing back. */
export const BACKS_OUT = anyOf([
  "never ?mind",
  "nevermind",
  "forget (?:it|about it|that|this|the whole thing|about that|about this|i asked|i called)",
  "(?:do not|no longer|not) (?:really )?(?:want|need|wish|care) (?:to )?(?:(?:book|do|make|schedule|continue|" +
    "go on|go through|proceed|have)(?: (?:it|this|that|an appointment|one|anything|with (?:it|this|that)))?|it|" +
    "this|that|an appointment|one|anything|the appointment)(?: any ?more| right now| now| after all| today)*$",
  "let us (?:leave it|forget it|drop it|skip it|not|stop)",
  "leave it(?: there| for now)?$",
  "(?:i will|let me) (?:just )?(?:call|try|ring) (?:you )?(?:back|again|later)(?: later| another time| tomorrow)*",
  "maybe (?:later|another time|some other time)$",
  "(?:not|some) (?:right now|other time|today)$",
  "do not (?:bother|worry about it)",
  "no need(?: any ?more)?$",
  "stop(?: it| this| that| now| please)*$",
  "scrap that$",
  "(?:start|begin) over",
  "i give up",
  "(?:thanks|thank you)(?: so much| a lot)? any ?way",
]);

/** Takes back the present task, if one is running; else it asks for an appointment to be cancelled. */
export const CANCELS_THIS = new RegExp(
  "^(?:(?:no|ok|please|just|actually|can you|could you|i want to|let us|you can) )*cancel(?: (?:that|this|it|" +
    "everything|all of it|please|now|the booking|the whole thing))*$",
);

/** Said around a day or a time without adding to it. */
export const WISHING: ReadonlySet<string> = new Set(
  (
    "free any anything anytime day days time times available work works working best good great perfect fine " +
    "better prefer preferably " +
    "only except either around about sometime maybe think open ideal suits actually instead after before other " +
    "than possible later earlier"
  ).split(" "),
);

/** Only these may follow the lead of two. */
export const AND_THEN_BOOK = new RegExp(
  "(?<![\\w'])(?:and|then|but|also)(?: [^ ]+){0,6} (?:book|schedule|make|get|reserve|set up)(?![\\w'])",
);

/** Receptionists write apostrophes and question marks; a phrase need not end on a word. */
function asks(phrases: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${phrases.join("|")})(?!\\w)`);
}

/** What a receptionist's line asks for. Tried in order on its last question, in lower case. */
export const ASKED: readonly (readonly [RegExp, Expecting])[] = [
  [
    asks([
      "is (?:that|this|it|everything) (?:right|correct|okay|ok|good)",
      "correct\\?",
      "right\\?",
      "okay\\?",
      "confirm",
      "shall i",
      "should i",
      "would you like me to",
      "do you want me to",
      "does that (?:work|sound)",
      "sound good",
      "do you (?:still )?want",
    ]),
    "confirm",
  ],
  [
    asks([
      "how (?:do|would) you spell",
      "(?:your|the|full|first|last) name",
      "who(?:'s| is| am i) (?:calling|speaking|this|the appointment for)",
      "what name",
      "name please",
      "may i have your name",
    ]),
    "name",
  ],
  [asks(["e-?mail"]), "email"],
  [
    asks([
      "(?:phone|telephone|mobile|cell|callback|contact|best|a) (?:number|phone)",
      "number (?:to|can|should|for|where)",
      "what(?:'s| is) your number",
    ]),
    "phone",
  ],
  [
    asks([
      "which (?:one|of (?:those|these|them)|would you|works|do you prefer)",
      "(?:do|would|will) (?:any|either|one) of (?:those|these|them)",
      "which (?:slot|option)",
    ]),
    "slot",
  ],
  [
    asks([
      "what time",
      "which time",
      "time (?:works|would|do|is|suits|of day)",
      "preferred time",
      "at what hour",
      "time\\?",
    ]),
    "time",
  ],
  [asks(["(?:what|which) (?:day|date)", "when", "what (?:days|dates)", "date\\?", "day\\?"]), "date"],
  [
    asks([
      "(?:what|which) (?:service|kind of|type of|treatment)",
      "what (?:would you like|are you looking for|do you need) (?:done|to have done)",
      "what (?:is it|is the appointment|is this) for",
    ]),
    "service",
  ],
  [asks(["message", "like me to tell", "pass on", "regarding", "what is this about"]), "message"],
];

/** Beside the main question: the line asks for a day or a time as well. */
export const ASKS_DAY = /\b(?:day|date|when)\b/;
export const ASKS_TIME = /\b(?:time|hour|when)\b/;
export const ASKS_ANYTHING_ELSE = new RegExp(
  "\\banything else\\b|\\bhelp you with (?:anything|something)\\b|\\bhow (?:can|may) i help\\b|" +
    "\\bwhat can i do for you\\b",
);
