import { env } from "cloudflare:workers";
import { afterEach, expect, it } from "vitest";
import { as, type Member, registerTenant } from "../harness/api.ts";

const { DB } = env;
afterEach(() => void (env.DB = DB));

const owner = await registerTenant();

/** Gives the tenant stored calls, one a minute up to now. */
async function storeCalls(member: Member, from: number, to: number): Promise<void> {
  await DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?2)
     INSERT INTO calls (id, tenant_id, call_sid, from_number, to_number, status, started_at, booking_ids)
     SELECT 'call_' || ?3 || i, ?3, 'CA' || ?3 || i, '+13105550147', '+12025550100', 'completed', ?4 - i * 60000, '[]' FROM n`,
  )
    .bind(from, to, member.tenantId, Date.now())
    .run();
}

/** The database, adding up the rows that its batches read. */
function readingRows(add: (rows: number) => void): D1Database {
  const batch = async (session: D1DatabaseSession, statements: D1PreparedStatement[]) => {
    const results = await session.batch(statements);
    for (const result of results) add(result.meta.rows_read);
    return results;
  };
  return new Proxy(DB, {
    get: (database, property) => {
      if (property !== "withSession") return Reflect.get(database, property) as unknown;
      return (bookmark: string) => {
        const session = database.withSession(bookmark);
        return {
          prepare: (query: string) => session.prepare(query),
          batch: (statements: D1PreparedStatement[]) => batch(session, statements),
          getBookmark: () => session.getBookmark(),
        };
      };
    },
  });
}

/** How many rows one look at the overview reads, and the calls it shows. */
async function rowsReadByOverview(member: Member): Promise<{ rows: number; shown: number }> {
  let rows = 0;
  env.DB = readingRows((more) => (rows += more));
  const answer = await as(member)("/api/dashboard/overview");
  env.DB = DB;
  const { calls } = await answer.json<{ calls: unknown[] }>();
  return { rows, shown: calls.length };
}

it("the overview reads as many rows of a long history as of a short one", async () => {
  await storeCalls(owner, 0, 50);
  const short = await rowsReadByOverview(owner);
  await storeCalls(owner, 50, 5000);
  const long = await rowsReadByOverview(owner);
  expect(short.shown).toBe(10);
  expect(short.rows).toBeGreaterThan(10);
  expect(long).toEqual(short);
});
