import type { CallSummary } from "../../contract/calls.ts";
import type { calls } from "../../db/schema/calls.ts";

/** A stored call as the API shows it. */
export function viewCall(row: typeof calls.$inferSelect): CallSummary {
  const { tenantId: _, startedAt, endedAt, ...rest } = row;
  return {
    ...rest,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
  };
}
