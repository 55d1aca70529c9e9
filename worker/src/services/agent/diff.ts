import type { ConfigDiff } from "../../contract/config-versions.ts";
import type { Ctx } from "../../context.ts";
import { configDiff } from "../../domain/agent/config-diff.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { readConfig, readVersion } from "./config-versions.ts";

/**
 * What differs between two saved versions.
 * @param from the published one where it is left out
 * @param to the newest one where it is left out
 * @throws AppError `not_found` for a version never saved
 */
export async function diffVersions(
  ctx: Ctx,
  { from, to }: { from?: number | undefined; to?: number | undefined },
): Promise<ConfigDiff> {
  requirePermission(ctx, "agent.read");
  const current = await readConfig(ctx);
  const between = { from: from ?? current.publishedVersion, to: to ?? current.version };
  const [before, after] = await Promise.all([readVersion(ctx, between.from), readVersion(ctx, between.to)]);
  return { ...between, changes: configDiff(before, after) };
}
