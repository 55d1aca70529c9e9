import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, wholeCues, words } from "../../purpose/cue.ts";

const { talk, task, hint, elsewhere } = CUE_WEIGHTS;
const MACHINE =
  "(?:bot|bots|robot|chatbot|chat bot|computer|machine|ai|a i|artificial|automated|automation|program|programmed|" +
  "software|recording|recorded|android|cyborg|fake|virtual|artificial intelligence|digital|simulation|algorithm|" +
  "siri|alexa)";
const PERSON =
  "(?:human|humans|human being|person|people|real|alive|living|live being|live person|human race|actual person|" +
  "actual being|man|woman|girl|guy|someone real|somebody real|being)";

/** Talk about the talk: what was that, one moment, are you a robot. */
export const TALK_CUES: readonly Cue[] = [
  cues("repeat", talk + 0.4, [
    "(?:repeat|repeated|repeating|rephrase|restate|reiterate|replay|resay)(?! (?:this |the |that |my )?(?:song|" +
      "track|music|playlist|album|alarm))",
    "(?:say|said|tell|ask|asked|give|state|go over|read|run|explain|mention|hear (?:it|that|you)|need to know|" +
      `let me hear|let me have|what is|what was|put|phrase|can i get|can i have)${words(7)} (?:again|once more|` +
      "one more time|over|1 more time|another time|a second time)(?! (?:the|my))",
    "(?:what|which)(?: \\w+)? (?:did|do|were|are|have|was|is) (?:you|ya)(?: just| last| again)? (?:say|said|ask|" +
      "asking|mention|mean|tell|saying|telling|just said|talking about)",
    "what (?:was|is|were) (?:it|that|the|your)(?: \\w+){0,3} (?:said|say|saying|asked|again|question|told)",
    "what (?:was|were|is) (?:that|said|it|just said|being said)(?: (?:again|please|last|you said|you just said|" +
      "question|last thing|last part|sorry))*$",
    "(?:tell me|know|hear|understand|get|catch)(?: again)? what (?:you|it|that|was)(?: \\w+){0,3} (?:said|say|" +
      "saying|asked|mentioned|told|ask)",
    "did not (?:quite |really |fully |even |clearly |completely |actually )*(?:hear|catch|get|understand|follow|" +
      "make out|pick|comprehend|grasp)",
    "(?:can|could) (?:not|barely|hardly) (?:quite |really |even )?(?:hear|understand|make out)",
    "(?:i )?(?:missed|misheard|lost) (?:that|what|it|the last|your|some of|part of|you)",
    "(?:come again|say what|pardon me|beg your pardon|pardon|you cut out|breaking up|broke up|cutting out|" +
      "you are muffled|speak up|one more time|once more|huh)",
    "(?:say|it|that|what|please|question|me|repeat|go|part) again(?: please)?$",
    "(?:another|one more) time(?: please)?$",
  ]),
  wholeCues("repeat", talk + 0.4, [
    "(?:(?:i am|oh|um|uh|wait|hold on|hey|so) )*(?:what|huh|sorry|excuse me|pardon|i am sorry|eh|come again|" +
      "what now|sorry what|what sorry|what please|say again|say it|tell me|hello what|who|how is that|" +
      "what happened|excuse me what)(?: (?:please|now|sorry|what))*",
  ]),
  cues("wait", talk + 0.3, [
    "(?:hold on|hang on|hold please|hold the line|bear with me|wait a|wait one|wait up|one moment|1 moment|" +
      "a moment please|one sec|one second|one minute|just a (?:sec|second|minute|moment)|just one (?:sec|second|" +
      "minute|moment)|give me (?:a|one|just a|1|two)(?: \\w+)? ?(?:sec|second|seconds|minute|minutes|moment|bit))",
  ]),
  cues("wait", elsewhere + 0.1, [
    "let me (?:check|see|look|grab|find|get my|pull up|ask|go get|go check)(?! if you| what you)",
    "i (?:need to|have to|will|am going to) (?:check|look at|grab|get) my (?:calendar|schedule|phone|planner|" +
      "diary|wallet|husband|wife)",
  ]),
  wholeCues("wait", talk, ["wait(?: please)?", "hold", "(?:a |one )?(?:sec|second|minute|moment)(?: please)?"]),
  cues("bot", talk + 0.6, [
    `(?:are|r) (?:you|your|u|we)${words(7)} (?:${MACHINE}|${PERSON})`,
    "(?:am i|is it|is this|was that|i am|am i not|are we)(?: \\w+){0,3}? (?:talking|speaking|chatting|conversing|" +
      `dealing|communicating|interacting|on the phone|texting|connected)?${words(7)} (?:${MACHINE}|${PERSON}` +
      ")(?! (?:i can|who can|to talk|there))",
    "(?:you|you are|that you|if you|whether you|do you|would you|could you|should i|can you|" +
      "may you)(?: \\w+){0,3}? (?:are|were|be|being|identify|consider|regard|think|know|believe|say|is|classify|" +
      `have)${words(8)} (?:${MACHINE}|human|human being|a person|real|alive|real person|living|person|` +
      "people)(?! (?:i can|who|to talk|to speak|available))",
    "you (?:a |an )?(?:real|human|bot|robot|ai|machine|computer|person)",
    "(?:real person|human|person|live person) or (?:a |an )?(?:robot|bot|computer|machine|ai|recording|automated|" +
      "program|software)",
    "(?:how|anything|something|nothing|what) (?:\\w+ )?(?:real|human|artificial)(?: are| about| is| in)* you",
    "(?:man|woman|human|person) or (?:a )?machine",
    "is this (?:a |an )?(?:recording|robot|bot|machine|computer|automated|real person|human|ai)",
    "what (?:kind of (?:thing|being|person|entity) )?are you(?: exactly| really| made of| actually)?$",
    "who (?:are you|is this|am i (?:speaking|talking|chatting) (?:to|with)|is (?:speaking|talking))(?: please|" +
      " then| exactly)?$",
    "(?:do|does) (?:you|your) (?:have|has) (?:a )?(?:soul|body|heart|brain|pulse|consciousness|real name)",
  ]),
  cues("bot", task + 0.4, [
    "(?:^|tell me |know |say |wonder |wondering |sure |ask )(?:if )?(?:am i|i am|is this|are we|is it|is that|" +
      "was that)(?: not| really| actually| currently| still)* ?(?:talking|speaking|chatting|conversing|dealing|" +
      `communicating|interacting|on the phone|texting|connected|a|an|the)?(?: \\w+){0,5}? (?:${MACHINE}|human|` +
      "humans|person|people|someone real|somebody real|real|living)(?! (?:i can|who can|to talk|to speak|there|" +
      "please))",
  ]),
  cues("bot", talk + 0.6, [
    "(?:you|u) (?:sound|seem|feel|look|talk|act|speak)(?: \\w+){0,3}? (?:like )?(?:a |an )?(?:robot|robotic|bot|" +
      "machine|computer|recording|human|real|fake|person|artificial)",
    "(?:are you|you) (?:\\w+ )?(?:flesh|organic|sentient|conscious|self aware|made of|controlled by|run by|" +
      "operated by|man made|mechanical|electronic|non human|inhuman|living|breathing|programmed|automated)",
    "(?:is there|there is)(?: \\w+){0,2} (?:human|person|somebody|someone|man|woman)(?: \\w+){0,2} (?:behind|" +
      "on the other|there|inside)",
    "(?:human|person|real|bot|robot|machine|computer|ai|artificial|automated|program|software|" +
      "fake)(?: \\w+){0,2} or (?:\\w+ ){0,5}?(?:human|person|real|bot|robot|machine|computer|ai|artificial|" +
      "automated|program|software|fake|recording)",
  ]),
  wholeCues("bot", talk, [
    "(?:robot|bot|machine|computer|ai|human|real person)(?: or (?:a )?(?:robot|bot|machine|human|person|computer))?",
  ]),
  cues("bot", hint - 0.5, [
    "(?:what is|do you have|may i have|can i get|tell me) your name",
    "(?:do you have a|what is your) name",
  ]),
  cues("cancel", task - 2.1, ["never mind (?:about )?(?:the|my) (?:appointment|reservation|booking)"]),
];
