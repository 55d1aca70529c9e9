import type { Env } from "../env.ts";

/** The one object that carries this call. */
export const callSessionOf = (env: Env, callSid: string) => env.CALL_SESSION.get(env.CALL_SESSION.idFromName(callSid));

/** The one object that knows a tenant's calls of the moment. */
export const hubOf = (env: Env, tenantId: string) => env.TENANT_HUB.get(env.TENANT_HUB.idFromName(tenantId));

/** The counter behind one exact limit, such as `login:203.0.113.9`. */
export const limiterOf = (env: Env, key: string) => env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(key));

/** The one object that knows what all isolates have counted. */
export const metricsHubOf = (env: Env) => env.METRICS_HUB.get(env.METRICS_HUB.idFromName("all"));
