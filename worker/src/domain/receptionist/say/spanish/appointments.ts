import type { Phrasebook } from "../phrasebook.ts";
import { vary } from "../vary.ts";
import type { Told } from "../english/appointments.ts";
import { booking } from "./booking.ts";
import { listed } from "./spoken.ts";

const moment = ({ at, zone }: Told): string => `${booking.moment(at)}${zone === null ? "" : `, ${zone}`}`;
const of = (it: Told): string => moment(it).replace(/^el /, "del ");
const to = (it: Told): string => moment(it).replace(/^el /, "al ");
const letters = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^\p{L} ]/gu, "")
    .replace(/(\p{L})(?=\p{L})/gu, "$1-");
const named = ({ service }: Told): string => (service === "" ? "cita" : `cita de ${service}`);

/** How the receptionist speaks of appointments that exist already, and of texts. */
export const appointments: Phrasebook["appointments"] = {
  one: (it, n) => vary(n, [`Su ${named(it)} es ${moment(it)}.`, `Tiene su ${named(it)} ${moment(it)}.`]),
  several: (items, more) =>
    `Tiene ${listed(
      items.map((it) => `una ${named(it)} ${moment(it)}`),
      "y",
    )}${more > 0 ? `, y ${more} más después` : ""}.`,
  moveOrCancel: "¿La quiere cambiar, cancelar o dejar como está?",
  callingAbout: (name, it) => `${name === null ? "Hola" : `Hola, ${name}`}, ¿llama por su ${named(it)} ${of(it)}?`,
  onlyThis: (it) => `Solo veo su ${named(it)} ${of(it)}.`,
  isIt: "¿Es esa?",
  which: (kind) =>
    ({
      list: "¿A cuál se refiere?",
      move: "¿Cuál quiere cambiar?",
      cancel: "¿Cuál quiere cancelar?",
      text: "¿Cuál le mando por mensaje?",
    })[kind],

  askPhone: (n) =>
    vary(n, ["¿Con qué número de teléfono está la cita?", "¿Con qué número de teléfono se hizo la cita?"]),
  noneHere: "No veo ninguna cita próxima con este número.",
  noneThere: "No veo ninguna cita próxima con ese número.",
  otherNumber: "¿Con qué número se hizo?",
  codeSent: (channel) =>
    channel === "voice"
      ? "Para proteger sus citas, le acabo de mandar un código por mensaje a ese número. Léamelo, por favor."
      : "Para proteger sus citas, le acabo de mandar un código por mensaje a ese número. Escríbamelo aquí, por favor.",
  codeSentAgain: "Le mandé un código nuevo. ¿Cuál es?",
  askCodeAgain: "¿Cuál es el código del mensaje que le mandé? También lo puede marcar en el teclado.",
  restOfCode: (heard) => `Llevo ${heard} dígitos. ¿Cuáles faltan?`,
  wrongCode: (left) => `Ese no es el código. Le ${left === 1 ? "queda 1 intento" : `quedan ${left} intentos`}.`,
  noMoreTries: "Ese tampoco es el código, así que no puedo abrir esas citas.",
  noCode: "No puedo mandar un código a ese número, así que no puedo abrir esas citas.",
  withoutCode: "Sin el código no puedo abrir esas citas.",

  askDay: (n) => vary(n, ["¿Cuándo le gustaría venir?", "¿Qué día le queda mejor?", "¿Qué otro día le conviene?"]),
  readBackMove: (from, it) => [
    `Entonces le cambiaría su ${named(from)} ${of({ ...from, zone: null })} ${to(it)}.`,
    "¿La cambio?",
  ],
  confirmMove: (at) => `¿La cambio ${to({ service: "", at, zone: null })}, sí o no?`,
  whatToChange: "¿Qué cambiamos: el día o la hora?",
  moved: (it) => `Listo, su ${named(it)} ahora es ${moment(it)}.`,
  readBackCancel: (it) => [`Es su ${named(it)} ${of(it)}.`, "¿La cancelo?"],
  confirmCancel: (it) => `¿Cancelo su ${named(it)} ${of(it)}, sí o no?`,
  cancelled: (it) => `Su ${named(it)} ${of(it)} está cancelada.`,
  rebook: (n) => vary(n, ["¿Quiere reservar otro horario?", "¿Le busco otro día?"]),
  stays: (n) => vary(n, ["Está bien, se queda como está.", "De acuerdo, la dejo como estaba."]),
  changeFailed: "Lo siento, no logré que se confirmara ese cambio, así que todavía no cuente con él.",
  wantsMoved: (it, instead) => `${named(it)}, ${moment(it)}${instead === null ? "" : `; en su lugar ${instead}`}`,
  wantsCancelled: (it) => `${named(it)}, ${moment(it)}`,

  andAlso: {
    book: "Y también quería una cita.",
    move: "Y también quería cambiar una cita.",
    cancel: "Y también quería cancelar una cita.",
    list: "Y también preguntó por sus citas.",
    message: "Y también tenía un mensaje para nosotros.",
    other: "Y sobre lo otro que me pidió.",
  },
  andNext: (service) => `Ahora, la cita de ${service}.`,

  suggests: (service) => `Para eso le reservo una cita de ${service}.`,

  spelled: (name) => `${name}, con ${letters(name)}.`,

  textPhone: "¿A qué número se lo mando?",
  texted: {
    booking: "Le mandé la confirmación por mensaje de texto.",
    fact: "Se lo mandé por mensaje de texto.",
    website: "Le mandé nuestra página web por mensaje de texto.",
  },
  textAfterwards: "En cuanto quede reservada, le mando la confirmación a su teléfono si es posible.",
  optedOut: "Ese número pidió no recibir mensajes nuestros, así que no le puedo mandar uno.",
  noTexts: "Desde aquí no puedo mandar mensajes de texto.",
  textFailed: "Lo siento, no pude mandar ese mensaje de texto.",
  nothingToText: "No tengo nada que mandarle sobre eso.",
  website: (url) => `Nuestra página web es ${url}.`,
};
