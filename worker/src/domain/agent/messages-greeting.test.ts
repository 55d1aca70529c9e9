import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consultorio } from "../../../test/consultorio.ts";
import { practice } from "../../../test/practice.ts";
import { agentConfig } from "../../contract/agent-config.ts";
import { messagesGreeting, unreachedGreeting } from "./messages-greeting.ts";

const offer = "I can take a message and have somebody call you back.";
const oferta = "Puedo tomar su mensaje para que le devuelvan la llamada.";
const inEnglish = (greeting: string, businessName = "Bright Smiles") =>
  messagesGreeting({ ...practice, businessName, greeting });
const inSpanish = (greeting: string) => messagesGreeting({ ...consultorio, greeting });

describe("the greeting where only messages are taken", () => {
  it.each([
    ["Thanks for calling Bright Smiles. How can I help you?", "Thanks for calling Bright Smiles."],
    ["Hi, this is Bright Smiles. What can I do for you?", "Hi, this is Bright Smiles."],
    ["Hi, this is Maya from Bright Smiles, how can I help you today?", "Hi, this is Maya from Bright Smiles."],
    ["Hello!", "Thank you for calling Bright Smiles."],
    ["How may I direct your call?", "Thank you for calling Bright Smiles."],
    ["Bright Smiles", "Bright Smiles."],
    [
      "Thanks for calling Bright Smiles, Dr. Lee's practice. I can book your appointment. How can I help?",
      "Thanks for calling Bright Smiles, Dr. Lee's practice.",
    ],
    [
      "Thank you for calling Bright Smiles. This call may be recorded for quality purposes. How can I help you?",
      "Thank you for calling Bright Smiles. This call may be recorded for quality purposes.",
    ],
    [
      "You've reached Bright Smiles. I'm Maya, an AI assistant, and I can book your visit. What can I do for you?",
      "You've reached Bright Smiles. I'm Maya, an AI assistant.",
    ],
    [
      "This call is being recorded, how can I help you?",
      "Thank you for calling Bright Smiles. This call is being recorded.",
    ],
    [
      "Bright Smiles on a recorded line. If this is an emergency, hang up and dial 911. How can I help?",
      "Bright Smiles on a recorded line. If this is an emergency, hang up and dial 911.",
    ],
    [
      "Can you hear that this call is recorded by Bright Smiles?",
      "Can you hear that this call is recorded by Bright Smiles?",
    ],
    [
      "Thanks for calling Bright Smiles. Gracias por llamar. Esta llamada se graba. How can I help? ¿En qué le ayudo?",
      "Thanks for calling Bright Smiles. Gracias por llamar. Esta llamada se graba.",
    ],
  ])("keeps the owner's words and notices, and asks for nothing else: %s", (greeting, said) => {
    expect(inEnglish(greeting)).toBe(`${said} ${offer}`);
  });

  it.each([
    ["Gracias por llamar a Sonrisas. ¿En qué le puedo ayudar?", "Gracias por llamar a Sonrisas."],
    ["Habla Maya, de Sonrisas, ¿en qué puedo servirle?", "Habla Maya, de Sonrisas."],
    [
      "Gracias por llamar a Sonrisas. Esta llamada puede ser grabada. Soy una asistente con inteligencia artificial. ¿En qué le ayudo?",
      "Gracias por llamar a Sonrisas. Esta llamada puede ser grabada. Soy una asistente con inteligencia artificial.",
    ],
    [
      "Le atiende una asistente virtual y la llamada se graba, ¿en qué le ayudo?",
      "Gracias por llamar a Sonrisas. Le atiende una asistente virtual y la llamada se graba.",
    ],
  ])("does so in Spanish: %s", (greeting, said) => {
    expect(inSpanish(greeting)).toBe(`${said} ${oferta}`);
  });

  it("stays short, and cuts no notice to be so", () => {
    const chatter = "We are the friendliest practice in all of the city, and we look forward to seeing you. ".repeat(4);
    const told = inEnglish(`Thanks for calling Bright Smiles. ${chatter}Calls are recorded. How can I help?`);
    expect(told.length).toBeLessThanOrEqual(300);
    expect(told).toMatch(/^Thanks for calling Bright Smiles\. We are the .* Calls are recorded\. I can take a message/);
    const lawful = `This call is recorded ${"and kept as the law of the state says ".repeat(9)}by Bright Smiles.`;
    expect(inEnglish(lawful)).toBe(`${lawful} ${offer}`);
  });

  it("tells a caller whom nobody answered the same notices", () => {
    const config = {
      ...practice,
      greeting: "Thanks for calling Bright Smiles. Calls are recorded. How can I help you?",
    };
    const said = `I'm sorry, nobody could come to the phone. Calls are recorded. ${offer}`;
    expect(unreachedGreeting(config)).toBe(said);
    expect(unreachedGreeting({ ...config, greeting: messagesGreeting(config) })).toBe(said);
    expect(unreachedGreeting(practice)).toBe(`I'm sorry, nobody could come to the phone. ${offer}`);
    expect(unreachedGreeting(consultorio)).toBe(`Lo siento, nadie pudo atender el teléfono. ${oferta}`);
  });

  it("is one whatever an owner has written, made once, and says every notice that is a sentence of its own", () => {
    const notices = ["This call may be recorded.", "You are speaking with an A.I. system.", "Esta llamada se graba."];
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(...notices, "Hi!", "How can I help?", "Dr. Lee, 5 p.m.,", "¿Qué tal?"),
        fc.string({ maxLength: 40 }),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, fc.constantFrom(practice, consultorio), (said, base) => {
        const greeting = said.join(" ").trim().slice(0, 400) || "Hi";
        const config = { ...base, greeting };
        const once = messagesGreeting(config);
        expect(messagesGreeting({ ...config, greeting: once })).toBe(once);
        expect(agentConfig.shape.greeting.safeParse(once).success).toBe(true);
        expect(once.endsWith(base === practice ? offer : oferta)).toBe(true);
        for (const one of notices) if (greeting.startsWith(one)) expect(once).toContain(one);
      }),
      { numRuns: 300 },
    );
  });
});
