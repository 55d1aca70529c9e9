import type { Reply } from "../../src/domain/gate/caller.ts";
import type { Script } from "./script.ts";

const rightNumber: Reply = { when: /llama|este número|marca/i, say: "ajá ese" };
const yes: Reply = { when: /(cambi|muev|pas|cancel)[^.?]*\?\s*$|correcto\?|de acuerdo\?/i, say: "sí claro" };
const julio = { name: "julio aranda" };

/** Los que llaman con prisa, con dudas o para algo que no es una cita. */
export const spanishInAHurry: readonly Script[] = [
  {
    title: "la pasa de la mañana a la tarde",
    language: "es",
    business: "clinic",
    caller: julio,
    standing: ["consult 2037-12-02T09:00 Julio Aranda +12125550123"],
    says: ["tengo consulta el miércoles en la mañana pero me la podrían dejar mejor en la tarde como a las cuatro"],
    replies: [yes],
    leaves: { calendar: ["consult 2037-12-02T16:00 Julio Aranda"] },
  },
  {
    title: "ya no necesita la cita",
    language: "es",
    business: "garage",
    caller: julio,
    standing: ["brakes 2037-12-02T09:00 Julio Aranda +12125550123"],
    says: ["oye ya no voy a ocupar la cita de los frenos ya me los arreglaron"],
    replies: [yes, { when: /otr[ao] (fecha|cita|hora|horario|d[ií]a)[^.?]*\?/i, say: "no ya no gracias" }],
    leaves: { calendar: [] },
  },
  {
    title: "pide confirmación y luego cambia",
    language: "es",
    business: "dental",
    caller: julio,
    standing: ["cleaning 2037-12-02T09:00 Julio Aranda +12125550123"],
    says: ["para cuándo tengo mi cita", "híjole no alcanzo me la puede mover al viernes a las once"],
    replies: [yes],
    leaves: { calendar: ["cleaning 2037-12-04T11:00 Julio Aranda"], heard: [/miércoles/] },
  },
  {
    title: "un recado desde un número oculto",
    language: "es",
    business: "garage",
    from: null,
    caller: { name: "débora solano", phone: "+13055550144" },
    says: [
      "le puede dejar un recado al señor delgado",
      "que ya tengo el dinero de la reparación que me marque cuando pueda",
    ],
    leaves: { calendar: [], messages: [/dinero.*3055550144/] },
  },
  {
    title: "cita y recado en la misma llamada",
    language: "es",
    business: "salon",
    caller: { name: "itzel carmona" },
    says: ["quiero un secado el viernes a las tres y dígale a luna que voy a llevar mi propio shampoo"],
    replies: [rightNumber],
    leaves: { calendar: ["blowdry 2037-12-04T15:00 Itzel Carmona"], messages: [/shampoo/] },
  },
  {
    title: "pregunta por días festivos y agenda",
    language: "es",
    business: "dental",
    caller: { name: "rené quintero" },
    says: ["abren en navidad", "ok entonces una limpieza el veintiocho de diciembre a las diez de la mañana"],
    leaves: { calendar: ["cleaning 2037-12-28T10:00 René Quintero"], heard: [/cerrad/i] },
  },
  {
    title: "una hora imposible",
    language: "es",
    business: "clinic",
    caller: { name: "sabina toledo" },
    says: [
      "quiero una consulta general el lunes a las nueve de la noche",
      "bueno entonces a las cinco y media de la tarde",
    ],
    leaves: { calendar: ["consult 2037-11-30T17:30 Sabina Toledo"] },
  },
  {
    title: "pregunta si los arreglan y pide que vayan",
    language: "es",
    business: "plumber",
    caller: { name: "hortensia vidal" },
    says: [
      "buenas ustedes arreglan calentadores",
      "ah pues mándeme a alguien a revisar el calentador el martes a primera hora",
    ],
    replies: [{ when: /le (queda|conviene)[^?]*\?/i, say: "sí está bien" }],
    leaves: { calendar: ["heater 2037-12-01T08:00 Hortensia Vidal"] },
  },
  {
    title: "regaña al niño en medio",
    language: "es",
    business: "garage",
    caller: { name: "soy el ingeniero roberto cantú" },
    says: ["cambio de aceite", "cállate niño perdón sí el martes", "a las once y media"],
    leaves: { calendar: ["oil 2037-12-01T11:30 Roberto Cantú"] },
  },
  {
    title: "quiere que le repitan todo",
    language: "es",
    business: "clinic",
    caller: { name: "amalia serrano" },
    says: ["una vacuna el lunes a las diez y cuarto"],
    replies: [{ when: /¿Se la reservo\?/, say: "mande no le oí bien" }],
    leaves: { calendar: ["vaccine 2037-11-30T10:15 Amalia Serrano"] },
  },
  {
    title: "do you speak Spanish",
    language: "es",
    business: "hvac",
    caller: { name: "leobardo cisneros" },
    says: ["hi do you speak spanish", "qué bueno mire quiero un mantenimiento el lunes a las ocho"],
    leaves: { calendar: ["tuneup 2037-11-30T08:00 Leobardo Cisneros"] },
  },
  {
    title: "prefiere otro día de los ofrecidos",
    language: "es",
    business: "bufete",
    caller: { name: "violeta samper" },
    says: [
      "una consulta inicial para esta semana o la que entra",
      "no tiene algo más tarde el jueves",
      "el jueves a las cuatro",
    ],
    leaves: { calendar: ["first 2037-12-03T16:00 Violeta Samper"] },
  },
];
