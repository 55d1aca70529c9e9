import type { Cue } from "../../cue.ts";
import { CUE_WEIGHTS, cues, openingCues, wholeCues, words } from "../../cue.ts";

const { answer, talk, opener, hint } = CUE_WEIGHTS;

/** What people say while they get to their yes or no. */
const LEAD =
  "(?:(?:oh|well|so|hey|how about|and|but|sorry|i am sorry|god|gosh|honestly|actually|wait|haha|man|why|my " +
  "answer is|the " +
  "answer is|the answer|answer is|" +
  "i think|i guess|i am going to say|i would say|i would have to say|i have to say|i say|i will say|i must say|" +
  "i am saying|that is|that is a|that is an|it is a|it would be|that would be|" +
  "that is going to be|that will be|this is|let us say|um|hmm|big|hell|heck|heavens|goodness) )*";

const FIRM_YES =
  "(?:yes+|yeah|yeap|yep|yup|yea|ye|yah|yas|yessir|aye|sure|sure thing|correct|absolutely|definitely|certainly|" +
  "of course|affirmative|affirmitive|affirm|" +
  "indeed|exactly|precisely|totally|positive|positively|agreed|accepted|confirmed|approved|uh huh|mm hmm|mhm|" +
  "mmhmm|mm hm|you bet|you betcha|by all means|for sure|" +
  "oui|si|roger|very true|so true|true|right on|that is it|naturally|obviously|undoubtedly|without a doubt|" +
  "without doubt|most definitely|most certainly|fo sho|damn right|affirmatory|10 4|one hundred percent|no " +
  "doubt|no question|without question|true that|count me in|make it so|affirmatively|i consent|permission " +
  "granted)(?! (?:not|no|false|wrong|incorrect|untrue|invalid|fake|inaccurate|negative))";
const SOFT_YES =
  "(?:ok|okay|okey|okey dokey|alright|all right|right|great|perfect|fine|good|awesome|excellent|wonderful|cool|" +
  "lovely|super|fantastic|yay|sweet|nice|amen|no problem|please|please do|very good|very well|confirm|bingo|" +
  "works)";
const FIRM_NO =
  "(?:no+(?! (?:idea|ideas|clue|clues|knowledge|problem|problems|longer|worries|one|matter|opinion|preference|" +
  "earthly))|nope|nah+|nay|naw|noo+|non|nein|negative|never|nada|no way|no thanks|no thank you|not really|" +
  "absolutely not|certainly not|" +
  "definitely not|of course not|not at all|not true|not correct|not right|not so|hell no|hell nah|heck no|uh " +
  "uh|nuh uh|nu uh|not today|not yet|not now|not right now|not that one|not a chance|by no means|" +
  "false|incorrect|wrong|invalid|untrue|neither|none of (?:them|those|these)|nothing|hardly|unlikely|not " +
  "likely|not even close|nothing of the sort|quite the opposite|the opposite|dead wrong|not a|not exactly|not " +
  "quite|not that|sorry no|no sir|negatory|nix)";
const BRIEF_YES =
  "(?:(?:yes|oh|but|well|of course|sure) )*(?:i do|i am|i would|i did|i will|i have|i can|it is|it does|it was|" +
  "it will|that is it|they are|we are|we do|you are|you do|you did|that it is|it sure is|it really is|i sure " +
  "do|it is so)";
