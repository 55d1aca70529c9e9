import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, openingCues, wholeCues } from "../../purpose/cue.ts";

const { answer, talk, opener, hint } = CUE_WEIGHTS;

/** What people say while they get to their yes or no. */
const LEAD =
  "(?:(?:oh|well|so|hey|how about|and|but|sorry|i am sorry|god|gosh|honestly|actually|wait|haha|man|why|" +
  "my answer is|the answer is|the answer|answer is|i think|i guess|i am going to say|i would say|" +
  "i would have to say|i have to say|i say|i will say|i must say|i am saying|that is|that is a|that is an|" +
  "it is a|it would be|that would be|that is going to be|that will be|this is|let us say|um|hmm|big|hell|heck|" +
  "heavens|goodness) )*";

const FIRM_YES =
  "(?:no (?:yes|yeah|yep)|yes+(?! no(?! (?:problem|worries|rush)))|yeah(?! no(?! problem))|yeap|yep|yup|yea|ye|" +
  "yah|yas|yessir|aye|sure|sure thing|correct|absolutely|definitely|certainly|of course|affirmative|affirm|" +
  "indeed|exactly|precisely|totally|positive|positively|agreed|accepted|confirmed|approved|uh huh|mm hmm|mhm|" +
  "mmhmm|mm hm|you bet|you betcha|by all means|for sure|oui|si|roger|very true|so true|true|right on|that is it|" +
  "naturally|obviously|undoubtedly|without a doubt|without doubt|most definitely|most certainly|damn right|" +
  "affirmatory|10 4|one hundred percent|no doubt|no question|without question|true that|count me in|make it so|" +
  "affirmatively|i consent|permission granted)(?! (?:not|no(?! (?:problem|worries|rush))|false|wrong|incorrect|" +
  "untrue|invalid|fake|inaccurate|negative))";
const SOFT_YES =
  "(?:ok|okay|okey|okey dokey|alright|all right|right|great|perfect|fine|good|awesome|excellent|wonderful|cool|" +
  "lovely|super|fantastic|yay|sweet|nice|amen|no problem|please|please do|very good|very well|confirm|bingo|" +
  "works)";
const FIRM_NO =
  "(?:(?:yeah|yes|yep) no(?! (?:problem|worries|rush))|no+(?! (?:yes|yeah|yep|earlier|later|sooner|more|idea|" +
  "ideas|clue|clues|knowledge|problem|problems|longer|worries|one|matter|opinion|preference|earthly))|nope|nah+|" +
  "nay|naw|noo+|non|nein|negative|never|nada|no way|no thanks|no thank you|not really|absolutely not|" +
  "certainly not|definitely not|of course not|not at all|not true|not correct|not right|not so|hell no|hell nah|" +
  "heck no|uh uh|nuh uh|nu uh|not today|not yet|not now|not right now|not that one|not a chance|by no means|" +
  "false|incorrect|wrong|invalid|untrue|neither|none of (?:them|those|these)|nothing|hardly|unlikely|not likely|" +
  "not even close|nothing of the sort|quite the opposite|the opposite|dead wrong|not a|not exactly|not quite|" +
  "not that|sorry no|no sir|negatory|nix)";
const BRIEF_YES =
  "(?:(?:yes|oh|but|well|of course|sure) )*(?:i do|i am|i would|i did|i will|i have|i can|it is|it does|it was|" +
  "it will|that is it|they are|we are|we do|you are|you do|you did|that it is|it sure is|it really is|i sure do|" +
  "it is so)";
const BRIEF_NO =
  "(?:(?:no|oh|but|well|sorry) )*(?:i do not|i am not|i would not|i did not|i will not|i have not|i can not|" +
  "it is not|it does not|it was not|it will not|that is not|they are not|we are not|we do not|you are not|" +
  "you do not|not|it can not be|that can not be|can not be|it is not so)";

