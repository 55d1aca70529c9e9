/** Words around names in English. */

/** Always followed by the caller's name. */
export const NAME_CUE = new RegExp(
  "(?:\\b(?:my|the|his|her|full|first|whole) (?:full |first |last |whole )?name(?:'?s| is| would be| will be|" +
    ":)+(?: is)?|\\bname'?s?(?: is|:| of)(?! the)|\\bnames |\\bcall me|\\b(?:put|got) me (?:down )?(?:as|under)|" +
    "\\bi go by|\\bi am called|\\bi'm called|\\b(?:under|in) (?:the )?(?:name(?: of)?)(?: is)?|\\bunder|\\bname is|" +
    "\\bname)(?=[\\s,:])",
  "gi",
);

/** Followed by a name if it looks like one. */
export const WEAK_NAME_CUE = new RegExp(
  "\\b(?:it'?s|it is|this is|i'?m|i am|im|here is|here's|speaking is|you'?re speaking (?:to|with)|" +
    "appointment for|booking for|reservation for|schedule for|book for|that's|that is|for|my (?:son|daughter|wife|" +
    "husband|mother|mom|father|dad|partner|child|friend|boss))\\s(?=\\S)",
  "gi",
);

/** The first name, given after the rest: "it's Schwartz, first name's Gail". */
export const FIRST_LAST = /\bfirst names?(?:'?s)?(?: is|:)?,? ([\p{L}'-]+)[\s.,]*$/iu;

/** Somebody else's name, or a pet's, where it is one word: "his name's Biscuit". */
export const ANOTHERS_NAME =
  /\b(?:his|her|its|their|whose) names?(?:'?s)?(?: is)? [\p{L}'-]+(?= (?:and|can|could|is|he|she|needs?|we|i|my)\b|[,.]|$)/giu;
export const PETS = /\b(?:dog|cat|puppy|kitten|kitty|pet|rabbit|bunny|hamster|parrot|bird|horse)s?\b/i;

/** Follows a name: "Maria here". */
export const NAME_TAIL = /^(?:here|speaking|calling|again|on the (?:line|phone))\b/i;

export const FIRST_THEN_LAST = new RegExp(
  "\\bfirst name(?:'?s| is|:)?,? ([\\p{L}'-]+)[\\s,.]+(?:and )?(?:my |the )?(?:last name|surname|family name)(?:'?s|" +
    " is|:)?,? ([\\p{L}'-]+)",
  "iu",
);
export const LAST_THEN_FIRST = new RegExp(
  "\\b(?:last name|surname|family name)(?:'?s| is|:)?,? ([\\p{L}'-]+)[\\s,.]+(?:and )?(?:my |the )?first name(?:'?s|" +
    " is|:)?,? ([\\p{L}'-]+)",
  "iu",
);

/** Said before the name that was asked for. */
export const NAME_LEAD_IN = new RegExp(
  "^(?:[\\s,.]*(?:yes|yeah|yep|sure|ok|okay|um+|uh+|oh|hi|hello|hey|well|so|of course|certainly|no problem|" +
    "absolutely|it'?s|it is|this is|that'?s|that would be|that is|i'?m|i am|im|sorry|no|it'll be|just|use|put|" +
    "make it|you can put|my|please)(?=[\\s,.!]))*[\\s,.]*",
  "i",
);
/** Said after it. */
export const NAME_CLOSING = new RegExp(
  "[\\s,.]*(?:please|thanks|thank you|here|speaking|sir|ma'am|that'?s (?:it|me|my name|all)|is my name|" +
    "is the name|the (?:second|third|fourth|2nd|3rd|4th)|with an? [a-z]{1,2}\\b.*|spelled .*|and (?:my|the|that).*|my (?:number|phone|email).*)[\\s.!]*$",
  "i",
);

/** The turn is about a name although none was understood. */
export const ABOUT_NAMES = /\bnam|\bspel|\bwith an? [a-z]\b/i;

