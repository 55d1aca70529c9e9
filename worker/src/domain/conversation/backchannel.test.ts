import { describe, expect, it } from "vitest";
import { asksYesNo, isBackchannel, onlyListens } from "./backchannel.ts";

describe("a sign of listening", () => {
  it.each([
    "mm-hmm",
    "Mhm.",
    "uh huh",
    "uh-huh",
    "okay",
    "OK",
    "right",
    "yeah",
    "yeah, okay",
    "I see",
    "got it",
    "oh okay",
    "hmm",
    "sure",
    "alright",
    "yep yep",
    "mm",
    "right right",
    "okay great",
  ])("%s", (text) => expect(isBackchannel(text, "en")).toBe(true));
  it.each([
    "ajá",
    "sí, sí",
    "sí",
    "claro",
    "bueno",
    "mm",
    "okay",
    "ya",
    "entiendo",
    "muy bien",
    "ajá sí",
    "de acuerdo",
    "así es",
    "vale",
    "mjm",
    "uh huh",
  ])("%s", (text) => expect(isBackchannel(text, "es")).toBe(true));
  it.each([
    "",
    "no",
    "okay tuesday",
    "yes please book it",
    "wait",
    "right after lunch",
    "what",
    "stop",
    "I see a problem",
    "cleaning",
    "three",
    "right?",
  ])("is not: %s", (text) => expect(isBackchannel(text, "en")).toBe(false));
  it.each([
    "no",
    "¿Bueno?",
    "sí, el martes",
    "espere",
    "bueno pero el lunes",
    "una limpieza",
    "ya no",
    "¿qué?",
    "a las tres",
  ])("is not, in Spanish: %s", (text) => expect(isBackchannel(text, "es")).toBe(false));
});

describe("a question that yes or no answers", () => {
  it.each([
    "Shall I book it?",
    "So that's a Cleaning on Tuesday at 3 PM, for Maria Lopez. Shall I book it?",
    "So that's Tuesday at three, is that right?",
    "Does that work?",
    "Is the number you're calling from the best one?",
    "Would you like to leave a message, yes or no?",
    "Is there anything else I can help with?",
    "Anything else I can do for you?",
    "Are you still there?",
    "You'd like Tuesday, right?",
    "Would you like me to text you what we have?",
    "Shall I book Tuesday, December 1st at 3 PM, yes or no?",
  ])("%s", (line) => expect(asksYesNo(line, "en")).toBe(true));
  it.each([
    "What day works for you?",
    "May I have your name? Thanks.",
    "Which works best?",
    "On Tuesday I have 9 AM, noon or 3 PM. Which one suits you?",
    "And your name, please?",
    "Would you like nine or ten?",
    "Is it a cleaning or a whitening?",
    "I have Tuesday at three.",
    "How can I help?",
    "",
    "Sure, what time?",
    "Is it Tuesday? Please tell me the day.",
  ])("is not: %s", (line) => expect(asksYesNo(line, "en")).toBe(false));
  it.each([
    "¿Lo reservo?",
    "¿Le agendo el martes a las tres?",
    "Entonces es una limpieza el martes a las tres, ¿es correcto?",
    "¿Le queda bien?",
    "¿Hay algo más en que le pueda ayudar?",
    "¿Sigue ahí?",
    "Su número es el mismo, ¿verdad?",
    "¿Quiere dejar un mensaje, sí o no?",
    "¿Está bien?",
  ])("%s", (line) => expect(asksYesNo(line, "es")).toBe(true));
  it.each([
    "¿Qué día le gustaría?",
    "¿A qué nombre?",
    "¿Cuál prefiere?",
    "¿Prefiere la mañana o la tarde?",
    "Perfecto, ¿a qué hora?",
    "¿En qué le puedo ayudar?",
    "Tengo el martes a las tres.",
    "¿Cómo se llama?",
  ])("is not: %s", (line) => expect(asksYesNo(line, "es")).toBe(false));
});

describe("after what we said last", () => {
  it.each([
    ["mm-hmm", "What day works for you?", "en"],
    ["okay", "I have ten, two or four. Which one suits you?", "en"],
    ["yeah", "Let me see what we have on Tuesday.", "en"],
    ["ajá", "¿Qué día le queda bien?", "es"],
    ["sí", "Déjeme ver qué tenemos.", "es"],
  ] as const)("%s only listens to: %s", (text, line, language) => {
    expect(onlyListens(text, line, language)).toBe(true);
  });

  it.each([
    ["mm-hmm", "Shall I book it?", "en"],
    ["okay", "How about Tuesday at three?", "en"],
    ["yes", "I have ten, two or four. Which one suits you?", "en"],
    ["yeah sure", "And your name, please?", "en"],
    ["what day", "What day works for you?", "en"],
    ["vale", "¿Qué tal el martes a las tres?", "es"],
    ["sí claro", "¿Cuál prefiere?", "es"],
    ["yes", "¿Cuál prefiere?", "es"],
  ] as const)("%s answers: %s", (text, line, language) => {
    expect(onlyListens(text, line, language)).toBe(false);
  });
});
