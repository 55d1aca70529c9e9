import { and, eq, ne } from "drizzle-orm";
import type { MakeScenario, RegressionScenario } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { gateScenarios } from "../../db/schema/gate.ts";
import { languageOf } from "../../domain/conversation/language.ts";
import { callerLinesOf } from "../../domain/gate/regression/caller-lines.ts";
import { titleOf } from "../../domain/gate/scenario-title.ts";
import { localDay } from "../../domain/local-day.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { readSource } from "./read-source.ts";
import { mostScenarios } from "./stored-scenarios.ts";
import { viewScenario } from "./view.ts";

/**
 * Makes a scenario of a call or conversation that went wrong: what the caller said, by nobody in particular. Made of the
 * same call again it takes the earlier one's place.
 * @throws AppError `not_found` for a call that is not there, `invalid` where the caller said nothing, `limit`
 */
export async function makeScenario(ctx: Ctx, wanted: MakeScenario): Promise<RegressionScenario> {
  requirePermission(ctx, "agent.write");
  const { sourceId, expectation, mustPass } = wanted;
  const [source, config] = await Promise.all([readSource(ctx, sourceId), publishedConfig(ctx)]);
  const calledOn = localDay(source.startedAt, config.timeZone);
  const known = {
    names: source.names,
    language: languageOf(config),
    zone: config.timeZone,
    services: config.services.map(({ name }) => name),
    ownWords: [config.businessName, ...config.knowledge.flatMap(({ question, answer }) => [question, answer])],
  };
  const callerLines = callerLinesOf(source.turns, calledOn, known);
  if (callerLines.length === 0) throw new AppError("invalid", "the caller said nothing in it");
  await requireRoom(ctx, sourceId);
  const row = {
    id: `scn_${sourceId}`,
    tenantId: ctx.tenant.id,
    title: wanted.title ?? titleOf(callerLines),
    callerLines,
    expectation,
    mustPass,
    sourceId,
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
  };
  const { id: _id, tenantId: _tenant, ...again } = row;
  await ctx.db.batch([
    ctx.db
      .insert(gateScenarios)
      .values(row)
      .onConflictDoUpdate({
        target: gateScenarios.id,
        set: again,
        setWhere: eq(gateScenarios.tenantId, ctx.tenant.id),
      }),
    auditEntry(ctx, "scenario.made", row.id, { sourceId, outcome: expectation.outcome, mustPass }),
  ]);
  return viewScenario(row);
}

/** @throws AppError `limit` */
async function requireRoom({ db, tenant }: Ctx, sourceId: string): Promise<void> {
  const others = await db.$count(
    gateScenarios,
    and(eq(gateScenarios.tenantId, tenant.id), ne(gateScenarios.sourceId, sourceId)),
  );
  if (others >= mostScenarios)
    throw new AppError("limit", `the gate keeps ${mostScenarios} calls that went wrong; delete one first`);
}
