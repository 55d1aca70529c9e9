import { clock } from "../../context.ts";
import { openDb } from "../../db/client.ts";
import { type Decision, isRefused, servedBy } from "../../domain/calls/admission.ts";
import { serviceAt } from "../../domain/calls/served.ts";
import { createPorts } from "../../deps.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import { snapshotOfNumber } from "../../services/agent/snapshot-of-number.ts";
import { within } from "../../within.ts";
import { hubOf } from "../stubs.ts";
import type { AdmittedCall } from "./call-journal.ts";

/** The hub is given this long; a caller may be waiting for our first word. */
const hubDeadlineMs = 1500;

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
  if (snapshot === null) return null;
  const decision = await decided(env, snapshot.tenantId, call.callSid, log);
  const served = decision === null ? serviceAt(snapshot, call, now).served : servedBy(decision);
  return { ...call, startedAt: now, snapshot, refused: decision !== null && isRefused(decision), served };
}

/** What the hub has decided on the call; null where it was not asked, or does not say. */
async function decided(env: Env, tenantId: string, callSid: string, log: Log): Promise<Decision | null> {
  try {
    return await within(hubDeadlineMs, "hub", Promise.resolve(hubOf(env, tenantId).decisionOn(callSid)));
  } catch (error) {
    log.error("decision not found", error, { callSid });
    return null;
  }
}
