/** How callers speak of appointments that exist already, of texts, and of several things at once. */
export interface AppointmentCues {
  /** An order to cancel what was read back. */
  cancelIt: RegExp;
  /** Refuses to have it cancelled or changed. */
  keepIt: RegExp;
  /** Takes back what is being arranged by calling off the appointment itself. */
  callsOff: RegExp;
  movesIt: RegExp;
  /** All those read out. */
  allOfThem: RegExp;
  /** The first day is left for the second: "from Tuesday to Thursday". */
  fromTo: RegExp;
  /** What follows says where an appointment shall go, not where it is. */
  goesTo: RegExp;
  /** Asks after, moves or cancels a service of one's own: "what time is my whitening". */
  whenIsMine: RegExp;
  movesMine: RegExp;
  cancelsMine: RegExp;
  /** The appointment talked about last. */
  thatOne: RegExp;
  /** Two things at once, with nothing but this between them. */
  bothOf: RegExp;
  /** Cannot come as agreed, without calling it off: "I can't make it". */
  cannotCome: RegExp;
  /** The same weekday, a week on. */
  weekOn: RegExp;
  hourLater: RegExp;
  hourEarlier: RegExp;
  /** Speaks of an appointment that was made, or, with a service named, of that. */
  hasAppointment: RegExp;
  hasOne: RegExp;
  /** Would rather have it at another time. */
  wantsAnother: RegExp;
  /** Asks again after what was talked about. */
  whenIsIt: RegExp;
  /** Names one more of the caller's own. */
  ofMine: RegExp;
  /** Asks when it is, rather than speaking of it. */
  asksWhen: RegExp;
  otherNumber: RegExp;
  noCodeCame: RegExp;
  /** Cannot read the text at all. */
  cannotRead: RegExp;
  wantsText: RegExp;
  /** Shall be texted by somebody, some time: a message for the team. */
  textsLater: RegExp;
  theWebsite: RegExp;
  theConfirmation: RegExp;
  /** Whom a message is for, and nothing of the message. */
  onlyAddressee: RegExp;
  /** Has something told to the team. */
  tellsTeam: RegExp;
  /** Where one request ends and the next begins. */
  requestBreak: RegExp;
  /** Two of them, rather than one or the other. */
  orElse: RegExp;
  /** The soonest on the day under discussion. */
  earliest: RegExp;
  /** Asks what we are good for. */
  whatCanYouDo: RegExp;
  /** Where an address that is spoken begins. */
  emailLead: RegExp;
  /** Leaves open which of two changes it shall be. */
  either: RegExp;
  /** The same service as the last time. */
  asLastTime: RegExp;
  /** Tells what is wrong rather than what is wanted. */
  complains: RegExp;
  /** What a price is asked of, in the first group that matched. */
  priced: RegExp;
  /** No service in particular. */
  anyService: RegExp;
}

