import fc from "fast-check";
import { expect, it } from "vitest";
import { converse, transcriptOf } from "../../gate/play.ts";
import { consultorio } from "../../../../test/consultorio.ts";
import { friday, practice } from "../../../../test/practice.ts";
import type { Brain } from "../conversation.ts";
import { receptionist } from "../../receptionist/receptionist.ts";
import type { ReceptionistState } from "../../receptionist/state.ts";
import { gate } from "./gate.ts";
import { emptyLedger, recorded } from "./ledger.ts";

/** What callers say, at the right moment or not. */
const english = [
  "a cleaning next tuesday at half past two",
  "what do you have on friday",
  "the first one",
  "maria lopez",
  "yes",
  "no",
  "anything later",
  "can i leave a message",
  "tell doctor lee my crown fell off",
  "please pass it on",
  "i need to cancel my appointment",
  "can i move my appointment to friday",
  "let me talk to a person",
  "how much is a cleaning",
  "are you open saturday",
  "where are you",
  "can you text me the address",
  "do you have parking",
  "do you sell gift cards",
  "am i booked",
  "never mind",
  "thanks bye",
];
const spanish = [
  "quiero una limpieza el martes a las dos y media",
  "qué tienen el viernes",
  "la primera",
  "maría lópez",
  "sí",
  "no",
  "más tarde",
  "quiero dejar un recado",
  "dígale a la doctora que se me cayó una corona",
  "quiero cancelar mi cita",
  "puedo cambiar mi cita al viernes",
  "quiero hablar con una persona",
  "cuánto cuesta una limpieza",
  "abren el sábado",
  "dónde están",
  "me puede mandar la dirección por mensaje",
  "gracias adiós",
];

/** The built-in receptionist, every line of which is put before the gate with what this conversation really holds. */
function watched(blocked: string[]): Brain<ReceptionistState> {
  let ledger = emptyLedger;
  return {
    start: (facts) => receptionist.start(facts),
    respond(state, event, facts, now) {
      if (event.type === "tool-result") ledger = recorded(ledger, event.result);
      const step = receptionist.respond(state, event, facts, now);
      if (step.effects.some(({ type }) => type === "transfer")) ledger = { ...ledger, transferring: true };
      const pending = {
        hold: step.state.draft.held?.startsAt ?? null,
        message: step.state.task === "message" || state.task === "message",
        underWay: null,
      };
      for (const line of step.say) {
        const verdict = gate(line, { ledger, pending, language: "en", zone: facts.config.timeZone, now, heard: "" });
        if (!verdict.pass) blocked.push(`${line} (${verdict.claim.claims}, ${verdict.claim.why})`);
      }
      return step;
    },
  };
}

const openings: Record<string, string[]> = {
  english: ["a cleaning next tuesday at half past two", "maria lopez", "yes", "yes"],
  spanish: ["quiero una limpieza el martes a las dos y media", "maría lópez", "sí", "sí"],
};

it.each([
  ["english", practice, english],
  ["spanish", consultorio, spanish],
] as const)(
  "what the built-in receptionist says in %s with its true ledger is never blocked",
  (language, config, lines) => {
    let booked = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 12 }), fc.constantFrom(0, 3, 4), (said, ahead) => {
        const blocked: string[] = [];
        const talk = converse(config, [...openings[language]!.slice(0, ahead), ...said], {
          now: friday,
          brain: watched(blocked),
        });
        booked += talk.bookings.length;
        expect(blocked, transcriptOf(talk)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(booked).toBeGreaterThan(10);
  },
);
