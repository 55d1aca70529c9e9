import type { ClaimPattern } from "./claim.ts";
import { beside, one } from "./patterns.ts";

/** Takes a statement back, or asks for it. */
const nots =
  "not|never|no(?! longer)|nothing|nobody|none|neither|hardly|yet|can|could|would|should|might|may|must|will|to|if|when|unless|until|whether|be|being|which|who|how|what|where|why|cannot";
const gap = (n: number): string => `(?:(?!(?:${nots}) )[\\w':]+ ){0,${n}}?`;

/** What an appointment is called, and what is done at one. */
const visit =
  "(?:appointment|appt|booking|reservation|visit|slot|spot|session|consultation|consult|cleaning|checkup|check up|exam|haircut|cut|trim|color|massage|facial|inspection|estimate|quote|lesson|test drive|class|fitting|oil change|root canal|filling|whitening|treatment|procedure|tour|table|time ?slot|timeslot|hour|opening|o'clock|stall|seat|clock|\\d+ ?(?:am|pm)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?";
const change = "(?:change|cancellation|reschedule|rescheduling|switch|swap|move|new time|update|modification)s?";
const note =
  "(?:message|note|request|question|concern|complaint|feedback|word|info|information|details|inquiry|memo|case|situation)s?";
const written = "(?:text|sms|link|address|directions|confirmation|code|map|pin|details|info|information|location)s?";
const people =
  "(?:(?:dr|mr|mrs|ms|miss) \\w+|(?:the|our|my|your|right|whole) (?:\\w+ ){0,2}?(?:team|staff|office|desk|doctor|dentist|hygienist|stylist|assistant|manager|owner|kitchen|chef|host|dispatcher|dispatch|supervisor|receptionist|colleagues?|crew|technician|attorney|lawyer|vet|nurse|scheduler|department|person|people|provider|barber|therapist|group|folks|guys)|billing|reception|management|dispatch|they|them|he|she|him|her|the \\w+(?= (?:has|have|got|received|knows?) )|everyone|everybody|someone|somebody|one of (?:our|the|my) \\w+(?: \\w+)?|an? (?:live |real |human |\\w+ )?(?:agent|person|human|being|representative|rep|colleague|specialist|member|manager|nurse|operator|coordinator|advisor|team member))";
const soon =
  "(?:in (?:about |under |less than |the next |just )*(?:an?|\\w+)(?: \\w+)? ?(?:minutes?|mins?|hours?|moments?|seconds?|days?|jiffy|hour)|within [\\w ]+|shortly|right away|momentarily|soon|today|tomorrow|tonight|this (?:morning|afternoon|evening)|by [\\w ]+|first thing|asap|any (?:minute|second|moment)|immediately|before \\w+|on \\w+day|at \\w+)";
const day =
  "(?:(?:this |next |on |for |at |the |coming |bright and early )*(?:mon|tues?|wednes|thu(?:rs)?|fri|satur|sun|wed)(?:day)?|today|tomorrow|tonight|noon|(?:january|february|march|april|may|june|july|august|september|october|november|december) \\w+|at (?!(?:the|an?|our|your|my|any|all|no|this) )\\w+|the \\w+(?:st|nd|rd|th|first|second|third))";
const ours = `(?:your|the|that|this|those|both|all|every|each|his|her|their) (?:(?!(?:${nots}|is|are|was|has|have|first|next|only) )[\\w']+ ){0,4}?`;
const adverbs = "(?:\\w+ly |now |already |all |just |since |been |then |also |fully |as good as |hereby |once again )*";

/** Verbs that leave the calendar as it is: what was heard, looked for, said or meant. */
const idle =
  "(?:needed|wanted|asked|called|looked|checked|searched|tried|missed|misheard|misunderstood|mentioned|repeated|explained|answered|used|confused|offered|added|noted|listed|located|opened|pulled up|reviewed|verified|listened|seemed|wished|hoped|happened|identified|learned|wondered|assumed|guessed|suggested|matched|enjoyed|appreciated|loved|treated|served|worked|lived|started|expanded|supported|dropped by|included|trained|waited|paused|failed|helped|received|stated|spelled|described|covered|required|based|supposed|allowed|limited|closed|priced|meant|recommended|delayed|related|designed|preferred|named|interested|advised|indeed|expected|intended|attached|divided|red|bed|shared between|considered|held up|hundred|followed by|provided|timed|charged|reed|speed|need|feed|displayed|interrupted|garbled|rushed|cramped|crowded|guided|staffed|said|accepted|honored|mixed|corrected|apologized|picked)";
