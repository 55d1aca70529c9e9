import { getTableColumns, is, type Placeholder, SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "./client.ts";

/** A whole row; a value may be an expression that the database works out. */
type RowValues<T extends SQLiteTable> = { [K in keyof T["$inferSelect"]]: T["$inferSelect"][K] | SQL | Placeholder };

/**
 * One statement that inserts `row` only where `condition` holds at that moment; `changes()` says whether it did.
 * @param from what the row and the condition may read: `row` is inserted for each of its rows
 */
export function insertWhere<T extends SQLiteTable>(db: Db, table: T, row: RowValues<T>, condition: SQL, from?: SQL) {
  const given: Record<string, unknown> = row;
  const values = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const value = given[key];
    return is(value, SQL) ? value : sql.param(value ?? null, column);
  });
  const source = from === undefined ? sql`` : sql` FROM ${from}`;
  return db.insert(table).select(sql`SELECT ${sql.join(values, sql`, `)}${source} WHERE ${condition}`);
}
