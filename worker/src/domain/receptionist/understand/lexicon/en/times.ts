import { anyOf } from "../phrases.ts";
import type { ClockMeaning, SpokenPart } from "../../when/time-meaning.ts";
import type { ClockPattern, FromNow, PartPattern } from "../../when/time-phrases.ts";

const H = "(?<h>1[0-2]|0?[1-9])";
const H24 = "(?<h>2[0-4]|1\\d|0?\\d)";
const PAST = "(?:past|after)";
const TO = "(?:to|of|till|til|until|before)";
/** What a number counts, when it is no hour. */
const COUNTED =
  "(?! ?(?:people|persons?|guests?|adults|kids|children|of us|of them|of the|min|mins|minutes?|hours?|hrs|days?|" +
  "weeks?|months?|years?|dollars?|bucks|percent|%|st|nd|rd|th|street|avenue|times|rooms?|chairs|seats|items|" +
  "questions|things|more|other|appointments|teeth|cars?|dogs?|cats?|units?|inches|miles|bedrooms?)(?!\\w))";

function clock(source: string, read: ClockPattern["read"], weak = false): ClockPattern {
  return {
    re: new RegExp(`(?<![\\w:/.$-])${source}(?:(?=ish(?!\\w))|(?![\\w:/]))`, "g"),
    read,
    ...(weak ? { weak } : {}),
  };
}

function to(hour: number, minutesBefore: number): ClockMeaning {
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutesBefore };
}

const quarter = "(?:a )?quarter";

export const CLOCK_PATTERNS: readonly ClockPattern[] = [
  clock(`(?:a )?half ${PAST} (?:12 )?noon`, () => ({ hour: 12, minute: 30, fixed: true })),
  clock(`(?:a )?half ${PAST} ${H24}`, (g) => ({ hour: Number(g.h), minute: 30 })),
  clock(`${quarter} ${PAST} ${H24}`, (g) => ({ hour: Number(g.h), minute: 15 })),
  clock(`${quarter} ${TO} noon`, () => ({ hour: 11, minute: 45, fixed: true })),
  clock(`${quarter} ${PAST} noon`, () => ({ hour: 12, minute: 15, fixed: true })),
  clock(`${quarter} ${TO} ${H24}`, (g) => to(Number(g.h), 15)),
  clock(`(?<m>[1-5]?\\d) minutes? ${PAST} ${H}`, (g) => ({ hour: Number(g.h), minute: Number(g.m) })),
  clock(`(?<m>5|10|15|20|25) ${PAST} ${H}`, (g) => ({ hour: Number(g.h), minute: Number(g.m) })),
  clock(`(?<m>[1-5]?\\d) minutes? ${TO} ${H}`, (g) => to(Number(g.h), Number(g.m))),
  clock(`(?<m>20|25) ${TO} ${H}`, (g) => to(Number(g.h), Number(g.m))),
  clock(`(?<=^|\\b(?:at|around|about|say) )(?<m>5|10) ${TO} ${H}`, (g) => to(Number(g.h), Number(g.m))),
  clock(`half ${H}(?! ?(?:hour|day|an|a))`, (g) => ({ hour: Number(g.h), minute: 30 })),
  clock("(?:12 noon|high noon|noontime|noon time|noon|midday|mid day)", () => ({ hour: 12, minute: 0, fixed: true })),
  clock("(?:12 midnight|midnight)", () => ({ hour: 0, minute: 0, fixed: true })),
  clock(`${H24}:(?<m>[0-5]\\d)(?::\\d\\d)?`, (g) => ({
    hour: Number(g.h),
    minute: Number(g.m),
    ...((g.h ?? "").startsWith("0") ? { fixed: true } : {}),
  })),
  clock("(?<h>[01]?\\d|2[0-3]) ?(?<m>[0-5]\\d) (?:hours|hrs)", (g) => ({
    hour: Number(g.h),
    minute: Number(g.m),
    fixed: true,
  })),
  clock("(?:oh|o|0) (?<h>[1-9]) ?(?<m>[0-5]\\d)(?: hours)?", (g) => ({
    hour: Number(g.h),
    minute: Number(g.m),
    fixed: true,
  })),
  clock(`(?<h>2[0-3]|1\\d|[1-9]) (?:(?<m>[1-5]\\d)|(?:oh|o|0) (?<oh>[1-9]))(?! \\d)${COUNTED}`, (g) => ({
    hour: Number(g.h),
    minute: Number(g.m ?? g.oh),
  })),
  clock("(?<h>2[0-3]|1\\d|0?[1-9])(?<m>[0-5]\\d)", (g) => ({ hour: Number(g.h), minute: Number(g.m) }), true),
  clock(`${H24}${COUNTED}`, (g) => ({ hour: Number(g.h), minute: 0 }), true),
];

const PART = "(?<part>morning|afternoon|evening|night)";
export const PARTS: ReadonlyMap<string, SpokenPart> = new Map([
  ["morning", "morning"],
  ["afternoon", "afternoon"],
  ["evening", "evening"],
  ["night", "night"],
  ["tonight", "night"],
]);

/** What may follow a clock time; it always matches, possibly nothing. */
export const AFTER_CLOCK = new RegExp(
  "(?<oclock> o'clock)?(?: ?(?<half>[ap]m))?(?<ish> ?ish)?(?: or so| sharp| exactly|" +
    " on the dot)?(?:(?: on)?[ ·]+(?:in the |at the |at (?=night)|of the |in |this |that |the )?(?:early |late |" +
    `mid )?(?:${PART}|(?<tonight>tonight))s?(?!\\w| \\d))?(?: (?:or )?(?:(?<later>later|after|onwards?|and on|` +
    "at the earliest|and later)|(?<earlier>earlier|before|sooner|(?:at )?(?:the )?latest))(?!\\w))?",
  "y",
);

