import type { Context } from "hono";
import { connectTwiml, dialTwiml, reject, sayAndHangUp } from "../../../../adapters/twilio/call-twiml.ts";
import { type CallParties, parseCall } from "../../../../adapters/twilio/webhook-params.ts";
import { configOf } from "../../../../config.ts";
import { clock } from "../../../../context.ts";
import { openDb } from "../../../../db/client.ts";
import { createPorts } from "../../../../deps.ts";
import { type Admission, decide, isBlocked, isRefused, type Verdict } from "../../../../domain/calls/admission.ts";
import { spokenVoices } from "../../../../domain/agent/spoken-voices.ts";
import type { AgentSnapshot } from "../../../../domain/agent/snapshot.ts";
import { callSessionOf, hubOf } from "../../../../objects/stubs.ts";
import { createLog, type Log } from "../../../../observe/log.ts";
import { snapshotOfNumber } from "../../../../services/agent/snapshot-of-number.ts";
import { within } from "../../../../within.ts";
import { apology, type TwilioEnv } from "./signed-request.ts";

/** The hub is given this long; then the call is taken without it. A caller hears ringing meanwhile. */
const hubDeadlineMs = 1500;
/** The carrier gives the whole answer 15 s; a caller hears an apology before that. */
const snapshotDeadlineMs = 6000;

/**
 * A telephone rings. Beside the snapshot, which a warm isolate has in memory, exactly one hop is awaited: the tenant's
 * hub, which decides and has the call on disk before the caller hears a word.
 * @returns TwiML, whatever happens
 */
export async function answerCall(c: Context<TwilioEnv>): Promise<string> {
  const log = createLog({ requestId: c.var.requestId });
  try {
    return await answer(c, log);
  } catch (error) {
    log.error("call not answered", error);
    return apology();
  }
}

async function answer(c: Context<TwilioEnv>, log: Log): Promise<string> {
  const call = parseCall(c.var.params);
  if (call === null) return apology();
  const now = clock();
  const defer = (work: Promise<unknown>) =>
    c.executionCtx.waitUntil(
      work.catch((error: unknown) => log.error("deferred work failed", error, { callSid: call.callSid })),
    );
  const sources = { db: () => openDb(c.env.DB), store: createPorts(c.env).snapshots, log, defer, now };
  const snapshot = await within(snapshotDeadlineMs, "snapshot", snapshotOfNumber(sources, call.to));
  if (snapshot === null) return sayAndHangUp("The number you have dialed is not in service. Goodbye.");
  if (snapshot.tenantStatus === "suspended") {
    return sayAndHangUp(
      "This number is not taking calls at the moment. Please try again later. Goodbye.",
      snapshot.config.language,
    );
  }
  const admission = admissionOf(c, call, snapshot, now);
  const verdict = await admit(c, admission, snapshot, log);
  const record = { ...call, startedAt: now, snapshot, refused: isRefused(verdict.decision) };
  defer(Promise.resolve(callSessionOf(c.env, call.callSid).prepare(record)));
  return verdict.twiml;
}

function admissionOf(c: Context<TwilioEnv>, call: CallParties, snapshot: AgentSnapshot, now: number): Admission {
  const { config } = snapshot;
  const { origin } = c.var;
  const greeting = config.greeting;
  const forward = config.routing.transferNumber;
  const connected = connectTwiml({
    origin,
    callSid: call.callSid,
    config,
    voices: spokenVoices(config),
    greeting,
    reconnects: configOf(c.env).relayReconnect,
  });
  return {
    ...call,
    idempotencyToken: c.req.header("i-twilio-idempotency-token") ?? null,
    at: now,
    concurrentCalls: snapshot.concurrentCalls,
    monthlyMinutes: config.caps.monthlyMinutes,
    blocked: isBlocked(call.from, config.routing),
    answers: {
      answer: connected,
      blocked: reject(),
      busy:
        forward === null
          ? sayAndHangUp("All of our lines are busy right now. Please call back in a few minutes.", config.language)
          : dialTwiml(origin, forward, call.to),
      // A cap degrades and never cuts off: the owner's phone rings where it can.
      capped: config.caps.atCap === "forward" && forward !== null ? dialTwiml(origin, forward, call.to) : connected,
    },
  };
}

async function admit(c: Context<TwilioEnv>, admission: Admission, snapshot: AgentSnapshot, log: Log): Promise<Verdict> {
  try {
    return await within(hubDeadlineMs, "hub", Promise.resolve(hubOf(c.env, snapshot.tenantId).admit(admission)));
  } catch (error) {
    log.error("hub failed", error, { tenantId: snapshot.tenantId });
  }
  // The call's own object tells the hub once the caller is connected.
  const decision = decide(admission, { activeCalls: 0, minutesThisMonth: 0 });
  return { decision, twiml: admission.answers[decision] };
}
