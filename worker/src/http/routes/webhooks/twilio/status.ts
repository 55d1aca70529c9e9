import type { Context } from "hono";
import { parseProgress } from "../../../../adapters/twilio/webhook-params.ts";
import { callSessionOf } from "../../../../objects/stubs.ts";
import { createLog } from "../../../../observe/log.ts";
import type { TwilioEnv } from "./signed-request.ts";

/**
 * A status callback. The carrier sends each at most once and does not repeat one we fail at, so a failure is logged and
 * left to the call's own clocks.
 */
export async function endCall(c: Context<TwilioEnv>): Promise<void> {
  const progress = parseProgress(c.var.params);
  if (progress === null || progress.ended === null) return;
  try {
    await callSessionOf(c.env, progress.callSid).finish({ ...progress, status: progress.ended });
  } catch (error) {
    createLog({ requestId: c.var.requestId }).error("end of call not noted", error, { callSid: progress.callSid });
  }
}
