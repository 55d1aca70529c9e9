import { expect, it } from "vitest";
import { isNoAnswer, isSkip } from "./words.ts";

it.each(["OK", "ok, thanks!", "Thank you", "👍", "...", "gracias", "Muchas gracias", "you're welcome", "got it 👍"])(
  "%s answers nothing",
  (text) => expect(isNoAnswer(text)).toBe(true),
);

it.each(["Yes", "No", "yes, thanks to our lift", "9 to 5", "Sí", "OK to bring dogs", "Great Danes only", "$40", "12"])(
  "%s may be an answer",
  (text) => expect(isNoAnswer(text)).toBe(false),
);

it("skipping is no answer either", () => expect(["SKIP", " skip. ", "Omitir"].every(isSkip)).toBe(true));
