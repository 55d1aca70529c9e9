import { z } from "zod";
import type { FormParams } from "./signature.ts";
import { type CallParties, firstValues, parseCall } from "./webhook-params.ts";

/** What a `<Gather>` brought: words, keys, or neither where the caller was silent. */
export interface Gathered extends CallParties {
  /** The number of this turn, as our own action said it. */
  turn: number;
  speech: string;
  /** Keys pressed, in order. */
  digits: string;
}

const longestSpeech = 4000;
const result = z.object({
  SpeechResult: z.string().catch(""),
  Digits: z
    .string()
    .regex(/^[0-9*#]{1,60}$/)
    .catch(""),
});
const turnNumber = z.coerce.number().int().min(0).max(10_000).catch(0);

/** @returns null where the request lacks what every call has */
export function parseGathered(params: FormParams, turn: string | undefined): Gathered | null {
  const call = parseCall(params);
  if (call === null) return null;
  const { SpeechResult, Digits } = result.parse(firstValues(params));
  return {
    ...call,
    turn: turnNumber.parse(turn),
    speech: SpeechResult.trim().slice(0, longestSpeech),
    digits: Digits,
  };
}
