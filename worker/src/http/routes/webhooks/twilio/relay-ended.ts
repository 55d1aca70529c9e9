import type { Context } from "hono";
import { connectTwiml, dialTwiml, hangUp, nothing, sayAndHangUp } from "../../../../adapters/twilio/call-twiml.ts";
import { parseHandoff } from "../../../../adapters/twilio/relay-frames.ts";
import { parseRelayEnd, type RelayEnd } from "../../../../adapters/twilio/webhook-params.ts";
import { callSessionOf } from "../../../../objects/stubs.ts";
import { createLog } from "../../../../observe/log.ts";
import { apology, type TwilioEnv } from "./signed-request.ts";

/**
 * The relay's socket or a dialled person has ended. What is next: nothing, a transfer, or back to the receptionist.
 * @returns TwiML, whatever happens
 */
export async function continueCall(c: Context<TwilioEnv>): Promise<string> {
  try {
    const end = parseRelayEnd(c.var.params);
    return end === null ? hangUp() : await next(c, end);
  } catch (error) {
    createLog({ requestId: c.var.requestId }).error("call not continued", error);
    return apology();
  }
}

async function next(c: Context<TwilioEnv>, end: RelayEnd): Promise<string> {
  const session = callSessionOf(c.env, end.callSid);
  if (end.ended !== null) {
    await session.finish({ ...end, status: end.ended });
    return nothing();
  }
  const handoff = parseHandoff(end.handoff);
  if (handoff !== null && "transfer" in handoff) return dialTwiml(c.var.origin, handoff.transfer, end.to);
  if (handoff !== null || end.dialed === "completed" || end.dialed === "answered") {
    await session.finish({ ...end, status: "completed" });
    return hangUp();
  }
  const resumed = await session.resume(end);
  if (resumed === null) return sayAndHangUp("I'm sorry, we keep losing the connection. Please call again. Goodbye.");
  const greeting =
    end.dialed === null ? "Sorry, I lost you for a moment." : "I'm sorry, nobody could come to the phone.";
  return connectTwiml({ origin: c.var.origin, callSid: end.callSid, config: resumed, greeting });
}
