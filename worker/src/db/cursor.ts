import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { AppError } from "../errors.ts";

/** A place in a list that is ordered by (instant, id). */
export interface Cursor {
  at: number;
  id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return btoa(`${cursor.at}|${cursor.id}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @throws AppError `invalid` for anything `encodeCursor` did not make */
export function decodeCursor(text: string): Cursor {
  try {
    const [at, id, ...rest] = atob(text.replaceAll("-", "+").replaceAll("_", "/")).split("|");
    if (at && id && rest.length === 0 && /^\d{1,15}$/.test(at) && /^[\w-]{1,100}$/.test(id))
      return { at: Number(at), id };
  } catch {
    // Falls through to the one error below.
  }
  throw new AppError("invalid", "the cursor is not one of ours");
}

/** `WHERE` part that continues after `cursor`, newest first. */
export function after(cursor: string | undefined, at: SQLiteColumn, id: SQLiteColumn): SQL | undefined {
  if (cursor === undefined) return undefined;
  const place = decodeCursor(cursor);
  return sql`(${at}, ${id}) < (${place.at}, ${place.id})`;
}

/** `ORDER BY` of every newest-first list. */
export const newestFirst = (at: SQLiteColumn, id: SQLiteColumn): [SQL, SQL] => [desc(at), desc(id)];

/** `WHERE` part that continues after `cursor`, earliest first. */
export function onward(cursor: string | undefined, at: SQLiteColumn, id: SQLiteColumn): SQL | undefined {
  if (cursor === undefined) return undefined;
  const place = decodeCursor(cursor);
  return sql`(${at}, ${id}) > (${place.at}, ${place.id})`;
}

/** `ORDER BY` of every list that runs into the future. */
export const earliestFirst = (at: SQLiteColumn, id: SQLiteColumn): [SQL, SQL] => [asc(at), asc(id)];

/**
 * Cuts a page out of `limit + 1` rows.
 * @param place where a row stands in the list
 */
export function toPage<Row, Item>(rows: Row[], limit: number, place: (row: Row) => Cursor, view: (row: Row) => Item) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(place(last)) : null;
  return { items: items.map(view), nextCursor };
}
