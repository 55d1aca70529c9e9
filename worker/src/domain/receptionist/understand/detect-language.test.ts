import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language.ts";

describe("a caller the receptionist has spoken English with", () => {
  it.each([
    "quiero hacer una cita",
    "hola quiero una cita para mañana",
    "buenas tardes, quisiera cancelar mi cita",
    "necesito cambiar la cita",
    "tienen algo el jueves por la tarde",
    "cuánto cuesta una limpieza",
    "a qué hora abren mañana",
    "me duele mucho una muela",
    "kiero una sita para el martes a las tres",
    "¿me puede repetir?",
    "no le entiendo, ¿puede repetir?",
    "disculpe, ¿habla español?",
    "habla espanol",
    "alguien que hable español",
    "en español por favor",
    "Spanish please",
    "español",
    "do you speak Spanish?",
    "does anyone there speak Spanish",
    "can you speak in Spanish",
    "sorry, I don't speak English",
    "no hablo inglés",
    "quiero un appointment para el friday",
  ])("goes on in Spanish after %j", (text) => {
    expect(detectLanguage(text, "en")).toBe("es");
  });

  it.each([
    "hola",
    "hola, I'd like an appointment",
    "gracias",
    "muchas gracias",
    "adios amigo",
    "hasta la vista",
    "no",
    "ok",
    "sí",
    "María de los Ángeles López Jiménez",
    "my name is Juan Carlos de la Cruz",
    "it's Domingo Flores",
    "555 0123",
    "cinco cinco cinco",
    "I'd like the quinceañera makeup",
    "a balayage please",
    "is the Los Angeles office open on Cinco de Mayo",
    "do you have the lomo saltado",
    "how do you say appointment in Spanish",
    "what does mañana mean",
    "translate cita into Spanish",
    "my son Jesus has a cita tomorrow",
    "do you speak English",
    "I live on El Camino Real",
    "por favor",
    "",
    "🙂",
  ])("stays in English after %j", (text) => {
    expect(detectLanguage(text, "en")).toBe("en");
  });
});

describe("a caller the receptionist has spoken Spanish with", () => {
  it.each([
    "I need to cancel my appointment",
    "sorry, do you speak English?",
    "English please",
    "in English please",
    "can we speak English",
    "inglés por favor",
    "¿habla inglés?",
    "what time do you open tomorrow",
    "how much is a cleaning",
    "can I come in on Friday",
    "I don't understand Spanish",
    "yes, I'd like to book a haircut for my son",
  ])("goes on in English after %j", (text) => {
    expect(detectLanguage(text, "es")).toBe("en");
  });

  it.each([
    "ok",
    "bye bye",
    "thank you",
    "yes",
    "sorry",
    "okay thanks, bye",
    "quiero un haircut para el friday",
    "cancelar mi appointment del monday",
    "John Smith",
    "me llamo Kevin Johnson",
    "es kevin punto smith arroba gmail punto com",
    "un checkup",
    "oil change",
    "415 555 0123",
    "no",
    "perfecto, nice",
    "¿habla español?",
    "el teeth whitening cuánto cuesta",
    "sí please",
    "",
  ])("stays in Spanish after %j", (text) => {
    expect(detectLanguage(text, "es")).toBe("es");
  });
});

it("gives an answer for any string, the same one twice, and keeps it once given", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), fc.constantFrom("en", "es"), (text, current) => {
      const detected = detectLanguage(text, current);
      expect(["en", "es"]).toContain(detected);
      expect(detectLanguage(text, current)).toBe(detected);
      expect(detectLanguage(text, detected)).toBe(detected);
    }),
  );
});
