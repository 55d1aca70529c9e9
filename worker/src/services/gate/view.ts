import type { GateRunSummary, RegressionScenario } from "../../contract/gate.ts";
import type { gateRuns, gateScenarios } from "../../db/schema/gate.ts";

/** A stored run as lists show it. */
export const viewRun = ({
  tenantId: _,
  pinnedAt,
  createdAt,
  ...row
}: Omit<typeof gateRuns.$inferSelect, "results">): GateRunSummary => ({
  ...row,
  pinnedAt: new Date(pinnedAt).toISOString(),
  createdAt: new Date(createdAt).toISOString(),
});

/** A stored scenario as the API shows it. */
export const viewScenario = ({
  tenantId: _tenant,
  createdBy: _by,
  createdAt,
  ...row
}: typeof gateScenarios.$inferSelect): RegressionScenario => ({ ...row, createdAt: new Date(createdAt).toISOString() });
