import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Tier } from "../../contract/plans.ts";
import type { BillingPeriod } from "../billing/period.ts";
import type { ServiceTerms } from "../billing/standing/standing.ts";
import type { Served } from "../calls/served.ts";
import { messagesOnly } from "./messages-only.ts";

/** All a call needs to know of a tenant, compiled once at publish and read from the nearest cache when the phone rings. */
export interface AgentSnapshot {
  tenantId: string;
  /** Which database holds its rows. */
  shard: number;
  /** Suspended by the operator; what is unpaid is in `terms`. */
  tenantStatus: "active" | "suspended";
  tier: Tier;
  /** What the service depends on, and the period minutes count in. Absent in a snapshot from before there were any. */
  terms?: ServiceTerms;
  period?: BillingPeriod;
  /** Calls at once that the plan allows. */
  concurrentCalls: number;
  /** The published version. */
  version: number;
  /** Since when, integer ms: of two snapshots the later one holds. Absent in one stored by an older version of this code. */
  publishedAt?: number;
  config: AgentConfig;
}

/** Whether `next` was published after `current`: a cache may hand out the older of two. */
export const isNewer = (next: AgentSnapshot, current: AgentSnapshot): boolean =>
  next.version !== current.version && (next.publishedAt ?? 0) > (current.publishedAt ?? 0);

/** What answers a conversation that is served like this. One that is put through is answered only once nobody took it. */
export const asServed = (snapshot: AgentSnapshot, served: Served): AgentSnapshot =>
  served === "full" ? snapshot : { ...snapshot, config: messagesOnly(snapshot.config) };
