import { drizzle } from "drizzle-orm/d1";

/**
 * A drizzle client over one D1 session. Replicas may answer reads; the bookmark of what this caller last saw keeps
 * its own writes visible to it.
 * @param bookmark a bookmark from an earlier answer, or where to start without one
 */
export function openDb(d1: D1Database, bookmark: string = "first-unconstrained") {
  const session = d1.withSession(bookmark);
  // drizzle-orm's D1 driver has no type for sessions, which answer the two calls it makes: prepare and batch.
  const client = session as D1DatabaseSession & D1Database;
  return Object.assign(drizzle(client), { bookmark: () => session.getBookmark() });
}

/**
 * The database that holds a tenant's rows. One D1 stops at 10 GB, so a tenant carries the number of its shard; users,
 * sessions, tenants and telephone numbers are the directory and always live in shard 0.
 */
export function dbFor(bindings: { DB: D1Database }, shard: number, bookmark?: string): Db {
  if (shard !== 0) throw new Error(`no database is bound for shard ${shard}`);
  return openDb(bindings.DB, bookmark);
}

export type Db = ReturnType<typeof openDb>;
