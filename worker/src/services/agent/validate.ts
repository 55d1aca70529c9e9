import { agentConfig } from "../../contract/agent-config.ts";
import type { ConfigValidation } from "../../contract/config-versions.ts";
import type { Ctx } from "../../context.ts";
import { configWarnings } from "../../domain/agent/config-warnings.ts";
import { localDay } from "../../domain/local-day.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { ownNumbers } from "../numbers/own-numbers.ts";
import { readConfig } from "./config-versions.ts";

/**
 * What saving this change over the newest version would run into, without saving it.
 * @param change any subset of the configuration, as somebody is still writing it
 */
export async function validateConfig(ctx: Ctx, change: Record<string, unknown>): Promise<ConfigValidation> {
  requirePermission(ctx, "agent.read");
  const { version: _version, publishedVersion: _published, ...current } = await readConfig(ctx);
  const read = agentConfig.safeParse({ ...current, ...change });
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
      warnings: [],
    };
  const today = localDay(ctx.now, read.data.timeZone);
  const given = { today, modelConfigured: ctx.deps.model !== null, ownNumbers: await ownNumbers(ctx) };
  return { faults: [], warnings: configWarnings(read.data, given) };
}
