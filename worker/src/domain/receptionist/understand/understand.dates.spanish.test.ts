import { describe, expect, it } from "vitest";
import type { Expecting, HearingContext, When } from "./heard.ts";
import { understand } from "./understand.ts";

/** A Wednesday. */
const context: HearingContext = { language: "es", today: "2026-11-18", now: "10:00", zone: "America/New_York" };

function dates(says: string, expecting?: Expecting): Partial<When> {
  const heard = understand(says, { ...context, ...(expecting && { expecting }) }).when;
  const { date, dates: range, either, not, conflict, replaces } = heard;
  return {
    ...(date && { date }),
    ...(range && { dates: range }),
    ...(either && { either }),
    ...(not && { not }),
    ...(conflict && { conflict }),
    ...(replaces && { replaces }),
  };
}

describe("one day", () => {
  it.each([
    ["hoy mismo si se puede", "2026-11-18"],
    ["para mañana", "2026-11-19"],
    ["manana", "2026-11-19"],
    ["pasado mañana", "2026-11-20"],
    ["mañana por la mañana", "2026-11-19"],
    ["mañana en la tarde", "2026-11-19"],
    ["mañana temprano", "2026-11-19"],
    ["esta tarde", "2026-11-18"],
    ["hoy en la noche", "2026-11-18"],
    ["este viernes", "2026-11-20"],
    ["el viernes", "2026-11-20"],
    ["el viernez porfa", "2026-11-20"],
    ["el jueves que viene", "2026-11-19"],
    ["el próximo lunes", "2026-11-23"],
    ["el lunes próximo", "2026-11-23"],
    ["miercole", "2026-11-25"],
    ["el savado", "2026-11-21"],
    ["el friday", "2026-11-20"],
    ["el viernes de la semana que viene", "2026-11-27"],
    ["la próxima semana el martes", "2026-11-24"],
    ["el martes de la otra semana", "2026-11-24"],
    ["de hoy en ocho", "2026-11-25"],
    ["del jueves en ocho", "2026-11-26"],
    ["el lunes en ocho días", "2026-11-30"],
    ["de hoy en quince", "2026-12-02"],
    ["en quince días", "2026-12-02"],
    ["en ocho días", "2026-11-25"],
    ["en tres días", "2026-11-21"],
    ["dentro de dos semanas", "2026-12-02"],
    ["en una semana", "2026-11-25"],
    ["dentro de un mes", "2026-12-18"],
    ["el lunes dentro de dos semanas", "2026-12-07"],
    ["el 3", "2026-12-03"],
    ["para el tres", "2026-12-03"],
    ["el día veintiuno", "2026-11-21"],
    ["el dieciocho", "2026-11-18"],
    ["el treinta y uno", "2026-12-31"],
    ["el siete de marzo", "2027-03-07"],
    ["7 de marzo", "2027-03-07"],
    ["el primero de diciembre", "2026-12-01"],
    ["el uno de diciembre", "2026-12-01"],
    ["el 1ro de diciembre", "2026-12-01"],
    ["diciembre tres", "2026-12-03"],
    ["el dos del mes que viene", "2026-12-02"],
    ["el veinte de este mes", "2026-11-20"],
    ["el cinco de enero del dos mil veintisiete", "2027-01-05"],
    ["lunes veintitrés", "2026-11-23"],
    ["el lunes 30 de noviembre", "2026-11-30"],
    ["el segundo lunes de diciembre", "2026-12-14"],
    ["el último viernes del mes", "2026-11-27"],
    ["el primer martes del próximo mes", "2026-12-01"],
    ["2026-12-24", "2026-12-24"],
    ["a más tardar el viernes", "2026-11-20"],
    ["pues yo creo que el domingo", "2026-11-22"],
  ])("%s → %s", (says, date) => {
    expect(dates(says)).toEqual({ date });
  });

  it("reads figures as the country writes them", () => {
    expect(understand("el 3/12", { ...context, country: "MX" }).when.date).toBe("2026-12-03");
    expect(understand("el 3/12", context).when.date).toBe("2027-03-12");
  });

  it("takes a bare number for a day only where a day was asked for", () => {
    expect(dates("ocho", "date")).toEqual({ date: "2026-12-08" });
    expect(dates("para el veinte", "date")).toEqual({ date: "2026-11-20" });
    expect(dates("ocho", "time")).toEqual({});
    expect(dates("ocho", "name")).toEqual({});
  });
});

