import type { Phrasebook } from "../phrasebook.ts";
import { spokenPhone } from "../spoken-phone.ts";
import { readOut } from "../read-out.ts";
import { vary } from "../vary.ts";
import { listed } from "./spoken.ts";

/** How the receptionist speaks while taking a message. */
export const message: Phrasebook["message"] = {
  askBody: (n) => vary(n, ["¿Qué le digo al equipo?", "¿Cuál es el mensaje?"]),
  added: "Ya lo agregué.",
  forTheTeam: "Se lo anoto al equipo.",
  askBodyAgain: "Dígame con sus palabras de qué se trata y yo se lo paso al equipo.",
  askName: "¿Me da su nombre?",
  askPhone: "¿A qué número le puede llamar el equipo?",
  offer: (n) =>
    vary(n, ["¿Le tomo un mensaje para que alguien le responda?", "¿Quiere dejar un mensaje para el equipo?"]),
  offerAgain: "¿Quiere dejar un mensaje, sí o no?",
  readBack: (it) => {
    const from = it.name === null ? "" : ` De parte de ${it.name}.`;
    const reach = it.phone === null ? "" : ` El número es ${spokenPhone(it.phone, it.channel)}.`;
    return [`El mensaje dice: ${readOut(it.body, "etcétera")}${from}${reach}`, "¿Se lo paso al equipo?"];
  },
  readBackAgain: "¿Le paso el mensaje al equipo, sí o no?",
  taken: (n) => vary(n, ["El equipo ya tiene su mensaje.", "Ya le pasé su mensaje al equipo."]),
  notTaken: "Lo siento, no pude guardar su mensaje.",
  callBackLater: (business) => `Por favor vuelva a llamar a ${business} un poco más tarde.`,
  dropped: "De acuerdo, sin mensaje.",
  withoutName: "Está bien, lo dejamos sin nombre.",
  withoutPhone: "Está bien, lo dejamos sin número.",
  bodyOf: { reschedule: "Quiere cambiar una cita", cancel: "Quiere cancelar una cita" },
  wantsBooking: (service, moment) =>
    `Quiere reservar ${service === null ? "una cita" : service}${moment === null ? "" : `, ${moment}`}`,
  alsoNamed: (services) => `También mencionó: ${listed(services, "y")}`,
  asked: (question) => `Preguntó: ${question}`,
  cutOff: (body) => `Se cortó antes de terminar: ${body}`,
};
