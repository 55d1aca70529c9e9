import { eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { GateRun } from "../../../contract/gate.ts";
import type { LaunchPayload, StepQuestion } from "../../../contract/onboarding.ts";
import type { Ctx } from "../../../context.ts";
import { provided } from "../../../db/batch.ts";
import { agents } from "../../../db/schema/agent.ts";
import { AppError, notFound } from "../../../errors.ts";
import { readVersion } from "../../agent/config-versions.ts";
import { refreshSnapshots } from "../../agent/refresh-snapshots.ts";
import { publishWrites } from "../../agent/version-writes.ts";
import { gateRunInsert } from "../../gate/store-run.ts";
import { tryVersion } from "../../gate/try-version.ts";
import { tellOwner } from "../../owner/tell-owner.ts";
import { allowedVoice } from "../../voices/allowed-voice.ts";
import type { StepContext, StepOutcome } from "../step.ts";

/** Tries the version that was composed, lets it answer, and tells the owner. */
export async function runLaunch(
  ctx: Ctx,
  { onboardingId, results, corrections }: StepContext<"launch">,
): Promise<StepOutcome<"launch">> {
  const { version } = results.config!;
  const config = await readVersion(ctx, version);
  const refused = await allowedVoice(ctx, config.voiceProfile).then(() => null, forbidden);
  if (refused !== null) return { status: "failed", error: refused };
  const run = await tryVersion(ctx, version);
  const blocked = run.status === "failed";
  const { publishAnyway, version: triedVersion } = corrections.launch;
  const anyway = blocked && publishAnyway === true && triedVersion === version;
  if (blocked && !anyway)
    return { status: "needs_input", question: gateFailed(run), writes: [gateRunInsert(ctx, run)] };
  const published = await publish(ctx, version, run, anyway);
  const { businessName, notifications } = config;
  const number = results.integrations!.number.phoneNumber;
  const { dashboardUrl } = ctx.deps;
  const told = await tellOwner(ctx, {
    key: `live-${onboardingId}`,
    purpose: "onboarding-done",
    subject: `${businessName}: your receptionist answers now`,
    body: [
      `Your receptionist answers ${number} from now on. It went through ${run.passed} of ${run.passed + run.failed} test calls.`,
      "Call it to hear it. Forward your own line to it when you are ready.",
      ...(dashboardUrl === null ? [] : [`Your dashboard: ${dashboardUrl}`]),
    ].join("\n\n"),
    sms: `${businessName}: your receptionist answers ${number} from now on. Call it to hear it.`,
    notifications,
  });
  const payload: LaunchPayload = {
    gate: { runId: run.id, passed: run.passed, failed: run.failed, total: run.passed + run.failed },
    publishedVersion: published.version,
    anyway,
    notified: { email: told.email, sms: told.sms },
    dashboardUrl,
  };
  return {
    status: "done",
    payload,
    description: `Live on ${number}: ${run.passed} of ${payload.gate.total} test calls went well.`,
    writes: [gateRunInsert(ctx, run), ...published.writes, ...told.writes],
    after: async () => {
      await refreshSnapshots(ctx);
      ctx.defer(ctx.deps.live.publish(ctx.tenant.id, { type: "agent.published", version: published.version }));
      await told.after();
    },
  };
}

/** Lets the version answer, unless a newer one already does: what the owner has published meanwhile stays. */
async function publish(ctx: Ctx, version: number, run: GateRun, anyway: boolean) {
  const { db, tenant } = ctx;
  const [agent] = await db
    .select({ answers: agents.publishedVersion })
    .from(agents)
    .where(eq(agents.tenantId, tenant.id));
  if (agent === undefined) throw notFound("configuration");
  const { answers } = agent;
  const writes: BatchItem<"sqlite">[] = [];
  if (answers >= version) return { version: answers, writes };
  const still = sql`(SELECT ${agents.publishedVersion} FROM ${agents} WHERE ${agents.tenantId} = ${tenant.id}) = ${answers}`;
  const details = { origin: "onboarding", gateRunId: run.id, ...(anyway ? { anyway, blocking: run.blocking } : {}) };
  writes.push(provided(db, still), ...publishWrites(ctx, version, "agent.published", details));
  return { version, writes };
}

function gateFailed(run: GateRun): StepQuestion {
  const failed = run.results.filter(({ mustPass, passed }) => mustPass && !passed);
  const titles = failed.map(({ title }) => title).join("; ");
  return {
    code: "gate-failed",
    text: `${failed.length} test calls that must go well did not: ${titles}.`,
    choices: [{ label: "Publish anyway", correction: { publishAnyway: true, version: run.version } }],
  };
}

function forbidden(error: unknown): string {
  if (error instanceof AppError && error.code === "forbidden") return error.message;
  throw error;
}
