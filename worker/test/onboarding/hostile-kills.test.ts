import { env } from "cloudflare:workers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sweep } from "../../src/cron/sweep.ts";
import { retryOnboarding } from "../../src/services/onboarding/retry.ts";
import { Mortal } from "../numbers/mortal.ts";
import { playGateOnce } from "./play-gate-once.ts";
import { owner, runIn } from "./run-in.ts";
import { World } from "./world.ts";

// The owner's request, or the consumer that works in what came of it, is killed at each operation in turn. An owner whose
// request got no answer sends it again.

beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2027, 2, 1, 12) }));
afterAll(() => void vi.useRealTimers());
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  playGateOnce();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Run = Awaited<ReturnType<typeof runIn>>;

/** Does what the owner asks and works it in, in a process that dies. @returns operations it came through */
async function asked(run: Run, request: () => Promise<unknown>, mortal: Mortal): Promise<number> {
  const { deliveries } = run;
  deliveries.begin(mortal);
  try {
    await request();
  } catch {
    deliveries.begin(new Mortal(Infinity, "before"));
    await request();
  }
  for (let turn = 0; turn < 200; turn++) {
    if ((await stored(run)) === "done") break;
    if (await deliveries.deliver()) continue;
    deliveries.move(400_000);
    await sweep(deliveries.env);
  }
  for (let turn = 0; turn < 6 && (await deliveries.deliver()); turn++);
  deliveries.waiting.splice(0);
  deliveries.begin(new Mortal(Infinity, "before"));
  return mortal.survived;
}

const stored = ({ onboardingId }: Run) =>
  env.DB.prepare("SELECT status FROM onboarding_runs WHERE id = ?").bind(onboardingId).first<string>("status");

/** What has happened how often. */
async function account({ tenantId, view }: Run, world: World) {
  const { results } = await env.DB.prepare(
    "SELECT json_extract(details, '$.step') AS step, count(*) AS n FROM audit_log WHERE tenant_id = ? AND action = 'onboarding.step-done' GROUP BY step",
  )
    .bind(tenantId)
    .all<{ step: string; n: number }>();
  const agent = await env.DB.prepare("SELECT version, published_version AS published FROM agents WHERE tenant_id = ?")
    .bind(tenantId)
    .first<{ version: number; published: number }>();
  const mails = await env.DB.prepare("SELECT count(*) AS n FROM mails WHERE tenant_id = ?").bind(tenantId).first("n");
  return {
    status: (await view()).status,
    done: Object.fromEntries(results.map(({ step, n }) => [step, n])),
    ...agent,
    mails,
    numbers: world.twilio.owned.length,
    customers: world.stripe.account.customers.size,
  };
}

const once = { signal: 1, profile: 1, voice: 1, config: 1, integrations: 1, launch: 1 };
/** Not every operation is tried: `kill-anywhere` has them one by one, and this goes through the same consumer. */
const deaths = [
  ["killed", "before", 9],
  ["killed", "after", 17],
  ["lost", "after", 25],
] as const;

describe("a correction", () => {
  const hours = { mon: [["10:00", "14:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

  it.each(deaths)(
    "%s %s any operation is worked in once",
    async (how, when, every) => {
      let operations = Infinity;
      for (let n = 0; n < operations; n += n === 0 ? 1 : every) {
        const world = new World();
        const run = await runIn(world);
        expect((await run.work()).status).toBe("done");
        const mortal = new Mortal(n === 0 ? Infinity : n - 1, when, how);
        const survived = await asked(run, () => run.answer("profile", { hours }), mortal);
        if (n === 0) operations = survived + 1;
        expect({ n, ...(await account(run, world)) }).toEqual({
          n,
          status: "done",
          done: { ...once, config: 2, launch: 2 },
          version: 3,
          published: 3,
          mails: 1,
          numbers: 1,
          customers: 1,
        });
      }
      expect(operations).toBeGreaterThan(20);
    },
    300_000,
  );
});

describe("a retry", () => {
  it.each(deaths)(
    "%s %s any operation does what had failed once",
    async (how, when, every) => {
      let operations = Infinity;
      for (let n = 0; n < operations; n += n === 0 ? 1 : every) {
        const world = new World();
        world.twilio.before = () => Promise.reject(new Error("down"));
        const run = await runIn(world);
        expect((await run.work()).status).toBe("failed");
        world.twilio.before = async () => {};
        const mortal = new Mortal(n === 0 ? Infinity : n - 1, when, how);
        const survived = await asked(run, () => retryOnboarding(run.as(owner), run.onboardingId), mortal);
        if (n === 0) operations = survived + 1;
        expect({ n, ...(await account(run, world)) }).toEqual({
          n,
          status: "done",
          done: once,
          version: 2,
          published: 2,
          mails: 1,
          numbers: 1,
          customers: 1,
        });
      }
      expect(operations).toBeGreaterThan(20);
    },
    300_000,
  );
});
