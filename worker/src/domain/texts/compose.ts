import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Language } from "../conversation/language.ts";
import { gsmFriendly } from "./gsm.ts";

/** The carrier takes no longer text, characters. */
const longest = 1600;

/** What a text is made from: the business's own words and our own, never a caller's. */
export type Contents =
  | { about: "booked" | "rescheduled" | "cancelled" | "booking"; service: string; startsAt: number; zone: string }
  | { about: "fact"; answer: string }
  | { about: "website"; url: string }
  | { about: "code"; code: string };

type Sentences = Record<
  "booked" | "rescheduled" | "cancelled" | "booking",
  (service: string, when: string) => string
> & {
  website: (url: string) => string;
  code: (code: string) => string;
};

// "Reply CANCEL" would end all texts to this number: the carrier reads that word as an opt-out.
const english: Sentences = {
  booked: (service, when) => `You're booked. ${service}: ${when}. To change it, call or text us at this number.`,
  rescheduled: (service, when) =>
    `Your appointment has moved. ${service}: ${when}. To change it again, call or text us at this number.`,
  cancelled: (service, when) => `Your appointment is cancelled. ${service}: ${when}.`,
  booking: (service, when) => `Your appointment. ${service}: ${when}.`,
  website: (url) => `Here is our website: ${url}`,
  code: (code) =>
    `Your code is ${code}. It is good for 10 minutes. Tell it only to the receptionist you are talking to; if you didn't ask for it, ignore this text.`,
};

const spanish: Sentences = {
  booked: (service, when) =>
    `Su cita está confirmada. ${service}: ${when}. Para cambiarla, llámenos o escríbanos a este número.`,
  rescheduled: (service, when) =>
    `Su cita ha cambiado. ${service}: ${when}. Para cambiarla otra vez, llámenos o escríbanos a este número.`,
  cancelled: (service, when) => `Su cita está cancelada. ${service}: ${when}.`,
  booking: (service, when) => `Su cita. ${service}: ${when}.`,
  website: (url) => `Nuestra página web: ${url}`,
  code: (code) =>
    `Su código es ${code}. Vale por 10 minutos. Dígalo solo a la recepcionista con quien está hablando; si no lo pidió, ignore este mensaje.`,
};

const sentences: Record<Language, Sentences> = { en: english, es: spanish };

/**
 * The body of a text to a customer: who writes, then what, with weekday, date, time and zone where it is about an
 * appointment. At most 1600 characters, in the alphabet of which most fit.
 */
export function compose(
  config: Pick<AgentConfig, "businessName" | "language">,
  contents: Contents,
  language: Language,
): string {
  return shortened(gsmFriendly(`${config.businessName}: ${sentence(contents, language, config.language)}`));
}

function sentence(contents: Contents, language: Language, own: string): string {
  const words = sentences[language];
  switch (contents.about) {
    case "fact":
      return contents.answer;
    case "website":
      return words.website(contents.url);
    case "code":
      return words.code(contents.code);
    default:
      return words[contents.about](
        contents.service,
        written(contents.startsAt, contents.zone, localeOf(language, own)),
      );
  }
}

/** The business's own way to write the language, where it is that language. */
const localeOf = (language: Language, own: string): string =>
  own.startsWith(language) ? own : { en: "en-US", es: "es-US" }[language];

/** "Tuesday, December 1, 2026 at 2:30 PM EST". */
function written(at: number, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  return format.format(at);
}

/** A body the carrier takes: cut at a word where it is longer than 1600 characters. */
export function shortened(body: string): string {
  if (body.length <= longest) return body;
  const cut = body.slice(0, longest - 3);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > longest / 2 ? end : cut.length)}...`;
}

/** A code's text as it may be kept and shown once it has left. */
export const withoutCode = (body: string): string => body.replace(/\b\d{6}\b/g, "******");
