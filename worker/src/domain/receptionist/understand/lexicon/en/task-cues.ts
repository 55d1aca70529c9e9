import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, openingCues, wholeCues, words } from "../../purpose/cue.ts";

const { task, question, hint } = CUE_WEIGHTS;

/** What is booked, moved or called off. */
const BOOKED =
  "(?:appointments?|reservations?|bookings?|tables?|meetings?|(?<!to )visits?|consultations?|consult|sessions?|" +
  "time ?slots?|slots?|check ?ups?|test drive|viewing|fitting|meeting rooms?|conference rooms?|rooms?)";
/** The ones that are already in the book when spoken of as "my". */
const KEPT =
  "(?:appointments?|reservations?|bookings?|table|meetings?|visit|consultation|session|slot|plans|dinner|lunch|" +
  "cleaning|haircut|oil change|service call)";
const ROOM = "(?:(?:meeting |conference )?rooms?|meetings? rooms?|tables?|reservations?|seats|booths?)";
const TRADE =
  "(?:mechanic|plumber|electrician|dentist|technician|stylist|barber|hairdresser|lawyer|attorney|doctor|" +
  "therapist|massage|groomer|vet|contractor|repairman|handyman|roofer|locksmith)";
const BROUGHT_IN =
  "(?:car|truck|vehicle|van|suv|motorcycle|tires?|brakes?|oil|engine|engine light|transmission|alternator|" +
  "radiator|windshield|muffler|alignment|ac|a c|air conditioner|heater|furnace|water heater|sink|toilet|faucet|" +
  "drain|pipes?|dishwasher|roof|gutters|lawn|teeth|tooth|filling|crown|braces|dentures|hair|nails|back|eyes|dog|" +
  "cat)";
const SEEN_TO =
  "(?:checked|checked out|looked at|looked over|fixed|repaired|serviced|inspected|changed|replaced|rotated|" +
  "aligned|cleaned|examined|cut|trimmed|washed|detailed|waxed|towed|towed in|shampooed|styled|colou?red|done|" +
  "tuned|tuned up|seen|groomed|pulled|whitened)";

const TROUBLE =
  "(?:out|clogged|overflowing|leaking|leaks|broken|broke|cracked|chipped|limping|vomiting|squealing|squeaking|" +
  "grinding|smoking|" +
  "dead|stuck|dripping|flooded|frozen|burst|sick|bleeding|swollen|hurts?|hurting|aching|loose|down|not working)";

