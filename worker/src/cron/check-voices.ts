import { openDb } from "../db/client.ts";
import { createPorts } from "../deps.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { checkVoices } from "../services/voices/check-voices.ts";
import { actFor } from "./act-for.ts";

/** Once a day: voices that can no longer be had are replaced. @param now integer ms */
export const checkVoicesDaily = (env: Env, now: number): Promise<void> =>
  checkVoices({
    db: openDb(env.DB, "first-primary"),
    deps: createPorts(env),
    log: createLog(),
    now,
    actFor: (tenant, verb) => actFor(env, tenant, verb),
  });