/** Inside a name, and lower case there. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de la las los del da dos van von der den di el al bin ibn st le du ter ten".split(" "),
);
export const TITLES: ReadonlySet<string> = new Set("dr mr mrs ms miss doctor prof professor".split(" "));

/** No name, even after a cue or when a name was asked for. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    "changing yes yeah yep yup no nope nah not ok okay sure fine good great perfect right correct alright well " +
    "hi hello " +
    "hey thanks thank you your yours please sorry what who where when why how which that this these those there " +
    "here it its it's i i'm i'd i'll i've me my mine myself we our us he she they them his her their a an the " +
    "and or but so if then than because since with without from for to at on in of by about as into over under " +
    "after before until between during near is are am was were be been being do does did done doing have has had " +
    "having can could will would shall should may might must need needs want wants like likes looking look " +
    "calling call called trying try going gonna go get got getting make making made take taking come coming book " +
    "booking booked schedule scheduling scheduled reserve appointment appointments reservation visit meeting " +
    "slot table time times date day days week weeks month months year today tomorrow tonight yesterday morning " +
    "afternoon evening night noon midnight monday tuesday wednesday thursday friday saturday sunday january " +
    "february march july september october november december am pm o'clock half quarter past next last first " +
    "second third fourth fifth one two three four five six seven eight nine ten eleven twelve thirteen fourteen " +
    "fifteen twenty thirty forty fifty sixty hundred oh zero double triple plus number phone email mail address " +
    "name names surname spelled spelling spell letter cell mobile service cleaning haircut checkup exam " +
    "consultation oil change repair inspection tooth teeth hair nails massage new old same different other " +
    "another any some all both either neither none every each more most less few many much lot just only also " +
    "too very really actually maybe perhaps probably possibly still already again later earlier soon sooner now " +
    "never always sometimes urgent emergency important ready available free busy late early open closed " +
    "interested wondering hoping running stuck sick hurt broken leaking okay alright fine happy glad afraid sure " +
    "certain positive unsure driving working waiting asking checking returning requesting speaking talking " +
    "planning thinking leaving done finished back home work office doctor's dentist mechanic plumber customer " +
    "patient client person human robot bot machine computer ai real somebody someone anyone anybody everyone " +
    "nobody nothing something anything everything whatever whichever whenever wherever however kind sort type " +
    "thing things idea problem question questions issue matter reason case deal price cost charge much quick " +
    "quickly hold wait moment minute hour hours minutes second seconds repeat say said tell told know knew think " +
    "thought see saw hear heard understand mean meant guess hope bet wish help let lets let's give given put set " +
    "send sent show text message leave left cancel cancelled reschedule move moved switch bring okay uh um er " +
    "hmm yeah wrong true false bad better best worse hard easy long short big small little high low hot cold " +
    "nice lovely wonderful awesome cool crazy terrible horrible ridiculous annoying frustrating amazing exactly " +
    "definitely absolutely certainly totally basically literally kids children son daughter husband wife mom dad " +
    "mother father friend boss dog cat car truck house wedding birthday party dinner lunch breakfast two-hour " +
    "follow-up follow up down out off up through around because cause pain bye goodbye later's dont don't " +
    "doesn't can't won't it'll i'll that's what's there's here's who's isn't aren't wasn't gmail yahoo dot com " +
    "calling"
  ).split(" "),
);

/** Last names among them: nobody is called "Price" alone, and Cooper Price is somebody. */
export const SURNAMES: ReadonlySet<string> = new Set(
  "price day long best short little small case house cook may march early rich high low bird wells walker booth church page rose".split(
    " ",
  ),
);

/** Initials that sound alike: what was heard and what was spelled. */
export const ALIKE = /^(?:[ck][ck]|[sc][sc]|[jg][jg]|[ei][ei]|[yi][yi]|[xz][xz]|[fp][fp])$/;

/** Months that people are named after; only a full name or a question for the name makes them names. */
export const NAMES_AND_MONTHS: ReadonlySet<string> = new Set(["april", "may", "june", "august"]);