/** Yes and no. */
export const ANSWER_CUES: readonly Cue[] = [
  openingCues("yes", answer, [`${LEAD}${FIRM_YES}`]),
  wholeCues("yes", answer, [BRIEF_YES]),
  wholeCues("no", answer, [BRIEF_NO]),
  openingCues("yes", opener, [SOFT_YES]),
  wholeCues("yes", talk, [
    `(?:(?:oh|that is|that will be|${SOFT_YES}) )*(?:${SOFT_YES})(?: (?:please|then|sir|with me|by me|thing|` +
      "enough|idea|for me))*",
  ]),
  cues("yes", talk, [
    "(?:sounds|looks|seems) (?:good|great|right|fine|perfect|correct|lovely|wonderful|awesome|ok|okay|excellent|" +
      "accurate|like a plan|about right)",
    "(?:that|this|it|which|friday|monday|tuesday|wednesday|thursday|saturday|sunday|either|anything|any time|" +
      "anytime)(?: one| time| day| date| slot)? (?:works|will work|would work|should work|is fine|will be fine|" +
      "is good|will do|would be (?:great|perfect|good|fine|awesome|lovely|wonderful|nice|amazing|excellent|cool|" +
      "yes|ideal)|suits me|is perfect|is great|makes sense|is what i (?:want|said|meant|need)|is the one)(?! (?:to|" +
      "of|job|day|morning|answer|work|talking|seeing|help|evening))",
    "(?:it|that|this|he|she|they|you|i) (?:certainly|sure|definitely|absolutely|really|indeed|surely|" +
      "most certainly|truly) (?:is|are|does|do|was|will|would|am)$",
    "(?:can|will|would) confirm(?: that| it)?",
    "(?:thumbs up|spot on|right you are|in agreement|without hesitation|fine by me|why not|make (?:that|" +
      "it) happen|let us go for it|that is how it is|(?:i am|that is) (?:certain|sure|100 percent|" +
      "a hundred percent)|for certain)$",
    "(?:i am|we are) (?:in|down|game|on board|for it|all for it)$",
    "(?:a|it is) go$",
    "that is the one$",
    "works (?:for|with) me",
    "(?:let us|please|go ahead and|i want to|yes) (?:do (?:it|that|this)|go ahead|go for it|confirm(?: it|" +
      " that)?|proceed|go with (?:it|that))",
    "(?:^|please )(?:do (?:it|that|so)|go ahead|go for it|proceed|confirm (?:it|that)|lock it in|you got it|" +
      "got it|you got that right|you are on the money)(?: please)?$",
    "i (?:do |totally |completely |fully |would |really )?(?:agree|approve|concur|accept|confirm)(?! (?:my|the|an|a) )",
    "(?:believe|think|guess|suppose|hope|say|reckon|imagine|would assume) so",
    "(?:say|vote|answer|response|answer is|says|meant|said|choose|select|go with|is a|reply is|" +
      "going with) (?:is )?(?:a |an )?(?:\\w+ )?(?:yes|yeah|affirmative)",
    "(?:you|u) (?:are|got|have) (?:absolutely |totally |so |very |quite |completely |indeed |" +
      "definitely )*(?:right|correct|it right|that right|accurate|spot on|it)",
    "(?:i|we) (?:really )?(?:do |would )?(?:really )?(?:like|love|want)(?: \\w+){0,2} (?:that|it)(?: (?:a lot|" +
      "alot|very much|one))?$",
  ]),
  openingCues("no", answer, [`${LEAD}${FIRM_NO}`]),
  cues("no", talk + 0.1, [
    "(?:do not|would not|did not) (?:really )?(?:believe|think|suppose|guess|imagine) (?:so|that|it)",
    "(?:say|saying|answer|response|vote|meant|said|choose|going with|reply is|is a|be a|would be)(?: is)? (?:a |" +
      "an )?(?:\\w+ )?(?:no|nope|negative)$",
    "(?:say|vote|answer(?: \\w+)* is|meant|says|is) (?:a |an )?(?:\\w+ )?(?:no|negative) (?:to|from|on)",
    "(?:i|we) (?:would )?(?:have to )?(?:disagree|decline|refuse|reject|object|pass)",
    "(?:i am|we are) (?:afraid|sorry)(?: that)?(?: but)? (?:not|that is not)",
    "(?:please )?(?:do not|stop|rather not)(?: do| doing)(?: that| it| this)?$",
    "(?:it|i|that) (?:seems?|guess|appears?|think|hope|say) not",
    "not (?:a|what i|the|how i|right|correct|it|true|good|going to happen|interested|the one)(?: \\w+){0,3}$",
    "(?:you|u) (?:are|have|got|have got) (?:it |that |this |things )?(?:all |completely |totally |very |so |" +
      "quite |just |really )*(?:wrong|mistaken|incorrect|backwards|confused)",
    "i (?:really |highly |seriously |very much )?doubt (?:it|that|so)",
    "(?:not|never|far from|nowhere near) (?:\\w+ )?(?:the case|the truth|how it|what i (?:said|want|meant|asked|" +
      "need|wanted))",
    "(?:would|could|do|can|does|will) not (?:\\w+ )?(?:be (?:true|right|correct)|agree|work|work for me|" +
      "want that|like that|like it|do that|want it)(?: at all)?$",
    "i (?:said|meant|mean|say|vote|choose|am saying|am going with|will go with|" +
      "would go with) (?:\\w+ )?no(?! (?:idea|clue))",
    "(?:not for me|no to (?:that|this|it)|count me out|i will pass|not my)",
    "wrong (?:answer|one|number)",
  ]),
  cues("no", talk, [
    "(?:do not|can not|could not|would not) (?:agree|approve|support|say so|say yes|say that|allow|accept|confirm)",
    "(?:no can do|under no circumstances|out of the question|thumbs down|not by a long shot|not a good idea|" +
      "in a million years|out of line|disapproved?|rejected|denied|declined|disagreed)",
    "(?:would|will) (?:rather|prefer) not",
    "(?:that is |it is )?not (?:going to happen|happening)$",
    "^i ?(?:will|ll) pass$",
  ]),
  cues("no", hint, [
    "do not have (?:an?|any|one)(?: \\w+)?",
    "(?:do not|would rather not|prefer not to|rather not|not comfortable) (?:want to )?(?:give|giving|share|" +
      "sharing|say|tell)",
    "(?:nothing else|that is (?:all|everything|about it|it for (?:now|today|me))|that will be all|" +
      "that would be all|i am (?:all set|good|all good|fine)(?: thanks| thank you)?$)",
    "(?:hard|big|firm|strong|definite|flat|resounding|solid) no",
    "no good|do not want (?:that|it|to)|do not like (?:that|it)",
  ]),
];
