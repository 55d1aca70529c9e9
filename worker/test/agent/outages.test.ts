import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCtx } from "../../src/deps.ts";
import { refreshSnapshots } from "../../src/services/agent/refresh-snapshots.ts";
import { forgetSnapshot, snapshotOfNumber } from "../../src/services/agent/snapshot-of-number.ts";
import type { SnapshotStore } from "../../src/adapters/ports/snapshots.ts";
import { systemCtx } from "../voices/stand-in.ts";
import type { Env } from "../../src/env.ts";
import { as, registerTenant } from "../harness/api.ts";
import { down, type Outage, withBindings } from "../harness/outages.ts";
import { type Call, callTo, freshCallSid, freshNumber, ringing } from "../harness/twilio.ts";

const owner = await registerTenant({ greeting: "Thanks for calling Acme." });
// Room for every call of this file at once.
await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();
const line = await callTo(owner);
const outages: Outage[] = ["throws", "rejects", "hangs"];

beforeEach(() => {
  forgetSnapshot(line.To);
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Waits for `work` with the clock running fast. */
async function hurried<T>(work: () => Promise<T>): Promise<T> {
  if (!vi.isFakeTimers()) vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const result = work();
  const settled = result.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([settled, scheduler.wait(1)]))) await vi.advanceTimersByTimeAsync(250);
  return result;
}

/** Rings while bindings are replaced, with the clock running fast, and reads the TwiML, which must be valid. */
async function ringWith(change: Partial<Env>, call: Call = { ...line, CallSid: freshCallSid() }): Promise<string> {
  const answer = await hurried(() => withBindings(change, ringing(call)));
  const { status, headers } = answer;
  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("text/xml");
  const twiml = await answer.text();
  expect(twiml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><Response>.+<\/Response>$/s);
  return twiml;
}

const connected = 'welcomeGreeting="Thanks for calling Acme."';
const sorry = /<Say[^>]*>.*sorry.*<\/Say><Hangup\/>/;

describe.each(outages)("a store that %s", (outage) => {
  it("costs no call: the database answers", async () => {
    expect(await ringWith({ SNAPSHOTS: down(env.SNAPSHOTS, outage) })).toContain(connected);
  });
});

describe.each(outages)("a database that %s", (outage) => {
  it("costs no call to a number the store knows", async () => {
    await ringWith({});
    forgetSnapshot(line.To);
    expect(await ringWith({ DB: down(env.DB, outage) })).toContain(connected);
  });

  it("is apologised for where nothing else knows the number", async () => {
    const other = await callTo(owner);
    await env.SNAPSHOTS.delete(`number:${other.To}`);
    forgetSnapshot(other.To);
    expect(await ringWith({ DB: down(env.DB, outage) }, other)).toMatch(sorry);
  });

  it("and a store that does the same are apologised for", async () => {
    const both = { DB: down(env.DB, outage), SNAPSHOTS: down(env.SNAPSHOTS, outage) };
    expect(await ringWith(both)).toMatch(sorry);
  });
});

describe("an isolate that knows the number", () => {
  it("needs neither store nor database", async () => {
    await ringWith({});
    const both = { DB: down(env.DB, "throws"), SNAPSHOTS: down(env.SNAPSHOTS, "throws") };
    expect(await ringWith(both)).toContain(connected);
  });

  it("answers with what it last knew once that is old and everything is down", async () => {
    await ringWith({});
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
    const both = { DB: down(env.DB, "rejects"), SNAPSHOTS: down(env.SNAPSHOTS, "rejects") };
    expect(await ringWith(both)).toContain(connected);
  });
});

describe("a hub that is away", () => {
  it.each(outages)("(%s) costs no call", async (outage) => {
    expect(await ringWith({ TENANT_HUB: down(env.TENANT_HUB, outage) })).toContain(connected);
  });
});

