import { describe, expect, it } from "vitest";
import { consultorio as config } from "../../../test/consultorio.ts";
import { transcriptOf } from "../gate/play.ts";
import type { Line, Setting } from "../gate/play.ts";
import { callerId, calendarWith, expectAppointments, talk } from "../../../test/dialogue-expect.ts";

const martes = { at: "2026-12-01T14:30", name: "María López" };
const viernes = { at: "2026-12-04T10:00", name: "María López" };
const lejos = { service: "whitening", at: "2026-12-08T11:00", name: "María López" };

const hablar = (lines: readonly Line[], setting: Partial<Setting> = {}) => talk(lines, { config, ...setting });

describe("an appointment that exists, in Spanish", () => {
  it.each(["¿cuándo es mi cita?", "hola quería saber a qué hora es mi cita", "tengo alguna cita con ustedes"])(
    "is told: %s",
    (says) => {
      const it = hablar([says], { calendar: calendarWith(martes) });
      expect(it.transcript[0]!.agent).toMatch(/martes primero de diciembre a las 2:30/);
    },
  );

  it("is moved in one breath", () => {
    const it = hablar(
      ["puede pasar mi cita del martes al jueves después de las cuatro", "a las cuatro y media", "sí"],
      {
        calendar: calendarWith(martes, viernes),
      },
    );
    expectAppointments(it, { ...martes, at: "2026-12-03T16:30" }, viernes);
    expect(transcriptOf(it)).toMatch(
      /cambiaría su cita de Limpieza del martes primero de diciembre .* al jueves 3 de diciembre/,
    );
  });

  it("is moved step by step, with a change of mind", () => {
    const it = hablar(
      ["necesito cambiar mi cita por favor", "el jueves a las diez", "no mejor a las once", "sí está bien"],
      {
        calendar: calendarWith(martes),
      },
    );
    expectAppointments(it, { ...martes, at: "2026-12-03T11:00" });
  });

  it("is moved where it was said by its day", () => {
    const it = hablar(["mi cita del viernes la quiero mover al lunes a las nueve", "sí"], {
      calendar: calendarWith(martes, viernes),
    });
    expectAppointments(it, { ...viernes, at: "2026-11-30T09:00" }, martes);
  });

  it("is moved when the caller cannot come", () => {
    const it = hablar(["no puedo ir el martes ¿podemos el jueves a las cuatro?", "sí"], {
      calendar: calendarWith(martes),
    });
    expectAppointments(it, { ...martes, at: "2026-12-03T16:00" });
  });

  it("is cancelled on a yes", () => {
    const it = hablar(["quiero cancelar mi cita", "sí, cancélela", "no gracias"], { calendar: calendarWith(martes) });
    expect(it.transcript[1]!.agent).toMatch(/está cancelada/);
    expectAppointments(it);
  });

  it.each(["no, mejor déjela así", "no", "espere", "mejor no", "¿cómo?"])("is not cancelled by: %s", (says) => {
    expectAppointments(hablar(["quiero cancelar mi cita", says], { calendar: calendarWith(martes) }), martes);
  });

  it("is cancelled together with the other", () => {
    for (const lines of [
      ["quiero cancelar una de mis citas", "las dos", "sí", "sí"],
      ["quiero cancelar mis dos citas", "sí", "sí"],
    ])
      expectAppointments(hablar(lines, { calendar: calendarWith(martes, lejos) }));
  });

  it("is moved where another day is asked for", () => {
    const it = hablar(["el martes no puedo, me la puede poner para otro día", "el jueves a las diez", "sí"], {
      calendar: calendarWith(martes),
    });
    expectAppointments(it, { ...martes, at: "2026-12-03T10:00" });
  });

  it("is one of several", () => {
    const it = hablar(["quiero cancelar una de mis citas", "la segunda", "sí"], {
      calendar: calendarWith(martes, viernes, lejos),
    });
    expectAppointments(it, martes, lejos);
    const named = hablar(["quiero cancelar una cita", "la del blanqueamiento", "sí esa"], {
      calendar: calendarWith(martes, viernes, lejos),
    });
    expectAppointments(named, martes, viernes);
  });

  it("under another number needs its code", () => {
    const theirs = { ...martes, phone: "+12125550777" };
    const asks = ["quiero cancelar mi cita", "es el 212 555 0777"];
    const it = hablar([...asks, "cuatro ocho dos nueve uno tres", "sí"], { calendar: calendarWith(theirs) });
    expect(it.transcript[1]!.agent).toMatch(/código/);
    expect(it.transcript[1]!.agent).not.toMatch(/martes/);
    expectAppointments(it);
    const wrong = hablar([...asks, "uno uno uno uno uno uno"], { calendar: calendarWith(theirs) });
    expect(wrong.transcript[2]!.agent).toMatch(/quedan 2 intentos/);
  });
});

describe("several things at once, in Spanish", () => {
  it("are served one after the other", () => {
    const it = hablar(
      ["quiero un blanqueamiento el martes a las diez y cancelar mi cita del viernes", "sí", "sí", "sí", "sí"],
      { calendar: calendarWith(viernes), caller: { name: "María López" } },
    );
    expectAppointments(it, { service: "whitening", at: "2026-12-01T10:00", name: "María López" });
  });

  it("two services follow each other", () => {
    const it = hablar(["una limpieza y un blanqueamiento el martes a las diez", "David Chávez", "sí", "sí", "sí"]);
    expectAppointments(
      it,
      { at: "2026-12-01T10:00", name: "David Chávez" },
      { service: "whitening", at: "2026-12-01T10:30", name: "David Chávez" },
    );
  });
});

describe("texts, in Spanish", () => {
  it.each(["mándeme la dirección por mensaje", "¿me puede mandar la dirección por texto?"])("are sent: %s", (says) => {
    const it = hablar([says]);
    expect(it.texts, transcriptOf(it)).toMatchObject([{ to: callerId, about: { kind: "fact" }, language: "es" }]);
    expect(it.transcript[0]!.agent).toMatch(/Se lo mandé/);
  });

  it("send what was just answered", () => {
    const it = hablar(["¿dónde están?", "me lo puede mandar por mensaje"]);
    expect(it.texts, transcriptOf(it)).toMatchObject([{ about: { kind: "fact" } }]);
  });
});
