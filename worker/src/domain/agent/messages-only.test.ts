import { expect, it } from "vitest";
import { consultorio } from "../../../test/consultorio.ts";
import { practice } from "../../../test/practice.ts";
import { agentConfig } from "../../contract/agent-config.ts";
import { isPremium } from "../voices/premium.ts";
import { messagesOnly, unreached } from "./messages-only.ts";

const dear = {
  ...practice,
  aiProvider: "openai" as const,
  aiModel: "gpt-5",
  voiceProfile: { provider: "elevenlabs" as const, voiceId: "abc", name: "Zara", premium: true },
};

it("costs no model and no premium voice", () => {
  const { aiProvider, aiModel, voiceProfile } = messagesOnly(dear);
  expect({ aiProvider, aiModel }).toEqual({ aiProvider: "builtin", aiModel: null });
  expect(isPremium(voiceProfile)).toBe(false);
});

it("is a configuration, and applied again it changes nothing", () => {
  for (const config of [dear, consultorio]) {
    const once = messagesOnly(config);
    expect(agentConfig.parse(once)).toEqual(once);
    expect(messagesOnly(once)).toEqual(once);
  }
});

it("greets with what it can do, in the language of the business", () => {
  expect(messagesOnly(practice).greeting).toBe(
    "Thanks for calling Bright Smiles. I can take a message and have somebody call you back.",
  );
  expect(messagesOnly(consultorio).greeting).toMatch(/^Gracias por llamar a .* tomar su mensaje/);
  expect(unreached(practice).greeting).toMatch(/^I'm sorry, nobody could come to the phone/);
});

it("has room for the longest name", () => {
  const longest = messagesOnly({ ...practice, businessName: "x".repeat(120) });
  expect(agentConfig.safeParse(longest).success).toBe(true);
});

it("keeps what helps callers", () => {
  const { knowledge, emergency, routing, hours, services } = messagesOnly(practice);
  expect({ knowledge, emergency, routing, hours, services }).toEqual({
    knowledge: practice.knowledge,
    emergency: practice.emergency,
    routing: practice.routing,
    hours: practice.hours,
    services: practice.services,
  });
});