describe("what the store holds", () => {
  const stored = () => env.SNAPSHOTS.get(`number:${line.To}`);
  const publish = (greeting: string) => as(owner)("/api/config", { method: "PUT", body: { greeting } });

  afterEach(() => publish("Thanks for calling Acme."));

  it.each([
    ["not JSON", "{"],
    ["JSON of another kind", '"x"'],
    ["null", "null"],
    ["of an earlier format", '{"tenantId":"ten_1","config":{}}'],
    ["of a later format", '{"format":999,"snapshot":{}}'],
  ])("is a miss where it is %s", async (_what, value) => {
    await env.SNAPSHOTS.put(`number:${line.To}`, value);
    expect(await ringWith({})).toContain(connected);
  });

  it("follows a publish before the publisher has the answer, and a rollback too", async () => {
    await publish("Second greeting.");
    expect(await stored()).toContain("Second greeting.");
    expect(await ringWith({})).toContain("Second greeting.");
    await as(owner)("/api/config?draft=1", { method: "PUT", body: { greeting: "A draft." } });
    expect(await stored()).not.toContain("A draft.");
    await as(owner)("/api/config/rollback", { body: { version: 1 } });
    expect(await stored()).toContain('"version":1');
  });

  it("is the newest however many publish at once", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, i) => publish(`Greeting ${i}.`)));
    const { greeting } = await (await as(owner)("/api/config")).json<{ greeting: string }>();
    expect(await stored()).toContain(greeting);
    expect(await ringWith({})).toContain(greeting);
  });

  it("is the newest although an older publish is stored last", async () => {
    const ctx = createCtx(env, {
      tenant: { id: owner.tenantId, shard: 0 },
      actor: { type: "system", id: null },
      requestId: "test",
      defer: () => {},
      bookmark: "first-primary",
    });
    const { snapshots } = ctx.deps;
    let overtaken = false;
    const put: typeof snapshots.put = async (phoneNumber, snapshot) => {
      if (!overtaken && phoneNumber === line.To) {
        overtaken = true;
        await publish("Published meanwhile.");
      }
      await snapshots.put(phoneNumber, snapshot);
    };
    await refreshSnapshots({ ...ctx, deps: { ...ctx.deps, snapshots: { ...snapshots, put } } });
    expect(overtaken).toBe(true);
    expect(await stored()).toContain("Published meanwhile.");
    expect(await ringWith({})).toContain("Published meanwhile.");
  });

  it("is made good behind a call where a publish could not store it", async () => {
    const old = await stored();
    await publish("Stored nowhere.");
    await env.SNAPSHOTS.put(`number:${line.To}`, old ?? "");
    forgetSnapshot(line.To);
    expect(await ringWith({})).toContain(connected);
    forgetSnapshot(line.To);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 6 * 60_000);
    expect(await ringWith({})).toContain(connected);
    expect(await stored()).toContain("Stored nowhere.");
    expect(await ringWith({})).toContain("Stored nowhere.");
  });

  it("is renewed behind a call with no older one than a publish has stored meanwhile", async () => {
    const ctx = systemCtx(owner.tenantId);
    const { snapshots } = ctx.deps;
    let overtaken = false;
    const store: SnapshotStore = {
      ...snapshots,
      put: async (phoneNumber, snapshot) => {
        if (!overtaken) {
          overtaken = true;
          await publish("While it was renewed.");
        }
        await snapshots.put(phoneNumber, snapshot);
      },
    };
    const behind: Promise<unknown>[] = [];
    await snapshotOfNumber(
      {
        db: () => ctx.db,
        store,
        log: ctx.log,
        defer: (work) => void behind.push(work),
        now: Date.now() + 60 * 60_000,
      },
      line.To,
    );
    await Promise.all(behind);
    expect(overtaken).toBe(true);
    expect(await stored()).toContain("While it was renewed.");
  });

  it.each([1, 3])("has a publish in the end although it refused it %i times", async (refusals) => {
    const ctx = systemCtx(owner.tenantId);
    const { snapshots } = ctx.deps;
    await publish("Before.");
    let refused = 0;
    const put: typeof snapshots.put = async (phoneNumber, snapshot) => {
      if (phoneNumber === line.To && refused++ < refusals) throw new Error("429 Too Many Requests");
      await snapshots.put(phoneNumber, snapshot);
    };
    await env.DB.prepare(
      "UPDATE agent_versions SET config = json_set(config, '$.greeting', 'Stored late.') WHERE tenant_id = ?",
    )
      .bind(owner.tenantId)
      .run();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await refreshSnapshots({ ...ctx, deps: { ...ctx.deps, snapshots: { ...snapshots, put } } });
    expect(await stored()).toContain("Before.");
    await hurried(() => ctx.settled());
    expect(await stored()).toContain("Stored late.");
  });

  it.each(["throws", "hangs"] as const)("keeps nobody from publishing while it %s", async (outage) => {
    const request = new Request("https://amunet.test/api/config", {
      method: "PUT",
      headers: {
        authorization: `Bearer ${owner.token}`,
        "x-tenant-id": owner.tenantId,
        "content-type": "application/json",
      },
      body: JSON.stringify({ greeting: `While it ${outage}.` }),
    });
    const answer = await hurried(() => withBindings({ SNAPSHOTS: down(env.SNAPSHOTS, outage) }, request));
    expect(answer.status).toBe(200);
  });

  it("lets a change through while it is down itself", async () => {
    const request = new Request("https://amunet.test/api/config", {
      method: "PUT",
      headers: {
        authorization: `Bearer ${owner.token}`,
        "x-tenant-id": owner.tenantId,
        "content-type": "application/json",
      },
      body: JSON.stringify({ greeting: "While it was down." }),
    });
    const answer = await withBindings({ SNAPSHOTS: down(env.SNAPSHOTS, "rejects") }, request);
    expect(answer.status).toBe(200);
    expect(await ringWith({})).toContain("While it was down.");
  });
});

it("a number nobody has is not asked for twice in vain when the store is down", async () => {
  const call = { CallSid: freshCallSid(), From: "+13105550147", To: freshNumber() };
  expect(await ringWith({ SNAPSHOTS: down(env.SNAPSHOTS, "rejects") }, call)).toContain("not in service");
});
