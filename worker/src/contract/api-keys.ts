import { z } from "zod";
import { instant } from "./primitives.ts";

export const createApiKeyRequest = z.object({
  name: z.string().trim().min(1).max(60),
  expiresAt: instant.optional(),
});
export type CreateApiKeyRequest = z.infer<typeof createApiKeyRequest>;

/** A key as it is listed; `start` is enough of it to tell it from the others. */
export const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  start: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;

/** The one answer that holds the key itself. */
export const createdApiKey = apiKey.extend({ key: z.string() });
