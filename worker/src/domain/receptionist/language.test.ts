import { describe, expect, it } from "vitest";
import { languageAskedFor } from "./language.ts";

describe("asking for a language", () => {
  it.each([
    ["¿habla español?", "es", ""],
    ["en español por favor", "es", ""],
    ["Español", "es", ""],
    ["do you speak spanish", "es", ""],
    ["Spanish please", "es", ""],
    ["¿habla inglés?", "en", ""],
    ["english please", "en", ""],
    ["Hola, ¿habla español? Necesito una cita para el sábado", "es", "Hola,  ? Necesito una cita para el sábado"],
    ["no hablo inglés, quiero una cita mañana", "es", "quiero una cita mañana"],
    ["sorry, do you speak Spanish?", "es", "sorry,"],
  ])("%s", (text, language, rest) => {
    const asked = languageAskedFor(text);
    expect(asked?.language).toBe(language);
    expect(asked!.rest.replace(/^[\s,¿?]+|[\s¿?]+$/g, "").replace(/¿\s*\?/, " ")).toBe(rest);
  });

  it.each(["does the doctor speak Spanish?", "¿la doctora estudió en España?", "quiero una cita"])("not: %s", (text) =>
    expect(languageAskedFor(text)).toBeUndefined(),
  );
});
