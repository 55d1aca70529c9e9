import type { AgentConfig } from "../../contract/agent-config.ts";
import { sentencesIn } from "../conversation/clauses.ts";
import { type Language, languageOf } from "../conversation/language.ts";

const lines: Record<Language, { thanks: (name: string) => string; unreached: string; offer: string }> = {
  en: {
    thanks: (name) => `Thank you for calling ${name}.`,
    unreached: "I'm sorry, nobody could come to the phone.",
    offer: "I can take a message and have somebody call you back.",
  },
  es: {
    thanks: (name) => `Gracias por llamar a ${name}.`,
    unreached: "Lo siento, nadie pudo atender el teléfono.",
    offer: "Puedo tomar su mensaje para que le devuelvan la llamada.",
  },
};

/**
 * What a notice is told by that the law or the owner wants said: that a call is recorded, or who answers it. In either
 * language, whichever the business speaks: a greeting may have both.
 */
const notice = new RegExp(
  String.raw`\b(?:record(?:ed|ing|s)?|tap(?:ed|ing)|monitor\w*|transcri\w+|a\.?i\.?|artificial|automat\w+|virtual\w*|robot|bot|` +
    String.raw`assistant|training|listen\w*|consent\w*|privacy|confidential\w*|disclos\w+|quality|911|emergenc\w+|` +
    String.raw`graba\w*|ia|inteligencia|automatic\w+|asistente|consient\w+|privacidad|confidencial\w*|calidad|aviso|emergencia\w*)(?!\w)`,
);

/** How what a receptionist offers or asks begins: it is the message that is offered here. */
const asking = new RegExp(
  String.raw`^(?:¿|(?:(?:and|so|please|y|por favor|hi|hello|hola) )?(?:` +
    String.raw`how|what|who|where|when|which|may|can|could|would|shall|will|is there|are you|do you|did you|` +
    String.raw`(?:i|we) can|i'?ll|i'?m here|we'?re here|i'?d (?:be|love)|i(?: a|')m happy|happy to|let me|let us|ask me|tell me|just (?:ask|say|tell)|` +
    String.raw`(?:en )?que|como|cual|quien|donde|cuando|(?:le |te |les )?(?:puedo|podemos)|preguntem?e|digame|dime|estoy (?:aqui )?para|con (?:mucho )?gusto)(?!\w))`,
);

/** Longer than this, about twenty seconds, only what must be said is. */
const longest = 300;

const plain = (text: string): string =>
  text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").trim();

const isNotice = (text: string): boolean => notice.test(plain(text));

/**
 * What a caller is greeted with where only messages are taken: the owner's own words, with every notice in them and
 * without what they offer or ask, and that a message is taken. Of such a greeting it makes the same again.
 */
export function messagesGreeting(config: AgentConfig): string {
  const { offer } = lines[languageOf(config)];
  return config.greeting.endsWith(offer) ? config.greeting : fitted([...kept(config), offer], config);
}

/** The same for a caller who was put through, and has heard nothing of ours yet, where nobody answered. */
export function unreachedGreeting(config: AgentConfig): string {
  const { unreached, offer } = lines[languageOf(config)];
  const own = sentencesIn(messagesGreeting(config).slice(0, -offer.length));
  return [unreached, ...own.filter((sentence) => isNotice(sentence) || !names(sentence, config)), offer].join(" ");
}

/** The owner's greeting without what it offers or asks; whose telephone this is comes first where it does not say so. */
function kept(config: AgentConfig): string[] {
  const own = sentencesIn(config.greeting)
    .map(withoutAsking)
    .filter((sentence) => sentence !== "");
  if (own.some((sentence) => names(sentence, config))) return own;
  // "Hello!" is said by the thanks already.
  const rest = own.filter((sentence, i) => i > 0 || isNotice(sentence) || sentence.split(/\s+/).length > 3);
  return [lines[languageOf(config)].thanks(config.businessName), ...rest];
}

/** A sentence up to where it offers or asks; all of it where a notice would be cut, and nothing where it does only that. */
function withoutAsking(sentence: string): string {
  if (asking.test(plain(sentence)) && !isNotice(sentence)) return "";
  for (const { 0: mark, index } of sentence.matchAll(/\s*(?:[,;:]|\s[-–—])\s+(?=\S)|\s+(?=¿)/g)) {
    const rest = sentence.slice(index + mark.length);
    if (asking.test(plain(rest)) && !isNotice(rest)) return `${sentence.slice(0, index)}.`;
  }
  return sentence.endsWith("?") && !isNotice(sentence)
    ? ""
    : /[.!?…]["'”’)]*$/.test(sentence)
      ? sentence
      : `${sentence}.`;
}

/** Whether at least half of the words of the business's name are in a sentence. */
function names(sentence: string, { businessName }: AgentConfig): boolean {
  const words = plain(businessName).match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(plain(sentence).match(/[\p{L}\p{N}]+/gu));
  return words.filter((word) => said.has(word)).length * 2 >= Math.max(1, words.length);
}

/** As short as it may be: whose telephone it is, the notices and the offer are always said. */
function fitted(sentences: readonly string[], config: AgentConfig): string {
  const own = [...sentences];
  const offer = sentences.length - 1;
  const first = sentences.findIndex((sentence) => names(sentence, config));
  for (let i = offer - 1; i >= 0 && own.join(" ").length > longest; i--)
    if (i !== first && !isNotice(own[i]!)) own.splice(i, 1);
  return own.join(" ");
}
