import { z } from "zod";

/** A template of a trade, in the tenant's language: what `GET /api/industries` offers owners to start from. */
export const industryView = z.object({
  id: z.string(),
  title: z.string(),
  services: z.array(z.object({ name: z.string(), durationMinutes: z.number().int(), bufferMinutes: z.number().int() })),
  /** What callers of such a business ask most. */
  questions: z.array(z.string()),
});
export type IndustryView = z.infer<typeof industryView>;
