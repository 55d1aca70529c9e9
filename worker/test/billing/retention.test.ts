import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { removeOldTranscripts as sweepOf } from "../../src/cron/remove-old-transcripts.ts";
import { openDb } from "../../src/db/client.ts";
import type { Retention } from "../../src/domain/billing/plan/retention.ts";
import { changeTier } from "../../src/services/billing/change-tier.ts";
import { removeOldTranscripts, takeRetentionDue } from "../../src/services/maintenance/remove-old-transcripts.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { planOf } from "../harness/plan.ts";
import { deskCtx } from "../numbers/desk.ts";
import { Mortal } from "../numbers/mortal.ts";

const dayMs = 86_400_000;
const now = Date.now();
const daysAgo = (days: number) => now - days * dayMs;

let owner: Member;

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  owner = await registerTenant();
  // Only this test's tenant is due.
  await env.DB.prepare("UPDATE tenants SET retention_due_at = ? WHERE id <> ?")
    .bind(now * 2, owner.tenantId)
    .run();
  await settledOn(90);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** As if the plan had long had so many days, and had last been looked at a day ago. */
const settledOn = (days: number, removedBefore = 0) =>
  env.DB.prepare("UPDATE tenants SET retention = ?, retention_due_at = 0 WHERE id = ?")
    .bind(JSON.stringify({ days, allowed: days, fellAt: null, removedBefore } satisfies Retention), owner.tenantId)
    .run();

const words = (text: string) => JSON.stringify([{ at: new Date(now).toISOString(), role: "caller", text }]);

/** A call, a conversation and a text of that instant. */
async function said(name: string, at: number, { tenantId }: { tenantId: string } = owner): Promise<void> {
  const of = `${name}_${tenantId}`;
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO calls (id, tenant_id, call_sid, from_number, to_number, status, outcome, started_at, duration_seconds, billable_seconds, summary, booking_ids) VALUES (?1, ?2, ?1, '+13105550147', '+12025550100', 'completed', 'answered', ?3, 60, 60, 'Asked for prices.', '[]')",
    ).bind(`call_${of}`, tenantId, at),
    env.DB.prepare("INSERT INTO transcripts (call_id, tenant_id, turns) VALUES (?, ?, ?)").bind(
      `call_${of}`,
      tenantId,
      words(name),
    ),
    env.DB.prepare(
      "INSERT INTO conversations (id, tenant_id, channel, booking_ids, turns, revision, started_at, last_at) VALUES (?1, ?2, 'sms', '[]', ?3, 1, ?4, ?4)",
    ).bind(`conv_${of}`, tenantId, words(name), at),
    env.DB.prepare(
      "INSERT INTO texts (id, tenant_id, direction, from_number, to_number, body, status, purpose, created_at, updated_at) VALUES (?1, ?2, 'in', '+13105550147', '+12025550100', ?3, 'received', 'message', ?4, ?4)",
    ).bind(`txt_${of}`, tenantId, name, at),
  ]);
}

/** The names of what is still kept of each kind, and how many rows there are. */
async function kept({ tenantId }: { tenantId: string } = owner) {
  const column = async (sql: string) =>
    (await env.DB.prepare(sql).bind(tenantId).all<{ name: string }>()).results.map(({ name }) => name).toSorted();
  const calls = await column("SELECT json_extract(turns, '$[0].text') AS name FROM transcripts WHERE tenant_id = ?");
  const conversations = await column(
    "SELECT json_extract(turns, '$[0].text') AS name FROM conversations WHERE tenant_id = ? AND turns <> '[]'",
  );
  const texts = await column("SELECT body AS name FROM texts WHERE tenant_id = ? AND body <> ''");
  const rows = await env.DB.prepare(
    "SELECT (SELECT count(*) FROM calls WHERE tenant_id = ?1) || ' ' || (SELECT count(*) FROM conversations WHERE tenant_id = ?1) || ' ' || (SELECT count(*) FROM texts WHERE tenant_id = ?1) AS n",
  )
    .bind(tenantId)
    .first<string>("n");
  expect(conversations).toEqual(calls);
  expect(texts).toEqual(calls);
  return { names: calls, rows };
}

/** One sweep at an instant. @returns whether all is done, or null where nobody was due */
async function sweep(at = now, d1: D1Database = env.DB): Promise<boolean | null> {
  const [due] = await takeRetentionDue(openDb(d1, "first-primary"), at);
  return due === undefined ? null : removeOldTranscripts(deskCtx(owner, { d1, now: at }), due);
}

const audited = async () =>
  (
    await env.DB.prepare("SELECT details FROM audit_log WHERE tenant_id = ? AND action = 'transcripts.removed'")
      .bind(owner.tenantId)
      .all()
  ).results.length;

