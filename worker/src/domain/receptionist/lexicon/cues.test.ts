import { describe, expect, it } from "vitest";
import { cues } from "./cues.ts";
import type { Cues } from "./cues.ts";
import { holidayIn } from "./holidays.ts";
import { plainly } from "./plainly.ts";

type Pattern = { [Name in keyof Cues]: Cues[Name] extends RegExp ? Name : never }[keyof Cues];

const said: Partial<Record<Pattern, { yes: string[]; no: string[] }>> = {
  earlierWord: { yes: ["¿no tiene más temprano?", "algo antes"], no: ["antes de las cinco", "más tarde"] },
  laterWord: {
    yes: ["¿algo más tarde?", "mejor después"],
    no: ["hasta luego", "llamo más tarde", "luego le llamo", "más temprano"],
  },
  flexible: {
    yes: ["me da igual", "cuando sea", "la que usted quiera", "cualquiera"],
    no: ["el martes", "igualmente"],
  },
  oneMore: { yes: ["y otra cita para mi esposo", "una para mi hija"], no: ["quiero una cita", "para mi"] },
  bookIt: {
    yes: ["resérvela por favor", "sí, agéndela", "ok confírmela", "anótela", "sí por favor resérvemela"],
    no: ["sí pero a las tres", "¿la puede reservar el martes?", "haga otra cosa"],
  },
  objection: { yes: ["sí, pero más tarde", "todo menos la hora"], no: ["más o menos", "sí por favor"] },
  hesitation: {
    yes: ["espere", "sí, ¿a qué hora era?", "un momentito", "¿puedo cambiar el día?"],
    no: ["sí, puede reservarla", "sí, está bien", "sí puede"],
  },
  keepsIt: { yes: ["déjelo así", "no, nada, está bien"], no: ["la hora"] },
  everything: { yes: ["todo está mal", "empecemos de nuevo"], no: ["todo bien", "todo está bien"] },
  forAnother: {
    yes: ["es para mi esposa", "una cita para mi hija chiquita", "para mi mamá"],
    no: ["para mí", "para mi cita"],
  },
  neverNames: { yes: ["no sé", "la verdad no"], no: ["María Fernanda López", "José Ángel Ruiz"] },
  asksSomething: {
    yes: ["¿tienen estacionamiento?", "y cuánto cuesta", "¿a qué hora abren?"],
    no: ["¿tienen citas el martes?", "necesito una limpieza", "es para mañana", "¿pueden agendarme?"],
  },
  asksForRules: { yes: ["¿qué pasa si cancelo?", "¿cuál es la política?"], no: ["quiero cancelar"] },
  howLong: { yes: ["¿cuánto dura?", "cuánto tiempo toma", "¿cuánto se tarda?"], no: ["¿cuánto cuesta?"] },
  asksTheWay: { yes: ["¿cómo llego?", "¿dónde están?"], no: ["¿cómo cancelo?"] },
  anyWeekend: { yes: ["¿abren los fines de semana?"], no: ["¿este fin de semana?"] },
  rightNow: { yes: ["¿están abiertos ahorita?", "¿siguen abiertos?"], no: ["¿abren el lunes?"] },
  leaving: {
    yes: ["adiós", "bueno, hasta luego", "que tenga buen día"],
    no: ["hasta el lunes", "buen día, quiero una cita"],
  },
  callsBack: { yes: ["vuelvo a llamar", "luego le llamo", "llamo más tarde"], no: ["¿me pueden llamar?"] },
  canYouHear: { yes: ["¿me escucha?", "¿sigue ahí?"], no: ["escuche"] },
  notAMachine: { yes: ["no quiero hablar con una máquina"], no: ["quiero hablar con alguien"] },
  needsTeam: { yes: ["tengo un problema con mi factura", "quiero poner una queja"], no: ["quiero una cita"] },
  runningLate: {
    yes: ["voy a llegar tarde", "voy diez minutos tarde", "estoy atorado en el tráfico"],
    no: ["por la tarde"],
  },
};

describe("Spanish cues, with or without accents", () => {
  const examples = Object.entries(said).flatMap(([name, { yes, no }]) => [
    ...yes.map((text) => [name as Pattern, text, true] as const),
    ...no.map((text) => [name as Pattern, text, false] as const),
  ]);
  it.each(examples)("%s: %s is %s", (name, text, expected) => {
    expect(cues.es[name].test(plainly(text))).toBe(expected);
  });
});

it.each([
  ["¿abren en Nochebuena?", "2026-12-24"],
  ["¿y en Navidad?", "2026-12-25"],
  ["el Año Nuevo", "2027-01-01"],
  ["en fin de año", "2026-12-31"],
  ["el día de Reyes", "2027-01-06"],
  ["Día de los Muertos", "2027-11-02"],
  ["el Viernes Santo", "2027-03-26"],
  ["en Acción de Gracias", "2027-11-25"],
  ["en Semana Santa", undefined],
])("%s", (text, date) => expect(holidayIn(plainly(text), "2026-11-27", cues.es.holidayNames)).toBe(date));
