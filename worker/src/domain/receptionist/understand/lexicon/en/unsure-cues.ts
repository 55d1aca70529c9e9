import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, openingCues, wholeCues, words } from "../../purpose/cue.ts";

const { talk, opener, hint } = CUE_WEIGHTS;

/** Neither yes nor no. */
export const UNSURE_CUES: readonly Cue[] = [
  cues("unsure", talk + 0.2, [
    "(?:do|did|does|would|could|can) not (?:\\w+ ){0,2}?(?:know|remember|recall|be sure|be certain|tell|decide|" +
      "say)(?! (?:why|how (?!to)|if you|what is wrong|the weather))",
    "(?:have|has|got|haven|with) (?:no|not|not got|not the|not a) (?:\\w+ ){0,2}?(?:idea|clue|knowledge|opinion|" +
      "preference|information|answer|foggiest|faintest|slightest)",
    "(?:do not|did not|does not|not) (?:really )?have (?:the|a|any|an|that|this|enough)(?: \\w+){0,2} (?:idea|" +
      "clue|knowledge|answer|answers|opinion|preference|information|info)",
    "(?:no|not a|not the|zero|without a|not got a) (?:\\w+ )?(?:idea|ideas|clue|clues|foggiest|knowledge|" +
      "preference|opinion)",
    "(?:am |not |really |quite |very |still |so |bit |little |completely |totally |honestly )*(?:not|un|" +
      "in)(?: \\w+){0,2} ?(?:sure|certain|positive|decided)",
    "(?:do not|would not|no way to|how (?:should|would|could|can|am|do) (?:i|anyone|anybody|" +
      "we)(?: supposed)?(?: to)?|wish i|you would have to|if i|no one|nobody|not that i|who would|" +
      "not for me to) (?:\\w+ )?(?:know|knew|ask me|knows|say|tell)(?! (?:why|how|if you|what))",
    "(?:do not ask me|at a loss|in the dark|no comment|fifty fifty|50 50|half and half|a mystery|unknown|" +
      "undetermined|unknowable|tough one|hard one|tough question|hard question|indifferent|no opinion|not 100|" +
      "not a 100|either way|both ways|not my area|beyond me|over my head|neither here nor there|on the fence|" +
      "have doubts|wish i knew|unable to (?:say|tell|answer|decide|determine)|does not ring a bell|" +
      "jury is still out|get back to you)",
    "(?:i will|let me|need to|have to|want to|like to)(?: just)? (?:think|sleep)(?: about| on)? (?:it|that|this)",
    "(?:unsure|uncertain|undecided|unaware|unclear|clueless|indecisive|doubtful|torn|confused|on the fence|" +
      "in two minds|not aware|not familiar)",
    "(?:hell|shit|heck|damn|fuck|god|lord|darn) (?:if i|only|if anyone)",
    "(?:who|god|heaven|lord|nobody|goodness) (?:knows|can say|can tell|can know)",
    "(?:your guess is as good|beats me|search me|you got me|got me there|haven t the foggiest|drawing a blank|" +
      "draw a blank|stumped|hard to say|hard to tell|tough to say|difficult to say|it depends|that depends|depends|" +
      "it is a toss up|toss up|up in the air|let me think|need to think|need time|have to think|time to think)",
    "have(?: \\w+)? not(?: \\w+){0,2} (?:decided|thought|clue|idea|foggiest|made up)",
    "(?:can|could|may|might|would) (?:\\w+ )?(?:possibly |maybe |perhaps |also |just )?(?:be|go|work|" +
      "have) (?:\\w+ ){0,4}?(?:possible|either|both|one or the other|anything|the other|or the other|any of)",
    "(?:it|that|this|they|which) (?:might|may|could) (?:be|\\w+ be|or may not|or might not|not be)",
    "(?:potentially|conceivably|plausibl\\w*|perchance|there is (?:a|some) (?:\\w+ )?(?:chance|possibility)|" +
      "(?:we|i) (?:will|shall) see|who is to say|neither confirm|no way of knowing|neutral|i (?:may|might|suppose)$" +
      "|not privy|lack (?:the|that|any))",
    "not (?:\\w+ )?confident|(?:make|made|making) up my mind",
    "might be (?:true|right|correct|false)|may or may not|might or might not|maybe or maybe not",
    "(?:both|either|neither|any)(?: one| of (?:them|those|these|the two))? (?:would|could|might|may|can|will|" +
      "should|seem|sound)(?: to)? (?:work|be|do|fit)",
    "(?:it |that )?(?:does not|would not) (?:really )?(?:matter|make a difference)",
    "no difference",
    "whichever",
    "(?:good|fine|ok|okay|happy) with (?:either|both|any|whatever)",
    "(?:like|want|love) (?:both|either)",
    "(?:that|it) (?:may|might) (?:well )?be(?: so| true| right| possible)?$",
    "(?:more information|not clear|unclear|anyone's guess|anybody's guess|beyond my knowledge|not aware of|" +
      "get back to you on that|probable|thinking about it|on the fence|hesitant|unresolved|no clear answer|" +
      "can not be (?:sure|certain)|not positive)",
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
