import { describe, expect, it } from "vitest";
import { practice } from "../../../../test/practice.ts";
import { cues } from "../lexicon/cues.ts";
import { phrasebooks } from "../say/phrasebook.ts";
import type { When } from "../understand/heard.ts";
import { answerHours } from "./hours.ts";

const english = { words: phrasebooks.en, cues: cues.en };
const friday = { date: "2026-11-27", time: "10:00" };

function ask(says: string, when: When = {}, now = friday, language = english): string {
  const heard = {
    says,
    when,
    intent: "hours" as const,
    intents: [],
    services: [],
    correction: false,
    backsOut: false,
    callerId: false,
    words: [],
  };
  return answerHours(practice.hours, heard, now, language);
}

describe("opening hours in Spanish", () => {
  const spanish = { words: phrasebooks.es, cues: cues.es };
  it.each([
    [
      "¿cuál es su horario?",
      "Abrimos de lunes a viernes de 9 de la mañana a 5 de la tarde y los sábados de 9 de la mañana a 1 de la tarde. Cerramos los domingos.",
    ],
    ["¿están abiertos ahorita?", "Sí, ahora está abierto, hasta las 5 de la tarde."],
    ["¿a qué hora cierran hoy?", "Hoy cerramos a las 5 de la tarde."],
    ["¿a qué hora abren hoy?", "Hoy abrimos a las 9 de la mañana."],
    ["¿abren en Navidad?", "El viernes 25 de diciembre estamos cerrados."],
    ["¿qué días festivos cierran?", "Estaremos cerrados el jueves 24 de diciembre y el viernes 25 de diciembre."],
  ])("%s", (says, answer) => expect(ask(says, {}, friday, spanish)).toBe(answer));
});

describe("opening hours", () => {
  it("tells the week in runs of days", () => {
    expect(ask("what are your hours")).toBe(
      "We're open Monday to Friday from 9 AM to 5 PM and Saturday from 9 AM to 1 PM. We're closed on Sunday.",
    );
  });

  it("answers for a day", () => {
    expect(ask("are you open saturday", { date: "2026-11-28" })).toContain("9 AM to 1 PM");
    expect(ask("are you open sunday", { date: "2026-11-29" })).toContain("closed");
  });

  it("answers for weekends in general, on a Sunday too", () => {
    const sunday = { date: "2026-11-29", time: "18:00" };
    expect(ask("are you open on weekends", { date: sunday.date }, sunday)).toContain("Saturday from 9 AM to 1 PM");
  });

  it("names a closed date by its date, for its weekday is usually open", () => {
    expect(ask("are you open on christmas", { date: "2026-12-25" })).toBe("We're closed on Friday, December 25th.");
    expect(ask("are you open on holidays")).toContain("December 24th and Friday, December 25th");
  });

  it("answers for this moment", () => {
    expect(ask("are you open right now")).toBe("Yes, we're open now, until 5 PM.");
    expect(ask("are you still open", {}, { date: "2026-11-27", time: "17:00" })).toBe(
      "We're closed right now. We open tomorrow, Saturday, November 28th at 9 AM.",
    );
    expect(ask("are you open now", {}, { date: "2026-11-27", time: "07:30" })).toContain("today at 9 AM");
  });

  it("answers for a time of a day", () => {
    expect(ask("are you open at 3 on saturday", { date: "2026-11-28", time: "15:00" })).toMatch(/^No, .*9 AM to 1 PM/);
    expect(ask("are you open friday at 4", { date: "2026-12-04", time: "16:00" })).toMatch(/^Yes/);
  });

  it("answers when today closes and opens", () => {
    expect(ask("what time do you close today", { date: "2026-11-27" })).toBe("Today we close at 5 PM.");
    expect(ask("how late are you open")).toBe("Today we close at 5 PM.");
  });

  it("does not claim a closing time it does not know", () => {
    const closed = { ...practice.hours, mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] };
    const heard = {
      says: "what are your hours",
      when: {},
      intent: "hours" as const,
      intents: [],
      services: [],
      correction: false,
      backsOut: false,
      callerId: false,
      words: [],
    };
    expect(answerHours(closed, heard, friday, english)).toBe("I don't have our opening hours here.");
  });
});
