import { anyOf } from "../phrases.ts";

/** How callers pick among options just read out; over digitised speech ("the 2nd one" reads "the 2nd 1"). */

const ONE = "(?:1|one|option|choice|slot|time|offer|of those|of these|of them|of the (?:two|three|2|3))";

export const BY_ORDINAL = new RegExp(`(?<![\\w])(?<n>[1-9])(?:st|nd|rd|th) ${ONE}(?![\\w:])`);
export const BY_NUMBER = /(?<!\w)(?:option|choice|number|slot) (?:number )?(?<n>[1-9])(?![\w:]| \d)/;
export const LAST_ONE = anyOf([
  "(?:the )?(?:very )?(?:last|latter|latest|later|final) (?:1|one|option|choice|slot|offer|of those|of these|" +
    "of them)",
  "the latter",
  "the last$",
  "the latest$",
]);
export const FIRST_ONE = anyOf([
  "(?:the )?(?:earlier|earliest|former|soonest) (?:1|one|option|slot)",
  "the former",
  "(?:the |your )?(?:earliest|soonest|1st|first)(?: (?:1|one|option|slot|time|opening|thing))?(?: that)? you(?: have|'ve)?(?: got)?$",
  "the earliest$",
  "the earlier$",
]);
export const MIDDLE_ONE = anyOf([
  "(?:the )?(?:middle|center) (?:1|one|option|slot)",
  "the middle",
  "in the middle",
  "in between",
]);
export const EITHER = new RegExp(
  "^(?:(?:um|oh|well|i think|yes|sure|ok) )*(?:either(?: 1| one| of them| of those| is fine| works| way)*|" +
    "any(?: of (?:them|those|these)| 1| one)+|any(?:thing)? (?:is fine|works)|whichever|whatever (?:works|is fine|" +
    "you have|is best)|(?:it )?does not matter|i do not (?:mind|care)|you (?:choose|pick|decide)|surprise me|" +
    "both(?: work| are fine)*)(?: (?:works|is fine|is good|please|for me|fine))*$",
);

const LEAD =
  "(?:(?:um|oh|well|yes|yeah|sure|ok|okay|i think|i will take|i would like|let us (?:do|go with|take|say)|" +
  "go with|take|give me|maybe|how about|please) )*";
const TAIL =
  "(?: (?:please|works|is (?:good|fine|great|perfect|best)|sounds good|would be (?:great|good|fine)|then|thanks|" +
  "thank you|for me))*";

export const WHOLE_ORDINAL = new RegExp(`^${LEAD}(?:the )?(?<n>[1-9])(?:st|nd|rd|th)${TAIL}$`);
/** What follows an hour in the receptionist's line: that number there is a time. */
export const HOUR_MARK = " ?[ap]\\.? ?m| o'clock|(?=[,.;?]| or | and |$)";
/** "Three works" approves of an hour; "three, please" may be a place in the list. */
export const WHOLE_NUMBER = new RegExp(`^${LEAD}(?:the )?(?<n>[1-9])(?: (?:please|then|thanks|thank you|for me))*$`);
