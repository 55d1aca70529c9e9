import { eq } from "drizzle-orm";
import type { RegressionScenario } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { newestFirst } from "../../db/cursor.ts";
import { gateScenarios } from "../../db/schema/gate.ts";
import { viewScenario } from "./view.ts";

/** A tenant keeps so many calls that went wrong; the gate plays them all. */
export const mostScenarios = 30;

/** Every scenario the tenant has made of a call, newest first. */
export async function storedScenarios(ctx: Ctx): Promise<RegressionScenario[]> {
  const rows = await ctx.db
    .select()
    .from(gateScenarios)
    .where(eq(gateScenarios.tenantId, ctx.tenant.id))
    .orderBy(...newestFirst(gateScenarios.createdAt, gateScenarios.id))
    .limit(mostScenarios);
  return rows.map(viewScenario);
}
