import { describe, expect, it } from "vitest";
import type { Heard, HearingContext } from "./heard.ts";
import { understand } from "./understand.ts";

const services = ["Teeth cleaning", "Whitening", "Men's haircut", "Women's haircut", "Oil change", "Brake inspection"];
const context: HearingContext = { language: "es", today: "2026-11-18", zone: "America/New_York", services };

function hear(says: string, more?: Partial<HearingContext>): Heard {
  return understand(says, { ...context, ...more });
}

describe("everything in one breath", () => {
  it("hears purpose, service, day, time and name", () => {
    expect(hear("una limpieza el martes que viene a las dos y media, soy María López")).toMatchObject({
      intent: "book",
      services: [0],
      when: { date: "2026-11-24", time: "14:30", ambiguousHour: true },
      name: "María López",
    });
  });

  it("hears a whole text message", () => {
    const says = "ola soy dana kiero un cambio de aseite el vie a las 9am, mi cel 415-555-0123 grax";
    expect(hear(says)).toMatchObject({
      intent: "book",
      when: { date: "2026-11-20", time: "09:00" },
      name: "Dana",
      phone: "+14155550123",
    });
  });

  it("hears two languages in one sentence", () => {
    expect(hear("quiero un appointment para el friday en la morning")).toMatchObject({
      intent: "book",
      when: { date: "2026-11-20", part: "morning" },
    });
  });
});

describe("choices", () => {
  it.each<[string, number | undefined]>([
    ["la primera", 1],
    ["la segunda", 2],
    ["la segunda por favor", 2],
    ["la segunda opción", 2],
    ["me quedo con la tercera", 3],
    ["dos", 2],
    ["la número tres", 3],
    ["opción uno", 1],
    ["la última", -1],
    ["el primero", 1],
    ["cualquiera está bien", 1],
    ["la que sea", 1],
    ["la más temprana", 1],
    ["la más tarde", -1],
    ["cuatro", undefined],
    ["ninguna de esas", undefined],
    ["la primera semana de diciembre", undefined],
    ["la de las diez", undefined],
  ])("of three: %s", (says, choice) => {
    expect(hear(says, { expecting: "slot", offered: 3 }).choice).toBe(choice);
  });

  it("takes a number for a time where one of the options is at that hour", () => {
    const before = "Tengo a la 1, a las 2 y media o a las 3. ¿Cuál prefiere?";
    expect(hear("tres", { expecting: "slot", offered: 3, before })).toMatchObject({ when: { time: "15:00" } });
    expect(hear("tres", { expecting: "slot", offered: 3, before })).not.toHaveProperty("choice");
  });

  it("takes a time for a time and a date for a date", () => {
    expect(hear("la de las tres", { expecting: "slot", offered: 3 }).when).toMatchObject({ time: "15:00" });
    expect(hear("el ocho", { expecting: "slot", offered: 3 }).when).toEqual({ date: "2026-12-08" });
    expect(hear("el primero", { expecting: "date" }).when).toEqual({ date: "2026-12-01" });
  });

  it("makes no choice where nothing was offered", () => {
    expect(hear("dos")).not.toHaveProperty("choice");
  });
});

describe("services", () => {
  it.each<[string, number[]]>([
    ["quiero una limpieza dental", [0]],
    ["una limpieza de dientes y un blanqueamiento", [0, 1]],
    ["un corte de pelo", [2, 3]],
    ["corte de caballero", [2]],
    ["corte para dama", [3]],
    ["necesito cambiarle el aceite al carro", [4]],
    ["que me revisen los frenos", [5]],
    ["un haircut", [2, 3]],
    ["otra cosa", []],
  ])("%s", (says, indexes) => {
    expect(new Set(hear(says).services)).toEqual(new Set(indexes));
  });

  it("finds services named in Spanish as well", () => {
    const spanish = ["Limpieza dental", "Corte de niño", "Masaje relajante"];
    expect(hear("una limpieza", { services: spanish }).services).toEqual([0]);
    expect(hear("un corte para mi nino", { services: spanish }).services).toEqual([1]);
    expect(hear("un massage", { services: spanish }).services).toEqual([2]);
  });
});

describe("changes of mind", () => {
  it.each([
    "no mejor el jueves",
    "perdón quise decir el viernes",
    "no espere el miércoles",
    "en realidad a las cuatro",
    "me equivoqué, es a las cinco",
    "cámbiela al viernes",
    "digo, el lunes",
    "mejor a mediodía",
    "cambié de opinión",
  ])("corrects: %s", (says) => {
    expect(hear(says, { expecting: "confirm" })).toMatchObject({ correction: true, backsOut: false });
  });

  it.each(["no", "no gracias", "sí, el jueves", "el jueves a las cuatro"])("corrects nothing: %s", (says) => {
    expect(hear(says, { expecting: "confirm" }).correction).toBe(false);
  });

  it.each([
    "olvídelo",
    "mejor no",
    "déjelo así",
    "ya no quiero la cita",
    "yo llamo después",
    "luego les marco",
    "no ya no",
    "no se preocupe",
  ])("backs out: %s", (says) => {
    expect(hear(says, { expecting: "date" })).toMatchObject({ backsOut: true, intent: "no" });
  });

  it("tells taking back the present task from cancelling an appointment", () => {
    expect(hear("cancélelo", { expecting: "confirm" })).toMatchObject({ backsOut: true, intent: "no" });
    expect(hear("cancélelo")).toMatchObject({ backsOut: false, intent: "cancel" });
    expect(hear("cancele mi cita", { expecting: "date" })).toMatchObject({ backsOut: false, intent: "cancel" });
  });
});

describe("the receptionist's last line", () => {
  it.each<[string, string, Partial<Heard>]>([
    ["¿Qué día le conviene?", "el veinte", { when: { date: "2026-11-20" } }],
    ["¿A qué hora le gustaría?", "once", { when: { time: "11:00", ambiguousHour: true } }],
    ["¿Me da su nombre?", "maria lopez", { name: "Maria Lopez" }],
    ["¿Cuál es su número de teléfono?", "555 0123", { phone: "5550123" }],
    ["¿Y su correo?", "ana arroba gmail", { email: "ana@gmail.com" }],
    ["¿Cómo se llama usted?", "ernesto", { name: "Ernesto" }],
  ])("%s %s", (before, says, heard) => {
    expect(hear(says, { before })).toMatchObject(heard);
  });
});

it("keeps the utterance as given and the words worth searching", () => {
  const says = "  ¿Y, este, tienen ESTACIONAMIENTO?! ";
  expect(hear(says)).toMatchObject({ says, words: ["estacionamiento"] });
});
