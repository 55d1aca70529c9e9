import { eq } from "drizzle-orm";
import { newId, newSecret } from "../context.ts";
import type { Db } from "../db/client.ts";
import { sessions } from "../db/schema/auth.ts";
import { sha256Base64Url } from "./digest.ts";
import { sessionSeconds } from "./session-cookie.ts";

/** Whose session it is, and where it was opened. */
export interface NewSession {
  userId: string;
  address: string | null;
  userAgent: string | null;
}

/**
 * Opens a session for a month.
 * @param now integer ms
 * @returns its token, which is kept nowhere
 */
export async function openSession(db: Db, { userId, address, userAgent }: NewSession, now: number): Promise<string> {
  const at = new Date(now);
  const token = newSecret();
  await db.insert(sessions).values({
    id: newId("session"),
    userId,
    tokenHash: await sha256Base64Url(token),
    expiresAt: new Date(now + sessionSeconds * 1000),
    ipAddress: address,
    userAgent: userAgent?.slice(0, 500) ?? null,
    createdAt: at,
    updatedAt: at,
  });
  return token;
}

/** Its token is nobody's from now on. A repeat changes nothing. */
export async function endSession(db: Db, sessionId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, sessionId));
}
