import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import type { Ctx } from "../../../worker/src/context.ts";
import { openDb } from "../../../worker/src/db/client.ts";
import { makeId } from "../../../worker/src/domain/ids.ts";
import { createLog } from "../../../worker/src/observe/log.ts";
import { bundleWorker } from "../bundle.ts";
import { readVariables } from "../environment.ts";
import { type Database, migrate, withDatabase } from "../migrations.ts";
import { workerOptions } from "../worker-options.ts";
import { type CallApi, ensureDemoAccount } from "./demo-account.ts";
import { patiently } from "./patiently.ts";
import { stories } from "./stories.ts";
import { storyCallSid, tellStory } from "./tell-stories.ts";

/**
 * Puts the demo tenant into a state folder. It runs the Worker itself on that folder, without a port, beside whichever
 * server may have it open: the account, the practice and the number come through the API, the past calls through the
 * service verbs with the clock turned back. Times are relative to now. Seeding again changes nothing.
 * @returns how many past calls were added now
 */
export async function seedDemo(stateDir: string): Promise<number> {
  await migrate(stateDir);
  if (await withDatabase(stateDir, isSeeded)) return 0;
  const bundle = await bundleWorker(stateDir, join(stateDir, "seed-bundle"), { minify: false });
  // Without carrier credentials: the demo number belongs to nobody's account.
  const { TWILIO_ACCOUNT_SID: _, ...variables } = readVariables();
  const onLog = (level: string, message: string) => level === "error" && console.error(message);
  const mf = new Miniflare(
    await workerOptions({ stateDir, bundle, variables: { ...variables, RATE_LIMITS: "off" }, onLog }),
  );
  try {
    const tenantId = await ensureDemoAccount(apiOf(mf));
    return await addPastCalls(await mf.getD1Database("DB"), tenantId, Date.now());
  } finally {
    await mf.dispose();
  }
}

const apiOf =
  (mf: Miniflare): CallApi =>
  (method, path, { body, headers = {} } = {}) =>
    patiently(async () => {
      const response = await mf.dispatchFetch(`http://127.0.0.1${path}`, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answer = await response.text();
      if (response.status >= 500) throw new Error(`${method} ${path} answers ${response.status}: ${answer}`);
      return { status: response.status, body: answer === "" ? undefined : JSON.parse(answer) };
    });

/** The last story is told last: where it is known, everything is. */
async function isSeeded(database: Database): Promise<boolean> {
  const last = database.prepare("SELECT 1 FROM calls WHERE call_sid = ?").bind(storyCallSid(stories.length - 1));
  return (await patiently(() => last.first())) !== null;
}

async function addPastCalls(database: Database, tenantId: string, now: number) {
  const db = openDb(database);
  const at = (instant: number): Ctx => ({
    tenant: { id: tenantId },
    actor: { type: "system", id: null },
    db,
    deps: silentPorts,
    log: createLog(),
    now: instant,
    requestId: "seed",
    newId: (kind) => makeId(kind, instant, randomBytes(10)),
    defer: (work) => void work,
  });
  const { results } = await database.prepare("SELECT call_sid FROM calls WHERE tenant_id = ?").bind(tenantId).all();
  const known = new Set(results.map((row) => row["call_sid"]));
  const missing = [...stories.entries()].filter(([index]) => !known.has(storyCallSid(index)));
  for (const [index, story] of missing) await patiently(() => tellStory(story, index, now, at));
  return missing.length;
}

/** The past is told to nobody: no board is watching, and no number or queue is touched. */
const silentPorts: Ctx["deps"] = {
  live: { publish: async () => {} },
  snapshots: { put: async () => {}, remove: async () => {}, get: async () => null },
  telephony: { connectNumber: async () => null },
  queue: { send: async () => {} },
};
