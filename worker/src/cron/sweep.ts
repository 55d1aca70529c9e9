import { clock } from "../context.ts";
import { openDb } from "../db/client.ts";
import { createPorts } from "../deps.ts";
import type { Env } from "../env.ts";
import { sweepExpired } from "../services/maintenance/sweep.ts";
import { nudgeDue } from "../services/outbox/nudge-due.ts";
import { settleNumbers } from "./settle-numbers.ts";

/** Every few minutes. */
export async function sweep(env: Env): Promise<void> {
  const db = openDb(env.DB, "first-primary");
  const now = clock();
  await Promise.all([sweepExpired(db, now), nudgeDue(db, createPorts(env).queue, now), settleNumbers(env, now)]);
}
