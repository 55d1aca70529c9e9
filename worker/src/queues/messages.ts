import { z } from "zod";

/** A message says "look again"; the truth is where it points. A repeat or a late one costs nothing. */
export const queueMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("call.ended"), tenantId: z.string(), callSid: z.string() }),
]);
export type QueueMessage = z.infer<typeof queueMessage>;
