import { describe, expect, it } from "vitest";
import { consultorio } from "../../../test/consultorio.ts";
import { expectBooked, talk } from "../../../test/dialogue-expect.ts";
import { transcriptOf } from "../gate/play.ts";
import { friday, practice } from "../../../test/practice.ts";
import { summaryOf } from "./outcome.ts";
import { receptionist } from "./receptionist.ts";

const facts = {
  config: practice,
  channel: "voice" as const,
  caller: { phone: "+12125550123", name: null },
};

describe("two languages in one business", () => {
  it("begins in the language of the business", () => {
    expect(receptionist.start(facts).language).toBe("en");
    expect(receptionist.start({ ...facts, config: consultorio }).language).toBe("es");
  });

  it.each(["¿habla español?", "do you speak Spanish?", "español por favor", "Hi, does anyone there speak Spanish?"])(
    "%s is answered in Spanish, and the question that was pending is put again",
    (says) => {
      const step = receptionist.respond(receptionist.start(facts), { type: "utterance", text: says }, facts, friday);
      expect(step.effects).toEqual([{ type: "language", language: "es" }]);
      expect(step.say.join(" ")).toMatch(/^Sí, claro, hablo español\. ¿/);
      expect(step.state.language).toBe("es");
    },
  );

  it("asked for in the middle of a booking, it changes nothing but the language", () => {
    const it = talk([
      "i'd like a cleaning on monday at nine am",
      "sorry, do you speak Spanish?",
      "Ana Ruiz",
      "sí",
      "sí, por favor",
    ]);
    expect(it.transcript[1]!.agent).toMatch(/español\. .*(nombre)/);
    expectBooked(it, { at: "2026-11-30T09:00", name: "Ana Ruiz" });
  });

  it("'perdón' is no name", () => {
    const it = talk(["cleaning monday at nine am", "perdón, ¿podemos hablar en español?", "Ana Ruiz", "sí", "sí"]);
    expectBooked(it, { at: "2026-11-30T09:00", name: "Ana Ruiz" });
  });

  it("services named in one language are found by their name in the other", () => {
    const english = talk(["i'd like a cleaning on monday at nine am", "Sam Reed", "yes", "yes"], {
      config: consultorio,
    });
    expectBooked(english, { at: "2026-11-30T09:00", name: "Sam Reed" });
    const spanish = talk(["quisiera un blanqueamiento el lunes a las nueve", "Ana Ruiz", "sí", "sí"]);
    expectBooked(spanish, { service: "whitening", at: "2026-11-30T09:00", name: "Ana Ruiz" });
  });

  it("what was asked for in the same breath is done", () => {
    const it = talk(["¿habla español? quiero una cita para el lunes a las nueve"], {
      config: { ...practice, services: practice.services.slice(0, 1) },
    });
    expect(it.transcript[0]!.agent).toMatch(/^Sí, claro, hablo español\. .*lunes 30 de noviembre a las 9 de la mañana/);
  });

  it("back into English where the caller wants it", () => {
    const it = talk(["quisiera una cita", "¿habla inglés?"], { config: consultorio });
    expect(it.transcript[1]!.agent).toMatch(/^Yes, of course, I speak English\./);
    expect(it.state.language).toBe("en");
  });

  it("the first words in Spanish are enough", () => {
    const it = talk([
      "hola, quisiera hacer una cita para una limpieza",
      "el lunes a las nueve",
      "Ana Ruiz",
      "sí",
      "sí",
    ]);
    expect(it.state.language).toBe("es");
    expect(transcriptOf(it)).not.toMatch(/\b(what|which|shall|you)\b/i);
    expect(it.bookings, transcriptOf(it)).toHaveLength(1);
  });

  it("a Spanish name is no Spanish", () => {
    const it = talk(["cleaning on monday at nine am", "José Luis Cruz", "yes", "yes"]);
    expect(it.state.language).toBe("en");
    expectBooked(it, { at: "2026-11-30T09:00", name: "José Luis Cruz" });
  });

  it("the owner reads what came of it in their own", () => {
    const it = talk(["¿habla español? quiero una limpieza el lunes a las nueve de la mañana", "Ana Ruiz", "sí", "sí"]);
    expect(summaryOf(it.state, facts)).toBe("Ana Ruiz booked a Cleaning for Mon, Nov 30 at 9 AM.");
  });
});

it("a call begun before languages were remembered goes on in that of the business", () => {
  const { language: _, ...older } = receptionist.start({ ...facts, config: consultorio });
  const step = receptionist.respond(
    older as typeof older & { language: "es" },
    { type: "silence", count: 1 },
    { ...facts, config: consultorio },
    friday,
  );
  expect(step.state.language).toBe("es");
  expect(step.say[0]).toBe("¿Sigue ahí?");
});
