import { and, eq } from "drizzle-orm";
import { newId, newSecret } from "../context.ts";
import type { Db } from "../db/client.ts";
import { accounts, sessions, users } from "../db/schema/auth.ts";
import { verifyPassword } from "./password.ts";
import { sessionSeconds } from "./session-cookie.ts";

/** A login by password, and where it came from. */
export interface Login {
  email: string;
  password: string;
  address: string | null;
  userAgent: string | null;
}

/**
 * Opens a session for a month.
 * @param now integer ms
 * @returns null where the password is wrong or the email unknown
 */
export async function openSession(
  db: Db,
  { email, password, address, userAgent }: Login,
  now: number,
): Promise<{ token: string; userId: string } | null> {
  const [found] = await db
    .select({ userId: users.id, stored: accounts.password })
    .from(users)
    .innerJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, "credential")))
    .where(eq(users.email, email.toLowerCase()));
  // An unknown email costs as long as a wrong password, so neither can be told from the other.
  const right = await verifyPassword(found?.stored, password);
  if (!right || found === undefined) return null;
  const at = new Date(now);
  const token = newSecret();
  await db.insert(sessions).values({
    id: newId("session"),
    userId: found.userId,
    token,
    expiresAt: new Date(now + sessionSeconds * 1000),
    ipAddress: address,
    userAgent: userAgent?.slice(0, 500) ?? null,
    createdAt: at,
    updatedAt: at,
  });
  return { token, userId: found.userId };
}

/** The token is nobody's from now on. A repeat changes nothing. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.token, token));
}
