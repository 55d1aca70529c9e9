import type { CallSession } from "./objects/call-session.ts";
import type { MetricsHub } from "./objects/metrics-hub.ts";
import type { RateLimiter } from "./objects/rate-limiter.ts";
import type { TenantHub } from "./objects/tenant-hub.ts";
import type { TextSession } from "./objects/text-session.ts";
import type { QueueMessage } from "./queues/messages.ts";

/** What wrangler.toml binds; variables are read through config.ts alone. */
export interface Env {
  DB: D1Database;
  SNAPSHOTS: KVNamespace;
  CALL_SESSION: DurableObjectNamespace<CallSession>;
  TENANT_HUB: DurableObjectNamespace<TenantHub>;
  RATE_LIMITER: DurableObjectNamespace<RateLimiter>;
  METRICS_HUB: DurableObjectNamespace<MetricsHub>;
  TEXT_SESSION: DurableObjectNamespace<TextSession>;
  POST_CALL: Queue<QueueMessage>;
  OUTBOX: Queue<QueueMessage>;
  ONBOARDING: Queue<QueueMessage>;
  BILLING: Queue<QueueMessage>;
  METRICS: AnalyticsEngineDataset;
}