describe("what was said", () => {
  it("is removed once it is older than the plan keeps it, to the millisecond; that it was said stays", async () => {
    await said("old", daysAgo(90) - 1);
    await said("young", daysAgo(90));
    expect(await sweep()).toBe(true);
    expect(await kept()).toEqual({ names: ["young"], rows: "2 2 2" });
    expect(await audited()).toBe(1);
  });

  it("is said to be removed where it is asked for", async () => {
    await said("old", daysAgo(100));
    await said("young", daysAgo(10));
    await sweep();
    const get = async (path: string) => (await as(owner)(`${path}_${owner.tenantId}`)).json<Record<string, unknown>>();
    expect(await get("/api/calls/call_old")).toMatchObject({
      transcript: [],
      transcriptRemoved: true,
      summary: "Asked for prices.",
      durationSeconds: 60,
      outcome: "answered",
    });
    expect(await get("/api/conversations/conv_old")).toMatchObject({ transcript: [], transcriptRemoved: true });
    expect(await get("/api/calls/call_young")).toMatchObject({
      transcript: [{ text: "young" }],
      transcriptRemoved: false,
    });
    expect(await get("/api/conversations/conv_young")).toMatchObject({
      transcript: [{ text: "young" }],
      transcriptRemoved: false,
    });
  });

  it("is looked at once a day, and a day later what has aged meanwhile is removed", async () => {
    await said("next", daysAgo(89.5));
    expect(await sweep()).toBe(true);
    expect(await sweep(now + dayMs - 1)).toBeNull();
    expect((await kept()).names).toEqual(["next"]);
    expect(await audited()).toBe(0);
    expect(await sweep(now + dayMs)).toBe(true);
    expect((await kept()).names).toEqual([]);
  });

  it.each([
    ["professional", 365],
    ["enterprise", 2555],
  ] as const)("is kept longer on %s", async (tier, days) => {
    await planOf(owner, tier);
    await said("old", daysAgo(days) - 1);
    await said("young", daysAgo(days) + 1);
    await sweep();
    expect((await kept()).names).toEqual(["young"]);
  });

  it("to somebody else is none of it", async () => {
    const other = await registerTenant();
    await said("old", daysAgo(1000));
    await said("theirs", daysAgo(1000), other);
    await env.DB.prepare("UPDATE tenants SET retention_due_at = ? WHERE id = ?")
      .bind(now * 2, other.tenantId)
      .run();
    await sweep();
    expect((await kept()).names).toEqual([]);
    expect((await kept(other)).names).toEqual(["theirs"]);
  });
});

describe("after a downgrade", () => {
  it("nothing vanishes for thirty days, and then what the smaller plan does not keep", async () => {
    await planOf(owner, "professional");
    await settledOn(365);
    await said("year", daysAgo(300));
    await said("young", daysAgo(10));
    await changeTier(deskCtx(owner), "starter");
    for (let day = 0; day < 30; day++) expect(await sweep(now + day * dayMs)).toBe(true);
    expect((await kept()).names).toEqual(["year", "young"]);
    expect(await sweep(now + 30 * dayMs)).toBe(true);
    expect((await kept()).names).toEqual(["young"]);
  });

  it("that is taken back nothing is removed", async () => {
    await planOf(owner, "professional");
    await settledOn(365);
    await said("year", daysAgo(300));
    await changeTier(deskCtx(owner), "starter");
    await sweep();
    await changeTier(deskCtx(owner), "professional");
    for (let day = 1; day < 40; day++) await sweep(now + day * dayMs);
    expect((await kept()).names).toEqual(["year"]);
  });

  it("a tenant that was never looked at has its thirty days too", async () => {
    await env.DB.prepare("UPDATE tenants SET retention = NULL WHERE id = ?").bind(owner.tenantId).run();
    await said("year", daysAgo(300));
    await sweep();
    expect((await kept()).names).toEqual(["year"]);
    await sweep(now + 30 * dayMs);
    expect((await kept()).names).toEqual([]);
  });
});

