import { describe, expect, it } from "vitest";
import type { Fact } from "../../../contract/agent-config.ts";
import type { Language } from "../../conversation/language.ts";
import { retrieve, threshold } from "./retrieve.ts";

const factsOf = (texts: readonly (readonly [id: string, question: string, answer: string])[]): Fact[] =>
  texts.map(([id, question, answer]) => ({ id: `fct_${id}`, question, answer, source: "owner" as const }));

const dentist = factsOf([
  ["where", "Where are you located?", "We're at 12 Main Street, next to the public library."],
  ["parking", "Is there parking?", "There is free parking behind the building."],
  ["insurance", "Which insurance plans do you accept?", "We accept Delta Dental, Cigna and Aetna."],
  ["kids", "Do you treat children?", "Yes, we see children from the age of three."],
  ["pay", "What payment methods do you take?", "All major credit cards, cash and Apple Pay."],
  ["new", "Are you accepting new patients?", "Yes, we are happy to see new patients."],
  ["late", "What is your cancellation policy?", "Please tell us 24 hours before, or we charge a fee of 50 dollars."],
  ["wheel", "Is the office wheelchair accessible?", "Yes, there is a ramp and an elevator."],
  ["bring", "What should I bring to my first visit?", "A photo ID and your insurance card."],
  ["plan", "Do you offer payment plans?", "Yes, up to twelve months without interest."],
  ["sedation", "Do you offer sedation?", "We offer nitrous oxide for nervous patients."],
  ["dogs", "Can I bring my dog?", "Only service dogs, please."],
  ["forms", "Can I fill out the forms in advance?", "Yes, they are on our website under Patients."],
]);

const dentista = factsOf([
  ["where", "¿Dónde están ubicados?", "Estamos en la calle Main número 12, junto a la biblioteca."],
  ["parking", "¿Tienen estacionamiento?", "Sí, hay estacionamiento gratis detrás del edificio."],
  ["insurance", "¿Qué seguros aceptan?", "Aceptamos Delta Dental, Cigna y Aetna."],
  ["kids", "¿Atienden niños?", "Sí, atendemos niños a partir de los tres años."],
  ["pay", "¿Qué formas de pago aceptan?", "Todas las tarjetas de crédito, efectivo y Zelle."],
  ["new", "¿Están aceptando pacientes nuevos?", "Sí, con gusto recibimos pacientes nuevos."],
  ["late", "¿Cuál es su política de cancelación?", "Avísenos 24 horas antes o se cobra un cargo de 50 dólares."],
  ["wheel", "¿Hay acceso para silla de ruedas?", "Sí, tenemos rampa y elevador."],
  ["bring", "¿Qué debo llevar a mi primera visita?", "Una identificación y su tarjeta del seguro."],
  ["plan", "¿Ofrecen planes de pago?", "Sí, hasta doce meses sin intereses."],
  ["sedation", "¿Ofrecen sedación?", "Ofrecemos óxido nitroso para pacientes nerviosos."],
  ["dogs", "¿Puedo llevar a mi perro?", "Solo perros de servicio, por favor."],
  ["forms", "¿Puedo llenar los formularios antes?", "Sí, están en nuestra página web."],
]);

/** Asked as callers ask, each with the fact that answers it. */
const enEspanol: [string, string | undefined][] = [
  ["disculpe en dónde están", "where"],
  ["cuál es su dirección", "where"],
  ["cómo llego a su consultorio", "where"],
  ["hay dónde estacionarse", "parking"],
  ["tienen estacionamiento", "parking"],
  ["aceptan mi seguro", "insurance"],
  ["oiga y aceptan cigna", "insurance"],
  ["trabajan con delta dental", "insurance"],
  ["qué aseguranzas agarran", "insurance"],
  ["atienden niños", "kids"],
  ["puedo llevar a mi hija, es chiquita", "kids"],
  ["puedo pagar con tarjeta de crédito", "pay"],
  ["aceptan efectivo", "pay"],
  ["qué formas de pago tienen", "pay"],
  ["están recibiendo pacientes nuevos", "new"],
  ["qué pasa si tengo que cancelar", "late"],
  ["cobran algo por cancelar", "late"],
  ["hay rampa para silla de ruedas", "wheel"],
  ["tienen elevador", "wheel"],
  ["qué tengo que llevar la primera vez", "bring"],
  ["tienen planes de pago", "plan"],
  ["se puede pagar en mensualidades", "plan"],
  ["ofrecen sedación para pacientes nerviosos", "sedation"],
  ["puedo entrar con mi perro", "dogs"],
  ["puedo llenar los formularios antes de ir", "forms"],
  ["venden tarjetas de regalo", undefined],
  ["me recomienda una buena pizzería", undefined],
  ["el doctor está casado", undefined],
  ["quién ganó el partido anoche", undefined],
  ["cómo va a estar el clima", undefined],
  ["me pueden dar una copia de mis radiografías", undefined],
  ["hacen endodoncias", undefined],
  ["está la doctora Lee esta semana", undefined],
  ["están contratando gente", undefined],
  ["cuántos dentistas tienen", undefined],
  ["recibieron mi correo", undefined],
  ["me pueden surtir la receta", undefined],
  ["me duele mucho una muela qué hago", undefined],
  ["hacen guardas para dormir", undefined],
  ["me va a doler", undefined],
  ["ya llegaron mis resultados", undefined],
  ["ponen bótox", undefined],
  ["por qué salió tan alta mi factura", undefined],
  ["de qué año es el edificio", undefined],
  ["tienen pecera", undefined],
];

