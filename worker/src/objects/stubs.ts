import type { Env } from "../env.ts";

/** The one object that carries this call. */
export const callSessionOf = (env: Env, callSid: string) => env.CALL_SESSION.get(env.CALL_SESSION.idFromName(callSid));

/** The one object that knows a tenant's calls of the moment. */
export const hubOf = (env: Env, tenantId: string) => env.TENANT_HUB.get(env.TENANT_HUB.idFromName(tenantId));

/** The counter behind one exact limit, such as `login:203.0.113.9`. */
export const limiterOf = (env: Env, key: string) => env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(key));

/** The one object that knows what all isolates have counted. */
export const metricsHubOf = (env: Env) => env.METRICS_HUB.get(env.METRICS_HUB.idFromName("all"));

/** The one object that has the texts between a customer's number and one of a tenant's. */
export const textSessionOf = (env: Env, tenantId: string, customer: string, ours: string) =>
  textSessionNamed(env, `sms:${tenantId}:${customer}:${ours}`);

/** The one object that has a chat. A conversation's id means nothing to another tenant. */
export const chatSessionOf = (env: Env, tenantId: string, conversationId: string) =>
  textSessionNamed(env, `chat:${tenantId}:${conversationId}`);

/** By the name that it gave itself in a queue's message. */
export const textSessionNamed = (env: Env, name: string) => env.TEXT_SESSION.get(env.TEXT_SESSION.idFromName(name));
