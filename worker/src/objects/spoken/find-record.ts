import { clock } from "../../context.ts";
import { openDb } from "../../db/client.ts";
import { createPorts } from "../../deps.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import { snapshotOfNumber } from "../../services/agent/snapshot-of-number.ts";
import type { AdmittedCall } from "./call-journal.ts";

/** A call we were not told about, by the number it was placed to. Null where that number is nobody's. */
export async function findRecord(
  env: Env,
  call: { callSid: string; from: string; to: string },
  log: Log,
  ctx: { waitUntil(work: Promise<unknown>): void },
): Promise<AdmittedCall | null> {
  const now = clock();
  const sources = {
    db: () => openDb(env.DB),
    store: createPorts(env).snapshots,
    log,
    defer: (work: Promise<unknown>) => ctx.waitUntil(work),
    now,
  };
  const snapshot = await snapshotOfNumber(sources, call.to);
  return snapshot === null ? null : { ...call, startedAt: now, snapshot, refused: false };
}
