import type { Verdicts } from "../../purpose/polarity.ts";

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

export const VERDICTS: Verdicts = {
  copulas: set(
    "is was are am be been being seem seems appear appears sound sounds look looks feel feels prove proves turns " +
      "say find call isnt",
  ),
  truths: set(
    "true correct right accurate affirmative affirmitive valid factual positive fact facts yes yeah proper legit " +
      "legitimate truth truthful so case possible perfect fine ideal great awesome exact",
  ),
  falsehoods: set(
    "false incorrect wrong invalid untrue inaccurate fake negative lie bogus mistaken mistake error nonsense " +
      "fictitious fiction erroneous off misinformation nonfactual no nope falsehood impossible bad inaccuracy",
  ),
  negations: set("not never hardly nothing doubt longer cannot neither"),
  fillers: set(
    "to be that it is was absolutely definitely certainly completely totally indeed very much most really quite " +
      "actually surely truly overwhelmingly entirely pretty all just also probably as in utterly clearly obviously a " +
      "an the statement answer at me about of you well sir thing information my opinion response from i think " +
      "believe and for sure what said out this know course 100 percent basically mostly thanks thank please based " +
      "base would will have has one two both entire whole simply nothing but case exactly 100% then there here far " +
      "possibly undoubtedly wrong right question seems appears",
  ),
  doubts: set("might maybe perhaps may could if whether unsure uncertain either"),
  subjects: set("that this it you i we they he she there the your my"),
  questionWords: set("do does did can could would will what how why when who where which should"),
  relative: "what",
};
