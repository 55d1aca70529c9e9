import { topic } from "../../../purpose/cue.ts";

/** What people tell a phone or a speaker to do. */
export const ASSISTANT = topic(
  `
    alarm alarms timer timers reminder reminders remind stopwatch countdown todo todos chore chores groceries song
    songs music playlist playlists track tracks album albums tune tunes radio pandora spotify lyrics beatles movie
    movies netflix video videos tv television podcast podcasts audiobook audiobooks volume louder quieter mute
    unmute accent accents language definition definitions synonym synonyms antonym antonyms dictionary define
    spelled spelling spell spells pronounce pronounced abbreviation factory sync bluetooth pair unpair disconnect
    thermostat dim vacuum preheat doorbell gps calendar
  `,
  [
    "to dos?(?= list)",
    "to do lists?",
    "(?:shopping|grocery|todo|task|wish|my) lists?",
    "list of (?:things|chores|tasks|groceries)",
    "(?:on|to|off|from) (?:my|the) (?:\\w+ )?list",
    "my tasks",
    "(?:who|what) (?:sings|is singing|is playing)",
    "skip (?:this|it|to)",
    "next song",
    "play (?:me |the |some |my |a |us )?\\w+",
    "whisper\\w*",
    "(?:speak|talk|talking|speaking|go|read|say it|voice)(?: \\w+){0,3} (?:faster|slower|quicker|slow|fast|speed|" +
      "slowly|quickly|louder|rate)",
    "(?:speed|slow) (?:up|down)",
    "(?:faster|slower|speed|rate)(?: \\w+){0,3} (?:speech|talking|speaking|voice|talk)",
    "speed of",
    "talking speed",
    "male voice",
    "female voice",
    "(?:speak|talk|talking|speaking|chat|switch|change|changing|changing over|converse|respond|reply|over|using|" +
      "use|say|how do you say|in|into|to) (?:\\w+ ){0,4}?(?:english|spanish|french|german|italian|chinese|mandarin|" +
      "japanese|korean|portuguese|russian|arabic|hindi|dutch|latin|swedish|greek|polish|hawaiian|cantonese|hebrew|" +
      "turkish|thai|vietnamese|danish|norwegian)(?! (?:dish|food|restaurant))",
    "translat\\w*",
    "how (?:do|would|can|could|might) (?:i|you|one|they|we|people)(?: \\w+){0,2} say",
    "what (?:does|do(?! you)|is|did(?! you))(?: \\w+){0,6} mean(?:ing)?",
    "(?:the )?meaning of",
    "means? what",
    "the word",
    "(?:meaning|point|purpose)(?: \\w+){0,2} life",
    "does life mean",
    "why are we here",
    "life (?:have|has) (?:a )?meaning",
    "(?:reset|restore|change|original|default|initial|update|your) (?:\\w+ ){0,3}?settings",
    "synchroni[sz]e",
    "connect (?:to|with|my|this)(?: \\w+)? (?:phone|device|bluetooth|speaker|wifi)",
    "wifi password",
    "(?:find|finding|locate|locating|lost|misplaced|ring|where is|track|located|where|search for|" +
      "seen) (?:\\w+ )?(?:my |the )?(?:cell |mobile |smart )?(?:phone|cellphone|smartphone|iphone|device|keys|" +
      "wallet|tablet|mobile device|mobile)",
    "my (?:cell ?phone|mobile device|iphone|device)",
    "turn(?: \\w+){0,4} (?:on|off|up|down)",
    "turn (?:on|off|up|down)",
    "(?:switch|shut) (?:on|off)",
    "lights?(?! (?:is|came|has|turned|are|on))",
    "smart home",
    "lock the",
    "unlock the",
    "the door",
    "set (?:the )?temperature",
    "light bulb",
    "(?:call|dial|phone|text|email|message|facetime) (?:my )?(?:mom|mother|dad|father|brother|sister|grandma|" +
      "wife|husband|son|daughter|friend|boss|mum|uncle|aunt)",
    "send (?:a )?(?:text|message|email) to",
    "text (?:to|message to)",
    "(?:share|send|give|tell)(?: \\w+){0,4} (?:my|current|our) (?:\\w+ )?(?:location|coordinates|gps|position|" +
      "whereabouts)",
    "(?:my|current|our) (?:current |exact |present |gps )*(?:location|coordinates|whereabouts|gps)",
    "where (?:exactly )?(?:am|are) (?:i|we)(?: \\w+)?(?! (?:scheduled|booked))",
    "what (?:street|city|town|state|country|place|area) (?:is this|am i|are we|i am)",
    "i am (?:right now|located|currently at)",
    "where i am",
    "(?:my|our) (?:schedule|agenda|plans)(?: \\w+){0,2} (?:today|tomorrow|look|for)",
    "next holiday",
    "what holiday",
    "holidays? (?:is|are)",
  ],
);
