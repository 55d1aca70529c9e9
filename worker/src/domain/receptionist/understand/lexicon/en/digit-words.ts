import { anyOf } from "../phrases.ts";

/** How digits are read aloud in English. */

export const ZEROS: ReadonlySet<string> = new Set(["oh", "o", "zero", "nought", "ought"]);

export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["treble", 3],
  ["quadruple", 4],
]);

/** They put noughts after a digit. */
export const NOUGHTS: ReadonlyMap<string, string> = new Map([
  ["hundred", "00"],
  ["thousand", "000"],
]);

/** Said between the groups of a number without ending it. */
export const DIGIT_PAUSES: ReadonlySet<string> = new Set(
  "area code dash hyphen and then uh um space er hmm so okay point".split(" "),
);

/** Worth a look for a telephone number. */
export const MAY_HOLD_DIGITS = new RegExp(
  "\\d|one|two|three|four|five|six|seven|eight|nine|zero|double|triple|hundred|ten|teen|ty\\b",
);

/** A run of digits in digitised speech. */
export const SPOKEN_NUMBER = new RegExp(
  "(?:\\+?\\d[\\d-]*|plus)(?: (?:\\d[\\d-]*|oh|o|zero|double|triple|treble|hundred|thousand|area|code|dash|" +
    "hyphen|and|then|space|point))*",
  "g",
);

/** Words of such a run that stand for two digits. */
export const WORDS_FOR_TWO = /double|triple|hundred|oh/g;

/** What follows takes the place of digits just said. */
export const DIGIT_CORRECTION =
  /\b(?:no|sorry|wait|i mean|i meant|make that|actually|rather|oops|correction|scratch that)\b/;

/** Announces that what follows is a telephone number, or asks to be called on it. */
export const PHONE_CUE = anyOf([
  "(?:phone|cell|mobile|home|work|office|telephone|contact|callback|my|the|a|best|is|good) ?number",
  "number is",
  "phone is",
  "cell is",
  "mobile is",
  "call(?: me)?",
  "reach me",
  "text me",
  "ring me",
  "contact me",
  "digits",
  "area code",
]);

/** "this number", "the one I'm calling from". */
export const CALLER_ID = new RegExp(
  "(?<!\\w)(?<!not |isn't |is not )(?:(?:this|the same|same|my current|the current) (?:phone |cell |" +
    "mobile )?(?:number|phone|line|cell)|(?:the )?(?:number|one|phone|line) (?:that )?(?:i am|we are|i was|" +
    "i have been) (?:calling|texting|phoning|using|ringing|on|speaking)|(?:number|one|phone|" +
    "line) (?:that )?i (?:called|call|am|texted|use)(?: you)? (?:from|on|in on|with)|calling(?: you)? from (?:it|" +
    "this|that|now|right now)|i am calling(?: you)? from$|caller id|number (?:that )?(?:is )?(?:on|" +
    "in) your (?:screen|display|system|phone|caller)|(?:you|should|already) (?:\\w+ )?(?:have|see|got) (?:it|" +
    "my (?:phone )?number)|(?:use|call|text|reach)(?: me)?(?: back)?(?: at| on)? this(?: one| number| phone)?$|" +
    "same as (?:i am|the one|this))(?!\\w)",
);

/** Short for the same where a telephone number was asked for. */
export const CALLER_ID_ANSWER = new RegExp(
  "^(?:(?:yes|yeah|yep|sure|just|please|you can|no|um|ok|okay|it is|its|it's|under|on|from) )*(?:use )?(?:this|this one|this is fine|" +
    "this is it|this is the one|the same|same one|same|the one i called from|that one|it is this one|" +
    "this works)(?: (?:one|is fine|is good|works|please|here|number))*$",
);
