import { lt } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { sessions } from "../../db/schema/auth.ts";
import { holds } from "../../db/schema/bookings.ts";
import { phoneCodes } from "../../db/schema/texts.ts";
import { dayMs } from "../../domain/durations.ts";

/** Removes what has expired and counts for nothing any more, for all tenants. @param now integer ms */
export async function sweepExpired(db: Db, now: number): Promise<void> {
  await db.batch([
    db.delete(holds).where(lt(holds.expiresAt, now)),
    // A number stays proven for as long as its conversation may go on.
    db.delete(phoneCodes).where(lt(phoneCodes.expiresAt, now - 2 * dayMs)),
    db.delete(sessions).where(lt(sessions.expiresAt, new Date(now))),
  ]);
}
