import { z } from "zod";
import { hasCode } from "../../api/api-error.ts";

const details = z.object({
  gateRunId: z.string(),
  blocking: z.array(z.object({ scenarioId: z.string(), title: z.string(), faults: z.array(z.string()) })),
});

/** Why the go-live gate refused: the check, and which conversations of it must go better. */
export type Refusal = z.infer<typeof details>;

/** What the gate said, null where publishing failed for another reason. */
export function refusalOf(error: unknown): Refusal | null {
  if (!hasCode(error, "conflict")) return null;
  return details.safeParse(error.details).data ?? null;
}
