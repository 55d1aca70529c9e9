import { and, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { accounts, users } from "../db/schema/auth.ts";
import { verifyPassword } from "./password.ts";

/** @returns the user whose email and password these are; null where the password is wrong or the email unknown */
export async function ownerOfPassword(
  db: Db,
  { email, password }: { email: string; password: string },
): Promise<string | null> {
  const [found] = await db
    .select({ userId: users.id, stored: accounts.password })
    .from(users)
    .innerJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, "credential")))
    .where(eq(users.email, email.toLowerCase()));
  // An unknown email costs as long as a wrong password, so neither can be told from the other.
  const right = await verifyPassword(found?.stored, password);
  return right && found !== undefined ? found.userId : null;
}
