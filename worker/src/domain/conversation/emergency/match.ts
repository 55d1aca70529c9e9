import type { AgentConfig } from "../../../contract/agent-config.ts";
import { plainWords } from "../claims/plain.ts";
import { isNear, stem, tellsNothing } from "./stems.ts";

type Rule = AgentConfig["emergency"][number];

/** Words that deny what follows, or what they stand among. */
const negators = new Set(["not", "no", "never", "without", "isnt", "ningun", "ninguna", "nunca", "sin", "tampoco"]);
/** What may stand between a denial and the thing denied: "no sign of gas", "it's not really a heart attack". */
const betweenDenials = new Set(
  "a an any really the like have having been in of sign signs more longer smell it is that un una hay tengo tiene es esta se olor ya mas de realmente le me".split(
    " ",
  ),
);

/** Supposed, asked about in general, or long past: said before the emergency, or anywhere around it. */
const supposedBefore =
  / (?:(?<!(?:as|even|like) )if|in case|do you (?:guys )?(?:do|handle|treat|see|offer|take|deal|fix|cover|provide|work|have|help|accept|sell|repair|service)|can you (?:treat|handle|fix|prevent)|how much|how do (?:i|you) (?:know|prevent|treat|handle|fix|keep)|how (?:common|likely|often)|what (?:does|are|is) (?:a |an |the )?(?:signs?|symptoms?|heart|stroke|policy|cost|price)|is it normal|when i was|as a (?:kid|child)|used to|history of|afraid of|scared of|worried about|prevent|avoid|insurance for|si|en caso de|atienden|ofrecen|tratan|manejan|arreglan|reparan|cuanto (?:cuesta|cobran|sale)|que pasa (?:si|cuando)|historial de|antecedentes de|cuando era|miedo a) /;
const longPast =
  / (?:last (?:year|month|week|summer|winter|time|spring|fall)|(?:years?|months?|weeks?|decades?) (?:ago|back)|in the past|hace (?:\w+ )?(?:\w+ )?(?:anos?|mes|meses|semanas?)|el (?:ano|mes) pasado|la semana pasada|en el pasado|already (?:fixed|stopped|repaired|went to the hospital)|ya (?:paro|se arreglo|lo arreglaron)'?) /;

/**
 * The first rule one of whose phrases is said, whatever else is going on; asked before any brain. A phrase is its telling
 * words, close together and in one sentence, with whatever small words and slips of a transcript between them: "my tooths
 * bleeding" is "tooth bleeding". What is denied, supposed or long past is no emergency.
 */
export function emergencyIn<R extends Pick<Rule, "phrases">>(text: string, rules: readonly R[]): R | undefined {
  const sentences = sentencesOf(text);
  return rules.find(({ phrases }) => stemsOf(phrases).some((phrase) => isSaid(sentences, phrase)));
}

/** Phrases are the same for a whole call, and their stems worth keeping with them. */
const known = new WeakMap<readonly string[], string[][]>();

function stemsOf(phrases: readonly string[]): string[][] {
  const stems = known.get(phrases) ?? phrases.map(wordsOf);
  known.set(phrases, stems);
  return stems;
}

interface Sentence {
  words: string[];
  stems: string[];
}

function sentencesOf(text: string): Sentence[] {
  return plainWords(text)
    .split(/ [.?!] /)
    .map((sentence) => sentence.replace(/ [¿,](?= )/g, " ").trim())
    .filter((sentence) => sentence !== "")
    .map((sentence) => {
      const words = sentence.split(/ +/);
      return { words, stems: words.map(stem) };
    });
}

/** The telling words of a phrase; all of them where fewer than two are: "on fire" is not "fire". */
function wordsOf(phrase: string): string[] {
  const words = plainWords(phrase)
    .replace(/ [.,?!¿](?= )/g, "")
    .trim()
    .split(/ +/)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !tellsNothing.has(word));
  return (telling.length > 1 ? telling : words).map(stem);
}

function isSaid(sentences: readonly Sentence[], phrase: readonly string[]): boolean {
  return (
    phrase.length > 0 &&
    sentences.some((sentence) => placesOf(sentence.stems, phrase).some((place) => isMeant(sentence, phrase, place)))
  );
}

/** How many words may stand between two of a phrase. */
const widestGap = 2;

/** Where the words of a phrase stand: in its order, or in any where nothing in it denies. */
function placesOf(stems: readonly string[], phrase: readonly string[]): { from: number; to: number }[] {
  const ordered = phrase.some((word) => negators.has(word));
  const places: { from: number; to: number }[] = [];
  for (let from = 0; from < stems.length; from++) {
    const first = phrase.findIndex((word) => isNear(stems[from]!, word));
    if (first < 0 || (ordered && first > 0)) continue;
    const left = phrase.filter((_, i) => i !== first);
    let [at, to] = [from, from];
    while (left.length > 0) {
      const next = stems.findIndex(
        (word, i) =>
          i > at && i <= at + widestGap + 1 && left.some((wanted, j) => (!ordered || j === 0) && isNear(word, wanted)),
      );
      if (next < 0) break;
      left.splice(
        left.findIndex((wanted, j) => (!ordered || j === 0) && isNear(stems[next]!, wanted)),
        1,
      );
      at = to = next;
    }
    if (left.length === 0) places.push({ from, to });
  }
  return places;
}

function isMeant({ words }: Sentence, phrase: readonly string[], { from, to }: { from: number; to: number }): boolean {
  const before = ` ${words.slice(0, from).join(" ")} `;
  if (supposedBefore.test(before) || longPast.test(` ${words.join(" ")} `)) return false;
  if (phrase.some((word) => negators.has(word))) return true;
  let at = from - 1;
  while (at >= 0 && betweenDenials.has(words[at]!)) at--;
  const denied = at >= 0 && negators.has(words[at]!) && !isAside(words, at);
  return !denied && !words.slice(from, to).some((word) => negators.has(word));
}

/** "No, gas!": a "no" that opens a sentence answers something else, unless it counts: "no gas". */
const isAside = (words: readonly string[], at: number): boolean => at === 0 && words[0] === "no" && words.length === 2;
