import type { Phrasebook } from "../phrasebook.ts";
import { spokenPhone } from "../spoken-phone.ts";
import { vary } from "../vary.ts";

/** Everything around the tasks: greetings, thanks, not having understood, farewells. */
export const talk: Phrasebook["talk"] = {
  speakYours: "Sí, claro, hablo español.",
  howHelp: (n) => vary(n, ["¿En qué le puedo ayudar?", "¿Qué se le ofrece?"]),
  hello: (n) => vary(n, ["¡Hola!", "¡Hola, qué tal!"]),
  more: (n) =>
    vary(n, ["¿Hay algo más en lo que le pueda ayudar?", "¿Se le ofrece algo más?", "¿Le puedo ayudar con algo más?"]),
  welcome: (n) => vary(n, ["Con gusto.", "De nada."]),
  goodbye: (business, n, channel) =>
    channel === "voice"
      ? vary(n, [
          `Gracias por llamar a ${business}. ¡Hasta luego!`,
          `Gracias por llamar a ${business}. ¡Que le vaya bien!`,
        ])
      : `Gracias por escribir a ${business}. ¡Que le vaya bien!`,
  whatICan: (books) =>
    `Puedo ${books ? "reservar, cambiar o cancelar una cita, " : ""}contestar preguntas sobre nosotros o tomar un mensaje para el equipo.`,
  outOfScope: (n) =>
    vary(n, ["Me temo que con eso no le puedo ayudar.", "Disculpe, eso no lo puedo resolver por aquí."]),
  didNotGet: (n) =>
    vary(n, ["Disculpe, no le entendí.", "Perdón, no le oí bien.", "Disculpe, ¿me lo dice de otra manera?"]),
  trouble: "No estoy logrando entenderle bien.",
  takeYourTime: (n) => vary(n, ["Tómese su tiempo.", "Claro, aquí le espero."]),
  repeat: ["", "Claro.", "Una vez más."],
  asISaid: "Como le decía:",
  hearYou: (n) => vary(n, ["Sí, le oigo.", "Aquí estoy."]),
  bot: (business) => `Soy recepcionista virtual de ${business}, no una persona, pero le puedo ayudar ahora mismo.`,
  notUnderstoodTwice: "Disculpe, parece que no le estoy entendiendo.",
  stillThere: "¿Sigue ahí?",
  cannotHear: "No le escucho en este momento.",
  silenceGoodbye: (business) => `Voy a colgar. Llame a ${business} cuando guste. ¡Hasta luego!`,
  oneMoment: "Un momento, sigo revisando.",
  timeUp: (business) =>
    `Disculpe, llegamos al límite de tiempo de esta llamada. Gracias por llamar a ${business}. ¡Hasta luego!`,
  unconfirmed: "Todavía no tengo la confirmación de su cita, así que por favor vuelva a llamar para verificarla.",
  callNow: (phone) => `Por favor llame al ${spokenPhone(phone, "sms")} ahora mismo.`,
  personAt: (phone) => `Puede hablar con una persona llamando al ${spokenPhone(phone, "sms")}.`,
  transferring: "Le comunico ahora mismo, no cuelgue por favor.",
  nobody: "En este momento no le puedo comunicar con una persona.",
  calendarDown: "Lo siento, en este momento no puedo entrar al calendario.",
  bookingFailed: "Lo siento, no logré que se confirmara esa cita, así que todavía no cuente con ella.",
  noted: "Eso no lo sé, pero anoto la pregunta para el equipo.",
  unknown: (n) => vary(n, ["Lo siento, eso no lo sé.", "Disculpe, esa información no la tengo."]),
  digitHelp: "Le escucho; solo dígame qué necesita.",
};