describe("much of it", () => {
  /** So many of each kind a minute apart, from `from` on; all of one instant where `apart` is 0. */
  const many = (count: number, from: number, apart = 60_000) =>
    env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1}) INSERT INTO calls (id, tenant_id, call_sid, from_number, to_number, status, started_at, booking_ids) SELECT 'call_' || i || ?1, ?1, 'CA' || i || ?1, '+1', '+1', 'completed', ?2 + i * ?3, '[]' FROM n`,
      ).bind(owner.tenantId, from, apart),
      env.DB.prepare(
        "INSERT INTO transcripts (call_id, tenant_id, turns) SELECT id, tenant_id, '[]' FROM calls WHERE tenant_id = ?",
      ).bind(owner.tenantId),
    ]);
  const left = () =>
    env.DB.prepare("SELECT count(*) AS n FROM transcripts WHERE tenant_id = ?").bind(owner.tenantId).first<number>("n");

  it("goes in batches, the oldest first, and goes on at the next sweep", async () => {
    await many(1300, daysAgo(200));
    expect(await sweep()).toBe(false);
    expect(await left()).toBe(300);
    const oldest = await env.DB.prepare(
      "SELECT min(started_at) AS at FROM calls JOIN transcripts ON call_id = id WHERE calls.tenant_id = ?",
    )
      .bind(owner.tenantId)
      .first<number>("at");
    expect(oldest).toBe(daysAgo(200) + 1000 * 60_000);
    // The next sweep needs not wait for tomorrow.
    expect(await sweep(now + 300_000)).toBe(true);
    expect(await left()).toBe(0);
    expect(await audited()).toBe(7);
  });

  it("of one instant goes at once, and does not hold up the rest", async () => {
    await many(450, daysAgo(200), 0);
    await said("later", daysAgo(100));
    expect(await sweep()).toBe(true);
    expect(await left()).toBe(0);
  });

  it("is not read again on another day", async () => {
    await many(300, daysAgo(200));
    await sweep();
    let read = 0;
    const counting = new Proxy(env.DB, {
      get: (target, name) =>
        name !== "withSession"
          ? Reflect.get(target, name)
          : (bookmark: string) => {
              const session = target.withSession(bookmark);
              return new Proxy(session, {
                get: (inner, key) => {
                  const value: unknown = Reflect.get(inner, key);
                  if (typeof value !== "function") return value;
                  if (key !== "batch") return value.bind(inner);
                  return async (statements: D1PreparedStatement[]) => {
                    const results = await inner.batch(statements);
                    for (const { meta } of results) read += meta.rows_read;
                    return results;
                  };
                },
              });
            },
    });
    expect(await sweep(now + dayMs, counting)).toBe(true);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(10);
  });
});

describe("a sweep that is killed", () => {
  it.each(["before", "after"] as const)(
    "%s any operation is finished by a later one, and nothing else goes",
    async (when) => {
      for (let dies = 0, over = false; !over; dies++) {
        owner = await registerTenant();
        await settledOn(90);
        await said("oldest", daysAgo(300));
        await said("old", daysAgo(91));
        await said("young", daysAgo(89));
        const mortal = new Mortal(dies, when);
        over = await sweep(now, mortal.d1).then(
          (done) => done === true && dies > 3,
          () => false,
        );
        expect((await kept()).names).toContain("young");
        // Whoever died has it for ten minutes; where it was done it waits for tomorrow.
        const later = await sweep(now + 600_000);
        if (later === null) expect((await kept()).names).toEqual(["young"]);
        else expect(later).toBe(true);
        expect(await kept()).toEqual({ names: ["young"], rows: "3 3 3" });
        expect(await audited()).toBe(1);
      }
    },
  );

  it("is nobody else's until its lease ends, and two at once remove once", async () => {
    await said("old", daysAgo(100));
    const db = openDb(env.DB, "first-primary");
    const [[due], again] = [await takeRetentionDue(db, now), await takeRetentionDue(db, now + 599_999)];
    expect(again).toEqual([]);
    const [other] = await takeRetentionDue(db, now + 600_000);
    // The first comes back to life after the second has taken it.
    expect(await removeOldTranscripts(deskCtx(owner, { now }), due!)).toBe(false);
    expect((await kept()).names).toEqual(["old"]);
    expect(await removeOldTranscripts(deskCtx(owner, { now }), other!)).toBe(true);
    expect((await kept()).names).toEqual([]);
    expect(await audited()).toBe(1);
  });
});

it("the cron does it for every tenant that is due, also after one that fails", async () => {
  const others = await Promise.all([registerTenant(), registerTenant()]);
  const all = [owner, ...others];
  for (const { tenantId } of all) {
    await said("old", daysAgo(100), { tenantId });
    owner = { ...owner, tenantId };
    await settledOn(90);
  }
  await env.DB.prepare(
    `CREATE TRIGGER broken BEFORE DELETE ON transcripts WHEN old.tenant_id = '${all[0]!.tenantId}' BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  ).run();
  await sweepOf(env, Date.now());
  await env.DB.prepare("DROP TRIGGER broken").run();
  expect((await kept(all[0])).names).toEqual(["old"]);
  for (const other of others) expect((await kept(other)).names).toEqual([]);
  await sweepOf(env, Date.now() + 600_000);
  expect((await kept(all[0])).names).toEqual([]);
});