const inEnglish: [string, string | undefined][] = [
  ["what's your address", "where"],
  ["is there anywhere i can park", "parking"],
  ["do you take my insurance", "insurance"],
  ["do you accept cigna", "insurance"],
  ["do you see kids", "kids"],
  ["can i pay with a credit card", "pay"],
  ["are you taking new patients", "new"],
  ["what's the cancellation policy", "late"],
  ["is it wheelchair accessible", "wheel"],
  ["what should i bring to my first visit", "bring"],
  ["do you have payment plans", "plan"],
  ["do you offer sedation", "sedation"],
  ["can i bring my dog", "dogs"],
  ["can i do the forms ahead of time", "forms"],
  ["do you sell gift cards", undefined],
  ["is the doctor married", undefined],
  ["how old is the building", undefined],
  ["do you do root canals", undefined],
  ["are you hiring", undefined],
  ["do you have a loyalty program", undefined],
  ["can you refill my prescription", undefined],
  ["do you offer botox", undefined],
  ["what's the weather like", undefined],
];

/** A second business in both languages. */
const plumber = factsOf([
  ["free", "Do you give free estimates?", "Estimates are free within city limits."],
  ["license", "Are you licensed and insured?", "Yes, license number 4471, fully insured."],
  ["area", "Which areas do you serve?", "All of Travis County."],
  ["heater", "Do you install water heaters?", "Yes, tank and tankless, usually the same week."],
  ["warranty", "Do you guarantee your work?", "All labor is guaranteed for one year."],
  ["senior", "Do you have a senior discount?", "Ten percent off for customers over 65."],
]);

const plomero = factsOf([
  ["free", "¿El presupuesto es gratis?", "Los presupuestos son gratis dentro de la ciudad."],
  ["license", "¿Tienen licencia y seguro?", "Sí, licencia número 4471, con seguro completo."],
  ["area", "¿En qué zonas trabajan?", "En todo el condado de Travis."],
  ["heater", "¿Instalan calentadores de agua?", "Sí, de tanque y sin tanque, normalmente la misma semana."],
  ["warranty", "¿Garantizan su trabajo?", "Toda la mano de obra tiene garantía de un año."],
  ["senior", "¿Tienen descuento para personas mayores?", "Diez por ciento para clientes de más de 65 años."],
]);

const alPlomero: [string, string | undefined][] = [
  ["el presupuesto es gratis", "free"],
  ["cuánto cobran por un presupuesto", "free"],
  ["tienen licencia", "license"],
  ["ustedes están asegurados", "license"],
  ["qué zonas cubren", "area"],
  ["instalan calentadores", "heater"],
  ["me pueden poner un calentador de agua", "heater"],
  ["dan garantía", "warranty"],
  ["hay algún descuento para adultos mayores", "senior"],
  ["arreglan techos", undefined],
  ["rentan herramienta", undefined],
  ["me pueden pintar la cocina", undefined],
  ["cuántas camionetas tienen", undefined],
  ["está trabajando Miguel hoy", undefined],
  ["mandaron mi factura", undefined],
  ["qué marca de llaves usan", undefined],
];

