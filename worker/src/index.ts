import type { Env } from "./env.ts";
import { app } from "./http/app.ts";
import { onFirstUse } from "./on-first-use.ts";

export { CallSession } from "./objects/call-session.ts";
export { MetricsHub } from "./objects/metrics-hub.ts";
export { RateLimiter } from "./objects/rate-limiter.ts";
export { TenantHub } from "./objects/tenant-hub.ts";
export { TextSession } from "./objects/text-session.ts";

const queues = onFirstUse(() => import("./queues/consume.ts"));
const cron = onFirstUse(() => import("./cron/sweep.ts"));

export default {
  fetch: app.fetch,
  queue: async (batch, env, ctx) => (await queues()).consume(batch, env, ctx),
  scheduled: (_controller, env, ctx) => ctx.waitUntil(cron().then(({ sweep }) => sweep(env))),
} satisfies ExportedHandler<Env>;