export const appointmentCues: AppointmentCues = {
  cancelIt:
    /^(?:(?:please|yes|yeah|yep|ok|okay|sure|just|go ahead and|you can|i want to|i'?d like to)[, ]+)*cancel (?:it|that|that one|this one|the appointment|my appointment|them)\b/,
  keepIt:
    /\b(keep|leave) (it|that|them|my appointment|the appointment|as is)\b|\b(don'?t|do not) (cancel|move|change)\b/,
  callsOff: /\bcancel\b|\bcall it off\b/,
  movesIt:
    /\b(move|reschedule|change|switch|push|bump|postpone|different (day|time)|another (day|time)|new (day|time))\b/,
  allOfThem: /\b(my (two|three) appointments|both|all|each|everything)\b/,
  fromTo: /\bfrom\b.+\bto\b/,
  goesTo: /\b(?:to|for|until|till) (?:(?:the|this|next|coming|sometime|around|about|maybe|early|late|on|be) )*/,
  whenIsMine: /\b(when|what (time|day|date))( exactly)?( is|'s| are)? (my|our)\b/,
  movesMine:
    /\b(move|reschedule|change|switch|push|postpone) (back |up )?(my|our)\b|\bbring (my|our)\b.*\b(forward|up|back)\b|\b(?:move|reschedule|push|postpone|bump) (?:back |up )?(?:the|his|her|their|\w+'?s) \w+/,
  cancelsMine: /\bcancel (my|our|the|his|her|their|\w+'?s)\b/,
  thatOne: /\b(it|that|this|that one|this one)\b/,
  bothOf: /\b(?:and|plus|as well as|along with)\b|&/,
  cannotCome:
    /\b(can'?t|cannot|can not|won'?t|unable to|not able to|not going to)( be able to)? (make|come|keep|attend|get)\b/,
  weekOn: /\b(following|next|week after)\b/,
  hourLater: /\b(an|one|1) hour later\b|\b(back|by) (an|one|1) hour\b/,
  hourEarlier: /\b(an|one|1) hour (earlier|sooner)\b|\b(up|forward) (an|one|1) hour\b/,
  hasAppointment:
    /(?<!\b(?:can|could|may|should|will|would|to|if) )\b(?:i|we)(?:'?ve)?(?: already| have)?(?: have| got| made| booked| scheduled)(?: already)? (?:an?|my|this|that|one) (?:\w+ )?(?:appointment|booking|reservation)\b(?! request)|\b(?:is|are) (?:my|our) (?:\w+ )?(?:appointment|booking|reservation)s?\b|\b(?:do|did) (?:i|we) have (?:something|anything) (?:booked|scheduled)\b/,
  hasOne:
    /(?<!\b(?:can|could|may|should|will|would|to|if) )\b(?:i|we)(?:'ve)?(?: already)? (?:have|got|have got|booked|scheduled) (?:an?|my)\b(?! (?:\w+ )?(?:cavit\w+|leak\w*|clog\w*|broken|cracked|chipped|toothache|infection|pain|problem|issue)\b)(?!.*\bneed (?:an?|it|some\w*|\w+ed)\b)|\bis my\b/,
  wantsAnother:
    /\b(?:come|fit|squeeze|get|see|make it|do it|have it|any|anything|something|bit|little)\b.*\b(?:earlier|later|sooner|instead|(?:another|different|other) (?:day|time))\b/,
  whenIsIt: /\b(when|what (time|day|date)) (is|was|are) (it|that|they)\b/,
  ofMine: /^(?:(?:also|then)[, ]+)*(?:my|our|the) /,
  asksWhen: /\b(when|what (time|day|date)|which day|do (i|we) have|am i|are we|check|confirm|what appointments?)\b/,
  otherNumber: /\b(other|another|different) (phone )?(number|phone|cell)\b/,
  noCodeCame:
    /\b(didn'?t|did not|haven'?t|have not|never)\b.*\b(get|got|gotten|receive|received|see|come|came|arrive|arrived)\b|\b(send|text) (it|me|one|another|a new)\b.*|\bresend\b|\bnew code\b/,
  cannotRead:
    /\b(don'?t|do not|can'?t|cannot) (have|get to|access|see|read|use|find)\b.*\b(phone|number|texts?|messages?|it)\b|\b(old|landline|land line|home) (phone|number|line)\b|\blost (my|that|the) phone\b/,
  wantsText:
    /(?<!\b(?:an?|the|your|this|that|my|any) )\btext (?:me|us|it|that|this|the|over|my)\b|\b(send|shoot)\b[^.?!]*\b(me|us|it|my (phone|cell|number))\b[^.?!]*\b(link|website|address|directions|location|confirmation|details|info|information|text|prices?|price list|that|it|menu|list)\b|\b(send|shoot) (me|us) (that|it|the|a text|your)\b|\b(get|have|want|like) (that|it|this|the \w+) (as a|in a|by|via|over) text\b/,
  textsLater:
    /\b(back|later|tomorrow|when|once|if|as soon as|someone|somebody|doctor|dentist|ask|tell|have (him|her|them|the))\b/,
  theWebsite: /\b(link|website|web site|web ?page|site|url|online|booking page)\b/,
  theConfirmation: /\b(confirmation|appointment|booking|details|date and time|reminder|day and time)\b/,
  onlyAddressee: /^(?:for|to|with) (?:\S+ ?){1,4}$/,
  tellsTeam:
    /^(?:(?:please|also|and|can you|could you|would you)[, ]+)*(?:tell|let|remind|ask) (?:dr|doctor|mr|mrs|ms|him|her|them|everyone|the (?:\w+ )?(?:doctor|dentist|team|office|owner|manager|staff|nurse|hygienist|stylist|technician|lady|guy))\b/,
  requestBreak:
    /[.?!;]+\s+|\s+(?=(?:so )?(?:can|could) (?:we|i|you)\b(?: (?:please|just|maybe|instead))* (?:do|make|come|have|book|move|reschedule|cancel|switch)\b)|,?\s*\b(?:and then|and also|and|also|plus|then|oh and|but first|but|after that|as well as)\b[, ]*(?=(?:(?:then|also|please|i|i'd|i'll|id|we|can|could|would|like|want|wanna|need|to|you|me|gotta|have|just|maybe|too)[, ]+)*(?:do you|does|are you|is there|where|how|what's|book|schedule|make|set|get|cancel|move|change|reschedule|switch|push|leave|tell|ask|when|what|a|an|another|my|the|see|come|bring|reserve|call|drop|take|check|confirm|text|send)\b)/,
  orElse: /\b(or|either|maybe|instead|not)\b/,
  whatCanYouDo: /\bwhat (can|do|could) you (do|help)\b|\bhow (can|do) you help\b|\bwhat are my options\b/,
  emailLead: /\b(?:and )?(?:my |the )?e-?mail\b/,
  either: /\b(?:cancel|move|reschedule|change) or (?:cancel|move|reschedule|change)\b/,
  asLastTime:
    /\b(same (as|thing)( as)? (last time|before|usual|always)|(my|the) (usual|regular)( one| thing| appointment)?|like last time)\b/,
  complains:
    /\b(hurt(s|ing)?|pain(ful)?|ach(e|es|ing)|\w+ache|sore|swollen|swelling|bleed(s|ing)?|infect(ed|ion)|br(oke|oken)|crack(ed)?|chipped|fell (off|out)|came (off|out|loose)|lost a (filling|crown)|leak(s|ing|y)?|clogged|burst|overflow(s|ing)|no (heat|hot water|power)|won'?t (start|turn on|stop)|stopped working|emergency|urgent(ly)?|right away)\b/,
  priced:
    /\bhow much (?:is|are|for|does|do|would|will)(?: it (?:cost|be))?(?: to (?:get|have|do))?(?: for)? (?:a|an|the|some|my) (.+?)(?: (?:cost|run|be|go for|here))*[?.! ]*$|\b(?:price|cost|fee|charge)s? (?:of|for|on) (?:a |an |the |some )?(.+?)[?.! ]*$/,
  anyService: /\b(appointments?|visits?|services?|treatments?|sessions?|everything|it|that|this|one|work)\b/,
  earliest: /\b(earliest|first)\b(?! (day|date|week|available day))/,
};