const regular = `(?!${idle} )\\w{2,}ed`;
const past = `(?:${regular}|put|set|made|sent|struck|shot|threw|slid|stuck|fit|undid|withdrew|drew|brought|swung|tossed|ran|laid|cut|gave|swept|wrote)`;
const participle = `(?:${regular}|put|set|made|sent|struck|stricken|paid|thrown|stuck|undone|withdrawn|given back|drawn|brought|written into|given up|cut|gone|swept|wiped|carved out|live|official|final|firm|history|toast|no more|a done deal|ironed out|nailed down)`;
/** What is only taken down, and done to nothing. */
const detail =
  "(?:\\w+ ){0,2}?(?:name|number|phone|details|info|information|birthday|birth|question|address|spelling|answer|answers|preference|preferences|email|insurance|callback|voice|call|patience|words?|options)";
const hand = "(?:inbox|hands|desk|queue|plate|radar|file|chart|attention|list|system|lap|box|voicemail)";

/** Any verb by which somebody here says to have acted, and any state in which something is said to be. */
const acted = `(?<!(?:is|are|was|were|been|be|not|it|has|have|gets?|got|that) )(?:i|we|they|he|she|system|and|just|already|${people}) (?:(?!(?:${nots}|is|are|was|were|am|you|it|that|there|hold) )[\\w':]+ ){0,4}?(?!took |taken |got )(?:${past}|told|left|handled|ditched|nixed)(?! no )`;
const became = `(?:is|are|was|were|has|have|got|gets|been) (?:(?!(?:${nots}|a|an|the|i|we|you) )[\\w']+ ){0,3}?${participle}(?! (?:by|if|when|only|at least|up to|within|online) )`;
/** A stretch that comes to a participle with nothing before it that asks, offers, supposes or speaks of others. */
const told = `^(?:(?!(?:${nots}|once|before|after|said|say|mentioned|asked|told me|want|wants|like|prefer|need|needs|let|please|free|available|open|usually|always|generally|typically|only|or|any|every|each|most|some|our|patients|clients|customers|someone|somebody|maybe|perhaps|\\w+s are|(?:appointment|lesson|visit|cleaning|booking|reservation|consultation|session|slot)s|classes|a) )[\\w':]+ )*?${participle}(?! (?:by|with|under|if|when|only|at least|up to|within|online|solid|weeks|until) )`;
const calendar = `(?:(?!any|an?|no|every|each|most) )?(?:${visit}|tomorrow|today|calendar|schedule|\\d+:\\d\\d)`;
const handedOn = `(?:your|the|that|this|a|an) (?:\\w+ ){0,2}?(?:${note}|${written}|voicemail)`;
const money =
  "(?:your|the|that|full|a) (?:\\w+ ){0,2}?(?:refund|deposit|money|payment|charge|fees?|copay|credit|balance|bill|invoice|discount|prescription|refill|card|insurance|claim|waitlist|waiting list)|ambulance|paramedics|police|fire department|technician|plumber|electrician|tow truck|crew|911|e ?mail|reminder|calendar invite|invite";

/**
 * Claims by their grammar: a subject or object that is the caller's, and a verb that says it is done. What the
 * phrases of `english.ts` name in particular, this catches in general.
 */
