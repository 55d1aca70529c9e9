/** English words by which an utterance or a fact is told apart. Text only: what follows from them is decided elsewhere. */

/** Words that say nothing about a question's subject. */
export const stopWords = new Set(
  (
    "a an the and or but so of to in on at for from with by as is are was were be been am do does did done have has had " +
    "i you he she it we they me my your our us their them this that these those there here what which who when how " +
    "can could would will shall should may might must if then than any some also just only too very really please " +
    "um uh er like well know tell say want wanted need get got going go come let hi hello hey thanks thank okay ok yes no not " +
    "take takes taking out up there time possible wondering wonder question ask asking something anything guys folks about kind sort thing s t re ll ve d m"
  ).split(" "),
);

/** Different words for the same subject, under one name. */
export const concepts: Record<string, string> = Object.fromEntries(
  Object.entries({
    address: "address location located locate where directions direction situated street find",
    parking: "parking park garage lot",
    payment: "payment pay paying credit debit cash cheque check apple venmo visa mastercard amex",
    insurance: "insurance insured insurer coverage cover covered network in-network medicaid medicare ppo hmo",
    child: "child children kid kids son daughter toddler baby infant pediatric teen teenager",
    pet: "pet pets dog dogs cat cats puppy kitten",
    access: "wheelchair accessible accessibility ramp elevator lift disabled stairs",
    price: "price prices cost costs fee fees charge charges rate rates much pricing expensive quote",
    hours: "hours hour shut shuts open opening close closing closed",
    walkin: "walk-in walkin walkins drop-in dropin",
    cancellation: "cancellation cancelling canceling cancel cancelled",
    emergency: "emergency emergencies urgent urgently",
    new: "new first accepting",
    patient: "patient patients client clients customer customers",
    refund: "refund refunds money-back guarantee warranty",
    website: "website site online web",
    email: "email mail e-mail",
    discount: "discount discounts deal deals offer offers promotion promotions coupon special specials",
    language: "language languages spanish speak speaks",
    long: "long duration",
    advance: "advance ahead beforehand",
    bring: "bring bringing prepare",
    plan: "plan plans financing installment installments",
    wifi: "wifi wi-fi internet",
  }).flatMap(([name, words]) => words.split(" ").map((word) => [word, name])),
);

/** What of an appointment is wrong: "the time", "my name". */
export const partWords: [part: "service" | "day" | "time" | "name" | "phone", pattern: RegExp][] = [
  ["phone", /\b(phone|number|telephone|cell)\b/],
  ["name", /\b(name|spelling|spelled)\b/],
  ["day", /\b(day|date)\b/],
  ["time", /\b(time|hour)\b/],
  ["service", /\b(service|appointment type|treatment)\b/],
];

export const everything = /\b(everything|all of it|all wrong|whole thing|start over)\b/;
export const keepsIt = /\b(keep|leave) (it|that|as is)|nothing|it'?s (fine|okay|ok|right|correct)\b/;
export const rightNow = /\b(now|right now|currently|at the moment|still open|open yet)\b/;
export const holidays = /\b(holidays?|bank holidays?|closed dates?|vacation)\b/;
export const closing = /\b(clos(e|es|ing)|shut|until|till|how late)\b/;
export const opensWhen = /\b(when|what time)\b.*\bopen|\bopen(s|ing)? (up )?at\b|\bhow early\b/;

/** How somebody leaves who has changed their mind. */
export const leaving =
  /\b(good ?bye|bye( now)?|bye bye|call (you )?back( later)?|have a (good|nice|great) (day|one))\W*$/;

/** "Nothing earlier?", "hmm, later": a wish for other times, short of naming any. */
export const earlierWord = /\b(earlier|sooner)\b/;
export const laterWord = /\blater\b(?! bye)(?<!call (you )?back later)(?<!see you later)/;

/** One more appointment, like the one just made. */
export const oneMore = /\b(another( one| appointment)?|one more|one for (my|our|the|him|her)|same( thing)? for)\b/;
export const sameTime = /\bsame (time|slot)\b/;
export const sameDay = /\bsame (day|date)\b/;

/** The appointment is for somebody else than the caller. */
export const forAnother =
  /\bfor (my|our) (\w+ )?(wife|husband|son|daughter|kids?|child|mother|mom|mum|father|dad|partner|friend|brother|sister|girlfriend|boyfriend|boss|grandma|grandpa|grandmother|grandfather)\b/;

/** A question after free times, however it is put: "do you have evening appointments?" */
export const asksForTimes = /\b(appointments?|openings?|slots?|availability|available|free)\b/;

