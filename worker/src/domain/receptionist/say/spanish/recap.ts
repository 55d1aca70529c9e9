import type { Phrasebook } from "../phrasebook.ts";
import { listed, shortDate, spokenTime } from "./spoken.ts";

/** Sentences for the owner about what came of a conversation. */
export const recap: Phrasebook["recap"] = {
  booked: (name, service, at) => `${name} reservó ${service} para el ${shortDate(at.date)} a ${spokenTime(at.time)}.`,
  moved: (name, service, from, to) =>
    `${name} cambió ${service === "" ? "una cita" : `una cita de ${service}`} del ${shortDate(from.date)} a ` +
    `${spokenTime(from.time)} al ${shortDate(to.date)} a ${spokenTime(to.time)}.`,
  cancelled: (name, service, at) =>
    `${name} canceló ${service === "" ? "una cita" : `una cita de ${service}`} del ${shortDate(at.date)} a ${spokenTime(at.time)}.`,
  message: (kind, who, body) => {
    const lead = {
      message: "dejó un mensaje",
      callback: "pidió que le llamen",
      reschedule: "pidió cambiar una cita",
      cancel: "pidió cancelar una cita",
    }[kind];
    return `${who ?? "Quien llamó"} ${lead}: ${/[.!?]$/.test(body) ? body : `${body}.`}`;
  },
  cutOff: (who, body) =>
    `${who ?? "Quien llamó"} empezó un mensaje y se cortó: ${/[.!?]$/.test(body) ? body : `${body}.`}`,
  transferred: "Se pasó la llamada a una persona.",
  asked: (topics) => `Preguntó por ${listed(topics, "y")}.`,
  unanswered: (questions) => `Sin respuesta: ${questions.map((question) => `«${question}»`).join(", ")}.`,
  gaveUp: (service) => `Quería reservar ${service === null ? "una cita" : service}, pero no terminó.`,
  failed: "El calendario o el buzón de mensajes no respondió, así que no se guardó nada.",
  nothing: "Colgó sin pedir nada.",
  topics: {
    hours: "el horario",
    address: "la dirección",
    price: "los precios",
    services: "los servicios",
    appointments: "una cita que ya tenía",
    bot: "si hablaba con una persona",
  },
};
