import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, openingCues, wholeCues, words } from "../../purpose/cue.ts";

const { talk, opener, elsewhere } = CUE_WEIGHTS;
const DELIGHT =
  "(?:nice|good|great|lovely|pleasure|glad|fun|enjoyed|enjoy|enjoyable|pleasant|wonderful|happy|delightful|" +
  "delight|awesome|loved|liked|love|cool|fantastic|blast|swell|amazing|interesting|honor)";
const CONVERSED =
  "(?:talk|talks|talking|talked|chat|chats|chatting|chatted|speak|speaking|spoke|converse|conversing|conversed|" +
  "conversation|conversations|convo|get in touch|catch up|catching up|meeting you today)";
const GREETED_HOW =
  "(?:how (?:are|is|have|do|did|has|was|r|were|goes|about) (?:you|ya|it|things|everything|life|your (?:day|night|" +
  "week|morning|evening|afternoon|weekend|life|health)|u|yourself|the day|the world|everyone|we|the family|" +
  "stuff)|how (?:you|ya|u|are|is) (?:been|doing|doin|going|feeling|hanging|ya|it)|how(?: \\w+)? (?:are|" +
  "is) (?:you|it|things|life|everything) (?:doing|going|feeling|treating|hanging))";

/** "Later gator" is a goodbye; "later today" and "see you about my tooth" ask for something. */
const NO_PLAN =
  "(?!(?:what|if|how|why|when|where|the|my|a|about|in|on|at|than|that|for|today|tomorrow|please|this)\\b)";