/** Somebody on the way to an appointment, whom only the team can help. */
export const runningLate =
  /\b((running|going to be|gonna be|will be|be|am|i'm) (a (bit|little) |\w+ minutes )?late|stuck in traffic|on my way)\b/;

/** "What about Thursday?": what else is there, not that one please. */
export const whatElse = /\b(what|how) about\b|\banything\b|\bdo you have\b|\bgot\b/;

export const weekdayName = /\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b/;
export const monthName =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/;
export const otherWeek = /\b(next|following|after|week|coming|tomorrow|today)\b/;

/** Yes and no as they are typed. */
export const typedYes = /^(y|yup|yea|ya|k|kk|👍\p{M}*\p{Emoji_Modifier}?|✅|👌)[.! ]*$/u;
export const typedNo = /^(n|nah|nope|👎\p{Emoji_Modifier}?|❌)[.! ]*$/u;

/** What follows a name without being part of it. */
export const afterName = /(?: (?:instead|please|thanks|thank you|then|actually|though|by the way))+$/i;

/** Where one question ends and the next begins in a run-on. */
export const questionBreak = /[?,;]|\b(?:and|also|plus|oh)\b/;

export const nameLead =
  /^(?:(?:um|uh|yes|yeah|sure|ok|okay|well)[, ]+)*(?:(?:it'?s|it is|my name'?s|my name is|the name'?s|this is|i'?m|i am)\s+)?/i;
/** Words no name is made of, though some names are words: Will, May, Grace. */
export const neverNames =
  /\b(you|your|the|a|an|what|who|where|why|how|that|this|it|not|no|yes|okay|please|can|do|does|is|are|was|to|for|in|on|of|good|great|fine|sounds|wait|hold|sorry|me|we|they)\b/i;

/** An order to book what was read back, and nothing else. */
export const bookIt =
  /^(?:(?:please|yes|yeah|ok|okay|sure|just|go ahead and|you can|let'?s)[, ]+)*(?:book|schedule|reserve|confirm|do) (?:it|that|that one)(?: (?:please|then|for me|thanks|thank you|now))*[.! ]*$/;

/** What takes a yes back halfway, and what puts it off. */
export const objection = /\b(but|except|apart from|other than|although)\b/;
export const hesitation =
  /\b(wait|hold on|hang on|let me|not sure|maybe)\b|\bwhat('?s| is| was| time| day| about| date)\b|\bwhich\b|(^|\b(yes|yeah|ok|okay|right|and|so)[, ]+)(is|was) (it|that|this)\b|\b(can|could) (we|i|you)\b(?! (please )?(just )?(book|do it|confirm|go ahead|schedule))/;

export const changeOfMind = /^(?:(?:no|oh|sorry|actually|wait|hold on|well|hmm)[, ]+)+|\binstead\b/;

/** "Is that all you have?" */
export const otherTimes =
  /\b(what|anything|something) else\b|\bother (times?|openings?|options?|slots?|days?)\b|\b(only|all) (thing|time|one|option|slot|you have|you've got)s?\b/;

/** Matters that only the team can settle. */
export const needsTeam =
  /\bcomplain(ing|t)?\b|\b(calling|called|call|here) (about|regarding|because|for)\b|\b(problem|issue|complaint|trouble|question) (with|about)\b|\b(my|the) (bill|invoice|refund|order|results?|prescription|claim|records?|account)\b/;

/** Somebody who asks for a person has said what about. */
export const saysWhatAbout = /\b(about|regarding|because) (a|an|the|my|our|that|your|i|we|you)\b/;

/** Asks for a person by refusing what we are. */
export const notAMachine =
  /\b(don'?t|do not|rather not|hate) (want to |wanna )?(talk|talking|speak|speaking) (to|with) (a |an |this )?(machine|robot|computer|bot|recording|ai)\b/;
export const callsBack = /\b(i'?ll|i will|let me|can i|could i|i'?m gonna|i'?m going to) call (you )?(back|again)\b/;
export const wrongNumber = /\bwrong (number|place)\b|\bmisdialed\b/;
export const canYouHear = /\bcan you hear me\b|\bare you (still )?there\b|\b(anyone|anybody|someone|somebody) there\b/;
export const tellMe =
  /\b(tell me|know|hear|info|information|explain|details?)\b.*\babout\b|\bwhat('?s| is| does)\b.*\b(like|involve|include|include[sd]?)\b/;
/** Asks how cancelling works, and cancels nothing. */
export const asksForRules =
  /\b(policy|policies|fees?|charge|penalty|happens if|what if|how (far|late|early|long|much)|notice)\b/;
/** Opens a question; one that asks to book is a request. */
export const asksSomething =
  /^(?:(?:and|so|um|uh|also|okay|ok|but|oh|hi|hello|yes|yeah)[, ]+)*(?:do|does|is|are|can|could|will|would|what|where|when|how|who|why|should|did)\b(?!.*\b(?:book|appointment|schedule|reserve|come in|get in|opening|slot|available)\b)/;
export const doYouOffer = /\b(do|does|can) (you|y'?all|they)\b.*\b(do|offer|have|provide|give|perform|sell)\b/;
/** Asks the way, without a word of an address in it. */
export const asksTheWay = /\b(get|come|drive|walk) (there|to you|over)\b|\bfind you\b|\bdirections\b/;
export const howLong = /\bhow (long|much time)\b/;

export const latestWord = /\b(latest|last)\b/;

/** No preference: any of it will do. */
export const flexible =
  /\b(whenever|any ?time|any ?day|anything|either|whatever|doesn'?t matter|does not matter|no preference|don'?t (care|mind)|you (choose|pick|decide)|up to you|i'?m (flexible|open|easy))\b/;

/** A question about this business, though nothing in it says what about. */
export const aboutUs =
  /^(?:(?:um|uh|so|and|also|hi|hello|hey|ok|okay|well|oh|quick question)[, ]+)*(is|are|do|does|did|will|what|where|when|how|who|why|which|can i|could i|may i)\b.*\b(you|your|you guys|there|here|the (office|doctor|dentist|place|shop|salon|clinic|team|owner|building|store))\b/;

/** What introduces a message without being part of it. */
export const messageLead =
  /^.*?\b(leave|take|give|pass|send|get)\b( \w+){0,4} (a |the |my )?(message|note|word)( (for|to|with) (the )?(\w+ )?(team|owner|manager|office|doctor|staff|you|them|him|her|us))?( (that|saying|please))?[\s,.:]*/i;

/** Negations that make an emergency phrase no emergency. Right before it, or "I have no …". */
export const negated =
  /\b(not|never|(have|has|got|with|is) (no|not)|isn t|aren t|wasn t|don t have|doesn t have)( (a|an|any|really))?$/;

/** Endings that a word loses before words are compared. */
export const endings = /(ies|ing|ed|es|s|ly)$/;
