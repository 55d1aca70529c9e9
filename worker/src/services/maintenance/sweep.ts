import { lt } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { sessions } from "../../db/schema/auth.ts";
import { holds } from "../../db/schema/bookings.ts";

/** Removes what has expired and counts for nothing any more, for all tenants. @param now integer ms */
export async function sweepExpired(db: Db, now: number): Promise<void> {
  await db.batch([
    db.delete(holds).where(lt(holds.expiresAt, now)),
    db.delete(sessions).where(lt(sessions.expiresAt, new Date(now))),
  ]);
}
