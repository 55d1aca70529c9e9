import type { Context } from "hono";
import { type MessageReport, parseMessageReport } from "../../../../adapters/twilio/message-status.ts";
import { parseProgress } from "../../../../adapters/twilio/webhook-params.ts";
import { clock } from "../../../../context.ts";
import { openDb } from "../../../../db/client.ts";
import { createCtx, createPorts } from "../../../../deps.ts";
import { callSessionOf } from "../../../../objects/stubs.ts";
import { createLog } from "../../../../observe/log.ts";
import { snapshotOfNumber } from "../../../../services/agent/snapshot-of-number.ts";
import { noteStatus } from "../../../../services/texts/note-status.ts";
import type { TwilioEnv } from "./signed-request.ts";

/**
 * A status callback, of a call or of a text. The carrier sends each at most once and does not repeat one we fail at, so a
 * failure is logged and left to the call's own clocks, or to the next report of the text.
 */
export async function noteProgress(c: Context<TwilioEnv>): Promise<void> {
  const { params } = c.var;
  try {
    if (params["MessageSid"] === undefined) await endCall(c);
    else await moveText(c, parseMessageReport(params));
  } catch (error) {
    const { CallSid: callSid, MessageSid: messageSid } = params;
    createLog({ requestId: c.var.requestId }).error("status not noted", error, { callSid, messageSid });
  }
}

async function endCall(c: Context<TwilioEnv>): Promise<void> {
  const progress = parseProgress(c.var.params);
  if (progress === null || progress.ended === null) return;
  await callSessionOf(c.env, progress.callSid).finish({ ...progress, status: progress.ended });
}

async function moveText(c: Context<TwilioEnv>, report: MessageReport | null): Promise<void> {
  if (report === null || report.delivery === null) return;
  const { requestId } = c.var;
  const defer = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
  const log = createLog({ requestId });
  const sources = { db: () => openDb(c.env.DB), store: createPorts(c.env).snapshots, log, defer, now: clock() };
  const snapshot = await snapshotOfNumber(sources, report.from);
  if (snapshot === null) return log.info("report of a text from nobody's number", { messageSid: report.sid });
  const tenant = { id: snapshot.tenantId, shard: snapshot.shard };
  const actor = { type: "twilio" as const, id: null };
  const ctx = createCtx(c.env, { tenant, actor, requestId, defer, bookmark: "first-primary" });
  const textId = c.req.query("text")?.slice(0, 100) ?? null;
  await noteStatus(ctx, { sid: report.sid, textId, delivery: report.delivery, errorCode: report.errorCode });
}
