import type { ClaimPattern } from "./claim.ts";
import { one } from "./patterns.ts";

const nots =
  "not|never|no|nothing|nobody|none|neither|hardly|yet|can|could|would|should|might|may|must|will|to|if|when|unless|until|whether|be|being|which|who|asking";
/** Up to `n` words between the parts of a claim, none of which takes it back. */
const gap = (n: number): string => `(?:(?!(?:${nots}) )[\\w':]+ ){0,${n}}?`;
/** The same without somebody else acting in between: "I see you booked online". */
const own = (n: number): string =>
  `(?:(?!(?:${nots}|is|are|was|were|am|you|he|she|they|that|it|what|how|why|where) )[\\w':]+ ){0,${n}}?`;

const people =
  "(?:the|our|my|your) (?:\\w+ ){0,2}?(?:team|staff|office|desk|doctor|dentist|hygienist|stylist|assistant|manager|owner|receptionist|colleague|colleagues|coworker|system|computer|crew|technician|attorney|lawyer|vet|nurse|scheduler)";
const they = `(?:dr \\w+|${people}|them|they|him|her|someone|somebody|everyone|everybody|anyone)`;
const actor = `(?:i|we|they|he|she|dr \\w+|system|${people})`;
const be = "(?:am|is|are|was|were|been|got|gotten|gets|being|stays|remains|shows|appears|looks)";
const visit =
  "(?:appointment|booking|reservation|visit|slot|spot|place|time|session|consultation|consult|cleaning|checkup|exam|haircut|tour|table|date)";
const day =
  "(?:(?:this |next |on |for |at |the |coming )*(?:mon|tues?|wednes|thu(?:rs)?|fri|satur|sun|wed)(?:day)?|today|tomorrow|tonight|noon|january|february|march|april|may|june|july|august|september|october|november|december|(?:at |the )*\\d[\\w:]*|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)|this (?:morning|afternoon|evening|week)|next week|the \\w+(?:st|nd|rd|th|first|second|third))";
const thing = `(?:it|that|this|everything|you|him|her|them|those|these|(?:your|the|an?|both|all|his|her|my|our|their) (?:\\w+ ){0,3}?${visit}s?|\\w+'s ${visit}|(?:your|the) [\\w ]{0,20}?(?:one|ones))`;
const booked =
  "(?:booked|scheduled|reserved|confirmed|secured|pencill?ed in|slotted in|squeezed in|locked in|locked down|signed up|registered|enrolled|agendad[oa]|reservad[oa]|confirmad[oa]|programad[oa])";
const oh =
  "(?:(?:okay|ok|great|perfect|alright|all|right|sure|yes|yep|yup|yeah|good|news|wonderful|awesome|excellent|there|we|go|boom|voila|and|so|well|congratulations|congrats|thanks|thank|you|absolutely|certainly|of|course|now|fantastic|super|already|just|ah|oh|hey|it|consider|checkmark|officially|successfully|then|status|done|hooray|lovely|brilliant) )*?";
const tail =
  "(?:(?:for you|now|already|then|in|as requested|successfully|too|as well|today|and done|my friend|sir|ma'am) )*";
const text = "(?:text|texts|sms|text message|link|directions|code)";
const soon =
  "(?:in (?:about |under |less than )?(?:an?|\\w+) (?:\\w+ )?(?:minutes?|mins?|hours?|moments?|seconds?|days?)|within (?:an? |the )?(?:\\w+ )?(?:minutes?|hours?|day|days|business days)|shortly|right away|momentarily|soon|today|tomorrow|tonight|this (?:morning|afternoon|evening)|by \\w+|first thing|asap|right back|any minute|immediately|before (?:noon|lunch|\\d+|\\w+day))";

const managed = "(?:(?:was|were|been) (?:(?!not )\\w+ )?able|(?:i|we|have|just|even) managed) to";
const sentTo = `(?:it|that|this|your (?:\\w+ )?(?:messages?|requests?|notes?|questions?|concerns?|complaints?|details|name|number|information|info)|the (?:\\w+ )?(?:message|request|note|word|question|info|information)|a (?:message|note|word))`;

