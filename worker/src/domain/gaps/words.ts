import type { Language } from "../conversation/language.ts";

const ownersWords = {
  en: {
    asked: (question: string) =>
      `Somebody asked me: “${question}” Reply with the answer and I'll know it from then on, or with SKIP.`,
    thanks: "Thank you. I'll answer that from now on.",
    held: "Thank you. I've kept it as a draft: with it, a check of your receptionist fails. Please look at it in your dashboard.",
    skipped: "All right, I'll leave that one.",
  },
  es: {
    asked: (question: string) =>
      `Alguien me preguntó: “${question}” Responda con la respuesta y la sabré desde entonces, o con OMITIR.`,
    thanks: "Gracias. A partir de ahora lo responderé.",
    held: "Gracias. Lo guardé como borrador: con eso falla una comprobación de su recepcionista. Revíselo en su panel.",
    skipped: "De acuerdo, la dejo.",
  },
} satisfies Record<Language, unknown>;

/** What an owner is texted about questions nobody could answer. */
export const gapWords = (language: Language) => ownersWords[language];

/** The whole text, whatever its case: an owner does not want to answer. */
export const isSkip = (text: string): boolean => /^\W*(skip|omitir|saltar|ignore|ignorar)\W*$/i.test(text);

/** The whole text only acknowledges something, or is no words at all: nobody's question is answered by "OK, thanks". */
export const isNoAnswer = (text: string): boolean =>
  !/[\p{L}\d]/u.test(text) ||
  /^\W*(?:(?:ok|okay|k|thanks?|thank you|thx|ty|great|cool|got it|you'?re welcome|no problem|np|gracias|muchas|de nada|vale|perfecto|perfect|listo|entendido)\W*)+$/i.test(
    text,
  );