/** Thanks, goodbyes and greetings. */
export const COURTESY_CUES: readonly Cue[] = [
  cues("thanks", talk + 0.1, [
    "(?:thank|thanks|thankyou|thankful|thanking|appreciate|appreciated|appreciative|appreciation|grateful|" +
      "gratitude|obliged|merci|gracias|danke|arigato|grazie|mahalo|cheers|kudos|props|bless you|ty|thx|tysm)",
    "(?:i )?owe you",
    "you (?:did|are doing|have done|were doing) (?:so |very |really |a |pretty )*(?:great|well|good|awesome|" +
      "excellent|amazing|wonderful|fantastic|super|perfect)(?: job| work)?",
    "(?:value|cherish|like|love|enjoy|liked|loved|enjoyed|welcome) (?:your|the|all your|that) (?:\\w+ )?(?:help|" +
      "answer|assistance|response|service|support|work|effort|efforts|info|information|advice|kindness)",
    "(?:you|that|this) (?:really |always |sure )?(?:help|helps|make|makes|made)(?: \\w+){0,3} (?:a lot|so much|" +
      "out|easier|better|day|happy|great)",
    "(?:what a relief|good to know|glad you could help|happy you could help|you came through|nice one|" +
      "bless your heart|many blessings|lifesaver|life saver|good stuff)",
    "you (?:are|have been|were|did|rock|rule)(?: \\w+){0,3}? ?(?:helpful|help|doll|lifesaver|life saver|the best|" +
      "best|angel|star|awesome|amazing|wonderful|great|kind|sweet|genius|gem|treasure|blessing|fantastic|excellent|" +
      "good job|great job|rock|rule|nice job|well)(?! (?:person|bot|day|to talk|talking))",
    "(?:good|great|nice|excellent|fantastic|awesome|amazing|terrific|wonderful|superb|outstanding|brilliant|" +
      "perfect|helpful|right|best) (?:job|work|answer|help|going|thinking|response|assistance|information|info)",
    "(?:well done|way to go|job well done|keep it up|attaboy|good on you|really great|very helpful|so helpful|" +
      "super helpful|really helpful|that helped|that helps|big help|great help)",
    "your (?:\\w+ )?(?:help|efforts?|answer|assistance|service|work|kindness|time|response) (?:is|are|was|were|" +
      "has|have|do|does|did|means)",
    "(?:i am|i feel|so) (?:so |very |really )?(?:glad|happy|pleased|blessed|lucky|" +
      "relieved)(?: that)?(?: \\w+)? (?:you|to have you|for you|for your|with your|of your)(?! (?:talk|chat|spoke|" +
      "to))",
    "(?:easier|better|lost) (?:with|without|because of|thanks to) you",
    "could not have done (?:it|this|that)",
    "(?:that|this|it) (?:was|is|has been|really|sure) (?:so |very |really |such a |a |quite |super |just |" +
      "exactly |truly |extremely |most |real )*(?:helpful|kind|nice of you|kind of you|good of you|sweet of you|" +
      "big help|great help|huge help|help|useful|what i needed|informative|helped|helps|good to know|" +
      "good information)",
    "(?:you|that|this) (?:really |just |have |sure |totally |definitely )*(?:helped|saved|made my|help me|" +
      "came through)(?: me| us| my| the)?",
    "(?:how|so|too|very|most) (?:kind|sweet|thoughtful|nice|helpful|generous)(?: of you)?",
    "(?:indebted|in your debt|god bless|nice of you|what a help|good looking out|much appreciation|(?:a|true|" +
      "real|absolute) (?:peach|legend|champ|champion|savior|sweetheart|hero|pal|treasure))",
  ]),
  openingCues("thanks", elsewhere + 0.1, [
    "(?:thanks|thank you|thankyou|appreciate|i appreciate)(?: \\w+){0,4}? (?:for|with)(?! (?:chat|talk|" +
      "the (?:chat|talk|conv)|speak|our|a (?:nice|great|good|lovely)))",
  ]),
  cues("goodbye", talk + 0.3, [
    "(?:bye+|goodbye|good bye|buh ?bye|bubye|bbye|farewell|adios|ciao|au revoir|sayonara|arrivederci|" +
      "auf wiedersehen|hasta|cheerio|toodles|tootles|toodle|toodle oo|toodleoo|ta ta|tata|so long|peace out|" +
      "signing off|over and out|godspeed|adieu|later gator|in a while crocodile|alligator|gnight|nighty night)",
    "(?:see|catch|talk|speak|chat|call|hit|meet|cya|write|holler|text|get)(?: at| to| with)?(?: you| ya| u| yall|" +
      " everyone)?(?: all)?(?: again)?(?: up)?(?: you)? (?:later|soon|tomorrow|again|around|next time|" +
      "in a (?:while|bit)|another time|then|on the flip side|real soon|when i|next week|some other time)(?! (?:for|" +
      "at|if|to (?:do|book|see)))",
    "until (?:next time|we meet|then|later|tomorrow|we (?:talk|speak)|again|the next)",
    "have (?:a|yourself a|an|yourself)(?: \\w+){0,2}? ?(?:good|great|nice|wonderful|lovely|blessed|pleasant|" +
      "fantastic|awesome|amazing|beautiful|fabulous|excellent|super|safe|happy|fun|one)(?: \\w+){0,2}? ?(?:day|" +
      "night|one|evening|afternoon|weekend|time|morning|week|rest|life|trip)",
    "(?:good night|goodnight|take care|take it easy|be well|stay safe|enjoy (?:your|the rest)|until later|" +
      "keep in touch|rest well|sleep well|best wishes|all the best)",
    "i (?:have|need|got|better|must|should|had|am going|am about|am off|am gonna|really)(?: (?:have|need|got|" +
      "better|best|must|really|going|to|just|about|be))* (?:go|run|leave|jet|head out|hang up|get going|get off|" +
      "be going|be off|be leaving|split|bounce|dash|skedaddle|get out of here|take off|head off|" +
      "say goodbye)(?: (?:now|but|bye|thanks|so|ai|soon|sorry)|$)",
    "i am (?:leaving|off|heading out|out|done|outta here|hanging up|logging off|gone|going now|" +
      "signing)(?: (?:of here|here|now|then|talking|for now|for today|for the day|peace))*$",
    `${DELIGHT}${words(8)} ${CONVERSED}`,
    "(?:thanks|thank you)(?: \\w+){0,3}? (?:for|it was)(?: \\w+){0,2}? ?(?:chatting|talking|the chat|the talk|" +
      "the conversation|speaking|your call|calling|conversing|chat|talk)",
    "(?:this|that|it) (?:was|has been|is) (?:a |an |so |very |really |such a |such )*(?:fun|pleasure|blast|" +
      "delight|nice (?:chat|talk|conversation)|great (?:chat|talk|conversation)|good (?:chat|talk|conversation))",
    "(?:have|got|dialed|dialled|called|reached) (?:the )?wrong (?:number|place|office|person)",
    "sorry wrong number",
    "(?:had|have had) (?:a |an |so much |such a )*(?:good|great|nice|lovely|wonderful|fun|pleasant)?(?: time|" +
      " fun)(?: (?:talking|chatting|speaking|with))?",
    "(?:glad|happy|nice|great|good|pleasure) (?:to have|we|i got to|i could|having) (?:met|meet|meeting|talked|" +
      "spoke|spoken|chatted|talk|chat|speak)",
    "(?:going|leaving|heading|logging|signing|shutting) (?:now|home|off|out|down|to go|to leave|to head|" +
      "away)(?: (?:now|then|bye|for now|for the night))*$",
    "(?:stay (?:well|cool|golden|classy|gold|strong)|god bless|happy trails|best of luck|good luck|" +
      "peace be with you|be good|be safe)",
    "hang(?:ing)? up(?: now)?$",
    "(?:it has|it is|has) been (?:\\w+ ){0,2}?(?:real|nice|fun|great|good|pleasure|lovely|blast|wonderful|" +
      "swell)(?! (?:day|morning|week))",
    "(?:hope|hoping|looking forward) (?:to |we )?(?:\\w+ )?(?:see|seeing|talk|talking|speak|speaking|hear|" +
      "hearing|chat|chatting|meet)",
    "(?:appreciate|appreciated) (?:the|our|this) (?:talk|chat|conversation)",
    "(?:i will be|be right) back",
    "brb",
    "(?:enjoy|have) (?:yourself|fun)$",
    "(?:end|stop|finish|leave) (?:the |this |our )?(?:call|conversation|chat|discussion)",
    "(?:time (?:for me )?to (?:go|leave|say goodbye|head out|run|part)|going to bed|bid you|we are (?:done|" +
      "finished) here|that is all for (?:now|today)|be (?:seeing|off|going) (?:you|now)?|that is (?:all|" +
      "it) (?:folks|for me)|part ways|catch you|later days)",
    "(?:was|were|always|been) (?:\\w+ )?(?:nice|great|good|lovely|pleasure|wonderful|pleasant|fun|" +
      "real) (?:to see|seeing|to have seen) you(?: again)",
    "was (?:\\w+ )?(?:nice|great|good|lovely|wonderful) (?:to see|seeing|meeting|to meet) you",
  ]),
  wholeCues("goodbye", talk + 0.3, [
    "(?:(?:ok|okay|well|alright|great|cool|thanks|hope to|will|i will|i) )*(?:(?:see|catch|talk to|" +
      `speak to) (?:you|ya|u)|laters?)(?: ${NO_PLAN}\\w+){0,2}`,
    "(?:(?:ok|okay|well|alright|all right|right|yes) )*(?:later|laters|see you|see|peace|out|night|i am out|" +
      "i am off|bye now|that is all bye|nice to see you|nice seeing you|later dude|later man|later then|" +
      "smell you later|deuces|i am done|tootle loo|ttyl|tty|talk later|off i go)(?: (?:ai|now|then|dude|bro|man|" +
      "friend|thanks))*",
  ]),
  cues("greeting", talk, [
    GREETED_HOW,
    "(?:are|r) (?:you|ya|u|we|things|everyone) (?:doing |feeling |having )?(?:ok|okay|well|good|fine|alright|" +
      "all right|great|happy|a good day|better)(?: today| right now)?",
    "what (?:is|has|have)(?: you)?(?: been)? (?:up|new|happening|going on|good|the word|shaking|cooking|crackin|" +
      "cracking|poppin|crackalackin|the latest|doing|the haps|the good word|the happenings)(?: with (?:you|ya|u)|" +
      " ai| buddy| today| dude| man| my \\w+| in your (?:life|world))*",
    "(?:is|are) (?:everything|things|life|all|it all) (?:going |doing |been |treating you )?(?:ok|okay|well|good|" +
      "fine|alright|all right|great)",
    "how (?:is|are) (?:my|our|the|all|every) (?:\\w+ ){1,2}(?:doing|going|feeling|today|lately)",
    "(?:you|are you|u) (?:doing|feeling|holding|hanging) (?:up|in there|ok|okay|alright|good|well)",
    "how goes (?:it|things|your)",
    "can you (?:still )?hear me",
    "(?:anyone|anybody|someone|somebody) (?:there|home|here)",
    "(?:are you|you) (?:there|still there|having a (?:good|nice|great) day|feeling)(?: today)?$",
    "(?:you|u|things|everything|all) (?:ok|okay|good|alright|all right|well|doing ok|doing well|doing good|" +
      "going well)(?: there| today| now)?$",
    "hope (?:you|all|everything|your day)(?: \\w+){0,2} (?:well|good|ok|okay|great|fine)",
    "(?:what|anything|whats) (?:new|have you been up to|you been up to|been up to|have you been doing|" +
      "has been happening|has been going on)(?: with you)?",
    "(?:tell me about|what kind of|how about|enjoying|having|been) (?:a |your )?(?:\\w+ )?day",
    "(?:do you|are you) (?:feel|feeling) (?:well|ok|okay|good|alright|better)",
    "how (?:fare|fares|do you fare|is the family|is tricks|is business|is work|are your things)",
    "(?:good|nice|great|pleased|pleasure|lovely|happy|glad) (?:to|2) (?:see|meet|hear from|make your) (?:you|" +
      "your|acquaintance|ya)",
    "long time no see",
    "been a while",
    "wake up",
    "rise and shine",
    "pleased to meet you",
    "tell me how you",
    "how do you feel",
    "how do you do",
    "what do you feel like",
    "how you been",
    "how have you been",
    "hows tricks",
    "what is cooking",
    "top of the morning",
    "what is going on with you",
    "what are you (?:doing|up to)",
    "how (?:is|are|was) (?:your )?(?:day|night|morning|afternoon|evening|week|weekend|life)(?: going| treating|" +
      " been| so far| today)?",
  ]),
  openingCues("greeting", opener + 0.5, [
    "(?:well |why |oh |and |a |big |warm )*(?:hi+|hel+o+|hey+|hiya|heyo|heya|hola|yo|howdy|greetings|greeting|" +
      "salutations|aloha|bonjour|namaste|ahoy|sup|wassup|whassup|wazzup|whats up|hallo|hullo|ello|gday|g day|" +
      "good (?:morning|afternoon|evening|day|morrow)|morning|afternoon|evening|guten tag|konnichiwa|shalom|" +
      "ciao bella|welcome|hi ya|welcome back)",
  ]),
  cues("greeting", opener + 0.5, [
    "(?:say|saying|just wanted to say|wanted to say) (?:hi|hello|hey)",
    "(?:good morning|good afternoon|good evening|hello|howdy|greetings)",
  ]),
];
