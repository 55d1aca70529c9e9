import { describe, expect, it } from "vitest";
import { consultorio } from "../../../test/consultorio.ts";
import { expectBooked, expectNothingBooked, talk } from "../../../test/dialogue-expect.ts";
import { transcriptOf } from "../gate/play.ts";
import { practice } from "../../../test/practice.ts";

describe("questions in Spanish", () => {
  it.each([
    ["¿abren los sábados?", "de 9 de la mañana a 1 de la tarde"],
    ["¿a qué hora cierran hoy?", "cerramos a las 5 de la tarde"],
    ["¿están abiertos ahorita?", "ahora está abierto"],
    ["¿abren en Navidad?", "El viernes 25 de diciembre estamos cerrados"],
    ["¿cuál es su horario?", "de lunes a viernes"],
    ["disculpe, ¿dónde están ubicados?", "calle Main número 12"],
    ["cuál es su dirección", "calle Main número 12"],
    ["¿cuánto cuesta una limpieza?", "Limpieza cuesta $120"],
    ["¿qué precio tiene el blanqueamiento?", "$350.50"],
    ["¿qué servicios ofrecen?", "Limpieza, Blanqueamiento y Primera consulta"],
    ["¿hay dónde estacionarse?", "gratis, detrás del edificio"],
    ["oiga ¿aceptan Delta Dental?", "Delta Dental y Cigna"],
    ["¿atienden niños?", "tres años"],
    ["¿cuánto dura el blanqueamiento?", "una hora"],
    ["¿puedo pagar con tarjeta?", "todas las tarjetas"],
  ])("%s", (question, answer) => {
    const it = talk([question], { config: consultorio });
    expect(it.transcript[0]!.agent).toContain(answer);
    expect(it.state.ended).toBeNull();
    expectNothingBooked(it);
  });

  it("in the middle of a booking are answered, and the booking goes on where it was", () => {
    const it = talk(
      ["quiero una limpieza el lunes a las nueve de la mañana", "¿hay estacionamiento?", "Ana Ruiz", "sí", "sí"],
      { config: consultorio },
    );
    expect(it.transcript[1]!.agent).toContain("detrás del edificio");
    expectBooked(it, { at: "2026-11-30T09:00", name: "Ana Ruiz" });
  });

  it("nobody can answer are taken down, never guessed", () => {
    const it = talk(["¿ponen bótox?", "sí", "Ana Ruiz", "sí", "sí"], { config: consultorio });
    expect(it.transcript[0]!.agent).toMatch(/no lo sé|no la tengo/);
    expect(it.messages, transcriptOf(it)).toMatchObject([{ fromName: "Ana Ruiz" }]);
    expect(it.messages[0]!.body).toContain("bótox");
  });
});

describe("questions in Spanish to a business that writes English", () => {
  const config = { ...practice, language: "en-US" as const };

  it.each([
    ["hola, ¿tienen estacionamiento?", "Parking is free behind the building."],
    ["buenas tardes, ¿qué seguros aceptan?", "We take Delta Dental and Cigna."],
    ["¿atienden niños?", "Yes, from the age of three."],
  ])("%s is answered as it is written, introduced in Spanish", (question, answer) => {
    const it = talk([question], { config });
    expect(it.transcript[0]!.agent).toContain(`Esta información solo la tengo en inglés: ${answer}`);
  });

  it("what the configuration knows is said in Spanish", () => {
    const it = talk(["hola, ¿cuál es su horario?"], { config });
    expect(it.transcript[0]!.agent).toContain("Abrimos de lunes a viernes de 9 de la mañana a 5 de la tarde");
  });
});
