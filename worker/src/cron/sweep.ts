import { lt } from "drizzle-orm";
import { clock } from "../context.ts";
import { openDb } from "../db/client.ts";
import { sessions } from "../db/schema/auth.ts";
import { holds } from "../db/schema/bookings.ts";
import type { Env } from "../env.ts";

/** Removes what has expired and counts for nothing any more. */
export async function sweep(env: Env): Promise<void> {
  const now = clock();
  const db = openDb(env.DB, "first-primary");
  await db.batch([
    db.delete(holds).where(lt(holds.expiresAt, now)),
    db.delete(sessions).where(lt(sessions.expiresAt, new Date(now))),
  ]);
}