/** What may stand before a clock time, read back from it. */
export const BEFORE_CLOCK = new RegExp(
  "(?:(?<![\\w])(?<later>any ?time after|sometime after|some ?time past|later than|no earlier than|not before|" +
    "after|past|starting at|starting from|starting|from)|(?<![\\w])(?<earlier>any ?time before|sometime before|" +
    "no later than|not later than|earlier than|before|until|till|til|by))?(?:^| |·)(?:like |about |around |" +
    `say )?(?:(?:in )?(?:the )?(?:early |late |mid )?${PART}s?,?(?:[ ·](?:at|around|about|by|for|say|maybe|like|on|` +
    "or|the))*[ ·]+)?(?:like |about |around |say |approximately |roughly )?$",
);

/** Makes a mere number a time. */
export const TIME_PREPOSITION = new RegExp(
  "(?:^|[ ·])(?:(?:earlier|later|sooner) than|at|@|around|about|by|after|before|till|til|until|past|from|between|say|approximately|roughly|" +
    "starting)(?: like| about| around| say| maybe| exactly)? ?$",
);

/** Makes a mere number a time when no other time was said: "make it 4", "move it to 4", "book me for 4". */
export const TIME_REQUEST = new RegExp(
  "(?:^|[ ·])(?:(?:make|do|try|change|move|switch|push|say|prefer|rather|set)(?: it| that| this| for| at| to)*|" +
    "(?:how|what) about|(?:it|that|me|time|appointment|opening|slot|spot|one)(?: \\w+)? (?:to|for)|can you do|" +
    "could you do|do you have|let us do|let us say|let us go with|go with|have anything at|rather have) $",
);

/** Makes a mere number a time by what follows. */
export const TIME_APPROVAL = new RegExp(
  "^(?: (?:please|instead|then|works?|is (?:fine|good|ok|okay|great|perfect|better|best)|would (?:be|work)|" +
    "sounds|should (?:be|work)|will (?:be|do|work)|it is|open|available)|$)",
);

/** Words between two times or two days. */
export const OR = new RegExp(
  "^[ ·]*(?:(?:in the )?(?:morning|afternoon|evening|night)s? )?(?:or|or maybe|or else|or even|or at|or on|" +
    "or the|or on the|or around|or possibly|and|and on|and the|and at)[ ·]*$",
);
export const UP_TO = /^[ ·]*(?:to|through|thru|until|till|til|up to|to the|through the|and the|and)[ ·]*$/;
export const BETWEEN = /(?:^|[ ·])(?:between|from|anywhere from)[ ·](?:the |like |about |around )*[· ]*$/;

/** May stand beside nothing but numbers where a time was asked for. */
export const BESIDE_TIMES = /^(?:[ ·]|or|to|and|between|either|maybe|at)*$/;

function stretch(source: string, when: PartPattern["when"]): PartPattern {
  return { re: new RegExp(`(?<![\\w'])${source}(?!\\w)`), when };
}

export const PART_PATTERNS: readonly PartPattern[] = [
  stretch("1st thing(?: in the morning)?|1st appointment of the day|(?:the )?earliest in the (?:day|morning)", {
    part: "morning",
    soonest: true,
  }),
  stretch("after lunch(?: ?time)?", { part: "afternoon", after: "13:00" }),
  stretch("before lunch(?: ?time)?", { part: "morning", before: "12:00" }),
  stretch("(?:lunch ?time|lunch hour|lunch break|(?:over|during|at|around) (?:my )?lunch)", {
    after: "12:00",
    before: "14:00",
  }),
  stretch("(?:after (?:i get off )?work|after i get off)", { after: "17:00" }),
  stretch("after (?:school|the kids)", { after: "15:00" }),
  stretch("before (?:i go to )?(?:work|school)", { part: "morning", before: "09:00" }),
  stretch(
    "(?:the )?(?:end of (?:the )?(?:business |work |working )?day|late in the day|close of business|" +
      "last (?:appointment|slot) of the day)",
    {
      after: "15:30",
    },
  ),
  stretch("early in the day", { part: "morning" }),
  stretch("early (?:in the )?morning", { part: "morning", before: "10:00" }),
  stretch("late(?:r)? (?:in the )?morning", { part: "morning", after: "10:00" }),
  stretch("early (?:in the )?afternoon", { part: "afternoon", before: "14:30" }),
  stretch("late(?:r)? (?:in the )?afternoon", { part: "afternoon", after: "15:00" }),
  stretch("(?:mid ?)?(?<!good |last )mornings?", { part: "morning" }),
  stretch("(?:mid ?)?(?<!good )afternoons?", { part: "afternoon" }),
  stretch("(?:early |late )?(?<!good |last )(?:evenings?|nights?)|tonight", { part: "evening" }),
];

const FROM_NOW = anyOf([
  "in (?:about |around )?(?:(?<half>half an hour)|(?<n>\\d{1,3}|an?|a couple of) (?<unit>hour|minute|min)s?)",
  "(?<n2>\\d{1,3}|an?) (?<unit2>hour|minute|min)s? from now",
]);

/** "in an hour", "in 30 minutes", from now. */
export function fromNow(text: string): FromNow | undefined {
  const match = FROM_NOW.exec(text);
  if (match === null) return undefined;
  const { half, n, unit, n2, unit2 } = match.groups ?? {};
  const number = n ?? n2 ?? "";
  const count = /^\d/.test(number) ? Number(number) : number === "a couple of" ? 2 : 1;
  return { minutes: half === undefined ? count * ((unit ?? unit2) === "hour" ? 60 : 1) : 30, words: match[0] };
}
