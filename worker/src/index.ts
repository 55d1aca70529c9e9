import type { Env } from "./env.ts";
import { app } from "./http/app.ts";
import { consume } from "./queues/consume.ts";
import { sweep } from "./cron/sweep.ts";

export { CallSession } from "./objects/call-session.ts";
export { MetricsHub } from "./objects/metrics-hub.ts";
export { RateLimiter } from "./objects/rate-limiter.ts";
export { TenantHub } from "./objects/tenant-hub.ts";
export { TextSession } from "./objects/text-session.ts";

export default {
  fetch: app.fetch,
  queue: consume,
  scheduled: (_controller, env, ctx) => ctx.waitUntil(sweep(env)),
} satisfies ExportedHandler<Env>;
