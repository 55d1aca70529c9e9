import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Db } from "./client.ts";

type Statement = BatchItem<"sqlite">;

/**
 * Runs `statements` as one transaction whose first statement is the guard: if it changes no row, or a unique index
 * refuses any of them, nothing at all is written.
 *
 * D1 has no conditional rollback, so the statement after the guard raises an error where `changes()` is 0.
 * @returns false where the guard did not hold, so the caller can say why
 * @throws whatever else the database throws; the outcome is then unknown and the whole call may be repeated
 */
export async function guardedBatch(db: Db, guard: Statement, statements: readonly Statement[]): Promise<boolean> {
  const check = provided(db, sql`changes() > 0`);
  try {
    await db.batch([guard, check, ...statements]);
    return true;
  } catch (error) {
    if (isGuardFailure(error) || isUniqueViolation(error)) return false;
    throw error;
  }
}

/** A statement that refuses its whole guarded batch unless `condition` holds when it is reached. */
export const provided = (db: Db, condition: SQL): Statement =>
  // A raw statement of a batch takes no parameters, so it is a select.
  db.select({ held: sql`json(CASE WHEN ${condition} THEN '1' ELSE 'guard' END)` }).from(sql`(SELECT 1)`);

function messages(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) parts.push(at.message);
  return parts.join(" ");
}

const isGuardFailure = (error: unknown): boolean => messages(error).includes("malformed JSON");

/** True where a unique index or primary key refused a row: somebody else was first. @param table where only one's count */
export const isUniqueViolation = (error: unknown, table?: string): boolean =>
  messages(error).includes(`UNIQUE constraint failed${table === undefined ? "" : `: ${table}.`}`);
