import { receptionist } from "./receptionist.ts";
import type { Facts } from "../conversation/conversation.ts";

/** Between them they touch most of what hearing is made of. */
const sentences = [
  "I'd like an appointment next Tuesday at half past two, it's Maria Lopez",
  "what are your hours on Saturday, and how much is it?",
  "my number is 202 555 0142",
  "yes please",
];

/**
 * Talks to a receptionist nobody is waiting for. An engine compiles expressions and code at first use, 170 ms in all:
 * better while a caller hears the greeting than while they wait for the first answer.
 * @param now integer ms
 */
export function warmUp(facts: Facts, now: number): void {
  let state = receptionist.start(facts);
  for (const text of sentences) ({ state } = receptionist.respond(state, { type: "utterance", text }, facts, now));
}
