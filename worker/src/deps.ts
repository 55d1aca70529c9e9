import { createAlerts } from "./adapters/alerts/alerts.ts";
import { createKvSnapshots } from "./adapters/cloudflare/kv-snapshots.ts";
import { createKvVoices } from "./adapters/cloudflare/kv-voices.ts";
import { keptMail } from "./adapters/embedded/kept-mail.ts";
import { keptTexts } from "./adapters/embedded/kept-texts.ts";
import { numberStock } from "./adapters/embedded/number-stock.ts";
import { factExtractor, payments, voiceLibrary, websiteReader } from "./adapters/on-first-call.ts";
import { createOpenAi } from "./adapters/openai/responses.ts";
import type { Ports } from "./adapters/ports.ts";
import { createMail } from "./adapters/resend/mail.ts";
import { createTexting } from "./adapters/twilio/messages.ts";
import { createTelephony } from "./adapters/twilio/telephony.ts";
import { configOf, missingForPayments } from "./config.ts";

import { tiers } from "./contract/plans.ts";
import { clock, type Ctx, newCode, newId } from "./context.ts";
import { dbFor } from "./db/client.ts";
import type { Actor } from "./domain/tenancy/actor.ts";
import type { Env } from "./env.ts";
import { hubOf, limiterOf, metricsHubOf } from "./objects/stubs.ts";
import { createLog } from "./observe/log.ts";
import { Meter, type Occurrence } from "./observe/metrics.ts";
import type { QueueMessage } from "./queues/messages.ts";

/** Every port with what stands behind it in this deployment: the one place that knows. */
export function createPorts(env: Env): Ports {
  const {
    alertUrl,
    development,
    elevenLabs,
    openai,
    operatorEmail,
    publicUrl,
    resend,
    stripe,
    stripePrices,
    webReaderAllow,
  } = configOf(env);
  const alerts = createAlerts({ url: alertUrl, hub: () => metricsHubOf(env), log: createLog(), successes });
  const keyRefused = () => alerts.failed("stripe-key", "Stripe refuses STRIPE_SECRET_KEY: nothing is paid or metered");
  const account = { prices: stripePrices, now: clock, log: createLog(), keyRefused };
  return {
    live: {
      publish: async (tenantId, news) => hubOf(env, tenantId).publish([news]),
      adopt: async (tenantId, snapshot) => hubOf(env, tenantId).adopt(snapshot),
      endBoards: async (tenantId, holder) => hubOf(env, tenantId).endBoards(holder),
    },
    recentUsage: {
      notStored: async (tenantId) => hubOf(env, tenantId).notStored(),
      takeBack: async (tenantId, callSid, waived) => hubOf(env, tenantId).takeBack(callSid, waived),
    },
    snapshots: createKvSnapshots(env.SNAPSHOTS),
    telephony: createTelephony(configOf(env)) ?? numberStock,
    texting: createTexting(configOf(env)) ?? keptTexts,
    model: openai === null ? null : createOpenAi(openai),
    website: websiteReader({ allow: webReaderAllow, now: clock }),
    factExtractor: openai === null ? null : factExtractor(openai),
    voices: elevenLabs === null ? null : voiceLibrary(elevenLabs, webReaderAllow),
    voiceShelf: createKvVoices(env.SNAPSHOTS),
    payments: stripe === null ? null : payments({ ...stripe, ...account }),
    pricedTiers: tiers.filter((tier) => stripePrices[tier] !== null),
    paymentsMissing: missingForPayments(configOf(env)),
    planSwitch: development && stripe === null,
    alerts,
    operatorEmail,
    mail: resend === null ? keptMail : createMail(resend),
    limits: {
      take: async (key, most, seconds) => (configOf(env).rateLimits ? limiterOf(env, key).take(most, seconds) : 0),
    },
    queue: { send: async (message, options) => void (await queueOf(env, message.type).send(message, options)) },
    dashboardUrl: publicUrl === null ? null : `${publicUrl}/app`,
  };
}

/** What proves that an alert's streak of failures is over. */
const successes: Readonly<Record<string, Occurrence["name"]>> = { "stripe-webhook": "stripe_webhook_processed_total" };

function queueOf(env: Env, type: QueueMessage["type"]) {
  switch (type) {
    case "onboarding.due":
      return env.ONBOARDING;
    case "text.queued":
    case "mail.queued":
      return env.OUTBOX;
    case "billing.changed":
    case "meter.due":
      return env.BILLING;
    case "call.ended":
    case "conversation.changed":
      return env.POST_CALL;
  }
}

export interface CtxInput {
  tenant: { id: string; shard: number };
  actor: Actor;
  requestId: string;
  defer: (work: Promise<unknown>) => void;
  /** Where reads may start; see `openDb`. */
  bookmark?: string | undefined;
}

/** A context for one verb, on whoever's behalf `input.actor` says. */
export function createCtx(env: Env, input: CtxInput): Ctx {
  const log = createLog({ requestId: input.requestId, tenantId: input.tenant.id });
  const now = clock();
  return {
    tenant: { id: input.tenant.id, shard: input.tenant.shard },
    actor: input.actor,
    db: dbFor(env, input.tenant.shard, input.bookmark),
    deps: createPorts(env),
    log,
    now,
    elapsed: () => clock() - now,
    requestId: input.requestId,
    newId,
    newCode,
    defer: (work) => input.defer(work.catch((error: unknown) => log.error("deferred work failed", error))),
  };
}

const meter = new Meter();

/**
 * Counts something that happened, without anybody waiting for it: for the long run in Analytics Engine, for
 * `/api/metrics` in the one object that sums up all isolates.
 * @param defer where the report may go on after the answer; without it, as for a stranger's request, nothing is stored
 *   and no object wakes: the count stays here until the next report
 */
export function note(env: Env, occurrence: Occurrence, defer?: (work: Promise<unknown>) => void): void {
  meter.add(occurrence);
  if (defer === undefined) return;
  const labels = "ms" in occurrence ? {} : occurrence.labels;
  const blobs = Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
  env.METRICS.writeDataPoint({ indexes: [occurrence.name], blobs, doubles: ["ms" in occurrence ? occurrence.ms : 1] });
  const due = meter.takeDue(clock());
  if (due.length === 0) return;
  const report = Promise.resolve(metricsHubOf(env).add(due));
  defer(report.catch((error: unknown) => createLog().error("metrics lost", error)));
}

/** Every series of the whole deployment, with what this isolate has not reported yet. */
export async function readMetrics(env: Env) {
  const hub = metricsHubOf(env);
  const own = meter.take(clock());
  if (own.length > 0) await hub.add(own);
  return hub.read();
}
