import { anyOf } from "../phrases.ts";

/** Phrases that narrow a day without naming a time on it. */

/** "anything later?": relative to what was just offered. */
export const LATER = new RegExp(
  "(?:^|any(?:thing|time)? |something |some ?time |bit |little |slightly |much |slot |slots |one |times? |" +
    "appointments? |openings? |can we do |could we do |could it be |make it |do you have |is there |got |get it |" +
    "get in |come in |come |do it )(?:any )?later(?: than that| time| times| slots?| one| appointments?|" +
    " in the day| on| please| that day| if possible)?$|(?<!\\w)later (?:time|slot|one|appointment|opening|" +
    "than that|in the day|that day)(?!\\w)|(?<!\\w)(?:too early|any later|anything later|something later)(?!\\w)",
);
export const EARLIER = new RegExp(
  "(?<!\\w)(?:too late|any earlier|any sooner|anything (?:earlier|sooner)|something (?:earlier|sooner)|(?:bit|" +
    "little|slightly|much) (?:earlier|sooner)|(?:earlier|sooner) (?:time|times|slot|slots|one|appointment|opening|" +
    "openings|than that|in the day|that day|if possible))(?!\\w)|(?:^|make it |get it |get in |come in |come |" +
    "do it |could it be |do you have |is there )(?:any )?(?:earlier|sooner)(?: please)?$",
);
export const OTHER_DAY = anyOf([
  "(?:another|a different|different|some other|any other|other|a new) (?:day|date)s?",
  "(?:that|this) day (?:does not|will not|is not|is no) (?:work|good)",
  "not that day",
  "the (?:day after|next day|following day)(?: that)?",
  "what other days",
  "which other days",
]);
export const SOONEST = anyOf([
  "as (?:soon|early|quickly) as (?:possible|you can|i can|we can)",
  "asap",
  "a s a p",
  "(?:the )?(?:very )?(?:soonest|earliest)(?! (?:is|was|flight))",
  "(?:next|first) (?:available|opening|open|free|slot|availability)",
  "(?:the )?1st (?:available|opening|open|slot|thing you have|one you have|you have|free)",
  "next available",
  "right away",
  "straight away",
  "immediately",
  "whatever (?:you have )?(?:is )?(?:first|1st|next|soonest|earliest)",
  "today or tomorrow at the latest",
  "how soon",
  "quickest",
]);

/** No wish at all, where a day or time was asked for: the first one will do. */
export const ANY_TIME = anyOf([
  "whenever",
  "any ?time",
  "any day",
  "anything (?:works|is fine|you have)",
  "i am (?:very |pretty |totally )?(?:flexible|open|free all|free any)",
  "does not matter",
  "do not (?:mind|care)",
  "no preference",
  "you (?:choose|pick|decide)",
  "whatever (?:works|is best|you have)",
]);

/** A date or time the caller rules out, by what stands before it … */
export const RULED_OUT_BEFORE = new RegExp(
  `(?:^|[ ·])(?:${[
    "(?<!why )not(?: on| for| at| really| the| this| next| until)*",
    "(?:except|besides|apart from|other than|but not|instead of|rather than|forget(?: about)?)(?: for| on| the)*",
    "(?:anything|any day|every day|anytime|any time|everything|all days|all week) but(?: on)?",
    "(?:can|could|will|would|do) not (?:do|make|make it|come|come in|go|work|be there|want|want to go|want it|" +
      "want to come|be available|be free|get there|have|like|attend)(?: it| in| on| at| for| by| the| this| that|" +
      " next)*",
    "unable to (?:do|make|come|make it)(?: it| on| at)*",
    "(?:i am|we are|i will be) (?:busy|away|out|out of town|working|not available|not free|unavailable|booked|" +
      "tied up)(?: on| at| for| the| next| until)*",
    "(?:i|we) have (?:something|something else|another appointment|another thing|another meeting|an appointment|" +
      "work|plans|a meeting|a conflict|school|class)(?: on| at)*",
  ].join("|")})[ ·]+$`,
);
/** … or by what follows. */
export const RULED_OUT_AFTER = new RegExp(
  `^[ ·]*(?:at all )?(?:${[
    "(?:does|do|will|would|did|is|was|are) not (?:going to )?(?:work|good|great|fine|ok|okay|possible|do|suit|" +
      "available|ideal|what i|right|an option|convenient)",
    "(?:is|are) (?:no good|bad|out|impossible|wrong|not|too (?:early|late|soon))",
    "(?:will|would) not be",
    "can not work",
    "i can not",
    "i am (?:busy|away|working|out)",
  ].join("|")})`,
);
/** A date that is somebody's birthday or lies in the past is no wish. */
export const NOT_A_WISH_BEFORE = new RegExp(
  "(?:^|[ ·])(?:born|looked at|talked about|spoke about|found|birthday|birth|dob|birthdate|since|last|ago|back|" +
    "expires?|expired|dated)(?: is| was| on| in| it is)*[ ·]*$",
);

/** A day that is where the wish begins or ends, not the wish: "after the 15th", "before Friday". */
export const AFTER_DAY = /(?:^|[ ·])(?:after|later than|past)(?: the)?[ ·]*$/;
export const FROM_DAY =
  /(?:^|[ ·])(?:starting|beginning|on or after|not before|no earlier than|not until)(?: on| the| from)*[ ·]*$/;
export const BEFORE_DAY = /(?:^|[ ·])(?:before|earlier than)(?: the)?[ ·]*$/;

/** Between a weekday and a date that name one day: "Tuesday the 8th". */
export const SAME_BREATH = /^[ ·]*(?:(?:the|on|on the|that is|which is|comma)[ ·]*)?$/;

/** What is moved away from: "from Tuesday to Thursday", "my Tuesday appointment to Friday". */
export const MOVING = anyOf([
  "move",
  "moved",
  "moving",
  "change",
  "changed",
  "changing",
  "switch",
  "switched",
  "reschedule",
  "rescheduling",
  "push",
  "pushed",
  "swap",
  "postpone",
  "shift",
  "bring",
]);
export const MOVED_FROM = /(?:^|[ ·])(?:from|my|our|the|his|her)[ ·]+(?:the )?$/;
export const MOVED_TO = /^[ ·]*(?:\w+ ){0,4}?(?:to|for|until|till)(?:[ ·]\w+){0,3}[ ·]+$/;

/** Turns "before four" into its opposite: "I can't come before four", "nothing after five". */
export const NEGATED = new RegExp(
  "(?:^|[ ·])(?:(?:not|nothing|never|no)(?: (?:do|make|make it|come|come in|go|work|get there|be there|available|" +
    "free|have|anything|it|in|at all|really|until))*|(?:i|we) (?:work|am (?:working|busy|out|away|tied up|at work|" +
    "at school|in class|in meetings|in a meeting)))[ ·]*$",
);
