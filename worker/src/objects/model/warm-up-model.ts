import { receptionist } from "../../domain/receptionist/receptionist.ts";
import type { Facts } from "../../domain/conversation/conversation.ts";
import { ModelSpeech } from "../../domain/model/speech/model-speech.ts";

/** Whether this isolate has judged a model's words before. */
let isWarm = false;

/** Between them they touch most of what judging is made of. */
const lines = [
  "Sure, I have Tuesday at 3 PM or Wednesday at 10:30. You're booked for Tuesday. Is there anything else?",
  "Claro, tengo el martes a las tres. Su cita queda reservada. ¿Le puedo ayudar en algo más?",
];

/** Judges words nobody hears, once an isolate, while a caller hears the greeting: an engine compiles at first use. */
export function warmUpModel(facts: Facts, now: number): void {
  if (isWarm) return;
  isWarm = true;
  const state = receptionist.start(facts);
  for (const [i, language] of (["en", "es"] as const).entries()) {
    const speech = new ModelSpeech({ state: { ...state, language }, facts, heard: "yes please", before: "", now });
    for (const word of lines[i]!.split(/(?= )/)) speech.push(word);
    speech.flush();
  }
}
