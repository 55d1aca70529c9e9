import { nothingPending } from "../conversation/claims/claim.ts";
import { gate } from "../conversation/claims/gate.ts";
import { emptyLedger } from "../conversation/claims/ledger.ts";
import { receptionist } from "./receptionist.ts";
import { languageOf } from "../conversation/language.ts";
import type { Language } from "../conversation/language.ts";
import type { Facts } from "../conversation/conversation.ts";

/** Between them they touch most of what hearing is made of. */
const sentences: Record<Language, readonly string[]> = {
  en: [
    "I'd like an appointment next Tuesday at half past two, it's Maria Lopez",
    "what are your hours on Saturday, and how much is it?",
    "my number is 202 555 0142",
    "yes please",
  ],
  es: [
    "quisiera una cita para el próximo martes a las dos y media, soy María López",
    "¿qué horario tienen el sábado y cuánto cuesta?",
    "mi número es 202 555 0142",
    "sí, por favor",
  ],
};

/**
 * Talks to a receptionist nobody is waiting for. An engine compiles expressions and code at first use, 170 ms in all:
 * better while a caller hears the greeting than while they wait for the first answer.
 * @param now integer ms
 */
export function warmUp(facts: Facts, now: number): void {
  let state = receptionist.start(facts);
  for (const text of sentences[languageOf(facts.config)]) {
    ({ state } = receptionist.respond(state, { type: "utterance", text }, facts, now));
  }
  // What a model says goes through the claim gate: its few hundred expressions would delay the first clause.
  const context = { ledger: emptyLedger, pending: nothingPending, zone: facts.config.timeZone, now, heard: "" };
  gate("You're booked for Tuesday at three.", { ...context, language: languageOf(facts.config) });
}