const BRIEF_NO =
  "(?:(?:no|oh|but|well|sorry) )*(?:i do not|i am not|i would not|i did not|i will not|i have not|i can not|it " +
  "is not|it does not|it was not|it will not|that is not|they are not|we are not|we do not|you are not|you do " +
  "not|not|it can not be|that can not be|can not be|it is not so)";

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
      "anytime)(?: one| time| day| date| slot)? (?:works|will work|would work|should work|is fine|will be fine|is " +
      "good|will do|would be (?:great|perfect|good|fine|awesome|lovely|wonderful|nice|amazing|excellent|cool|yes|" +
      "ideal)|suits me|is perfect|is great|makes sense|is what i (?:want|said|meant|need)|is the one)(?! (?:to|of|" +
      "job|day|morning|answer|work|talking|seeing|help|evening))",
    "(?:it|that|this|he|she|they|you|i) (?:certainly|sure|definitely|absolutely|really|indeed|surely|most " +
      "certainly|truly) (?:is|are|does|do|was|will|would|am)$",
    "(?:can|will|would) confirm(?: that| it)?",
    "(?:thumbs up|spot on|right you are|in agreement|without hesitation|fine by me|why not|make (?:that|it) " +
      "happen|let us go for it|that is how it is|(?:i am|that is) (?:certain|sure|100 percent|a hundred percent)|" +
      "for certain)$",
    "(?:i am|we are) (?:in|down|game|on board|for it|all for it)$",
    "(?:a|it is) go$",
    "that is the one$",
    "works (?:for|with) me",
    "(?:let us|please|go ahead and|i want to|yes) (?:do (?:it|that|this)|go ahead|go for it|confirm(?: it| " +
      "that)?|proceed|go with (?:it|that))",
    "(?:^|please )(?:do (?:it|that|so)|go ahead|go for it|proceed|confirm (?:it|that)|lock it in|you got it|got " +
      "it|you got that right|you are on the money)(?: please)?$",
    "i (?:do |totally |completely |fully |would |really )?(?:agree|approve|concur|accept|confirm)(?! (?:my|the|an|a) )",
    "(?:believe|think|guess|suppose|hope|say|reckon|imagine|would assume) so",
    "(?:say|vote|answer|response|answer is|says|meant|said|choose|select|go with|is a|reply is|going with) (?:is " +
      ")?(?:a |an )?(?:\\w+ )?(?:yes|yeah|affirmative)",
    "(?:you|u) (?:are|got|have) (?:absolutely |totally |so |very |quite |completely |indeed |definitely " +
      ")*(?:right|correct|it right|that right|accurate|spot on|it)",
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
    "(?:would|could|do|can|does|will) not (?:\\w+ )?(?:be (?:true|right|correct)|agree|work|work for me|want " +
      "that|like that|like it|do that|want it)(?: at all)?$",
    "i (?:said|meant|mean|say|vote|choose|am saying|am going with|will go with|would go with) (?:\\w+ )?no(?! " +
      "(?:idea|clue))",
    "(?:not for me|no to (?:that|this|it)|count me out|i will pass|not my)",
    "wrong (?:answer|one|number)",
  ]),
  cues("no", talk, [
    "(?:do not|can not|could not|would not) (?:agree|approve|support|say so|say yes|say that|allow|accept|confirm)",
    "(?:no can do|under no circumstances|out of the question|thumbs down|not by a long shot|not a good idea|in a " +
      "million years|out of line|disapproved?|rejected|denied|declined|disagreed)",
    "(?:would|will) rather not",
  ]),
  cues("no", hint, [
    "do not have (?:an?|any|one)(?: \\w+)?",
    "(?:do not|would rather not|prefer not to|rather not|not comfortable) (?:want to )?(?:give|giving|share|" +
      "sharing|say|tell)",
    "(?:nothing else|that is (?:all|everything|about it|it for (?:now|today|me))|that will be all|that would be " +
      "all|i am (?:all set|good|all good|fine)(?: thanks| thank you)?$)",
    "(?:hard|big|firm|strong|definite|flat|resounding|solid) no",
    "no good|do not want (?:that|it|to)|do not like (?:that|it)",
  ]),
  cues("unsure", talk + 0.2, [
    "(?:do|did|does|would|could|can) not (?:\\w+ ){0,2}?(?:know|remember|recall|be sure|be certain|tell|decide|" +
      "say)(?! (?:why|how (?!to)|if you|what is wrong|the weather))",
    "(?:have|has|got|haven|with) (?:no|not|not got|not the|not a) (?:\\w+ ){0,2}?(?:idea|clue|knowledge|opinion|" +
      "preference|information|answer|foggiest|faintest|slightest)",
    "(?:do not|did not|does not|not) (?:really )?have (?:the|a|any|an|that|this|enough)(?: \\w+){0,2} (?:idea|" +
      "clue|knowledge|answer|answers|opinion|preference|information|info)",
    "(?:no|not a|not the|zero|without a|not got a) (?:\\w+ )?(?:idea|ideas|clue|clues|foggiest|knowledge|" +
      "preference|opinion)",
    "(?:am |not |really |quite |very |still |so |bit |little |completely |totally |honestly )*(?:not|un|in)(?: " +
      "\\w+){0,2} ?(?:sure|certain|positive|decided)",
    "(?:do not|would not|no way to|how (?:should|would|could|can|am|do) (?:i|anyone|anybody|we)(?: supposed)?(?: " +
      "to)?|wish i|you would have to|if i|no one|nobody|not that i|who would|not for me to) (?:\\w+ )?(?:know|knew|" +
      "ask me|knows|say|tell)(?! (?:why|how|if you|what))",
    "(?:do not ask me|at a loss|in the dark|no comment|fifty fifty|50 50|half and half|a mystery|unknown|" +
      "undetermined|unknowable|tough one|hard one|tough question|hard question|indifferent|no opinion|not 100|not " +
      "a 100|either way|both ways|not my area|beyond me|over my head|neither here nor there|on the fence|have " +
      "doubts|wish i knew|unable to (?:say|tell|answer|decide|determine)|does not ring a bell|jury is still out|" +
      "get back to you)",
    "(?:i will|let me|need to|have to|want to|like to)(?: just)? (?:think|sleep)(?: about| on)? (?:it|that|this)",
    "(?:unsure|uncertain|undecided|unaware|unclear|clueless|indecisive|doubtful|torn|confused|on the fence|in " +
      "two minds|not aware|not familiar)",
    "(?:hell|shit|heck|damn|fuck|god|lord|darn) (?:if i|only|if anyone)",
    "(?:who|god|heaven|lord|nobody|goodness) (?:knows|can say|can tell|can know)",
    "(?:your guess is as good|beats me|search me|you got me|got me there|haven t the foggiest|drawing a blank|" +
      "draw a blank|stumped|hard to say|hard to tell|tough to say|difficult to say|it depends|that depends|depends|" +
      "it is a toss up|toss up|up in the air|let me think|need to think|need time|have to think|time to think)",
    "have(?: \\w+)? not(?: \\w+){0,2} (?:decided|thought|clue|idea|foggiest|made up)",
    "(?:can|could|may|might|would) (?:\\w+ )?(?:possibly |maybe |perhaps |also |just )?(?:be|go|work|have) " +
      "(?:\\w+ ){0,4}?(?:possible|either|both|one or the other|anything|the other|or the other|any of)",
    "(?:it|that|this|they|which) (?:might|may|could) (?:be|\\w+ be|or may not|or might not|not be)",
    "(?:potentially|conceivably|plausibl\\w*|perchance|there is (?:a|some) (?:\\w+ )?(?:chance|possibility)|" +
      "(?:we|i) (?:will|shall) see|who is to say|neither confirm|no way of knowing|neutral|i (?:may|might|suppose)$" +
      "|not privy|lack (?:the|that|any))",
    "might be (?:true|right|correct|false)|may or may not|might or might not|maybe or maybe not",
    "(?:both|either|neither|any)(?: one| of (?:them|those|these|the two))? (?:would|could|might|may|can|will|" +
      "should|seem|sound)(?: to)? (?:work|be|do|fit)",
    "(?:it |that )?(?:does not|would not) (?:really )?(?:matter|make a difference)",
    "no difference",
    "whichever",
    "(?:good|fine|ok|okay|happy) with (?:either|both|any|whatever)",
    "(?:like|want|love) (?:both|either)",
    "(?:that|it) (?:may|might) (?:well )?be(?: so| true| right| possible)?$",
    "(?:more information|not clear|unclear|anyone's guess|anybody's guess|beyond my knowledge|not aware of|get " +
      "back to you on that|probable|thinking about it|on the fence|hesitant|unresolved|no clear answer|can not be " +
      "(?:sure|certain)|not positive)",
    "could be$",
    "could be either",
    "could be true",
    "either (?:one|or|way|of (?:them|those|these|the))",
    "one or the other",
    "it is either",
    "i (?:will|would) know (?:later|soon|tomorrow)",
    "i (?:was|have) (?:never|not) (?:told|informed|heard)(?: \\w+){0,3}",
    "(?:maybe|perhaps|possibly) (?:yes|no|not|so|either|it|that|both|is|later|but)",
    "(?:both|yes|no|sure|or|sorry|and|um|well|a big|is|i say|sort of|kind of) (?:maybe|perhaps|possibly)(?: not)?$",
    "not (?:really )?(?:able to|in a position to) (?:say|answer|tell)",
    "can ?not (?:\\w+ )?(?:answer|say|tell|give|decide|confirm|be sure|choose)",
    "could not (?:answer|say|tell|give|decide)",
  ]),
  wholeCues("unsure", talk + 0.2, [
    "(?:(?:well|hmm|um|oh|ok|okay|i think|i guess|that is a|it is a|just|so) )*(?:maybe|perhaps|possibly|" +
      "probably|might|mayhaps|kind of|sort of|i guess|it is possible|possible|either|both)(?: (?:so|not|later|" +
      "maybe|please|then))*",
    "do not know.*",
  ]),
  openingCues("unsure", opener, ["(?:maybe|perhaps|possibly|not sure|i guess)"]),
  cues("unsure", hint, [
    `(?:maybe|perhaps|possibly)${words(4)} (?:or|and)? ?(?:maybe|perhaps|possibly)`,
    "it (?:is|may be|could be) possible(?: that)? (?:it|that)",
  ]),
];

/** Opens a turn that commits to nothing, whatever it says next: "maybe you're right". */
export const DOUBTFUL = new RegExp(
  "^(?:(?:um|well|i think|i guess|i would say|it is|that is|oh|hmm) )*(?:maybe|perhaps|possibly|potentially|" +
    "might be|not sure|could be)(?![\\w'])|(?<![\\w'])(?:maybe|perhaps|possibly)$",
);
