import { createKvSnapshots } from "./adapters/cloudflare/kv-snapshots.ts";
import type { Ports } from "./adapters/ports.ts";
import { createTelephony } from "./adapters/twilio/telephony.ts";
import { configOf } from "./config.ts";
import { clock, type Ctx, newId } from "./context.ts";
import { openDb } from "./db/client.ts";
import type { Actor } from "./domain/tenancy/actor.ts";
import type { Env } from "./env.ts";
import { hubOf } from "./objects/stubs.ts";
import { createLog } from "./observe/log.ts";

/** Every port with what stands behind it in this deployment: the one place that knows. */
export function createPorts(env: Env): Ports {
  return {
    live: { publish: async (tenantId, news) => hubOf(env, tenantId).publish([news]) },
    snapshots: createKvSnapshots(env.SNAPSHOTS),
    telephony: createTelephony(configOf(env)),
    queue: { send: async (message) => void (await env.POST_CALL.send(message)) },
  };
}

export interface CtxInput {
  tenantId: string;
  actor: Actor;
  requestId: string;
  defer: (work: Promise<unknown>) => void;
  /** Where reads may start; see `openDb`. */
  bookmark?: string | undefined;
}

/** A context for one verb, on whoever's behalf `input.actor` says. */
export function createCtx(env: Env, input: CtxInput): Ctx {
  const log = createLog({ requestId: input.requestId, tenantId: input.tenantId });
  return {
    tenant: { id: input.tenantId },
    actor: input.actor,
    db: openDb(env.DB, input.bookmark),
    deps: createPorts(env),
    log,
    now: clock(),
    requestId: input.requestId,
    newId,
    defer: (work) => input.defer(work.catch((error: unknown) => log.error("deferred work failed", error))),
  };
}
