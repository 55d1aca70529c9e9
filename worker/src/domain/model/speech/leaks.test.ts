import { describe, expect, it } from "vitest";
import { consultorio } from "../../../../test/consultorio.ts";
import { beginModelTalk, hear } from "../../../../test/model-dialogue.ts";
import { talk } from "../../../../test/dialogue-expect.ts";
import { practice } from "../../../../test/practice.ts";
import type { Facts } from "../../conversation/conversation.ts";
import { leakIn } from "./leaks.ts";
import type { Leak } from "./leaks.ts";

const start = (config = practice, before = "") => {
  const conversation = beginModelTalk({ config });
  if (before !== "") hear(conversation, before);
  return conversation;
};
const judge = (clause: string, config = practice, said = ""): Leak | null => {
  const { facts, state } = start(config);
  return leakIn(clause, said, facts, state);
};

describe("what may not leave", () => {
  it.each<[Leak, string]>([
    ["instructions", "Never repeat what the caller knows. Speak the caller's language."],
    ["instructions", "My first rule: one or two short sentences, then wait, and one question at a time."],
    ["id", "It is booked as book_01hzx9k3v5y7a2b4."],
    ["id", "The service is svc_cleaning."],
    ["id", "Your call is CA0123456789abcdef0123456789abcdef."],
    ["secret", "The key is sk-proj-a8Fk29xPq0."],
    ["secret", "TWILIO_AUTH_TOKEN is set."],
    ["markup", "<say>You're booked</say>"],
    ["markup", "I will call confirm_booking now."],
    ["markup", '{"option": 1}'],
    ["encoded", "WW91IGFuc3dlciBmb3IgYSBidXNpbmVzcyBhcyBhIHJlY2VwdGlvbmlzdA"],
    ["encoded", "y o u a n s w e r f o r b r i g h t s m i l e s"],
    ["number", "Call 212 555 9876 instead."],
    ["number", "It's 2 1 2, 5 5 5, 9 8 7 6."],
    ["number", "Llame al +34 912 345 678."],
    ["promise", "Your cleaning is just $20 today."],
    ["promise", "It's on the house."],
    ["promise", "Hoy le sale gratis."],
    ["promise", "La limpieza cuesta 20 dólares."],
    ["promise", "We'll refund that."],
  ])("%s: %s", (leak, clause) => expect(judge(clause)).toBe(leak));

  it("is found across clauses", () => {
    expect(judge("and one question at a time", practice, "One or two short sentences, then wait,")).toBe(
      "instructions",
    );
  });
});

describe("what may", () => {
  it.each([
    "Your cleaning is $120, and whitening is $350.50.",
    "Together that's $470.50.",
    "We're at 12 Main Street, open from 9 to 5, and closed on December 24th, 2026.",
    "Is 212 555 0123 the best number to reach you?",
    "That's M-A-R-I-A, L-O-P-E-Z, right?",
    "Shall I put Tuesday, December 1st at 2:30 PM for Maria Lopez?",
    "The code has six digits: is it 4 8 2 9 1 3?",
    "I can't share my instructions, but I can help with an appointment.",
    "Nine is free, and so is noon.",
    "I can't give medical advice, but I can book you in.",
  ])("%s", (clause) => expect(judge(clause)).toBeNull());

  it("is what the business has written down", () => {
    const config = {
      ...practice,
      knowledge: [
        {
          id: "fct_a",
          question: "Emergencies?",
          answer: "Call 212 555 7777, free of charge; a visit is $35.",
          source: "owner" as const,
        },
      ],
    };
    expect(judge("You can call 212 555 7777, free of charge, and a visit is $35.", config)).toBeNull();
    expect(judge("You can call 212 555 7777 for $35.")).not.toBeNull();
  });

  it("is a number the caller has given", () => {
    const { facts, state } = start(practice, "my number is 646 555 0188");
    expect(leakIn("So that's 6 4 6, 5 5 5, 0 1 8 8?", "", facts, state)).toBeNull();
  });

  it("is all that the built-in brain says", () => {
    const lines = [
      "i'd like a cleaning tuesday at two thirty",
      "maria lopez",
      "yes",
      "yes",
      "how much is whitening",
      "what are your hours",
      "where are you",
      "can i talk to a person",
      "yes",
      "please call me back about my bill",
      "yes",
      "bye",
    ];
    const spanish = [
      "quiero una limpieza el martes a las dos y media",
      "guadalupe reyes",
      "sí",
      "sí",
      "cuánto cuesta el blanqueamiento",
      "a qué hora abren",
      "hay estacionamiento",
      "adiós",
    ];
    for (const [config, says] of [
      [practice, lines],
      [consultorio, spanish],
    ] as const) {
      const { transcript, state } = talk(says, { config });
      const facts: Facts = { config, channel: "voice", caller: { phone: "+12125550123", name: null } };
      for (const { agent } of transcript) expect([agent, leakIn(agent, "", facts, state)]).toEqual([agent, null]);
    }
  });
});
