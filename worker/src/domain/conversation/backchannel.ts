import { plainWords } from "./claims/plain.ts";
import type { Language } from "./language.ts";

/** Sounds and words by which people show that they are listening. */
const listening: Record<Language, string> = {
  en:
    "m+|m+ ?h+m+|h+m+|u+h+ ?h+u+h+|a+h+|a+ha+|o+h+|huh|yeah|yea|yep|yup|yes|okay|okey|ok|k|kay|mkay|right|all right|alright|sure|sure thing|" +
    "i see|got it|got you|good|great|cool|nice|fine|perfect|exactly|true|interesting|wow|really|i understand|understood|makes sense|of course|" +
    "go on|uh|um|very well|sounds good|fair enough",
  es:
    "m+|m+ ?h+m+|mjm+|aj+a+|a+h+|o+h+|eh|claro|si|que claro|que si|okay|okey|ok|vale|bueno|bien|muy bien|ya|ya veo|entiendo|entendido|perfecto|" +
    "exacto|de acuerdo|correcto|asi'? es|por supuesto|anda|mira|que bien|esta bien|sale|orale|va|dale|listo|excelente|genial|siga|le escucho",
};

const only = (words: string): RegExp => new RegExp(`^(?:(?:${words})(?: (?=.)|$)){1,4}$`);
const onlyListening: Record<Language, RegExp> = { en: only(listening.en), es: only(listening.es) };

/**
 * Whether a caller's line only shows that they listen: "mm-hmm", "okay", "ajá, sí". It is no answer, except to a yes/no
 * question. English sounds are understood in Spanish too, as bilingual callers make them.
 */
export function isBackchannel(text: string, language: Language): boolean {
  // "¿Bueno?", "right?": whoever asks wants to hear us.
  if (text.includes("?")) return false;
  const words = plainWords(text)
    .replace(/ [.,!](?= )/g, "")
    .trim();
  return onlyListening[language].test(words) || (language === "es" && onlyListening.en.test(words));
}

/** Words among them that say yes to whatever question was just asked. */
const affirming: Record<Language, RegExp> = {
  en: /(?:^| )(?:yeah|yea|yep|yup|yes|sure|of course)(?: |$)/,
  es: /(?:^| )(?:si|claro|que si|por supuesto|de acuerdo|va|dale|vale|correcto)(?: |$)/,
};

/**
 * Whether a caller's line shows that they listen and says no more, after what we said last. A question that yes or no answers
 * is answered by the faintest sound; any other question by a word of assent at least, which deserves to be asked again.
 * @param line everything we said since the caller last spoke
 */
export function onlyListens(text: string, line: string, language: Language): boolean {
  if (!isBackchannel(text, language) || asksYesNo(line, language)) return false;
  const assents = affirming[language].test(plainWords(text)) || affirming.en.test(plainWords(text));
  return !(assents && line.trimEnd().endsWith("?"));
}

/** How a question that yes or no answers may begin, short of asking for a detail. */
const opensYesNo: Record<Language, RegExp> = {
  en: /^ (?:(?:and|so|okay|ok|great|perfect|now|but|then|well|sure|sorry|or|all right|alright|thanks|please) )*(?:is|are|am|was|were|do|does|did|can|could|will|would|should|shall|have|has|had|want me|ready|need|any|anything|anybody|anyone|how about|what about|right|correct|okay|ok|yes or no|still|sounds? good|make sense|you)(?= )/,
  es: /^ (?:(?:y|entonces|bueno|perfecto|pues|muy|bien|pero|gracias|ok|okay|o|disculpe|perdon) )*(?:es|esta|estan|son|le|lo|la|les|se|quiere|quieres|desea|puedo|puede|podria|tiene|tienes|hay|prefiere|necesita|gusta|de acuerdo|claro|si|correcto|verdad|cierto|algo|alguna?|que tal|que le parece|y si|sigue|va|vale|todo|su|tu|queda|quedo'?|ya|confirmo|agendo|reservo|cancelo|cambio)(?= )/,
};
/** A detail is asked for by one of the first words: "and what time", "a qué nombre". */
const detail: Record<Language, RegExp> = {
  en: /^ (?:\w+ ){0,2}(?:what|which|who|whose|when|where|how|why)(?= )/,
  es: /^ (?:\w+ ){0,2}(?:que|cual|cuales|quien|cuando|donde|como|cuanto|cuanta|cuantos)(?= )/,
};
/** "Morning or afternoon?" wants one of them named; "yes or no?" does not. */
const alternatives: Record<Language, RegExp> = { en: /(?<! yes) or (?!not? )/, es: /(?<! (?:si|claro)) o (?!no )/ };
/** Asked for as a favour, and answered with the thing itself. */
const favour: Record<Language, RegExp> = {
  en: / (?:may|can|could) (?:i|you) (?:please )?(?:have|get|give|tell|spell|say|repeat)(?= )| your (?:\w+ )?(?:name|number)(?: please)? $/,
  es: / (?:me (?:da|dice|permite|podria|puede|repite|deletrea)|puede (?:darme|decirme|repetir))(?= )/,
};

/**
 * Whether our last line left a question open that yes or no answers.
 * @param line everything we said since the caller last spoke
 */
export function asksYesNo(line: string, language: Language): boolean {
  const sentences = plainWords(line).split(/ (?<mark>[.!?])(?= )/);
  // A text that ends with a stop leaves nothing behind it; the mark before is its own.
  if (sentences.length < 2 || sentences.at(-1)?.trim() !== "" || sentences.at(-2) !== "?") return false;
  const asked = sentences.at(-3)!;
  const parts = asked
    .split(/ [,¿](?= )/)
    .map((part) => ` ${part.trim()} `)
    .filter((part) => part.trim() !== "");
  // "So that's Tuesday at three, is that right?": what is asked last is the question, whatever stands before it.
  const question = parts.findLast((part) => opensYesNo[language].test(part));
  const last = parts.at(-1) ?? "";
  if (question === undefined || favour[language].test(last)) return false;
  if (detail[language].test(last) && !opensYesNo[language].test(last)) return false;
  return !alternatives[language].test(parts.slice(parts.indexOf(question)).join(""));
}
