import type { ApiKey } from "../../contract/api-keys.ts";
import type { apiKeys } from "../../db/schema/auth.ts";

type Row = Pick<typeof apiKeys.$inferSelect, "id" | "name" | "start" | "createdAt" | "expiresAt">;

/** A stored key as its owner sees it: never the key. */
export const viewApiKey = ({ id, name, start, createdAt, expiresAt }: Row): ApiKey => ({
  id,
  name: name ?? "",
  start: start ?? "",
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
});
