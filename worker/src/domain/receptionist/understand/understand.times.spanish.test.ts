import { describe, expect, it } from "vitest";
import type { Expecting, HearingContext, When } from "./heard.ts";
import { understand } from "./understand.ts";

const context: HearingContext = { language: "es", today: "2026-11-18", now: "10:15", zone: "America/New_York" };

function when(says: string, expecting?: Expecting, before?: string): When {
  return understand(says, { ...context, ...(expecting && { expecting }), ...(before && { before }) }).when;
}

describe("a clock time", () => {
  it.each([
    ["a las 3 pm", "15:00"],
    ["a las tres de la tarde", "15:00"],
    ["tres p.m.", "15:00"],
    ["tres y media de la tarde", "15:30"],
    ["a las diez cuarenta y cinco de la mañana", "10:45"],
    ["las nueve y cuarto de la mañana", "09:15"],
    ["cuarto para las cinco de la tarde", "16:45"],
    ["un cuarto para la una de la tarde", "12:45"],
    ["las cinco menos cuarto de la tarde", "16:45"],
    ["diez para las cinco de la tarde", "16:50"],
    ["las once menos diez de la mañana", "10:50"],
    ["las diez y veinte de la mañana", "10:20"],
    ["a las diez con veinte am", "10:20"],
    ["al mediodía", "12:00"],
    ["a medio día", "12:00"],
    ["tipo doce", "12:00"],
    ["a las doce del día", "12:00"],
    ["a las doce y media", "12:30"],
    ["a las diecisiete horas", "17:00"],
    ["a las 17h30", "17:30"],
    ["16:45", "16:45"],
    ["a las ocho de la noche", "20:00"],
    ["a las seis de la tarde", "18:00"],
    ["esta tarde como a las cinco", "17:00"],
    ["mañana en la mañana a las diez", "10:00"],
    ["por la tarde a eso de las cuatro", "16:00"],
    ["a la una de la tarde", "13:00"],
    ["a la una y media de la tarde", "13:30"],
    ["siete de la mañana", "07:00"],
  ])("%s → %s", (says, time) => {
    expect(when(says)).toMatchObject({ time });
    expect(when(says)).not.toHaveProperty("ambiguousHour");
  });

  it.each([
    ["a las tres", "15:00"],
    ["a las tres y media", "15:30"],
    ["las tres treinta", "15:30"],
    ["como a las ocho", "08:00"],
    ["tipo once", "11:00"],
    ["a eso de las siete", "19:00"],
    ["a las sinco", "17:00"],
    ["que sea a las 4 por favor", "16:00"],
    ["a la una", "13:00"],
    ["la una y cuarto", "13:15"],
    ["cuarto para las tres", "14:45"],
    ["las cinco menos cuarto", "16:45"],
    ["el viernes a las nueve en punto", "09:00"],
    ["sobre las diez", "10:00"],
    ["la de las diez", "10:00"],
  ])("%s → %s, guessed from business hours", (says, time) => {
    expect(when(says)).toMatchObject({ time, ambiguousHour: true });
  });

  it("takes a bare number for a time only where a time was asked for", () => {
    expect(when("tres", "time")).toMatchObject({ time: "15:00" });
    expect(when("tres por favor", undefined, "¿A qué hora le conviene?")).toMatchObject({ time: "15:00" });
    expect(when("tres")).toEqual({});
    expect(when("tres", "name")).toEqual({});
  });

  it("counts from now", () => {
    expect(when("en una hora")).toEqual({ date: "2026-11-18", time: "11:15" });
    expect(when("dentro de media hora")).toEqual({ date: "2026-11-18", time: "10:45" });
    expect(when("en hora y media", "time")).not.toHaveProperty("date");
    expect(when("como en dos horas")).toEqual({ date: "2026-11-18", time: "12:15" });
  });

  it.each([
    "una mesa para cuatro personas",
    "somos tres",
    "tengo dos hijos",
    "dura veinte minutos",
    "está a cinco cuadras",
    "una cita",
    "cualquiera de las dos",
    "buenas tardes",
    "buenas noches",
    "llego tarde",
  ])("%s names no time", (says) => {
    expect(when(says)).toEqual({});
  });
});

describe("bounds, ranges and alternatives", () => {
  it.each<[string, When]>([
    ["después de las cuatro", { after: "16:00", bound: "16:00", ambiguousHour: true }],
    ["a partir de las dos de la tarde", { after: "14:00", bound: "14:00" }],
    ["antes del mediodía", { before: "12:00", bound: "12:00" }],
    ["a las cuatro de la tarde o más tarde", { after: "16:00", bound: "16:00" }],
    ["antes de las diez de la mañana", { before: "10:00", bound: "10:00" }],
    ["no puedo antes de las tres", { after: "15:00", bound: "15:00", ambiguousHour: true }],
    ["salgo de trabajar a las cinco", { after: "17:00", bound: "17:00", ambiguousHour: true }],
    ["trabajo hasta las cinco de la tarde", { after: "17:00", bound: "17:00" }],
    ["entre las dos y las cuatro", { after: "14:00", before: "16:00", ambiguousHour: true }],
    ["de 10 a 12", { after: "10:00", before: "12:00" }],
    ["de once en adelante", { after: "11:00", bound: "11:00", ambiguousHour: true }],
    ["de nueve a once de la mañana", { after: "09:00", before: "11:00" }],
    ["desde las tres hasta las cinco de la tarde", { after: "15:00", before: "17:00" }],
    ["a las tres o a las cuatro de la tarde", { times: ["15:00", "16:00"], after: "15:00", before: "16:00" }],
    ["muévala de las tres a las cuatro de la tarde", { time: "16:00", replaces: { time: "15:00" } }],
  ])("%s", (says, expected) => {
    expect(when(says)).toEqual(expected);
  });
});

describe("parts of the day and wishes without a time", () => {
  it.each<[string, When]>([
    ["por la mañana", { part: "morning" }],
    ["en las mañanas", { part: "morning" }],
    ["mañana por la tarde", { date: "2026-11-19", part: "afternoon" }],
    ["mañana por la mañana", { date: "2026-11-19", part: "morning" }],
    ["esta noche", { date: "2026-11-18", part: "evening" }],
    ["mañana a primera hora", { date: "2026-11-19", part: "morning", soonest: true }],
    ["después de comer", { part: "afternoon", after: "14:00" }],
    ["el viernes saliendo del trabajo", { date: "2026-11-20", after: "17:00" }],
    ["a última hora", { after: "15:30" }],
    ["a media mañana", { part: "morning", after: "10:00" }],
    ["tempranito", { part: "morning", before: "10:00" }],
    ["algo más tarde", { shift: "later" }],
    ["no tiene algo más temprano", { shift: "earlier" }],
    ["otro día", { shift: "other-day" }],
    ["lo antes posible", { soonest: true }],
    ["lo más pronto que se pueda", { soonest: true }],
    ["la primera que tenga", { soonest: true }],
  ])("%s", (says, expected) => {
    expect(when(says)).toEqual(expected);
  });

  it.each(["hasta luego", "yo llamo más tarde", "buenas tardes", "anoche se rompió"])("%s is no wish", (says) => {
    expect(when(says)).toEqual({});
  });

  it("takes whenever for the soonest where a day was asked for", () => {
    expect(when("cuando sea", "date")).toEqual({ soonest: true });
    expect(when("cuando usted pueda", "date")).toEqual({ soonest: true });
    expect(when("cuando sea")).toEqual({});
  });
});
