import type { Context } from "hono";
import { connectTwiml, dialTwiml, hangUp, nothing, sayAndHangUp } from "../../../../adapters/twilio/call-twiml.ts";
import { gatherTwiml } from "../../../../adapters/twilio/gather-twiml.ts";
import { parseHandoff } from "../../../../adapters/twilio/relay-frames.ts";
import { parseRelayEnd, type RelayEnd } from "../../../../adapters/twilio/webhook-params.ts";
import { configOf } from "../../../../config.ts";
import type { Language } from "../../../../domain/conversation/language.ts";
import { callSessionOf } from "../../../../objects/stubs.ts";
import { createLog } from "../../../../observe/log.ts";
import { apology, noteApology, type TwilioEnv } from "./signed-request.ts";

/** What bridges a gap that the caller has heard. */
const lines: Record<Language, { lost: string; nobodyCame: string; givenUp: string }> = {
  en: {
    lost: "Sorry, I lost you for a moment.",
    nobodyCame: "I'm sorry, nobody could come to the phone.",
    givenUp: "I'm sorry, we keep losing the connection. Please call again. Goodbye.",
  },
  es: {
    lost: "Disculpe, se cortó un momento.",
    nobodyCame: "Lo siento, nadie pudo atender el teléfono.",
    givenUp: "Lo siento, la conexión se sigue cortando. Por favor, vuelva a llamar. Adiós.",
  },
};

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
    noteApology(c);
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
  const reached = end.dialed === "completed" || end.dialed === "answered";
  if (end.ended !== null) {
    await session.finish({ ...end, status: end.ended, ...(end.dialed === null ? {} : { reached }) });
    return nothing();
  }
  const handoff = parseHandoff(end.handoff);
  if (handoff !== null && "transfer" in handoff) return dialTwiml(c.var.origin, handoff.transfer, end.to);
  if (handoff !== null || reached) {
    await session.finish({ ...end, status: "completed" });
    return hangUp();
  }
  const refused = isRelayRefused(end.errorCode);
  const next = refused || c.req.query("by") === "turns" ? await session.gather({ ...end, heard: null, refused }) : null;
  if (next !== null) return gatherTwiml({ origin: c.var.origin, callerId: end.to, ...next });
  const resumed = await session.resume(end);
  const { lost, nobodyCame, givenUp } = lines[resumed.language];
  if (resumed.speech === null) return sayAndHangUp(givenUp, resumed.language === "es" ? "es-US" : "en-US");
  return connectTwiml({
    origin: c.var.origin,
    callSid: end.callSid,
    ...resumed.speech,
    greeting: resumed.speech.greeting ?? (end.dialed === null ? lost : nobodyCame),
    reconnects: configOf(c.env).relayReconnect,
  });
}