export const englishGrammar: readonly ClaimPattern[] = [
  ...beside(handedOn, one(["message", "text"], "did", acted)),
  ...beside(money, one("impossible", "did", acted)),
  ...beside(`${calendar}|time`, one(["booked", "rescheduled", "cancelled"], "is", told)),
  ...beside("(?:by|via|over) (?:text|sms)|your (?:phone|cell|mobile)", one("text", "did", acted)),
  ...one(
    ["message", "text"],
    "is",
    `(?:been|just|was|is) (?:now |just )?(?:sent|texted|delivered|forwarded|shared) (?:over )?(?:to|on|with) (?:you|your)`,
  ),
  ...one(["message", "text"], "is", `${handedOn} ${gap(6)}${became}`),
  ...beside(
    money,
    one(
      "impossible",
      "now",
      `(?:i|we|they|doctor|${people}) (?:is|are|am) (?:now |\\w+ly |just )*(?!(?:checking|looking|asking|calling about|seeing|not|having|trying|offering|charging|reading) )\\w+ing (?:in |out |over |you )*(?:your|a|an|the|911|${money})`,
    ),
  ),
  ...one("impossible", "is", `(?:${money}) ${gap(6)}${became}`),
  ...one(
    ["booked", "rescheduled", "cancelled"],
    "did",
    `(?:i|we) (?:have |had |did |just |already |now |then |also |went ahead and |gone ahead and |\\w+ly )*${past} (?:back |up |over |off |out |down |in |on |along |away |through |around |aside )?(?:your (?!${detail} )\\w+|${ours}(?:${visit}|${change})|you (?:in|down|on|for|into|at|up|off)|${day}|(?:that|this) (?:hour|time|day|spot|one))`,

    `(?:i|we) (?:have|got|have got) (?:it|that|this|everything|you|all of that|all that|your \\w+) (?:all |now |safely |\\w+ly )*${participle}`,
  ),
  ...one(
    ["booked", "rescheduled", "cancelled"],
    "is",
    `${ours}(?:${visit}|${change}) ${gap(4)}(?:is|are|was|were|has|have|got|gets|it is|they are) ${adverbs}${participle}(?! (?:by|if|when|only|at least|up to|within|online) )`,
    `${ours}${visit} ${gap(3)}(?:falls|lands|sits|stands|begins|starts|runs|takes place|happens|goes|comes up|lives|moves|moved|went|jumped|slides|slid|shifts) (?:\\w+ )?(?:on |at |for |to |from |into |over )*${day}`,
    `${ours}(?:${visit}|${change}) ${gap(3)}(?:(?:does not|no longer|ceased to|ceases to) (?:exists?|stands?|appears?|shows?|active|valid|there|on|in)|disappeared|vanished|went away|took effect|takes effect|goes into effect|stuck|worked|came through|cleared|saved|registered)`,
    `(?:${visit}|${day}|it|that one|one) (?:now )?(?:belongs to you|has your name|is (?:all |now )*under your name|is waiting for you|goes to you|is all you)`,

    `you (?:just |now |have )*(?:snagged|scored|landed|claimed|got|nabbed|secured|locked in|locked down) (?:yourself )?(?:an?|the|that|our) (?:(?!(?:point|idea|choice|question) )[\\w']+ ){0,3}?${visit}`,
    `(?:calendar|schedule|system|book|books|computer|screen) (?:now |already )*(?:shows|has|lists|says|reads|reflects) (?:that )?(?:you|your|it)`,
    `your name is (?:now |already |right )*(?:on|in|next to|beside|down|there|at|against|written)`,
    `you (?:are|will) (?:not|no longer)(?: be)? (?:\\w+ )?(?:on|in) (?:the|our) \\w+ (?:any ?more|any longer|now)`,

    `(?:was|were|have been) (?:(?!not )\\w+ )?able to (?:(?:get|fit|squeeze|put|find) you|(?:book|confirm|reserve|cancel|move|schedule|reschedule|secure|send|text))`,
    `(?:you |your (?!(?:\\w+ )?(?:options?|bet|choices?|preference|deadline|insurance|earliest|closest|nearest|next|local|first|best) )(?:\\w+ ){1,2}?)(?:is|are) (?!(?:free to|open|available|closed|welcome|able|not|more|located|going to|still|trying|${day}) |(?!coming|seeing|meeting|going)\\w+ing )(?:now |all )*\\w+ (?:(?!(?:${nots}|available|open) )[\\w']+ ){0,5}?${day}`,
    `(?:[\\w']+) (?:has|have|got|has got|have got) you (?:\\w+ )?(?:at|on|for|in|covered|set|all)(?! (?:file|record|the line|hold|mind))`,
    `will be (?:\\w+ )?(?:waiting|ready|expecting|all yours|all set|set up)(?: for)? (?:you|him|her|them|when|at)`,
    `you are (?:all |now |back )*(?:on |for |at |in )?${day} (?:now|instead|then)`,
    `${ours}${visit} is (?:a lock|a go|a sure thing|good|solid|set|secure|safe|all good|good to go)`,
    `(?:have|has) (?:a|your|the) \\w+ (?:\\w+ )?ready (?:for you|at|on)`,
    `(?:have|has|got) an? (?:now )?(?:confirmed|booked|scheduled|reserved|guaranteed) ${visit}`,
    `(?:i|we) (?:have |got )+(?:[\\w']+ ){1,4}?(?:down|set|on|booked|scheduled|reserved|confirmed|enrolled|signed up|registered)(?: (?:for|at)(?! (?:sale|the moment))| back| $|(?= $))`,
    `(?:your|[a-z]+'s) (?!(?:\\w+ )?(?:options?|bet|choices?|preference|deadline|insurance|earliest|closest|next|first|best) )(?:[\\w']+ ){1,3}?(?:is|are|will be) (?:now |still |set |scheduled )*${day}`,
    `will (?:\\w+ )?(?:see|meet|take (?:good |great )?care of|look after|greet|welcome) (?:you|him|her)`,
    `(?:accepted|approved|granted|confirmed) your (?:\\w+ )?(?:request|booking|reservation|appointment)`,

    `(?:you are|it is|we are) (?:all |totally |so |now )*(?:golden|gold|a date|a go|a lock|money|confirmed|official|locked|solid|in the clear|gone|history)(?! (?:for|to|if) (?:the|a|you|me)\\b)(?= )`,
  ),
  ...one(
    ["text", "message"],
    "did",
    `(?:i|we|they|he|she|system) (?:have |has |had |just |already |now |also |went ahead and |gone ahead and |\\w+ly )*(?!(?:got|asked|saved|shared) )${past} (?:off |over |out )?(?:it|that|this|them|(?:you )?(?:the|your|our|an?|all the|some) (?:\\w+ ){0,3}?${written}) (?:\\w+ )?(?:over|off|out|to|on|your way|across|through|along)`,
  ),
  ...one(
    "message",
    "did",
    `(?:i|we) (?:have |just |already |now |also |\\w+ly )*(?:left word (?:with|for)|given|gave|handed|sent|left|told|passed|shared with|filled|got|brought|looped|clued|copied|tipped|ran|walked|mentioned (?:it|this|that) to|reached out to|touched base with|spoken with|spoke with|checked with|talked to|raised (?:it|this|that) with|brought (?:it|this|that) up with|run (?:it|this|that) by|ran (?:it|this|that) by|dropped (?:it|this|that) (?:off )?(?:with|on)) (?:(?:it|this|that|your \\w+) (?:on )?(?:to|with|by|past) )?${people}(?! (?:do|does|is|are|was|were|to|a call|who|said)\\b)`,
    `asked (?!(?:you|me|for|about|if|whether|a|to) )(?:\\w+ ){1,2}?to`,
    `(?:has|have|was|were) (?:now |already |just )*(?:been )?(?:notified|informed|alerted|briefed|contacted|made aware|paged)(?! (?:by|of our|when|if))`,
    `(?:gave|given|handed|passed|forwarded|left|relayed) (?:it|this|that|everything) (?:\\w+ )?(?:to|with) (?!you)\\w+`,
  ),
  ...one(
    "message",
    "is",
    `(?:your|the|that|this) (?:\\w+ ){0,2}?${note} ${gap(2)}(?:is|are|has|have|sits|waits|landed|arrived|made|went|got|gone|reached|was|were) ${gap(3)}(?:with|in|on|to|at|under|through) (?:good hands|${people}|(?:their|his|her|the|our|dr [\\w']+|[\\w']+'s) (?:\\w+ ){0,2}?(?:${hand}|right (?:person|people)))`,
    `${people} (?:now |already |just |both |all |has |have )*(?:has|have|got|received|knows?|sees?|heard|saw|read) (?:now |already |all |everything |just )*(?:all (?:of )?)?(?:your|the|this|that|it|those|about|everything)(?: \\w+)? ?(?:${note}|situation|it)?(?= (?:$|and|now|already|too|you|in|about|from))`,
    `(?!(?:i|you|who|nobody|and|else|everyone|anyone) )[\\w']+ (?:already |now )?(?:knows|is aware|has been told|was told) (?:about|of|that|you|your)(?! (?:our|the best|the area|more))`,
  ),
  ...one(
    "message",
    "will",
    `(?:i|we) (?:will|am going to|are going to|promise to|am about to) (?:\\w+ )?(?:make (?:absolutely )?(?:sure|certain)|be (?:sure|certain)|see to it|ensure|guarantee|get (?:it|this|that|your \\w+|the \\w+) (?:over |straight |right |off )?to|hand (?:it|this|that|your \\w+) (?:over|off|to)|take (?:it|this|that) (?:up|to)|run (?:it|this|that) (?:by|past)|bring (?:it|this|that) (?:up|to)|share (?:it|this|that|your \\w+)|give (?:it|this|that|your \\w+) to|give ${people} (?:the|your|a|this)|flag|escalate|loop|fill ${people} in|put in a good word|speak (?:to|with) ${people}|talk to ${people}|have (?!(?:you|an?|the) )(?:\\w+ ){1,2}?(?:call|contact|text|reach|get back|follow|look)|mention (?:it|this|that) to|leave (?:\\w+ )?(?:a |the |your |this )(?:message|note)|send (?:\\w+ )?(?:your|this|that|it|the message|a message)(?! (?:to (?:your|you|this)|by text|over)))`,

    `(?:i|we) (?:will|am going to|are going to) (?:\\w+ )?(?!(?:take|need|write|jot|look|check|repeat|read|ask|note|be|hear) )\\w+ (?:that|this|your|the|it) ?(?:\\w+ )?(?:${note})? (?:right |straight |over |on |along |off )*to (?:${people}|dr|the|our)`,
    `(?:i|we) (?:will|am going to|are going to) (?:\\w+ )?(?:(?:tell|notify|inform|alert|let|remind|page|update|warn) (?!(?:you|me|it|that|the caller) )\\w+|ask (?:dr|the (?!next|first|calendar|same)\\w+|(?!(?:you|a|for|your|if|one|some|again|just|another|about|this|that|what|the|my|few|these) )\\w+ (?:to|about|if|and)))`,
    `(?!(?:you|i|which|who) )[\\w']+ (?:will|is going to|are going to) (?:\\w+ )?(?:(?:call|ring|phone|contact|text|message|reach out to|get back to|follow up with) you|be (?:\\w+ )?(?:made aware|informed|notified|alerted|told|briefed|updated|in touch))`,
  ),
  ...one(
    "text",
    "is",
    `(?:the|your|a|that|our) (?:\\w+ ){0,2}?${written} (?:and \\w+ )?(?:is|are|should be|should|has|have|will be|just|now|was|were) (?:[\\w']+ ){0,4}?(?:in|on|at|to|hit|buzz|with|landed|arrived|reached) (?:your (?:\\w+ )?(?:texts?|messages|phone|cell|mobile|inbox|screen|device|way|hands)|its way|their way|you)`,

    `(?:the|your|that|a) (?:\\w+ )?text (?:should|will|is going to|must) (?:be |have )?(?:\\w+ ){0,2}?(?:hit|hitting|arriv\\w+|com\\w+|show\\w+|pop\\w+|land\\w+|reach\\w+|there|on|in)`,
  ),
  ...one(
    "transfer",
    "now",
    `(?:second|moment|sec|minute|while|as|and|bit) (?:i |we |to |it |just )*(?:patch|transfer|connect|put|hand|pass|get|bring|route) (?:you|your call) (?:\\w+ )?(?:through|over|to|with|on)`,
    `(?:transferring|connecting|patching|routing|redirecting|forwarding|bridging|dialing|ringing|paging|handing|switching|putting|getting|bringing|grabbing|passing|fetching) (?:you |your call |the call |this call |over |off |now |through |right |straight |him |her |them |them in |in )*(?:to |with |through |on |over |you )*(?:${people}|the (?:\\w+ ){0,2}?(?:line|hotline|department|extension|number|queue|nurse|er|helpline)|emergency|extension|on the line|now|here|through)`,
    `(?:while|as|when|and|so) (?:i|we) (?:go |try to |will )?(?:get|grab|bring|fetch|dial|ring|page|find|reach|track down|pull|loop|buzz|summon|call) (?:in |over )?${people}(?! (?:number|address))`,
  ),
  ...one(
    "transfer",
    "did",
    `(?:your|this|the) call (?:is|has been|was|has|will be|got) (?:now |being |\\w+ly |been |on )*(?:\\w{3,}ed|put|sent|its way|going)(?: (?:to|through|over|up|now|with)|(?= $))`,
    `[\\w']+ is (?:now |right here )?on the (?:line|phone)(?! (?:with|right now with))`,
    `you (?:will|are going to) be (?:speaking|talking|chatting) (?:to|with)`,
    `you are (?:now |all )*connected`,
    `(?:hold|holding|wait) for (?!a|one|the|just|me|my|it|that|$)\\w+ $`,
    `(?:i|we) (?:have|have got|got) (?:[\\w']+ ){1,3}?on (?:the|another) (?:line|phone)`,
    `(?:is|are) (?:\\w+ )?(?:coming|on (?:her|his|their) way|heading|walking|headed) (?:to|on|over to) (?:the|your) (?:phone|line|call)`,
    `you are (?:now |being )*(?:on your way|headed|going|on) (?:over |through )?to (?:${people}|billing|the)`,
    `(?:i|we) (?:have|already|just) (?:\\w+ )?(?:got|gotten|have) (?:${people}|dr \\w+) (?:\\w+ )?(?:on the (?:line|phone|other)|here|standing by|ready)`,

    `${people} (?:is|are|will be) (?:now |right |already )*(?:on the (?:line|phone)|joining(?: us)?|picking up|ready for you|standing by|about to)(?! (?:with|right now with|helping) )`,
  ),
  ...one(
    "impossible",
    "is",

    `(?:ambulance|paramedics|police|911|fire department|ems|help|authorities) (?:has|have|is|was|were) (?:\\w+ ){0,2}?(?:called|sent|on|notified|coming)`,
    `(?:is|are) (?:already |now )?on (?:his|her|their) way`,
    `(?:help|an? \\w+|the \\w+|our \\w+|somebody|someone|police|paramedics|ems|they) (?:is|are|has been) (?:already |now |just )*(?:on (?:its|the|their|his|her) way|en route|headed|heading|dispatched|coming (?:out|over|to you|right))`,
  ),
  ...one(
    "impossible",
    "will",
    `you (?:will|are going to) be (?:e ?mailed|reminded|refunded|reimbursed|called|credited)`,
    `you (?:will|are going to|should|can expect to) (?:\\w+ )?(?:get|receive|see|have|be getting|hear) (?:\\w+ ){0,3}?(?:e ?mail|reminder|reminders|refund|money|call ?back|call|ring|invoice|receipt|credit)(?: back)?(?! (?:card|if|once|when))`,
    `${people} (?:will|is going to|are going to) (?:\\w+ )?(?:give you|ring|call|phone|buzz|contact|reach out|get back|follow up|return|reply|respond|be (?:in|with|at|calling|there|back in touch)|touch base)(?: [\\w']+){0,6}? ${soon}`,
  ),
  ...one(
    "anything",
    "did",
    `(?<!(?:as|like|said|if|what|when|that) )i (?:have |just |already |also |went ahead and |gone ahead and |\\w+ly )*(?!dropped (?:it|that) )(?:${regular}|put|set|made(?! (?:an?|the) (?:\\w+ )?(?:mistake|typo|error))|sent|gave(?! you)|given(?! you)|took(?! (?:an?|note|down))|taken(?! (?:an?|note|down))|told(?! you)|let|snuck|struck|stuck|shot|brought|drew|withdrew|undid|slid)(?! (?:down|out|up|in|into|at|for|on|about|to|you (?:on|for|to|if|whether|that)|a (?:mistake|look)|that (?:you|the|we|it)|(?:it|that|this) (?:go|down|out|aside|another)|(?:down )?(?:your|the) ${detail}))`,

    `consider (?:it|that|this|yourself|everything|your \\w+) (?!it )(?:\\w+ )?${participle}`,

    `you (?:have been|were just|have just been|are being) (?:now |just |\\w+ly )*(?:added|${regular})`,
    `(?:the|your|that|it|everything|they|those|these|both|all) (?:(?!(?:${nots}) )\\w+ ){0,3}?(?:has|have) (?:now |already |just )*been (?:\\w+ly )?${regular}(?! (?:since|for|by|lately|a lot))`,

    `(?:your|the|that) (?:\\w+ )?(?:request|order|change|update) (?:is|has been|was|has|went|got) ${adverbs}(?:\\w{3,}ed|done|made|through|complete|in|good|successful)`,
  ),
  ...one("impossible", "did", `(?:i|we) (?:have |just |already )+called (?!(?:you|it|about|back|to|in) )\\w+`),
  ...one(
    ["booked", "rescheduled", "cancelled"],
    "is",
    `(?:the|that|this|both) (?:\\w+ )?${visit} (?:is|are) now (?:[\\w']+ )?(?:on |at |for )?${day}`,
  ),
  ...one("booked", "is", `(?:is|are) (?:now )?in the (?:computer|system|books|calendar) for ${day}`),
  ...one("booked", "did", `(?:i|we) (?:have )?(?:got|have) your \\w+ in (?:for|on|at) ${day}`),
  ...one("booked", "will", `(?:we|i) will have (?:\\w+ ){1,4}?for you ${day}`),
  ...one(["text", "message"], "is", `look for (?:our|a|the|my) (?:text|message)`),
  ...one("message", "will", `(?:i|we) will get word to`),
  ...one("transfer", "now", `(?:you are|i am) about to (?:be )?(?:connect|transfer)(?:ed|red)?`),
];
