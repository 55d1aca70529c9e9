import { describe, expect, it } from "vitest";
import { consultorio as config } from "../../../test/consultorio.ts";
import { expectBooked, talk } from "../../../test/dialogue-expect.ts";
import { transcriptOf } from "../gate/play.ts";
import { newYork } from "../../../test/practice.ts";

const oneService = { ...config, services: config.services.slice(0, 1) };

describe("booking an appointment in Spanish", () => {
  it("step by step", () => {
    const it = talk(
      [
        "buenas tardes, quisiera hacer una cita por favor",
        "para una limpieza",
        "el próximo martes",
        "¿tiene a las dos y media?",
        "María López",
        "sí, este número",
        "sí, está bien",
        "no, eso es todo, gracias",
      ],
      { config },
    );
    expectBooked(it, { at: "2026-12-01T14:30", name: "María López" });
    expect(it.ended).toBe("goodbye");
    expect(transcriptOf(it)).toContain("Su cita queda reservada: Limpieza, el martes primero de diciembre a las 2:30");
  });

  it("with everything in one breath", () => {
    const it = talk(
      ["quiero una limpieza el martes a las dos y media de la tarde, soy María López", "sí", "sí por favor"],
      { config },
    );
    expectBooked(it, { at: "2026-12-01T14:30", name: "María López" });
  });

  it("in a run-on without accents or punctuation", () => {
    const it = talk(
      [
        "si buenas eh mi nombre es david chavez y queria ver si puedo ir para un blanqueamiento este el jueves como a las 10 de la manana",
        "si este numero esta bien",
        "si por favor",
      ],
      { config },
    );
    expect(it.bookings[0], transcriptOf(it)).toMatchObject({
      serviceId: "svc_whitening",
      startsAt: newYork("2026-12-03T10:00"),
    });
    expect(it.bookings[0]!.customerName).toMatch(/^David Ch[aá]vez$/);
  });

  it("without asking which service where there is only one", () => {
    const it = talk(["necesito una cita", "el lunes a las nueve de la mañana", "Samuel Reyes", "sí", "correcto"], {
      config: oneService,
    });
    expectBooked(it, { at: "2026-11-30T09:00", name: "Samuel Reyes" });
    expect(it.transcript[0]!.agent).not.toContain("Limpieza");
  });

  it("by choosing the second of what was offered", () => {
    const it = talk(["¿qué tiene el viernes para una limpieza?", "la segunda", "soy Ana Ruiz", "claro que sí", "sí"], {
      config,
    });
    expectBooked(it, { at: "2026-12-04T12:00", name: "Ana Ruiz" });
  });

  it("by the last of what was offered", () => {
    const it = talk(["¿me da una limpieza para el lunes?", "la última", "Juan Pérez", "sí", "sí"], { config });
    expectBooked(it, { at: "2026-11-30T15:00", name: "Juan Pérez" });
  });

  it("by the hour of one that was offered", () => {
    const it = talk(["¿qué tiene el lunes para limpieza?", "a las doce está bien", "Juan Pérez", "sí", "sí"], {
      config,
    });
    expectBooked(it, { at: "2026-11-30T12:00", name: "Juan Pérez" });
  });

  it("as soon as possible", () => {
    const it = talk(["una limpieza lo antes posible por favor", "sí", "Rosa Medina", "sí", "sí"], { config });
    expectBooked(it, { at: "2026-11-27T11:00", name: "Rosa Medina" });
  });

  it("on another number, said in groups", () => {
    const it = talk(
      [
        "una limpieza el martes a las tres de la tarde",
        "Elena Cruz",
        "no, otro",
        "dos uno dos, cinco cinco cinco, cero uno ocho ocho",
        "sí, correcto",
      ],
      { config },
    );
    expectBooked(it, { at: "2026-12-01T15:00", name: "Elena Cruz", phone: "+12125550188" });
  });

  it("on a day that is closed, and so on the next", () => {
    const it = talk(["una limpieza el domingo", "el lunes a las nueve", "Luis Ortega", "sí", "sí"], { config });
    expect(it.transcript[0]!.agent).toContain("Los domingos no abrimos.");
    expectBooked(it, { at: "2026-11-30T09:00", name: "Luis Ortega" });
  });

  it("at a time that is outside the hours, and so at another", () => {
    const it = talk(["una limpieza el sábado a las cuatro de la tarde", "a las once", "Luis Ortega", "sí", "sí"], {
      config,
    });
    expect(it.transcript[0]!.agent).toContain("Los sábados abrimos de 9 de la mañana a 1 de la tarde.");
    expectBooked(it, { at: "2026-11-28T11:00", name: "Luis Ortega" });
  });

  it("for somebody else, and not under the name we know", () => {
    const it = talk(
      ["una limpieza para mi hija el lunes a las nueve", "Lucía Gómez", "sí", "sí, resérvela por favor"],
      { config, caller: { name: "Pedro Gómez" } },
    );
    expectBooked(it, { at: "2026-11-30T09:00", name: "Lucía Gómez" });
  });

  it("under a name that sounds like a service", () => {
    const salon = { ...config, services: [{ ...config.services[0]!, name: "Corte" }, config.services[1]!] };
    const it = talk(["un corte el lunes a las diez de la mañana", "Yolanda Cortés", "sí", "sí"], { config: salon });
    expectBooked(it, { at: "2026-11-30T10:00", name: "Yolanda Cortés" });
  });

  it("confirmed by an order to book it", () => {
    const it = talk(["limpieza el lunes a las nueve de la mañana", "Pedro Salas", "sí", "sí, agéndela por favor"], {
      config,
    });
    expectBooked(it, { at: "2026-11-30T09:00", name: "Pedro Salas" });
  });

  it("read back with the zone, to somebody whose clock shows another time", () => {
    const it = talk(["limpieza el lunes a las nueve de la mañana", "Pedro Salas", "sí"], {
      config,
      caller: { timeZone: "America/Los_Angeles" },
    });
    expect(it.transcript.at(-1)!.agent).toContain(
      "el lunes 30 de noviembre a las 9 de la mañana, hora oriental, a nombre de Pedro Salas",
    );
  });
});
