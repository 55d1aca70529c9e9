/** English words the normaliser needs: numbers as spoken, what speech recognition gets wrong, what is shortened. */

export const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  }),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
  }),
);

/** Spellings and abbreviations that mean another word, one word for one. */
export const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tmrw: "tomorrow",
    tmr: "tomorrow",
    "2moro": "tomorrow",
    todays: "today",
    tonite: "tonight",
    mon: "monday",
    tue: "tuesday",
    tues: "tuesday",
    wed: "wednesday",
    weds: "wednesday",
    thu: "thursday",
    thur: "thursday",
    thurs: "thursday",
    fri: "friday",
    passed: "past",
    noonish: "noon",
    appt: "appointment",
    apt: "appointment",
    ya: "you",
    ur: "your",
    pls: "please",
    plz: "please",
    thx: "thanks",
    thnx: "thanks",
    thanx: "thanks",
    im: "i am",
    ive: "i have",
    idk: "i do not know",
    dunno: "do not know",
    dont: "do not",
    doesnt: "does not",
    didnt: "did not",
    isnt: "is not",
    cant: "can not",
    cannot: "can not",
    couldnt: "could not",
    wont: "will not",
    whats: "what is",
    wheres: "where is",
    whens: "when is",
    hows: "how is",
    thats: "that is",
    youre: "you are",
    lets: "let us",
    wanna: "want to",
    gonna: "going to",
    gotta: "have to",
    lemme: "let me",
    gimme: "give me",
    cya: "see you",
  }),
);

/**
 * Words worth recognising through a slip of the finger, in texts and chats, and "cancer", which is no slip. Six letters or
 * more.
 */
export const OFTEN_MISTYPED: ReadonlySet<string> = new Set(
  (
    "tomorrow tonight monday tuesday wednesday thursday friday saturday sunday weekend january february august " +
    "september " +
    "october november december morning afternoon evening appointment appointments reservation reservations cancel " +
    "canceled cancelled canceling cancelling cancellation schedule scheduled schedules scheduling reschedule " +
    "rescheduled " +
    "rescheduling available availability computer robot robots human humans machine goodbye question " +
    "questions insurance cleaning haircut consultation checkup quarter please definitely incorrect affirmative cancer"
  ).split(" "),
);

/** Contractions by their ending; the irregular ones come first. */
export const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can't|can’t)\b/g, "can not"],
  [/\bwon't\b/g, "will not"],
  [/\bshan't\b/g, "shall not"],
  [/\bain't\b/g, "is not"],
  [/\blet's\b/g, "let us"],
  [/n't\b/g, " not"],
  [/\bi'm\b/g, "i am"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/'d\b/g, " would"],
  [/\b(it|that|what|where|when|how|who|here|there|he|she|name|everything)'s\b/g, "$1 is"],
  [/\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tonight|tomorrow)'s\b/g, "$1"],
];

/** Recognition slips that take more than one word to see. */
export const PHRASE_SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\bo ?['’"”`] ?clock\b/g, "o'clock"],
  [/\b(?:o clock|oclock|a clock)\b/g, "o'clock"],
  [/(?<=\d) ?([ap])(?:\.? ?m\b\.?|(?=[\s,!?;]|$))/g, " $1m"],
  [
    /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|thirty|forty|fifty) ([ap])\.? ?m\b\.?/g,
    "$1 $2m",
  ],
  [/\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty)[ -]?ish\b/g, "$1 ish"],
  [/\bat (?:for|fore)(?= (?:[ap]m|o'clock|thirty|fifteen|forty))/g, "at four"],
  [/\bat (?:to|too)(?= (?:[ap]m|o'clock|thirty|fifteen|forty))/g, "at two"],
  [/\bat ate\b/g, "at eight"],
  [/(?<=\b(?:on|this|next|or|until|by|for) |^)sat\b|\bsat(?= (?:at|morning|afternoon|\d))/g, "saturday"],
  [/(?<=\b(?:on|this|next|or|until|by|for) |^)sun\b|\bsun(?= (?:at|morning|afternoon|\d))/g, "sunday"],
  [/\b(?:mm+|m|mh)[ -]?h+m+\b|\buh[ -]?huh\b/g, "mhm"],
  [/\b(?:n?uh|unh|mm)[ -](?:uh|unh|mm)\b/g, "nope"],
  [
    /\bthe (morning|afternoon|evening|early|later?|earlier|other) one\b(?! (?:thirty|fifteen|o'clock|oh|[ap]m|\d))/g,
    "the $1 option",
  ],
  [/(?<=\d ?[ap]m) ?[-–—] ?(?=\d)/g, " to "],
  [/\btwo morrow\b/g, "tomorrow"],
  [
    /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|fifteen|thirty|forty-?five)'?s (?=(?:totally |just |really )?(?:fine|good|great|ok|okay|perfect|better|best|cool|ideal)\b)/g,
    "$1 is ",
  ],
  [/\bthat you (so|very) much\b/g, "thank you $1 much"],
];

/** Sounds that carry nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  "um umm ummm uh uhh uhm erm er hmm hm hmmm ah basically literally".split(" "),
);

/** Function words: a lexical search or a test for "said nothing else" skips them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the i me my mine you your yours we us our it its this that these those he she they them him her his " +
    "their is am are was were be been being do does did doing have has had having will would shall should can " +
    "could may might must of to in on at for from by with about as into and or but so if then than not no yes " +
    "please just also there here let make get go okay ok well oh hi hello hey what when where which who how want " +
    "need like"
  ).split(" "),
);