/** A third business, of which nothing was looked at while the words were chosen. */
const salon = factsOf([
  ["cancel", "How late can I cancel?", "Up to a day before; after that half the price is due."],
  ["products", "Which products do you use?", "We color with Wella and wash with Olaplex."],
  ["walk", "Do you take walk-ins?", "Yes, when a chair is free."],
  ["gift", "Do you sell gift cards?", "Yes, for any amount, at the desk or online."],
  ["men", "Do you cut men's hair?", "Yes, men are welcome, beards too."],
  ["park", "Where can I park?", "There is a lot across the street."],
  ["test", "Do I need a patch test?", "Before your first color, yes, two days ahead."],
  ["tip", "Can I tip by card?", "Yes, card or cash."],
]);

const peluqueria = factsOf([
  ["cancel", "¿Hasta cuándo puedo cancelar?", "Hasta un día antes; después se cobra la mitad."],
  ["products", "¿Qué productos usan?", "Teñimos con Wella y lavamos con Olaplex."],
  ["walk", "¿Atienden sin cita?", "Sí, cuando hay una silla libre."],
  ["gift", "¿Venden tarjetas de regalo?", "Sí, de cualquier monto, en recepción o en línea."],
  ["men", "¿Cortan el pelo a hombres?", "Sí, y también arreglamos la barba."],
  ["park", "¿Dónde me puedo estacionar?", "Hay un estacionamiento enfrente."],
  ["test", "¿Necesito una prueba de alergia?", "Antes del primer tinte sí, dos días antes."],
  ["tip", "¿Puedo dejar la propina con tarjeta?", "Sí, con tarjeta o en efectivo."],
]);

const aLaPeluqueria: [string, string | undefined][] = [
  ["si cancelo me cobran", "cancel"],
  ["qué productos usan para el cabello", "products"],
  ["usan Olaplex", "products"],
  ["atienden sin cita", "walk"],
  ["puedo llegar sin cita", "walk"],
  ["tienen tarjetas de regalo", "gift"],
  ["cortan cabello de hombre", "men"],
  ["dónde puedo estacionarme", "park"],
  ["hay estacionamiento", "park"],
  ["se puede dejar propina con tarjeta", "tip"],
  ["tienen wifi", undefined],
  ["ponen extensiones", undefined],
  ["está Sofía hoy", undefined],
  ["maquillan para bodas", undefined],
  ["hacen pedicure", undefined],
  ["dejé olvidado un paraguas", undefined],
  ["son veganos los productos de limpieza facial", undefined],
  ["cuánta gente trabaja con ustedes", undefined],
];

type Asked = readonly (readonly [question: string, id: string | undefined])[];

/** How often what is answered is right, and how much of what can be answered is. */
function measured(known: readonly Fact[], asked: Asked, language: Language, from = threshold) {
  const answers = asked.map(([question, id]) => {
    const match = retrieve(question, known, language);
    const answer = match !== undefined && match.score >= from ? match.fact.id : undefined;
    return { question, answer, wanted: id && `fct_${id}` };
  });
  const answered = answers.filter(({ answer }) => answer !== undefined);
  const right = answered.filter(({ answer, wanted }) => answer === wanted);
  return {
    precision: right.length / Math.max(1, answered.length),
    recall: right.length / answers.filter(({ wanted }) => wanted !== undefined).length,
    wrong: answers.filter(({ answer, wanted }) => answer !== wanted),
  };
}

describe("a question in one language, facts in one or the other", () => {
  it.each([
    ["Spanish of Spanish facts", dentista, enEspanol, "es", 1, 0.9],
    ["Spanish of English facts", dentist, enEspanol, "es", 1, 0.9],
    ["English of Spanish facts", dentista, inEnglish, "en", 1, 0.9],
    ["Spanish of Spanish facts, of a plumber", plomero, alPlomero, "es", 1, 0.8],
    ["Spanish of English facts, of a plumber", plumber, alPlomero, "es", 1, 0.8],
    ["Spanish of Spanish facts, not tuned", peluqueria, aLaPeluqueria, "es", 1, 0.9],
    ["Spanish of English facts, not tuned", salon, aLaPeluqueria, "es", 1, 0.5],
  ] as const)("%s", (_, known, asked, language, precision, recall) => {
    const result = measured(known, asked, language);
    expect(result.precision, JSON.stringify(result.wrong, null, 1)).toBeGreaterThanOrEqual(precision);
    expect(result.recall, JSON.stringify(result.wrong, null, 1)).toBeGreaterThanOrEqual(recall);
  });
});