/** What claims something in English. Order is nothing; a sentence may match several. */
export const englishClaims: readonly ClaimPattern[] = [
  ...one(
    "booked",
    "did",
    `${actor} ${own(5)}(?:booked|scheduled|reserved|secured|pencill?ed|slotted|squeezed)(?! (?:parking|seating|online|solid|up|out))`,

    `${actor} ${own(4)}(?:arranged|saved|grabbed|claimed|blocked|snagged|kept|locked|nailed|finali[sz]ed|completed|placed|entered|submitted|processed|made|set up|created|registered|logged|signed|fit|fitted|put|put through) (?:you |in |up |down |off |out )?(?:for you )?${thing}`,

    `${managed} (?:get (?:you|it|that|him|her) (?:in|booked|scheduled|down|that)|book|schedule|reserve|secure|squeeze|fit|grab|snag)`,
    `${actor} ${own(4)}added ${thing} (?:to|on|in|into)`,
    `took the liberty of (?:booking|scheduling|reserving|confirming)`,
    "i hereby (?:book|confirm|schedule|reserve)",
    `with (?:that|it|your (?:\\w+ )?${visit}|everything|you) (?:now |all |already )?${booked}`,
  ),
  ...one(
    "booked",
    "is",
    `${be} ${gap(4)}${booked}(?! (?:up|solid|out|by|until|through|till|online|all (?:day|week|month)|weeks|months|that day|as a|on the hour))`,
    `${be} (?:\\w+ )?(?:now )?(?:added |put |entered |written )?(?:in|on|into|to) (?:the|our|my) (?:books|calendar|schedule|diary|system|appointment book|agenda)`,
    `(?:you|he|she|they|\\w+) (?:are|is) (?:all |now |officially |already )*(?:down|in|on|set|good|scheduled|expected|confirmed) (?:for |at |on |to come in )+${day}`,
    `(?:you|your (?:\\w+ ){0,3}?${visit}) (?:are|is) (?:now |officially |all )*(?:down for|in(?= $)|all yours|yours(?= $)|locked(?: in)?|held|saved|official|all set up|set in stone|a go|guaranteed|good)`,
    `(?:${visit}|${day}|it|that|this one) (?:is|are) (?:all |now |officially )*(?:yours|held for you|saved for you|reserved for you|locked in|official|set in stone)`,
    `your (?:\\w+ ){0,3}?${visit} (?:\\w+ ){0,4}?(?:is|are|will be) (?:now |set |scheduled |still )*(?:on |at |for )?${day}`,

    `you (?:now |already |still )?have (?:got )?(?:an?|your|the|two|both) (?:(?!(?:empty|free|open|available|choice|few) )\\w+ ){0,4}?${visit}s? (?:\\w+ ){0,5}?(?:on |at |for )?${day}`,

    `(?:see|seeing|expect|expecting|meet|(?<!(?:a|the) )meeting) (?:both of )?(?:you|him|her|them|(?!${day} )\\w+) (?:both |all |here |there |again |in |then |on |at |for |bright and early )*(?:${day}|then)`,
    `(?:they|we|he|she|dr \\w+|${people}) (?:will be|are|is) (?:all )?(?:expecting|ready for|waiting for|looking forward to (?:seeing|meeting)) (?:you|him|her|them)`,

    `you (?:will|are going to) (?:be )?(?:see|seeing|seen|meet|meeting) (?:\\w+ ){0,5}?${day}`,
    `(?:appointment|booking|reservation|visit|slot|spot)(?: \\w+){0,6}? (?:has |have )?(?:gone|went|is|been) (?:all |been )*(?:through|made|finali[sz]ed|accepted|processed|placed|created|completed)`,
    `(?:it|that|everything|your request) (?:all )?(?:went|has gone|came) through`,
    `^${oh}(?:your |the )?(?:(?!(?:every|each|an?|any|no|all|most|some|our) )\\w+ ){0,2}?(?<! (?:every|each|an?|any|no|all|most|some|our) )(?:appointment|booking|reservation|visit|slot|spot)s? (?:is )?(?:now )?(?:booked|confirmed|scheduled|reserved|secured|made|complete|completed|created)`,
    `^${oh}(?:${booked})(?! (?:solid|up|out|by))(?: [\\w':]+){0,8} $`,
  ),
  ...one(
    "booked",
    "now",
    `(?:i|we) (?:am|are) ${own(2)}(?:booking|scheduling|reserving|confirming|securing|locking|putting (?:you|it|that) (?:down|in|on)|getting (?:you|it|that) (?:booked|in|down)|pencill?ing)`,
  ),
  ...one(
    "rescheduled",
    "did",
    `${actor} ${own(5)}(?:rescheduled|re scheduled|rebooked)`,
    `${actor} ${own(4)}(?:moved|changed|switched|pushed|bumped|shifted|swapped|updated|adjusted|transferred|modified) (?:back |up |over )?${thing}(?! (?:phone|number|email|address|name))`,
    `${managed} (?:move|reschedule|change|switch|push|bump|shift|swap) ${thing}`,
  ),
  ...one(
    "rescheduled",
    "is",
    `${be} ${gap(4)}(?:rescheduled|re scheduled|rebooked)`,
    `(?:you|it|that|${visit}|change|time) (?:has |have )?(?:now |just |already |since )*(?:${be}|have been|has been) ${gap(3)}(?:moved|changed|switched|pushed|bumped|shifted|swapped|updated|pushed back|moved up)`,
    `^${oh}(?:rescheduled|moved|switched|changed|bumped|pushed)(?: (?:to|it|you|back|from|over|for)(?: [\\w':]+){0,8})? $`,

    `(?:change|move|switch|reschedule|swap) (?:is |has been )?(?:made|done|complete|completed|confirmed|went through|successful)`,
  ),
  ...one(
    "rescheduled",
    "now",
    `(?:i|we) (?:am|are) ${own(2)}(?:moving|rescheduling|switching|changing|pushing|bumping) ${thing}`,
  ),
  ...one(
    "cancelled",
    "did",
    `${actor} ${own(5)}(?:cancelled|voided)`,
    `${actor} ${own(4)}(?:removed|deleted|scrapped|scratched|withdrew|withdrawn|erased|cleared|called off|freed up|released|took off|taken off|undone|dismissed)(?: off)? (?!parking)(?:${thing}|the)`,
    `${actor} ${own(3)}(?:took|taken|pulled|wiped|crossed|called|got) ${thing} (?:off|out|cancelled)`,
  ),
  ...one(
    "cancelled",
    "is",
    `${be} ${gap(4)}(?:cancelled|called off|voided|deleted|taken off (?:the|our)|off the (?:schedule|books|calendar)|wiped)(?! (?:if|when|unless|less|within|late))`,
    `(?:${visit}|it|that|you|name) (?:${be}|have been|has been) ${gap(2)}(?:removed|dropped|scrapped|released|freed|freed up|given up|off the (?:schedule|books|calendar)|out of the (?:book|books|calendar))`,
    `^${oh}cancelled(?: [\\w':]+){0,6} $`,
    `cancellation (?:is |has been |was |all )*(?:done|complete|completed|confirmed|processed|made|in|through|went through|successful)`,
    "you (?:do not|no longer) have (?:an?|that|the|your|any) (?:\\w+ ){0,2}?(?:appointment|booking|visit)(?: any ?more| on \\w+)",
  ),
  ...one("cancelled", "now", `(?:i|we) (?:am|are) ${own(2)}(?:cancell?ing|removing|deleting|taking) ${thing}`),
  ...one(
    "message",
    "did",
    `${actor} ${own(4)}(?:told|notified|informed|alerted|updated|messaged|pinged|briefed|warned) ${they}`,
    `${actor} ${own(4)}let ${they} know`,
    `${actor} ${own(4)}(?:passed|forwarded|relayed|delivered|handed|submitted|conveyed|recorded|logged|saved|left|sent|gave|given|got|put|shared|taken|took|dropped)(?: on| along| over| down| in)? (?:${they} )?${sentTo}(?: (?:on|along|over|to|for|down|in|with))(?! you\\b)`,
    `${actor} ${own(4)}(?:passed|forwarded|relayed|delivered|conveyed) (?:on |along |over )?(?:${sentTo}|word)`,
    `${actor} ${own(4)}(?:left|sent|taken|took|saved|recorded|given|gave|made|written|wrote)(?: down)? (?:${they} )?(?:your|the|an?) (?:\\w+ )?(?:message|note)(?! (?:to|for) you\\b)`,
    `${actor} ${own(3)}(?:noted|flagged|marked|put) (?:it|that|this|your \\w+) (?:for|down for|with|to) (?:the|our|dr|them)`,
  ),
  ...one(
    "message",
    "is",
    `(?:message|note|request|question|word|details|info|information|concern|complaint)s? (?:${be}|have been|has been) ${gap(3)}(?:passed|delivered|forwarded|relayed|with (?:the|our|dr|them)|left|taken down|on (?:its|their) way|received|recorded|conveyed|submitted|in (?:the|their) (?:hands|inbox)|logged)`,

    `${they} (?:${be}|have been|has been) ${gap(3)}(?:told|notified|informed|alerted|in the loop|aware|made aware|up to speed|briefed)`,
    `(?<! (?:let|letting|make sure|have) )${they} (?:already |now |all )*(?:knows?|is aware|are aware|got word)(?! (?:how|what|when|a|your way|best|more|each|their|you well|everything))`,
    `(?:message|note|request) (?:has )?(?:reached|made it to|got to|gotten to|went to|gone to)`,
  ),
  ...one(
    "message",
    "will",
    `(?:i|we) (?:will|am going to|are going to|am gonna) ${own(3)}(?:(?:be|make) sure to )?(?:let ${they} know|tell ${they}|notify ${they}|inform ${they}|alert ${they}|pass (?:it|that|this|your \\w+|the \\w+|along|on)|relay|forward (?:it|that|this|your \\w+)|make sure ${they} (?:gets?|knows?|sees?|hears?|is told|are told|calls?)|have ${they} (?:call|contact|reach|get back))`,
    `${they} will (?:\\w+ )?(?:be (?:told|notified|informed|alerted)|know(?! (?:more|best|how|what|whether|if|when|the answer))|hear|get (?:it|your (?:message|note)|the message)|see (?:it|your (?:message|note)))`,
  ),
  ...one(
    "text",
    "did",
    `${actor} ${own(4)}(?:texted|sms'?d?)(?! (?:us|in))`,
    `${actor} ${own(4)}(?:sent|shot|fired off|dropped|forwarded|messaged)(?: off| over| out)? (?:you|it over|it to your|that to your|a text|an sms|the text|your confirmation|a confirmation|confirmation|(?:the|a|an) (?:\\w+ ){0,2}?(?:${text}|address|details|confirmation|info|information)|them (?:a text|an sms)|him a text|her a text|directions)(?! (?:an? |the )?(?:\\w+ )?e ?mail)`,
  ),
  ...one(
    "text",
    "is",
    `${text}s? (?:\\w+ ){0,5}?(?:${be}|have been|has been) ${gap(3)}(?:sent|on (?:its|the|their) way|delivered|going out|headed|out|in your|waiting|coming)`,
    `(?:confirmation|address|details|directions|link|it) (?:${be}|has been|have been) ${gap(3)}(?:sent|texted|on (?:its|the|their) way)(?: [\\w']+){0,3} (?:to (?:your|you)|you|phone|by text|via text|way)`,
    `you (?:should|will|are going to|ought to|can expect to) (?:\\w+ )?(?:have|see|get|find|receive|be getting|be receiving|be seeing|been sent|have received) (?:\\w+ ){0,4}?(?:${text}|confirmation|message from us)(?! (?:by |via |in your )?(?:the )?e ?mail)`,
    `you (?:are getting|have (?:just )?(?:got|received|been sent)) (?:\\w+ ){0,4}?(?:${text})`,

    `(?:your|the) ${text} (?:just |has |have |already )*(?:went|gone|gone out|went out|arrived|reached)`,
    "(?:check|look at|take a look at) your (?:phone|texts|messages|text messages|cell)",
    `^${oh}(?:texted|text sent|link sent|sms sent)(?: [\\w']+){0,5} $`,
  ),
  ...one(
    "text",
    "now",
    `(?:i|we) (?:am|are) ${own(2)}(?:texting|sending (?:you|it to|that to|a text|the text|an sms|over))`,
    `^${oh}(?:texting|sending) (?:you|it|that|the \\w+) (?:\\w+ ){0,4}?(?:now|right now|over|as we speak)`,
  ),
  ...one(
    ["text", "message"],
    "now",
    `(?:i|we) (?:am|are) ${own(2)}sending (?:it|that|this)(?: now| right now)? (?:to|over)`,
  ),
  ...one(
    ["text", "message"],
    "is",
    `^${oh}(?:your |the )?message (?:is |has been |was )*sent(?: [\\w']+){0,4} $`,

    `^${oh}sent(?: (?:it|to|that|the|over|off|on|now)(?: [\\w']+){0,5})? $`,
  ),
  ...one(
    "transfer",
    "now",
    `(?:i|we) (?:am|are) ${own(3)}(?:transferring|connecting|forwarding|patching|redirecting|routing|handing|switching) (?:you|your call|the call)`,

    `(?:i|we) (?:will|am going to|are going to) ${own(3)}(?:transfer|connect|forward|patch|redirect|hand|switch|put) (?:you|your call) (?:\\w+ )?(?:through|over|to|with|now|right|on|off|in touch)(?! (?:the )?(?:down|list|hold|file|schedule))`,

    `(?:let me|let us|allow me to|going to|about to) ${own(2)}(?:put|hand|get) (?:you|your call) (?:\\w+ )?(?:through|over|to|with|right|on the|off|in touch)`,
    `(?:let me|let us|allow me to|going to|about to) ${own(2)}(?:transfer|connect|patch|forward) (?:you|your call)`,
    `(?:while|as) i (?:transfer|connect|patch|put|forward|hand|get|am transferring) (?:you|your|the call)`,
    `^${oh}(?:\\w+ )?(?:transferring|connecting|patching|forwarding|redirecting|putting) (?:you|your call|the call|through|now)`,
    `(?:you|your call|call) (?:are|is) (?:\\w+ )?being (?:transferred|connected|forwarded|routed|put through|patched)`,
  ),
  ...one(
    "transfer",
    "did",
    `${actor} ${own(4)}(?:transferred|connected|patched|forwarded|put|redirected) (?:you|your call|the call)(?: (?:through|over|to|with)|(?= $))`,

    `(?:someone|somebody|dr \\w+|${people}|an? (?:\\w+ )?(?:agent|person|human|representative|colleague|specialist|team member)|he|she|they) (?:will|is going to|are going to) (?:be (?:right |there |on the line )*(?:with you|on the line|joining|taking|there)|pick up|take (?:it from here|over|your call)|join)`,
  ),
  ...one(
    "anything",
    "is",
    `(?:(?:you|we|they|it|that|this|everything|\\w+) )?(?:are|is|am|has been|have been|been|got|getting|was|were) ${gap(3)}(?:all set|all done|good to go|squared away|buttoned up|wrapped up|a done deal|sorted out|all sorted|all taken care of|all handled|all squared away|all arranged)(?! (?:by|with|when|once|at))`,
    `(?:(?:it|that|this|everything|all|you|we) |(?:your|the) (?:\\w+ ){1,3}?)(?:is|are|has been|have been|was|got) (?:all |now |already |been |officially |just |fully )*(?:done|complete|completed|finished|through|ready|set|handled|sorted|settled|taken care of|arranged|dealt with|seen to|fixed up|finali[sz]ed|in place|successful|a success)(?: (?:for|on) [\\w ]+| now| already| then| too)? $`,
    `(?:is|are|has been|have been|was) (?:all |now |already |been )*(?:taken care of|dealt with|seen to|squared away)(?! by)`,

    `${actor} ${own(4)}(?:took|taken|taking) care of (?:it|that|this|everything|all|your|the|you)(?! (?:since|for (?:over|more)|like))`,

    `${actor} ${own(3)}(?:got|have|has) (?:it|that|this|everything|you|your \\w+|all of that|all that) (?:all |now )*(?:done|set|set up|sorted|handled|taken care of|booked|cancelled|moved|squared away|arranged|covered|all set|fixed up)`,
    `^${oh}(?:all |everything |it is |that is )*(?:done|all set|all done|good to go|all good to go|sorted|all sorted|handled|taken care of|settled|mission accomplished|success|complete|completed|all taken care of|done and done|done deal|it is done|set and ready|ready to go|all booked|you are set) ${tail}$`,

    // Whatever else was done to an appointment or for the caller: verbs are without number.

    `(?:should|ought to) be (?:all )?(?:set|good to go|booked|confirmed|scheduled|done|sorted|taken care of)`,
  ),
  ...one(
    "impossible",
    "did",
    `${actor} ${own(4)}(?:emailed|e mailed|faxed|mailed)`,

    `${actor} ${own(4)}(?:refunded|reimbursed|credited|charged|billed|invoiced|waived)`,

    `${actor} ${own(4)}(?:called|phoned|dialed|dialled|contacted|paged|reached|rung|spoken|spoke|talked|checked|cleared it|dispatched|alerted)(?: (?:to|with))? (?:911|112|999|an? ambulance|the ambulance|the police|police|the fire department|emergency services|poison control|the hospital|dr \\w+|the doctor|the dentist|the owner|the manager|your insurance|your insurer|your doctor|your pharmacy|the pharmacy|your bank|the office)`,
    `${actor} ${own(4)}(?:set|set up|arranged|booked|created|scheduled|added|put in|placed|made|requested) (?:you )?(?:an?|your|the) (?:\\w+ )?(?:reminder|reminders|alarm|call ?back)`,
    `${actor} ${own(4)}(?:added|put|placed) (?:you|your name) (?:\\w+ )?(?:on|to|onto) (?:the|our) (?:wait|waiting|cancellation) ?list`,
    `${actor} ${own(4)}dispatched`,
    `${actor} ${own(4)}called in (?:an?|the|your)`,
  ),
  ...one(
    "impossible",
    "is",
    `(?:help|an ambulance|the ambulance|ambulance|police|the police|fire department|(?:an?|the|our|your) (?:\\w+ )?(?:technician|plumber|electrician|crew|driver|doctor|tech|tow truck|truck|mechanic|vet|locksmith|team)) (?:is|are|has been|have been) (?:already |now )*(?:on (?:its|the|their|his|her) way|coming|dispatched|en route|heading|headed|being sent|sent out)`,
    `(?:refund|payment|deposit|credit|reimbursement|prescription|refill|discount|charge|card|money|invoice|balance) (?:${be}|has|have|has been|have been) ${gap(4)}(?:issued|processed|approved|on (?:its|the) way|gone through|went through|received|accepted|applied|charged|refunded|paid|waived|sent|complete|completed|submitted|called in|returned|confirmed|ordered)(?! (?:by|at|within|when|if|only|in full at))`,
    `(?:payment|charge|refund|card) (?:went|has gone) through`,
    `you (?:have been|are|were|got|will be) (?:\\w+ )?(?:refunded|reimbursed|credited|charged|billed)(?! (?:if|when|for (?:missed|late|no)|only|at|a fee))`,
    `confirmation (?:number|code|id)(?: is)?(?: number)? (?:[a-z]{0,4}\\d+|[a-z] [a-z] )`,
    `(?:e ?mail|calendar invite|invitation|invite)s? (?:\\w+ ){0,4}?(?:${be}|has been|have been|will be) ${gap(3)}(?:sent|on (?:its|the|their) way|delivered|going out|headed|in your|waiting|heading)`,

    `^${oh}(?:your |the )?(?:confirmation|reference|booking) (?:number|code|id) (?:is )?$`,
    "(?:check|look in|see) your (?:e ?mail|inbox|mailbox|spam)",
  ),
  ...one(
    "impossible",
    "will",

    `(?:i|we|they|he|she|${people}|dr \\w+) (?:will|am going to|are going to|is going to) ${own(2)}(?:e ?mail|refund|reimburse|remind|fax|mail) (?:you|it|that|a|the|your)`,
    `(?:i|we|they|${people}) (?:will|am going to|are going to) ${own(2)}(?:send|shoot|dispatch) (?:\\w+ ){0,6}?(?:technician|plumber|electrician|crew|ambulance|tow truck|help|e ?mail|inbox|reminder|reminders|invite|invitation|invoice)`,
    `(?:someone|somebody|they|${people}|dr \\w+|we|i|he|she|one of (?:our|the) \\w+) (?:will|are going to|is going to|am going to) (?:\\w+ )?(?:be in touch|call(?:ing)?|be calling|get back|reach out|contact you|follow up|return your call|ring|phone|get in touch|be there|arrive|be out)(?: [\\w']+){0,5}? ${soon}`,
    `(?:expect|await) (?:an? |the |their |our |his |her )?(?:\\w+ )?(?:call|call ?back|e ?mail)`,
    `an? (?:\\w+ )?(?:e ?mail|reminder|refund|invoice|call ?back)(?: \\w+){0,3}? (?:will|is going to) (?:\\w+ )?(?:be|go|arrive|follow|come|reach)`,
    `(?:technician|plumber|electrician|crew|ambulance|help|someone|somebody|truck) will (?:be there|be out|be at|arrive|come (?:out|by|over))`,
  ),
];
