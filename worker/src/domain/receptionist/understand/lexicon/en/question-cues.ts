import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, openingCues, words } from "../../purpose/cue.ts";

const { question, task, hint } = CUE_WEIGHTS;
const PLACE =
  "(?:office|shop|store|clinic|salon|place|business|practice|building|location|firm|garage|restaurant|studio|parking)";

const DAY =
  "(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|this week|the weekend|the [^ ]+(?:th|st|nd|rd)|the (?:first|second|third))";

/** What callers ask a business about itself. */
export const QUESTION_CUES: readonly Cue[] = [
  cues("availability", question, [
    "(?:what|which)(?: \\w+)? (?:do|does|have|would) (?:you|they|he|she|we|dr)(?: \\w+)? (?:have|got|" +
      `have got)(?! to)${words(5)} (?:on|for|this|next|tomorrow|today|in|available|open|free|monday|tuesday|` +
      "wednesday|thursday|friday|saturday|sunday|after|before|around|at|that day|the|then)",
    "(?:what|which) (?:times?|days?|slots?|openings?|dates?|availability|appointments?|" +
      `hours)(?: \\w+){0,2} (?:are|is|do|does|would|will|can|have|work|works)${words(4)}(?: available| open| free|` +
      " have| got| left| see| come)",
    `(?:what|which) (?:is|are)(?: \\w+){0,3} (?:available|availability|open slots?|openings?|free)`,
    "(?:do|does|have|is|are|got|would|will)(?: (?:you|there|they|he|she|dr \\w+|the \\w+))?(?: (?:have|got|" +
      "still))*(?: (?:any|an|a|some|anything|something|any other|any more|more|still))* ?(?:openings?|availability|" +
      "available|slots?|spots?|anything|times|free time|something|any time|anytime)(?! (?:else|wrong|i can|" +
      `you can))${words(5)} ?(?:on|for|available|open|this|next|tomorrow|today|later|earlier|sooner|around|at|` +
      "after|before|in the|free|left|monday|tuesday|wednesday|thursday|friday|saturday|sunday|that day|then|else)",
    "(?:do|does|have) (?:you|they|he|she|we|dr \\w+) (?:have|got) (?:any|an|some)(?: \\w+){0,2} (?:appointments?|" +
      "openings?|times)",
    `(?:any|anything|something)(?: \\w+)? (?:openings?|available|availability|open|free|slots?|later|earlier|sooner)`,
    "(?:are|is) (?:you|he|she|they|dr|doctor|the (?:doctor|dentist|stylist|slot))(?: \\w+){0,3} (?:available|" +
      "free|booked up|booked|in today|in tomorrow|in on|working|in)",
    "(?:when|how soon|what time|what day)(?: \\w+){0,2} (?:can|could|should|may) (?:i|we|you)(?: \\w+)? (?:come|" +
      "get|be seen|see|book|fit|have|make)",
    "(?:when|what) (?:is|are) (?:your|the|his|her)? ?(?:next|soonest|earliest|first|" +
      "1st)(?: \\w+){0,2}(?: available| availability| opening| slot| time| appointment| date)?",
    `(?:next|soonest|earliest|first) (?:available|availability|opening|open)`,
    `how (?:about|is|does)(?: your)? (?:schedule|calendar|availability)`,
    `how is your (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|schedule|calendar|afternoon|morning)`,
    "(?:read|tell|give) me (?:the|your|some)(?: \\w+)? (?:times|openings|slots|options|availability)",
    "(?:is|are|will)(?: the| this| next| that)? (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|" +
      "tomorrow|today|morning|afternoon|evening|weekend|week|\\d+(?:st|nd|rd|th)|\\d[\\d:]*|time|slot|" +
      "day)(?: (?:morning|afternoon|evening|at|[\\d:]+|[ap]m|next week|the \\w+))* (?:available|free|taken|" +
      "possible|an option|still available|still open)",
    "openings? (?:on|for|this|next|tomorrow|today)",
  ]),
  cues("availability", question + 0.1, [
    `(?:can|could|would) (?:you|you guys|they|she|he) (?:do|manage|swing)(?: something| anything| one)?(?: \\w+){0,4}? ${DAY}`,
  ]),
  cues("hours", question + 0.3, [
    `(?:are|r|is|will|were) (?:you|it|they|the ${PLACE})(?: \\w+){0,3} (?:open|closed|closing)`,
    `(?:if|whether) (?:you|you're|youre|they|they're|the ${PLACE})(?: \\w+){0,2} (?:open|closed|closing)`,
    "(?:when|what time|how late|how early|what days|which days|until when|till when|" +
      "what hours)(?: \\w+){0,5} (?:open|opens|close|closes|closed|closing|opening)",
    `(?:your|business|opening|office|store|shop|working|operating|holiday|weekend|saturday|sunday|${PLACE}) hours`,
    `(?:what|when) are (?:your|the|you) (?:hours|times)`,
    "hours of operation",
    `(?:do|does) (?:you|${PLACE}|the ${PLACE}) (?:open|close|work(?= (?:weekends?|on (?:weekends?|saturdays?|` +
      "sundays?|mondays?|holidays?)|saturdays?|sundays?|late|nights?|holidays?|today|tomorrow)))(?: \\w+){0,3}",
    "open (?:on )?(?:saturdays?|sundays?|weekends?|late|holidays?|today|tomorrow|right now|now)",
  ]),
  cues("address", question + 0.3, [
    `where(?: exactly| abouts)? (?:are|is|were) (?:you|you guys|your|the|it|this)(?: ${PLACE}| \\w+ ${PLACE}` +
      ")?(?: (?:located|at|based|situated|again))?(?: please)?$",
    `where(?: exactly)? (?:are|is) (?:you|you guys|it|your ${PLACE}|the ${PLACE})(?: \\w+)? (?:located|at|based|` +
      "situated)",
    "(?:what is|what was|what are|give me|tell me|have|get|know|need|send me|text me|confirm)(?: \\w+){0,3} (?:your|the|" +
      "office|shop)(?: \\w+)? (?:address|location|addresses)",
    "(?:your|the (?:office|shop|clinic|salon|street)) (?:address|location)",
    "how (?:do|can|would|should) (?:i|we) (?:get|find)(?: my way)? (?:there|to you|you|to your|to the (?:office|" +
      "shop|clinic|salon))",
    "(?:directions|driving directions)(?: to (?:you|your|the (?:office|shop|clinic|salon))| please|$)",
    "(?:what|which) (?:part of town|side of town|neighborhood|cross street|building|floor|street|" +
      "suite)(?: number)? (?:are|is) (?:you|your|it)",
    "(?:are|is) (?:you|you guys|your \\w+|it) (?:near|close to|next to|by the|across from|downtown|far from)",
  ]),
  cues("address", task - 0.5, [
    "how (?:far|close)(?: away)? are you",
    "(?:way|route) to (?:get|drive|come) (?:there|to (?:you|your \\w+))",
  ]),
  cues("price", question, [
    "how much (?:is|are|was|were|does|do|would|will|for|did|it|to|should|can)(?! (?:i (?:owe|make|have)|you (?:make|earn|" +
      `weigh|know|cost me)))${words(8)}`,
    `(?:what|how) (?:is|are|was|were|does|do|would|will)${words(5)} (?:cost|price|prices|pricing|fee|fees|rate|rates|` +
      "charge|run me|going to run)",
    `(?:price|prices|pricing|cost|costs|fee|rates?) (?:of|for|on|list|range)`,
    "(?:your|the|any) (?:prices?|pricing|rates?|fees?|cost|specials|promotions|discounts?)",
    "(?:give me|get|have) (?:a|an|the|your)? ?(?:price|quote|estimate)",
    "how (?:expensive|pricey|cheap)",
    "what do you charge",
    "(?:know|tell me|wondering|see|ask|find out|say|check|curious) (?:what|how much)(?: [^ ]+){0,5} (?:costs?|charges?|runs|goes? for)(?! it)",
    "(?:is|are|was|were)(?: not)? (?:the|an?|it|that|your)(?: [^ ]+){0,5} (?:dollars|bucks)",
    "(?:is|are)(?: (?:the|your|my|an?|any|first|1st|initial|second|2nd|follow up|phone))* (?:visits?|consult|consultations?|estimates?|quotes?|" +
      "exams?|inspections?|evaluations?|checkups?|delivery|it|that|they) free",
  ]),
  cues("services", task - 0.3, [
    "(?:what|which)(?: \\w+){0,4} (?:services?|treatments?|procedures?|packages|options)(?: \\w+){0,2} (?:do|can|" +
      "are|does|have|you)",
    "(?:services|treatments|procedures|things)(?: that)? (?:do you|you|they|are) (?:offer|provide|do|have|" +
      "offered|perform)",
    "what (?:do|can|does|kinds? of (?:\\w+ )+do) (?:you|you guys|your \\w+|this \\w+) (?:offer|provide|do here|" +
      "specialize in|help with|help me with|treat|fix|repair)",
    "(?:list|menu) of (?:your )?(?:services|treatments)",
    "(?:your|the) (?:services|service menu|menu of services)",
  ]),
  cues("question", task + 0.6, [
    "do (?:i|we|you) (?:need|require|have to have|have to make|have to book|" +
      "need to make)(?: \\w+){0,3} (?:appointment|reservation|referral|booking|deposit)",
    "(?:take|accept|allow|do|welcome) (?:walk ins?|walkins?|reservations|appointments)",
  ]),
  cues("question", task - 0.4, [
    "(?:do|does|will|would|can|could) (?:you|you guys|you all|they|your \\w+|the (?:office|clinic|doctor|dentist|" +
      "shop|salon))(?: \\w+)? (?:take|accept|honor|bill|work with|participate|offer|provide|treat|sell|carry|" +
      "validate|require|perform|serve|specialize|deliver|" +
      "install|" +
      "service|finance)(?! (?:a message|a note))",
    `(?:which|what)(?: \\w+)? insurances?(?: \\w+)? (?:do|does|are|is) (?:you|accepted|taken|your)`,
    "(?:is|are) (?:my|our|this|that|it|the \\w+)(?: \\w+){0,3} (?:covered|accepted|in network|included|" +
      "refundable|safe|painful|guaranteed)",
    "(?:is|are)(?! (?:you|they|we|i|he|she) )(?: \\w+){1,4} (?:accepted|allowed|permitted|validated|covered|included|provided|refundable)",
    "(?:are you|is (?:the )?(?:doctor|dentist|office|clinic|dr [^ ]+)) (?:in network|licensed|insured|" +
      "certified|accepting|" +
      "taking new|hiring|kid friendly|pet friendly|wheelchair|accessible|contracted)",
  ]),
  cues("question", task - 0.4, [
    "(?:can|could|may|do) (?:i|we) (?:have to |need to )?(?:pay|use|finance)(?: \\w+){0,3} (?:card|cards|cash|" +
      "check|insurance|visa|mastercard|venmo|apple pay|installments|online|over the phone|hsa|fsa|there)",
    "(?:do|does) (?:you|you guys|anyone|anybody|someone|they)(?: \\w+){0,2} speak (?:english|spanish|french|" +
      "german|italian|chinese|" +
      "mandarin|cantonese|portuguese|russian|arabic|hindi|korean|japanese|vietnamese|tagalog)",
    "(?:will|do|should|would) (?:i|you|we) (?:get|send|receive|need)(?: me| a| an| any| my| our| some)* " +
      "(?:reminder|confirmation|text|insurance|id|license|paperwork)(?: \\w+)?",
    "(?:buy|get|purchase|have|order) (?:a |an |your |some |any )?gift (?:cards?|certificates?)",
    "(?:how long is the wait|how busy|are you (?:\\w+ )?busy)",
    "is there (?:a|an|any)(?: \\w+){1,3} (?:nearby|near you|near there|around there|close by)",
    "what is your (?:\\w+ )?(?:policy|policies)",
    "walk ?ins? (?:\\w+ )?(?:welcome|ok|okay|accepted|allowed|fine)",
    "are (?:you|you guys|they) hiring",
    "who (?:will|am|would|do) i (?:be )?(?:see|seeing|meet|meeting|get)",
    "(?:what is|what are|give me|have|get) (?:the|your) (?:phone |fax |telephone )?(?:number|website|web site|email)",
    "(?:do|does|will|would) my insurance(?: \\w+){0,2} (?:cover|pay|work)",
  ]),
  cues("question", hint, [
    "(?:do|does) (?:you|you guys|you all|your \\w+|the (?:office|clinic|doctor|dentist|shop|salon)) (?:have|do|" +
      "see|use|give|help|allow|let|fix|repair|handle|charge|need|want|know if|send|make|cut|clean|work on)",
    "(?:if|whether) (?:you|you guys|they|your \\w+) (?:do|offer|have|take|accept|provide|treat|see|fix|repair|" +
      "sell|carry|work with|can)",
    "(?:is|are) there(?: \\w+){0,3} (?:parking|park|waiting|fee|charge|discount|wifi|elevator|ramp|restroom|" +
      "bathroom|deposit|warranty|guarantee|penalty|near|there|included|policy)",
    "(?:can|could|may|should|do|must|will|would) (?:i|we) (?:need to |have to )?(?:bring|pay|park|eat|drink|" +
      "drive|wear|expect|fast|reuse|finance|bring my|arrive|fill out|stay|wait|be sedated|be awake)",
    "what (?:should|do) (?:i|we) (?:bring|wear|expect|need to bring|need to do before|do before|have to bring)",
    "(?:what|how) is your (?:\\w+ )?(?:policy|policies|process|procedure|warranty|guarantee|phone number|email|" +
      "website|fax)",
    "how long (?:does|do|will|would|is)(?: (?:a|an|the|it|that|this|my))*(?: \\w+){0,3} ?(?:appointment|visit|" +
      "cleaning|procedure|session|haircut|treatment|exam|repair|take|last|be there)",
    "who (?:is|are) (?:the|your) (?:doctor|doctors|dentist|dentists|owner|stylist|stylists|hygienist|best|" +
      "manager|technician|technicians)",
    "i (?:have|had|got) (?:a |some |one )?(?:quick )?questions?",
    "(?:quick|another|one more|just a) question",
    "what (?:if|happens if) (?:i|we)",
    "(?:park|parking) (?:there|lot|available|garage|nearby|near|on site)",
    "free parking|where (?:do|can|should) (?:i|we) park",
  ]),
  cues("question", hint + 0.2, [
    "(?:tell me|know|hear|learn|information|info|details|explain|curious|wondering|asking|ask you|ask) (?:more |" +
      "something |a bit |a little |anything )?(?:about|on) (?:the|your|that|this|a|an)",
    "what (?:happens (?:during|at|in|when)|is included|is involved|comes with)",
  ]),
  openingCues("availability", question, [
    "(?:is|are) (?:[^ ]+ ){1,6}?(?:available|open|free|taken|still open|still available)$",
  ]),
  openingCues("question", hint - 0.5, [
    "is this (?:the|a|an) [^ ]+(?: \\w+)?$",
    "(?:can|could|will|would) (?:you|someone) (?:text|send|email|mail|call) (?:me|us)",
    "(?:do|are|is|can|does) (?:you|your|the (?:office|doctor|dentist|clinic|salon|" +
      "shop)) (?:guys )?(?:able to )?(?:help|treat|fix|do)",
  ]),
];
