import { topic } from "../../../purpose/cue.ts";

/** The assistant as a person, and the world at large. */
export const SMALL_TALK = topic(
  `
    hobby hobbies leisure pastime pastimes pets nickname versus vs population capital history president mayor
    governor king queen mountain galaxy dinosaur dinosaurs philosopher picasso shakespeare einstein nobel olympics
    nba nfl mlb baseball football basketball soccer gaming election congress senate science physics chemistry
    theorem atom atoms species scholarship scholarships college university homework novel painting sculpture museum
    zodiac astrology blockchain iphone laptop facebook instagram twitter google youtube wikipedia prepaid
  `,
  [
    "(?:free|spare|leisure|down) ?time(?! (?:on|this|tomorrow|for))",
    "for fun",
    "favou?rite",
    "(?:do|are|what) you (?:like|enjoy|love|believe|dream|sleep|eat|watch|prefer|into)",
    "you (?:like|enjoy|love) (?:doing|to do)",
    "(?:activities|things|stuff) (?:do )?you (?:enjoy|like|do)",
    "(?:your|you have|have any|own|owned|have|possess|of) (?:\\w+ )?pets?",
    "(?:your|do you have a|own a|you have any|you own any) (?:dog|cat|dogs|cats|animals?|pets?|kids|children|" +
      "family|wife|husband|girlfriend|boyfriend|friends|siblings|parents)",
    "how old (?:are|r) you",
    "your (?:age|birthday|birth ?date|boss|creator|creators|maker|manufacturer|employer|parents|gender|hometown|" +
      "native|origin|birthplace|developer|designer|programmer|skills|abilities|job title|iq|full name|feelings|" +
      "opinion)",
    "(?:when|where|who)(?: \\w+){0,2} (?:you|your) (?:born|from|made|created|built|come from|hail|live|grow up|" +
      "made you|originate|designed|manufactured|work for|working for|raised|belong)",
    "who(?: \\w+)? (?:made|created|built|designed|programmed|invented|owns|developed|makes|wrote|trained|coded|" +
      "is your (?:boss|creator|maker|employer))(?: you)?",
    "who (?:do|does|are) you (?:work|working|report|answer)",
    "company (?:made|created|owns|built) you",
    "(?:what|which) (?:country|city|state|planet|company) (?:are|do|were|is) you",
    "what (?:can|could) (?:you|i) (?:do|ask|say|help)",
    "what (?:are you|else can you) (?:able|capable|do|programmed|good at)",
    "capable of",
    "able to do",
    "what (?:kind|kinds|sorts?|type|types) of (?:things|questions|help|stuff|topics|subjects)",
    "(?:change|changing|switch|set|call|give|rename|make|pick|choose)(?: \\w+){0,4} (?:your|you|" +
      "my) (?:\\w+ )?names?(?: to)?",
    "(?:call|address|refer to) (?:you|me|yourself|my \\w+) (?:as )?\\w+$",
    "(?:your|a) new name",
    "other names",
    "(?:what|do you know|remember|know|tell me|recall)(?: \\w+){0,2} (?:my|i am called|you call me) ?names?",
    "my name (?:is )?(?:from now|now)$",
    "what is my name",
    "(?:who|whom) (?:is|was|were|are|invented|discovered|wrote|painted|won|played|sings|directed|has the|holds|" +
      "ran|founded)(?! (?:this|the (?:doctor|dentist|owner|manager)|your|available|calling|there))(?: \\w+){1,8}",
    "(?:what|which|in what|during what|whose) (?:year|century|state|states|country|countries|nation|nations|" +
      "language|planet|war|president|team|animal|movie|book|element|continent|ocean|religion|band|sport|actor|" +
      "decade)",
    "(?:where|when|why|how)(?: (?:did|do|does|is|was|were|are|has|have))? (?:president|people|humans|dogs|cats|" +
      "the (?:world|earth|sun|moon|war|first|1st|president|universe|internet|us|united states|civil))(?: \\w+){0,8}",
    "(?:best|good|easy|easiest|proper|cheapest|fastest|ways?) (?:way|ways|method|to)(?: to)? (?:learn|build|" +
      "improve|save|make|lose|get (?:rid|better)|fix|clean|invest|raise|remove|grow|start|study|earn)",
    "how (?:do|can|does|would|should) (?:i|you|one|someone|people) (?:get better|learn|build|lose|stop|improve|" +
      "raise|increase|become|grow|start|train|study|write|draw|make|earn|remove|play|jump|save|protect)",
    "are (?:\\w+ ){1,6}(?:better|worse|bigger|faster|stronger|cheaper|smarter|healthier) than",
    "(?:difference|compare) between",
    "prime minister",
    "world cup",
    "super bowl",
    "video games?",
    "politic\\w*",
    "democra\\w*",
    "supreme court",
    "app store",
    "software update",
    "android phone",
    "internet speed",
    "gift cards?",
    "(?:lost|stolen|missing)(?: \\w+)? (?:card|luggage|bag|wallet)",
    "(?:look|search) (?:it |that )?(?:up|online)",
    "on the internet",
  ],
);
