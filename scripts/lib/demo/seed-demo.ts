import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { keptMail } from "../../../worker/src/adapters/embedded/kept-mail.ts";
import { numberStock } from "../../../worker/src/adapters/embedded/number-stock.ts";
import { type Ctx, newCode } from "../../../worker/src/context.ts";
import { openDb } from "../../../worker/src/db/client.ts";
import { makeId } from "../../../worker/src/domain/ids.ts";
import { createLog } from "../../../worker/src/observe/log.ts";
import { bundleWorker } from "../bundle.ts";
import { askRunningApi } from "../control.ts";
import { readVariables } from "../environment.ts";
import { type Database, migrate, withDatabase } from "../migrations.ts";
import { workerOptions } from "../worker-options.ts";
import { type CallApi, ensureDemoAccount } from "./demo-account.ts";
import { ensureDemoPlan } from "./demo-plan.ts";
import { stories } from "./stories.ts";
import { ensureDemoNumber, storyCallSid, tellStory } from "./tell-stories.ts";

/**
 * Puts the demo tenant into a state folder: through the API that has it open, or else through the Worker itself, run on
 * that folder without a port. Seeding again changes nothing.
 * @returns how many past calls were added now
 */
export async function seedDemo(stateDir: string): Promise<number> {
  const running = await askRunningApi(stateDir, "seed");
  if (running !== undefined) return Number(running.answer);
  await migrate(stateDir);
  if (await withDatabase(stateDir, isSeeded)) return 0;
  const bundle = join(stateDir, "seed-bundle");
  await bundleWorker(stateDir, bundle, { minify: false });
  const onLog = (level: string, message: string) => level === "error" && console.error(message);
  const mf = new Miniflare(await workerOptions({ stateDir, bundle, variables: readVariables(), onLog }));
  try {
    return await seedThrough(mf);
  } finally {
    await mf.dispose();
  }
}

/**
 * Seeds through a running Worker: the account and the practice through its API, the number and the past calls through
 * its service verbs with the clock turned back. Times are relative to now.
 */
export async function seedThrough(mf: Miniflare): Promise<number> {
  const database = await mf.getD1Database("DB");
  if (await isSeeded(database)) return 0;
  const tenantId = await ensureDemoAccount(apiOf(mf));
  const at = contexts(database, tenantId);
  const now = Date.now();
  await ensureDemoNumber(at(now));
  const before = await ensureDemoPlan(at(now), now);
  const { results } = await database.prepare("SELECT call_sid FROM calls WHERE tenant_id = ?").bind(tenantId).all();
  const known = new Set(results.map((row) => row["call_sid"]));
  const missing = [...stories.entries()].filter(([index]) => !known.has(storyCallSid(index)));
  for (const [index, story] of missing) await tellStory(story, index, now, at, before);
  return missing.length;
}

/** The last story is told last: where it is known, everything is. */
async function isSeeded(database: Database): Promise<boolean> {
  const last = database.prepare("SELECT 1 FROM calls WHERE call_sid = ?").bind(storyCallSid(stories.length - 1));
  return (await last.first()) !== null;
}

const apiOf =
  (mf: Miniflare): CallApi =>
  async (method, path, { body, headers = {} } = {}) => {
    const response = await mf.dispatchFetch(`http://127.0.0.1${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    return { status: response.status, body: answer === "" ? undefined : JSON.parse(answer) };
  };

/** Builds contexts whose clock stands at an instant (ms). */
const contexts =
  (database: Database, tenantId: string) =>
  (instant: number): Ctx => ({
    tenant: { id: tenantId, shard: 0 },
    actor: { type: "system", id: null },
    db: openDb(database),
    deps: silentPorts,
    log: createLog(),
    now: instant,
    elapsed: () => 0,
    requestId: "seed",
    newCode,
    newId: (kind) => makeId(kind, instant, randomBytes(10)),
    defer: (work) => void work,
  });

/** The past is told to nobody: no board, queue or carrier hears of it, and snapshots are made when the number rings. */
const silentPorts: Ctx["deps"] = {
  live: { publish: async () => {}, adopt: async () => {}, endBoards: async () => {} },
  snapshots: { put: async () => {}, remove: async () => {}, get: async () => null },
  telephony: numberStock,
  texting: { real: false, send: async ({ id }) => ({ sid: `kept_${id}` }), find: async () => [] },
  model: null,
  website: {
    read: async () => ({ material: [], pages: [] }),
    reach: async () => ({ reachable: false, reason: "the past reads no websites" }),
  },
  factExtractor: null,
  voices: null,
  voiceShelf: { get: async () => null, put: async () => {}, checkedAt: async () => null, setCheckedAt: async () => {} },
  payments: null,
  pricedTiers: [],
  paymentsMissing: [],
  planSwitch: false,
  alerts: { failed: async () => {} },
  recentUsage: { notStored: async () => [], takeBack: async () => {} },
  mail: keptMail,
  limits: { take: async () => 0 },
  queue: { send: async () => {} },
  operatorEmail: null,
  dashboardUrl: null,
};
