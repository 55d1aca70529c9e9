/** How English speakers arrange an appointment, beyond what hearing makes of it. */
export const bookingCues = {
  /** "Nothing earlier?", "hmm, later": a wish for other times, short of naming any. */
  earlierWord: /\b(earlier|sooner)\b/,
  laterWord: /\blater\b(?! bye)(?<!call (you )?back later)(?<!see you later)/,
  /** As late in the day as there is any. */
  latestOfDay:
    /(?<!\bat )\b(?:the|your) (?:very )?(?:latest\b|last (?:appointment|slot|opening|available|time slot)\b)|\bas late as\b/,
  latestWord: /\b(latest|last)\b/,
  /** No preference: any of it will do. */
  flexible:
    /\b(whenever|any ?time|any ?day|anything|either|whatever|doesn'?t matter|does not matter|no preference|don'?t (care|mind)|you (choose|pick|decide)|up to you|i'?m (flexible|open|easy))\b/,
  /** "What about Thursday?": what else is there, not that one please. */
  whatElse: /\b(what|how) about\b|\b(what|which) times?\b|\banything\b|\bdo you have\b|\bgot\b/,
  /** "Is that all you have?" */
  otherTimes:
    /\b(what|anything|something) else\b|\bother (times?|openings?|options?|slots?|days?)\b|\b(only|all) (thing|time|one|option|slot|you have|you've got)s?\b/,
  /** One more appointment, like the one just made. */
  oneMore:
    /\b(also (get|book|have|do|schedule|make) (one|another)|one (a|two|three|four|six) (weeks?|months?)|another( one| appointment)?|one more|one for (my|our|the|him|her)|same( thing)? for)\b/,
  sameTime: /\bsame (time|slot)\b/,
  sameDay: /\bsame (day|date)\b/,
  /** A question after free times, however it is put: "do you have evening appointments?" */
  asksForTimes: /\b(appointments?|openings?|slots?|availability|available|free)\b/,
  weekdayName: /\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b/,
  monthName:
    /\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/,
  /** A date said in figures. */
  dateInFigures: /\d(st|nd|rd|th)|\d\/\d/,
  /** The hour twelve by its name. */
  noon: /\bnoon\b/,
  otherWeek: /\b(next|following|after|week|coming|tomorrow|today)\b/,
  /** What of an appointment is wrong: "the time", "my name". */
  partWords: [
    ["phone", /\b(phone|number|telephone|cell)\b/],
    ["name", /\b(name|spelling|spelled)\b/],
    ["day", /\b(day|date)\b/],
    ["time", /\b(time|hour)\b/],
    ["service", /\b(service|appointment type|treatment)\b/],
  ] as [part: "service" | "day" | "time" | "name" | "phone", pattern: RegExp][],
  everything: /\b(everything|all of it|all wrong|whole thing|start over)\b/,
  keepsIt: /\b(keep|leave) (it|that|as is)|nothing|it'?s (fine|okay|ok|right|correct)\b/,
  /** An order to book what was read back, and nothing else. */
  bookIt:
    /^(?:(?:please|yes|yeah|ok|okay|sure|just|go ahead and|you can|let'?s)[, ]+)*(?:book|schedule|reserve|confirm|do) (?:it|that|that one)(?: (?:please|then|for me|thanks|thank you|now))*[.! ]*$/,
  /** What takes a yes back halfway, and what puts it off. */
  objection: /\b(but|except|apart from|other than|although)\b/,
  hesitation:
    /\b(wait|hold on|hang on|let me|not sure|maybe)\b|\bwhat('?s| is| was| time| day| about| date)\b|\bwhich\b|(^|\b(yes|yeah|ok|okay|right|and|so)[, ]+)(is|was) (it|that|this)\b|\b(can|could) (we|i|you)\b(?! (please )?(just )?(book|do it|confirm|go ahead|schedule))/,
  changeOfMind: /^(?:(?:no|oh|sorry|actually|wait|hold on|well|hmm)[, ]+)+|\binstead\b/,
};

export type BookingCues = typeof bookingCues;
