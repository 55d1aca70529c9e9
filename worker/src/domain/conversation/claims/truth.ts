import type { Language } from "../language.ts";
import type { Claim, Claimed, Pending } from "./claim.ts";

/** What is so instead of a claim without a receipt. `needs-okay` is for a place kept but not booked. */
const truths: Record<Language, Record<Claimed | "needs-okay", string>> = {
  en: {
    "needs-okay": "I still need your okay before I book it.",
    booked: "I haven't booked anything yet.",
    rescheduled: "I haven't moved any appointment so far.",
    cancelled: "I haven't cancelled any appointment so far.",
    message: "I haven't passed on a message yet.",
    text: "I haven't sent you a text.",
    transfer: "I can't say yet that I'm able to put you through.",
    anything: "That isn't done yet.",
    impossible: "I can't do or promise that myself, but I can take a message for the team.",
  },
  es: {
    "needs-okay": "Todavía necesito que me confirme para hacer la reserva.",
    booked: "Todavía no he reservado nada.",
    rescheduled: "Hasta ahora no he cambiado ninguna cita.",
    cancelled: "Hasta ahora no he cancelado ninguna cita.",
    message: "Todavía no he pasado ningún mensaje.",
    text: "No le he enviado ningún mensaje de texto.",
    transfer: "Todavía no puedo decirle si es posible comunicarle con alguien.",
    anything: "Eso todavía no está hecho.",
    impossible: "Eso no puedo hacerlo ni prometerlo yo, pero puedo tomar un mensaje para el equipo.",
  },
};

/**
 * What to say instead of a claim, so that nobody hangs up believing it.
 * @param starts the appointments (ms) that do stand, for a claim that names another time
 * @param zone IANA zone in which days and times are spoken
 */
export function truthInstead(
  claim: Pick<Claim, "claims" | "why">,
  {
    language,
    zone,
    pending,
    starts,
  }: { language: Language; zone: string; pending: Pending; starts: readonly number[] },
): string {
  const said = truths[language];
  if (claim.why === "another time" && starts.length > 0) {
    const moments = starts.map((start) => moment(start, language, zone));
    return claim.claims === "cancelled" ? cancelledAt(moments, language) : standsAt(moments, language);
  }
  const ofBooking = claim.claims === "booked" || claim.claims === "anything";
  return ofBooking && pending.hold !== null ? said["needs-okay"] : said[claim.claims];
}

const standsAt = (moments: readonly string[], language: Language): string =>
  language === "en"
    ? `To be exact, what I have down is ${moments.join(" and ")}.`
    : `Para ser exacto, lo que tengo es ${moments.join(" y ")}.`;

const cancelledAt = (moments: readonly string[], language: Language): string =>
  language === "en"
    ? `To be exact, what was cancelled is ${moments.join(" and ")}.`
    : `Para ser exacto, lo que se canceló es ${moments.join(" y ")}.`;

/** "Tuesday, December 1 at 3:00 PM", "martes, 1 de diciembre, 3:00 p. m.". */
function moment(instant: number, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-US" : "es-US", {
    weekday: "long",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
  })
    .format(instant)
    .replaceAll(/[\u00A0\u202F]/g, " ");
}