export const TASK_CUES: readonly Cue[] = [
  cues("cancel", task + 0.7, [
    "(?:cancel\\w*|un ?reserve|un ?book|undo|annul|revoke|repeal|rescind|nullify|void|nix|scrap|abandon|call off|" +
      `get rid of|back out of|retract|withdraw)${words(9)} ${KEPT}`,
    "(?:drop|delete|remove|forget|close|kill|scratch|end|erase|eliminate|release|discard|terminate|take back|" +
      "give up|ditch|axe|bail on|dump)(?: (?:about|my|the|our|that|this|any|all|tonight|dinner|lunch|[ap]m|" +
      `[\\d:]+))* ${KEPT}`,
    `${KEPT}${words(14)} (?:cancel\\w*|called off|call it off|be off)`,
    `${KEPT}${words(9)} (?:is|are|was|will be)? ?(?:no longer|not|any ?more)(?: be| being)? (?:needed|required|` +
      "necessary|wanted|happening|going to happen|going to work)",
    `${KEPT}${words(9)} (?:do not|will not|no longer|does not)(?: be)? (?:need|want|require|using|needing)`,
    "(?:no longer|not|never|will not|do not|does not|would not)(?: going to| be| even| really)*(?: needed| need|" +
      " needing| want| wanting| require| requiring| be using| using| keep| keeping| attend| attending)" +
      `${words(6)} ${KEPT}`,
    "(?:can ?not|will not be able to|unable to|not able to|not going to)(?: be able to)? (?:make|keep|attend|" +
      `come to|get to|come in for|make it to|make it for|do|go to|come for)${words(4)} ${KEPT}`,
    `not going (?:to|out to|out for|for) (?:dinner|lunch|brunch|breakfast)`,
    `(?:un ?reserve|un ?book)${words(3)}`,
    `take (?:me|us|my name) off${words(3)}(?: schedule| calendar| books?| list| appointment)`,
  ]),
  // Whose task "it" is only the conversation knows: heard as moving an appointment where none is being made.
  cues("reschedule", hint - 0.1, [
    "(?:move|push|switch|shift|change|bring) (?:it|that|my time|the time|the date|the day|me|us)(?: \\w+)? (?:to|" +
      "back|up|forward|from|until)",
    "(?:move|push|switch|shift|change) my [\\d:]+(?: ?[ap]m| o'clock)?(?: \\w+){0,2} to",
  ]),
  cues("cancel", hint, [
    `cancel(?:l?ed|l?ing|lation)?`,
    "can not make it",
    "not be able to make it",
    "not going to make it",
  ]),
  cues("reschedule", task + 0.6, [
    `(?:reschedul\\w*|re schedul\\w*|rebook|re book|postpone|put off)`,
    "(?:move(?! (?:in|out) )|(?<!(?:oil|tire|filter) )change|switch|push|bump|scoot|shift|bring|modify|adjust|alter|swap|delay|push back|" +
      `move up|move back)(?! my mind)${words(6)} ${KEPT}`,
    `(?:different|another|new|better|earlier|later|other) (?:time|date|day|slot) for my`,
    `move me (?:to|up|from|back)`,
    "(?:change|move|switch|adjust|push) (?:the )?(?:time|date|day|hour|slot)s?(?: of| for| on) (?:my|our|the|his|her)",
  ]),
  cues("appointments", task + 0.5, [
    `(?:when|what time|what day|what date|where)(?: exactly)? (?:is|are|was|were) (?:my|our)${words(3)} ${KEPT}`,
    `(?:when|what time|what day)(?: \\w+)? (?:am i|are we|i am|we are) (?:scheduled|booked|coming|supposed|due|down)`,
    `(?:when|what time) (?:my|our)${words(2)} ${KEPT}(?: \\w+){0,2} is`,
    `(?:do|did) (?:i|we) (?:already )?have (?:an|any|a|my|some|anything)${words(3)} (?:${KEPT}|booked|scheduled|` +
      "coming up)",
    `(?:check|confirm|confirming|look up|verify|pull up|see|find out|know|remind me)${words(4)} (?:my|our)` +
      `${words(3)} ${KEPT}`,
    `what ${KEPT} do (?:i|we) have`,
    `(?:think|believe|guess|pretty sure|suppose) (?:that )?(?:i|we) (?:already )?(?:have|had) (?:an|a|my|some)${words(2)} ${KEPT}`,
    "(?:forgot|forget|not sure|do not (?:know|remember|recall)|can not (?:remember|recall))(?: exactly)? (?:when|what (?:time|" +
      `day|date))(?: \\w+)? (?:my|our|the|it)(?: \\w+)? ?(?:is|was|${KEPT})`,
    `(?:am i|are we) (?:booked|scheduled|down for|on the schedule|in the book)`,
    `(?:what|who) (?:is|was|are) (?:my|our)${words(2)} ${KEPT}`,
    "(?:am i|are we)(?: still| all| already| definitely)+ (?:on|good|set|confirmed|down|booked|scheduled|in|coming)(?: in)? (?:for|on|at|today|tomorrow|this|next)",
    `(?:is|are) (?:my|our)${words(3)} (?:still (?:on|good|happening|there|standing|confirmed)|confirmed)`,
    `(?:about|regarding|concerning|question on) (?:my|our|an?)${words(3)} (?:appointment|visit|booking|reservation)`,
    `(?:my|our) (?:next|upcoming) (?:appointment|visit|booking|reservation)`,
  ]),
  cues("message", task + 0.4, [
    `(?:leave|take|taking|leaving|pass|pass on|pass along|relay)${words(3)} (?:a |the |my )?(?:message|note|` +
      "voicemail|voice mail)",
    `(?:have|get|ask|tell|can|could|would|will|want|need|like)${words(4)} (?:call|text|ring|phone|contact|` +
      "get back to|reach out to) (?:me|us)(?: back)?(?! (?:your|the|a|an|some) )",
    "(?:can|could|would|will|have|need|want) (?:someone|somebody|anyone|you|them|him|her|the [^ ]+)(?: to| please)? (?:call|ring|phone|get back to) " +
      "(?:(?:my|our) [^ ]+|him|her|them)(?: back)?",
    `(?:call|text|ring|phone|get back to) me(?: back)?(?: at| on| when| tomorrow| later| as soon| asap| please|$)`,
    `(?:call back|callback) (?:please|request|from)`,
    "(?:tell|let) (?:him|her|them|dr|doctor|the (?:doctor|dentist|owner|manager|office|team|" +
      "staff))(?: \\w+){0,2} (?:know|that|i)",
    "let (?:the|your|my|mr|mrs|ms|miss|whoever|someone|somebody)(?: [^ ]+){0,8}? know",
    "(?:running|going to be|will be|gonna be|might be|am|are) (?:\\w+ ){0,3}?late",
    "(?:missed|got|had|received|have)(?: a)?(?: missed)? (?:call|voicemail|message|text) from",
    "(?:someone|somebody|you|you guys|they|he|she)(?: just)? called me",
    "i am returning (?:a|your|his|her|the|their) call",
  ]),
  cues("human", task + 0.3, [
    "(?<!(?:am|are|is|was|that|i am|be|if) (?:i |you |we )?(?:not |really |actually |currently |" +
      "still )?)(?:speak|talk|talking|speaking|chat) (?:to|with)(?: (?:a|an|the|some|your|any|my|" +
      "one of))*(?: (?:real|actual|live|human|other|different))* (?:human|humans|person|people|agent|" +
      "representative|rep|operator|manager|supervisor|owner|receptionist|staff|somebody|someone|anyone|anybody|" +
      "front desk|desk|doctor|dr|nurse|dentist|hygienist|technician|lawyer|attorney|stylist|customer service|" +
      "billing|office|boss|team|department|assistant|being)",
    `(?:transfer|connect|put|patch) (?:me|us|my call|this call|the call)(?: (?:through|over|up))*(?: (?:to|with)|$)`,
    "(?:get|give|reach|need|want|prefer|have|like|find)(?: me| to reach| to have| to get)?(?: (?:a|an|the|to|" +
      "some|with))*(?: (?:real|actual|live|human))* (?:human|human being|real person|live person|actual person|" +
      "person|live agent|agent|representative|rep|operator|manager|supervisor|receptionist)(?! (?:reservation|" +
      "table|party))",
    "not (?:a|to a|with a|talking to a|talk to a) (?:robot|machine|bot|computer|recording)",
  ]),
  wholeCues("human", task, [
    "(?:(?:a|an|the|live|real|actual) )*(?:operator|representative|agent|human|human being|person|receptionist|" +
      "front desk|manager|customer service)(?: please)?",
  ]),
  cues("human", hint + 0.1, [
    "is (?!there|it|that|this|everything|anyone|anybody|someone|somebody|you|he|she)[a-z]+ (?:there|around|" +
      "in the office)",
    "(?:complaint|complain|refund|sue you|money back)",
  ]),
  cues("human", hint, [
    "(?:can|could|may) i (?:speak|talk) (?:to|with) (?!you)[^ ]+",
    "i (?:need|want|would like) to (?:speak|talk) (?:to|with) (?!you)[^ ]+",
  ]),
  cues("book", task, [
    "(?:book|booking|make|making|schedul\\w+|set ?up|set|arrange|reserve|get|create|need|want|like|obtain|secure|" +
      "pencil|place|request|add|find|hook|put|fix|plan|organi[sz]e|grab|looking for|help|require|prefer|love|" +
      `(?:can|could|may) (?:i|we)(?: please)? have|i will have|give)${words(8)} ${BOOKED}`,
    `(?:available|availability|open|free|check|use|have)${words(6)} ${ROOM}`,
    `${ROOM}${words(9)} (?:available|availability|open|free|to use)`,
    `how${words(4)} ${BOOKED}${words(2)} (?:scheduled|booked|made|reserved|set up|arranged)`,
    `under (?:the name|my name)${words(6)} (?:book|reserve|table|room)`,
    `(?:book|reserve)${words(8)} under (?:the name|my name)?`,
  ]),
  cues("book", task - 0.5, [
    "(?:need|want|would like|like|require|wish|have|going|hoping|trying|looking|love) (?:to )?(?:meet with|" +
      "see (?:the|a|an|dr|doctor|someone)|come in|come by|come see|stop by|get in|be seen|drop by|visit (?:the|a|" +
      `an|dr|your)|sit down with|bring (?:in )?(?:my|the|our)${words(2)} in)`,
    `(?:schedul\\w*|book|need|needs|require|requires|want|due for|get|do|have|brought (?:in )?for)${words(4)}` +
      " (?:car|vehicle|auto|truck|regular|routine|scheduled|some|home)? ?(?:maintenance|tune up|inspection|" +
      "oil change|tire rotation|servicing)",
    `(?:get|have|need|needs|want|like|see|someone|somebody|should)${words(4)} (?:my|the|our|his|her)${words(2)} ` +
      `${BROUGHT_IN}(?: \\w+){0,2} ${SEEN_TO}`,
    "(?:check|inspect|look at|take a look at|look over|see about|fix|repair|service|examine|work on|" +
      `have a look at)${words(3)} (?:my|our|the)${words(2)} ${BROUGHT_IN}`,
    "(?:tire|oil|brake|car|vehicle|engine|dental|eye|medical|home|safety|smog) (?:check ?up|check|inspection|" +
      "exam|change|maintenance|service|repair)(?: appointment)?",
    "(?:check )?engine light",
    `(?:my|our|the) (?:\\w+ )?${BROUGHT_IN} (?:needs?|has to|have to|should|is due)`,
    `(?:my|our|the) (?:\\w+ )?${BROUGHT_IN}${words(3)} ${TROUBLE}`,
    `(?:need|want|like|get) (?:new|some new|some)(?: \\w+)? ${BROUGHT_IN}`,
    "(?:have|got|having|had|with) (?:a |an |some |really |very |bad |terrible |high |the )*(?:fever|sore " +
      "throat|rash|cough|flu|infection|" +
      "migraine|headaches?|back pain|chest pain|ear ?ache|swelling|sprain|allerg\\w+|cold sore|cramps)",
    "(?:was in|had|in) (?:a|an) (?:\\w+ )?accident",
    "(?:speeding ticket|got arrested|was arrested|am being sued|was injured|got hurt|getting divorced|filing for " +
      "divorce)",
    "(?:be|get|been) seen(?: by| today| tomorrow| on| this| next| after| before| at|$)",
    "(?:need|find|get|want|send|recommend|looking for|schedule|book|contact|call|is there|look for|see)(?: (?:me|" +
      `us|for|out|a|an|the|some|good|to see|someone like))* ${TRADE}`,
    "(?:my|our|the) (?:dog|cat|puppy|kitten|pet|son|daughter|kid|kids|child|husband|wife|mom|dad|" +
      "baby)(?: \\w+)? (?:needs?|has to|is due|was told to|would like) (?:an?|some|to|his|her|their|for)",
    `(?:tooth|crown|filling|braces|bracket|retainer|denture)${words(3)} (?:fell out|came off|came out|fell off|` +
      "broke|chipped|cracked|is loose|hurts|popped off)",
    `(?:i have|my|have|got|having)${words(3)} (?:toothache|tooth ache|cavity|chipped tooth|broken tooth|leak|` +
      "leaking|clogged|flooding|burst pipe|no heat|flat tire|squeaking|grinding|will not start|hurts|is killing me|" +
      "aches|is broken|broke down|is leaking|stopped working|is not working|is bleeding)",
  ]),
  // "Can I bring my dog in" may ask for the rules; with a day it asks to come.
  cues("book", question, [
    "(?:can|could|may|should) (?:i|we) (?:bring|get|take|have)(?: [^ ]+){1,4} in (?:on|for|next|this|tomorrow|today|tonight|at|around|later|monday|" +
      "tuesday|wednesday|thursday|friday|saturday|sunday|sometime|the)",
  ]),
  cues("book", hint, [
    "(?:need|want|would like|have|like|come in|love) to (?:see|meet(?: with)?|sit down with) (?:somebody|someone|anybody|anyone|one of (?:you|the|your)(?: [^ ]+)?)",
    "(?:^|(?:to|please|you|us|and|i|just|now|should|must|can|will|ahead and|would) )(?:book|reserve|" +
      "schedule)(?! (?:is|are|was|of|about|that i))",
    "sign (?:me|us) up",
    "put (?:me|us) (?:down|in|on)",
    "(?:fit|squeeze|get|pencil|slot|work) (?:me|us|him|her|my \\w+) in",
    "(?:i want|i would like|i will take|let us take|i will go with|give me) (?:that|this|the)(?: \\w+)? (?:one|" +
      "slot|time|option)",
    "(?:book|reserve) (?:it|that|this|one|the|me|us)",
  ]),
  cues("message", task - 0.4, ["(?:refill|prescription|(?:test|lab|blood) results|(?:medical |dental |my )records)"]),
  cues("book", hint - 0.8, [
    "(?:i|we) would like (?!to |you |it |that |this |your |the |my |more |some |information)[^ ]+",
  ]),
  cues("book", hint - 0.7, [
    "(?:i|we) (?:would like|need|want|am looking for|are looking for|would love|require|could use)(?: to (?:get|" +
      "have|book))? (?:a|an|my|our|some)(?! (?:answer|new|different|question|lot|few|minute|second|moment|refund|" +
      "favor|way|ai|bot|list|call|message|copy|receipt))",
  ]),
  cues("book", hint - 0.8, ["(?:an? |another |new )(?:\\w+ )?(?:appointment|reservation|booking)"]),
  openingCues("book", hint, [
    "(?:schedule|appointment|reservation|booking) (?:for|on|at|please)",
    "(?:an |a )?(?:appointment|reservation|booking|haircut|cleaning|check ?up)(?: please| for .*)?$",
  ]),
];
