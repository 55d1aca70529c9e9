import type { Context } from "hono";
import { connectTwiml, dialTwiml, hangUp, reject, sayAndHangUp } from "../../../../adapters/twilio/call-twiml.ts";
import { type CallParties, parseCall } from "../../../../adapters/twilio/webhook-params.ts";
import type { AgentConfig } from "../../../../contract/agent-config.ts";
import { configOf } from "../../../../config.ts";
import { clock } from "../../../../context.ts";
import { openDb } from "../../../../db/client.ts";
import { createPorts } from "../../../../deps.ts";
import {
  type Admission,
  decide,
  isBlocked,
  isRefused,
  servedBy,
  type Verdict,
} from "../../../../domain/calls/admission.ts";
import { isOwnCall, periodOf, serviceAt } from "../../../../domain/calls/served.ts";
import { messagesOnly } from "../../../../domain/agent/messages-only.ts";
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
  const { decision } = verdict;
  const record = { ...call, startedAt: now, snapshot, refused: isRefused(decision), served: servedBy(decision) };
  defer(Promise.resolve(callSessionOf(c.env, call.callSid).prepare(record)));
  return verdict.twiml;
}

function admissionOf(c: Context<TwilioEnv>, call: CallParties, snapshot: AgentSnapshot, now: number): Admission {
  const { config } = snapshot;
  const { origin } = c.var;
  const { transferNumber } = config.routing;
  // Whoever calls from there would only find it busy; and what it sends back to us would go round.
  const forward = isOwnCall(call) || transferNumber === call.from || transferNumber === call.to ? null : transferNumber;
  const service = serviceAt(snapshot, call, now);
  const connect = (speaking: AgentConfig) =>
    connectTwiml({
      origin,
      callSid: call.callSid,
      config: speaking,
      voices: spokenVoices(speaking),
      greeting: speaking.greeting,
      reconnects: configOf(c.env).relayReconnect,
    });
  return {
    ...call,
    idempotencyToken: c.req.header("i-twilio-idempotency-token") ?? null,
    at: now,
    concurrentCalls: snapshot.concurrentCalls,
    service,
    period: periodOf(snapshot, now),
    blocked: isBlocked(call.from, config.routing),
    answers: {
      answer: connect(config),
      messages: connect(messagesOnly(config)),
      // Decided only where there is somebody to be put through to.
      forward: service.forwardTo === null ? hangUp() : dialTwiml(origin, service.forwardTo, call.to),
      blocked: reject(),
      busy:
        forward === null
          ? sayAndHangUp("All of our lines are busy right now. Please call back in a few minutes.", config.language)
          : dialTwiml(origin, forward, call.to),
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
  const decision = decide(admission, { activeCalls: 0, seconds: 0 });
  return { decision, twiml: admission.answers[decision] };
}
