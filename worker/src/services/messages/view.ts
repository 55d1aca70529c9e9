import type { Message } from "../../contract/tenant-lists.ts";
import type { messages } from "../../db/schema/calls.ts";

/** A stored message as the API shows it. */
export const viewMessage = ({ tenantId: _, createdAt, ...row }: typeof messages.$inferSelect): Message => ({
  ...row,
  createdAt: new Date(createdAt).toISOString(),
});
