import { env } from "cloudflare:workers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sweep } from "../../src/cron/sweep.ts";
import { Mortal } from "../numbers/mortal.ts";
import { Deliveries } from "./deliveries.ts";
import { playGateOnce } from "./play-gate-once.ts";
import { startIn } from "./start-in.ts";
import { website, World } from "./world.ts";

// The consumer is killed at each of its operations in turn, before it has happened and after, when nobody hears of it. Every
// message comes twice, in any order. Whatever happens, a business is taken live once.

const began = Date.UTC(2027, 2, 1, 12);
const business = { businessName: "Bright Smile Dental", websiteUrl: website, areaCode: "212" };
let nth = 0;

beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now: began }));
afterAll(() => void vi.useRealTimers());
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  playGateOnce();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A run that has just been started, in a world of its own. */
async function started() {
  const world = new World();
  const deliveries = new Deliveries(world, ++nth, began);
  return { world, deliveries, ...(await startIn(deliveries, business)) };
}

/** Works until the run is done and nothing is left to deliver. */
async function finish(
  { deliveries, onboardingId }: Awaited<ReturnType<typeof started>>,
  mortal: Mortal,
): Promise<void> {
  vi.stubGlobal("fetch", deliveries.fetch);
  deliveries.begin(mortal);
  const status = () =>
    env.DB.prepare("SELECT status FROM onboarding_runs WHERE id = ?").bind(onboardingId).first<string>("status");
  for (let turn = 0; turn < 400; turn++) {
    if ((await status()) === "done") break;
    if (await deliveries.deliver()) continue;
    // Nobody will look at the run any more: the sweep does.
    deliveries.move(400_000);
    await sweep(deliveries.env);
  }
  expect(await status()).toBe("done");
  // What is still on its way changes nothing any more; a few of the many copies show it.
  const rest = deliveries.waiting.splice(0);
  const left = [
    ...rest.filter(({ queue }) => queue === "outbox"),
    ...rest.filter(({ queue }) => queue !== "outbox").slice(0, 3),
  ];
  deliveries.waiting.push(...left);
  for (let turn = 0; turn < 20 && (await deliveries.deliver()); turn++);
  // A mail whose message was lost with its sender leaves with the next sweep.
  deliveries.move(400_000);
  await sweep(deliveries.env);
  for (let turn = 0; turn < 5 && (await deliveries.deliver()); turn++);
}

/** Everything that must have happened once, however often it was tried. */
async function account({ world, tenantId, onboardingId }: Awaited<ReturnType<typeof started>>) {
  const audits = await env.DB.prepare(
    "SELECT action || coalesce(json_extract(details, '$.step'), '') AS did, count(*) AS n FROM audit_log WHERE tenant_id = ? AND (action LIKE 'onboarding.step%' OR action IN ('number.bought', 'agent.published', 'agent.drafted', 'mail.queued', 'billing.customer-linked')) GROUP BY did",
  )
    .bind(tenantId)
    .all<{ did: string; n: number }>();
  const counted = await env.DB.prepare(
    `SELECT (SELECT count(*) FROM tenants WHERE id = ?1) AS tenants,
      (SELECT count(*) FROM onboarding_runs WHERE tenant_id = ?1) AS runs,
      (SELECT count(*) FROM onboarding_steps WHERE run_id = ?2 AND status = 'done') AS stepsDone,
      (SELECT count(*) FROM phone_numbers WHERE tenant_id = ?1 AND status = 'active') AS numbers,
      (SELECT count(*) FROM phone_numbers WHERE tenant_id = ?1) AS numberRows,
      (SELECT count(*) FROM agent_versions WHERE tenant_id = ?1) AS versions,
      (SELECT published_version FROM agents WHERE tenant_id = ?1) AS published,
      (SELECT count(*) FROM gate_runs WHERE tenant_id = ?1) AS gateRuns,
      (SELECT count(*) FROM mails WHERE tenant_id = ?1 AND status = 'sent') AS mails`,
  )
    .bind(tenantId, onboardingId)
    .first<Record<string, number>>();
  return {
    ...counted,
    numbersBought: world.twilio.owned.length,
    customers: world.stripe.account.customers.size,
    // The sweep also sends what other suites have left unsent.
    mailsSent: [...world.mails.values()].filter((mail) => JSON.stringify(mail).includes(tenantId)).length,
    audits: Object.fromEntries(audits.results.map(({ did, n }) => [did, n])),
  };
}

const once = {
  tenants: 1,
  runs: 1,
  stepsDone: 6,
  numbers: 1,
  numberRows: 1,
  numbersBought: 1,
  customers: 1,
  versions: 2,
  published: 2,
  gateRuns: 1,
  mails: 1,
  mailsSent: 1,
  audits: {
    "onboarding.step-donesignal": 1,
    "onboarding.step-doneprofile": 1,
    "onboarding.step-donevoice": 1,
    "onboarding.step-doneconfig": 1,
    "onboarding.step-doneintegrations": 1,
    "onboarding.step-donelaunch": 1,
    "number.bought": 1,
    "agent.published": 1,
    "agent.drafted": 1,
    "mail.queued": 1,
    "billing.customer-linked": 1,
  },
};

/** Operations of a run nobody kills. */
async function operationsOfOne(): Promise<number> {
  const run = await started();
  const mortal = new Mortal(Infinity, "before");
  await finish(run, mortal);
  expect(await account(run)).toEqual(once);
  return mortal.survived;
}

describe("a business is taken live once", () => {
  it("where nothing goes wrong, though every message comes twice", async () => {
    await operationsOfOne();
  });

  // An operation whose answer nobody hears leaves the world as death before the next one does: so each point is tried from
  // one of its sides. One that is only lost has its failure heard, and is tried again later.
  it.each([
    ["killed", "before", 2],
    ["killed", "after", 2],
    ["lost", "before", 9],
    ["lost", "after", 9],
  ] as const)(
    "where any operation is %s %s it happens",
    async (how, when, every) => {
      const operations = await operationsOfOne();
      expect(operations).toBeGreaterThan(60);
      for (let n = 0; n < operations; n += every) {
        const run = await started();
        await finish(run, new Mortal(n, when, how));
        expect({ n, ...(await account(run)) }).toEqual({ n, ...once });
      }
    },
    300_000,
  );
});
