import { clock } from "../context.ts";
import { openDb } from "../db/client.ts";
import type { Env } from "../env.ts";
import { sweepExpired } from "../services/maintenance/sweep.ts";

/** Every few minutes. */
export const sweep = (env: Env): Promise<void> => sweepExpired(openDb(env.DB, "first-primary"), clock());
