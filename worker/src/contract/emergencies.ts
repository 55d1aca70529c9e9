import { z } from "zod";
import { e164 } from "./primitives.ts";

/** An emergency that is listened for without any owner's doing, in the language the business is set to. */
export const usualEmergency = z.object({
  phrases: z.array(z.string()),
  /** What is said, word for word. */
  say: z.string(),
  /** Whom a caller is put through to. */
  dial: e164.nullable(),
  /** Somebody of the business can help, so it is rung where its telephone is known. */
  needsPerson: z.boolean(),
  /** The place in the configuration's `emergency` of the rule that answers instead; null where none does. */
  replacedBy: z.number().int().min(0).nullable(),
});
export type UsualEmergency = z.infer<typeof usualEmergency>;
