import type { PhoneNumber } from "../../contract/numbers.ts";
import type { phoneNumbers } from "../../db/schema/agent.ts";

export type NumberRow = typeof phoneNumbers.$inferSelect;

/** A number as the tenant sees it; only rows that have one are shown. */
export const viewNumber = (row: NumberRow): PhoneNumber => ({
  id: row.id,
  phoneNumber: row.phoneNumber ?? "",
  status: row.status,
  origin: row.origin,
  textRegistration: row.textRegistration,
  createdAt: new Date(row.createdAt).toISOString(),
});