describe("several days", () => {
  it.each<[string, Partial<When>]>([
    ["la semana que viene", { dates: { from: "2026-11-23", to: "2026-11-29" } }],
    ["la otra semana", { dates: { from: "2026-11-23", to: "2026-11-29" } }],
    ["esta semana", { dates: { from: "2026-11-18", to: "2026-11-22" } }],
    ["a principios de la próxima semana", { dates: { from: "2026-11-23", to: "2026-11-25" } }],
    ["este fin de semana", { dates: { from: "2026-11-21", to: "2026-11-22" } }],
    ["el próximo fin de semana", { dates: { from: "2026-11-28", to: "2026-11-29" } }],
    ["a fin de mes", { dates: { from: "2026-11-22", to: "2026-11-30" } }],
    ["a finales de mes", { dates: { from: "2026-11-22", to: "2026-11-30" } }],
    ["a mediados de diciembre", { dates: { from: "2026-12-11", to: "2026-12-20" } }],
    ["el mes que viene", { dates: { from: "2026-12-01", to: "2026-12-31" } }],
    ["en abril", { dates: { from: "2027-04-01", to: "2027-04-30" } }],
    ["la primera semana de diciembre", { dates: { from: "2026-12-01", to: "2026-12-07" } }],
    ["la segunda semana de diciembre", { dates: { from: "2026-12-08", to: "2026-12-14" } }],
    ["la última semana de marzo", { dates: { from: "2027-03-23", to: "2027-03-31" } }],
    ["la semana del 7", { dates: { from: "2026-12-07", to: "2026-12-13" } }],
    ["después del veinte", { dates: { from: "2026-11-21", to: "2026-12-04" } }],
    ["antes del lunes", { dates: { from: "2026-11-18", to: "2026-11-22" } }],
    ["a partir del primero", { dates: { from: "2026-12-01", to: "2026-12-15" } }],
    ["en los próximos días", { dates: { from: "2026-11-18", to: "2026-11-22" } }],
    ["entre el lunes y el miércoles", { dates: { from: "2026-11-23", to: "2026-11-25" } }],
    ["del jueves al sábado", { dates: { from: "2026-11-19", to: "2026-11-21" } }],
    ["del diez al quince", { dates: { from: "2026-12-10", to: "2026-12-15" } }],
    [
      "el jueves o el viernes",
      { dates: { from: "2026-11-19", to: "2026-11-20" }, either: ["2026-11-19", "2026-11-20"] },
    ],
    ["lunes o martes", { dates: { from: "2026-11-23", to: "2026-11-24" }, either: ["2026-11-23", "2026-11-24"] }],
    ["el 24 o el 27", { dates: { from: "2026-11-24", to: "2026-11-27" }, either: ["2026-11-24", "2026-11-27"] }],
  ])("%s", (says, expected) => {
    expect(dates(says)).toEqual(expected);
  });
});

describe("days ruled out and replaced", () => {
  it.each<[string, Partial<When>]>([
    ["el lunes no", { not: ["2026-11-23"] }],
    ["cualquier día menos el viernes", { not: ["2026-11-20"] }],
    ["que no sea lunes", { not: ["2026-11-23"] }],
    ["el jueves no puedo", { not: ["2026-11-19"] }],
    ["no puedo el jueves", { not: ["2026-11-19"] }],
    ["el jueves no puedo pero el viernes sí", { not: ["2026-11-19"], date: "2026-11-20" }],
    ["lunes y martes no me queda", { not: ["2026-11-23", "2026-11-24"] }],
    ["el viernes trabajo", { not: ["2026-11-20"] }],
    ["el viernes por la mañana estoy ocupado", { not: ["2026-11-20"] }],
    ["el martes no, espere, el miércoles", { not: ["2026-11-24"], date: "2026-11-25" }],
    ["no mejor el jueves", { date: "2026-11-19" }],
    ["no, el jueves", { date: "2026-11-19" }],
    ["pásela del viernes al lunes", { date: "2026-11-23", replaces: { date: "2026-11-20" } }],
    ["cambiar mi cita del viernes para el lunes", { date: "2026-11-23", replaces: { date: "2026-11-20" } }],
    ["martes 27", { date: "2026-11-27", conflict: true }],
  ])("%s", (says, expected) => {
    expect(dates(says)).toEqual(expected);
  });

  it("takes a question about a day for a wish for it", () => {
    expect(dates("el lunes no tienen nada")).toEqual({ date: "2026-11-23" });
  });

  it.each([
    "mi cumpleaños es el 3 de marzo",
    "nací el cinco de mayo",
    "el lunes pasado fui",
    "hasta mañana",
    "la segunda opción",
    "espere un segundo",
    "primero que nada buenas tardes",
    "treinta de febrero",
    "tengo tres hijos",
    "a las diez de la mañana",
    "por la mañana",
  ])("%s names no day", (says) => {
    expect(dates(says)).toEqual({});
  });
});
