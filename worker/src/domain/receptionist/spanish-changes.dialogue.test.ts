import { describe, expect, it } from "vitest";
import { consultorio as config } from "../../../test/consultorio.ts";
import { expectBooked, expectNothingBooked, talk } from "../../../test/dialogue-expect.ts";
import { transcriptOf } from "../gate/play.ts";

const toReadBack = ["limpieza el martes a las dos y media de la tarde", "María López", "sí"];

describe("changes of mind in Spanish", () => {
  it.each([
    "sí, así está bien",
    "sí, la puede reservar",
    "claro que sí",
    "correcto, gracias",
    "s",
    "dale",
    "ándele sí",
  ])("none: %s", (says) =>
    expectBooked(talk([...toReadBack, says], { config }), { at: "2026-12-01T14:30", name: "María López" }),
  );

  it("to another day at the read-back, keeping the time", () => {
    const it = talk([...toReadBack, "no, mejor el jueves", "sí"], { config });
    expectBooked(it, { at: "2026-12-03T14:30", name: "María López" });
  });

  it("to another time at the read-back, keeping the day", () => {
    const it = talk([...toReadBack, "ay, mejor a las tres", "sí"], { config });
    expectBooked(it, { at: "2026-12-01T15:00", name: "María López" });
  });

  it("to another name at the read-back", () => {
    const it = talk([...toReadBack, "no, me llamo Marta López", "sí"], { config });
    expectBooked(it, { at: "2026-12-01T14:30", name: "Marta López" });
  });

  it("to another last name, keeping the first", () => {
    const it = talk([...toReadBack, "no, el apellido es Lara", "sí"], { config });
    expectBooked(it, { at: "2026-12-01T14:30", name: "María Lara" });
  });

  it("to another service", () => {
    const it = talk([...toReadBack, "perdón, quise decir un blanqueamiento", "sí"], { config });
    expectBooked(it, { service: "whitening", at: "2026-12-01T14:30", name: "María López" });
  });

  it("with a bare no, then what is wrong, then the new one", () => {
    const it = talk([...toReadBack, "no", "la hora", "a las cuatro de la tarde", "sí"], { config });
    expectBooked(it, { at: "2026-12-01T16:00", name: "María López" });
  });

  it("in a yes with an exception", () => {
    const it = talk([...toReadBack, "sí, pero el nombre está mal", "Marta López", "sí"], { config });
    expectBooked(it, { at: "2026-12-01T14:30", name: "Marta López" });
  });

  it("while the name was being asked for", () => {
    const it = talk(
      ["limpieza el martes a las dos y media de la tarde", "espere, mejor el miércoles", "María López", "sí", "sí"],
      { config },
    );
    expectBooked(it, { at: "2026-12-02T14:30", name: "María López" });
  });

  it("held up at the read-back by a question, which rejects nothing", () => {
    const it = talk([...toReadBack, "espere, ¿cuánto cuesta?", "ah bueno, sí, resérvela"], { config });
    expect(transcriptOf(it)).toContain("Limpieza cuesta $120");
    expectBooked(it, { at: "2026-12-01T14:30", name: "María López" });
  });

  it("to nothing at all", () => {
    const it = talk([...toReadBack, "no, olvídelo", "no gracias, adiós"], { config });
    expectNothingBooked(it);
    expect(it.ended).toBe("goodbye");
  });

  it("to the afternoon of a day whose morning was offered", () => {
    const it = talk(
      ["una limpieza la próxima semana", "el miércoles por la tarde", "a las cuatro", "Diego Luna", "sí", "sí"],
      { config },
    );
    expectBooked(it, { at: "2026-12-02T16:00", name: "Diego Luna" });
  });

  it("to a later time than those offered", () => {
    const it = talk(
      ["¿qué tiene el lunes para limpieza?", "¿no tiene más tarde?", "a las cuatro y media", "Eva Gil", "sí", "sí"],
      {
        config,
      },
    );
    expectBooked(it, { at: "2026-11-30T16:30", name: "Eva Gil" });
  });
});
