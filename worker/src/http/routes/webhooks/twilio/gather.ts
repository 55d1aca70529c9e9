import type { Context } from "hono";
import { hangUp } from "../../../../adapters/twilio/call-twiml.ts";
import { parseGathered } from "../../../../adapters/twilio/gather-params.ts";
import { gatherTwiml } from "../../../../adapters/twilio/gather-twiml.ts";
import { callSessionOf } from "../../../../objects/stubs.ts";
import { createLog } from "../../../../observe/log.ts";
import { apology, noteApology, type TwilioEnv } from "./signed-request.ts";

/**
 * The caller has spoken, pressed keys, or been silent, on an account without ConversationRelay: the same receptionist
 * answers. The turn's number travels in our action's query, so a repeated request is one turn.
 * @returns TwiML, whatever happens
 */
export async function answerTurn(c: Context<TwilioEnv>): Promise<string> {
  try {
    const heard = parseGathered(c.var.params, c.req.query("turn"));
    if (heard === null) return hangUp();
    const ask = () =>
      callSessionOf(c.env, heard.callSid).gather({ from: heard.from, to: heard.to, heard, refused: true });
    // Its process may have been killed in this very turn: asked again it goes on where it was.
    const next = await Promise.resolve(ask()).catch(ask);
    return next === null ? hangUp() : gatherTwiml({ origin: c.var.origin, callerId: heard.to, ...next });
  } catch (error) {
    createLog({ requestId: c.var.requestId }).error("turn not answered", error);
    noteApology(c);
    return apology();
  }
}
