import type { Context } from "hono";
import { connectTwiml, dialTwiml, hangUp, nothing, sayAndHangUp } from "../../../../adapters/twilio/call-twiml.ts";
import { gatherTwiml } from "../../../../adapters/twilio/gather-twiml.ts";
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
    return end === null ? hangUp() : await proceed(c, end);
  } catch (error) {
    createLog({ requestId: c.var.requestId }).error("call not continued", error);
    return apology();
  }
}

/**
 * Errors by which the carrier says that it cannot use the relay as it was asked to: a parameter, the address, the voice or
 * language, a message. Those of a socket that was in use (64104, 64105, 64108) are drops.
 */
const isRelayRefused = (code: string | null): boolean =>
  code !== null && /^\d{5}$/.test(code) && !["64104", "64105", "64108"].includes(code);

async function proceed(c: Context<TwilioEnv>, end: RelayEnd): Promise<string> {
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
  const refused = isRelayRefused(end.errorCode);
  const next = refused || c.req.query("by") === "turns" ? await session.gather({ ...end, heard: null, refused }) : null;
  if (next !== null) return gatherTwiml({ origin: c.var.origin, callerId: end.to, ...next });
  const resumed = await session.resume(end);
  if (resumed === null) return sayAndHangUp("I'm sorry, we keep losing the connection. Please call again. Goodbye.");
  const greeting =
    end.dialed === null ? "Sorry, I lost you for a moment." : "I'm sorry, nobody could come to the phone.";
  return connectTwiml({ origin: c.var.origin, callSid: end.callSid, config: resumed, greeting });
}
