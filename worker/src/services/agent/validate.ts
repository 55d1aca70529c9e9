import { agentConfig } from "../../contract/agent-config.ts";
import type { ConfigValidation } from "../../contract/config-versions.ts";
import type { Ctx } from "../../context.ts";
import { configWarnings } from "../../domain/agent/config-warnings.ts";
import { localDay } from "../../domain/local-day.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { ownNumbers } from "../numbers/own-numbers.ts";
import { allowedVoice } from "../voices/allowed-voice.ts";
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
  const refused = await allowedVoice(ctx, read.data.voiceProfile).then(() => null, refusal);
  if (refused !== null) return { faults: [{ path: "voiceProfile", message: refused }], warnings: [] };
  const today = localDay(ctx.now, read.data.timeZone);
  const given = { today, modelConfigured: ctx.deps.model !== null, ownNumbers: await ownNumbers(ctx) };
  return { faults: [], warnings: configWarnings(read.data, given) };
}

function refusal(error: unknown): string {
  if (error instanceof AppError && (error.code === "forbidden" || error.code === "invalid")) return error.message;
  throw error;
}
