import { createExecutionContext, createMessageBatch, getQueueResult, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { metricsHubOf } from "../../src/objects/stubs.ts";
import { consume } from "../../src/queues/consume.ts";
import { api, origin, registerTenant } from "../harness/api.ts";
import { withBindings } from "../harness/outages.ts";
import { callTo, completed, eventually, postForm, RelayPeer, ring } from "../harness/twilio.ts";

const [owner, other] = [await registerTenant(), await registerTenant()];
const token = "a-token-of-the-operator";

const scrape = (authorization?: string, METRICS_TOKEN: string | undefined = token) =>
  withBindings(
    METRICS_TOKEN === undefined ? {} : { METRICS_TOKEN },
    new Request(`${origin}/api/metrics`, authorization === undefined ? {} : { headers: { authorization } }),
  );

/** The value of each series right now. */
async function figures(): Promise<Map<string, number>> {
  const answer = await scrape(`Bearer ${token}`);
  expect(answer.status).toBe(200);
  const lines = (await answer.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );
}

const figure = async (series: string): Promise<number> => (await figures()).get(series) ?? 0;

/** What one tenant's hub has reported, or all of them together: other files' calls may still be on. */
const activeCalls = (tenantId: string | null = null): Promise<number> =>
  runInDurableObject(metricsHubOf(env), (_hub, { storage }) => {
    const sql = "SELECT COALESCE(SUM(calls), 0) AS n FROM active WHERE ?1 IS NULL OR tenant_id = ?1";
    return storage.sql.exec<{ n: number }>(sql, tenantId).one().n;
  });

describe("the metrics", () => {
  it("are for whoever holds the token", async () => {
    for (const [authorization, status] of [
      [undefined, 401],
      ["Basic eDp5", 401],
      ["Bearer", 401],
      ["Bearer wrong", 403],
      [`Bearer ${token}x`, 403],
      [`Bearer ${token.slice(1)}`, 403],
    ] as const) {
      const answer = await scrape(authorization);
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toContain("# TYPE");
    }
    // Without a token of its own a deployment shows them to nobody.
    expect((await api("/api/metrics", { token: "undefined" })).status).toBe(403);
    expect((await api("/api/metrics", { token: "null" })).status).toBe(403);
  });

  it("are Prometheus text: each family with help and type, once, and no series twice", async () => {
    const answer = await scrape(`Bearer ${token}`);
    expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    const lines = (await answer.text()).trimEnd().split("\n");
    const types = lines.filter((line) => line.startsWith("# TYPE ")).map((line) => line.split(" ")[2]);
    expect(types).toEqual(
      expect.arrayContaining([
        "stripe_webhook_received_total",
        "stripe_webhook_processed_total",
        "twilio_webhook_total",
        "calls_active",
        "turn_first_token_ms",
        "queue_failed_total",
      ]),
    );
    expect(new Set(types).size).toBe(types.length);
    const series = lines.filter((line) => !line.startsWith("#"));
    for (const line of series) expect(line).toMatch(/^[a-z_]+(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? \d+(\.\d+)?$/);
    expect(new Set(series.map((line) => line.split(" ")[0])).size).toBe(series.length);
  });

  it("say how many calls are on, and forget those that ended, once each", async () => {
    const calls = [await callTo(owner), await callTo(owner)];
    for (const call of calls) await ring(call);
    await eventually(async () => (await activeCalls(owner.tenantId)) === 2);
    expect(await figure("calls_active")).toBe(await activeCalls());
    await Promise.all([...calls, ...calls].map((call) => completed(call)));
    await eventually(async () => (await activeCalls(owner.tenantId)) === 0);
  });

  it("count the telephone's requests, forged ones too, and wake nothing for those", async () => {
    const call = await callTo(other);
    const good = 'twilio_webhook_total{endpoint="voice",status="200"}';
    const forged = 'twilio_webhook_total{endpoint="status",status="403"}';
    const before = await figures();
    await Promise.all(Array.from({ length: 3 }, () => ring(call)));
    await Promise.all(Array.from({ length: 4 }, () => postForm("/api/twilio/status", { ...call }, { signature: "x" })));
    await postForm("/api/twilio/nonsense-1234", {}, { signature: null });
    const after = await figures();
    expect((after.get(good) ?? 0) - (before.get(good) ?? 0)).toBe(3);
    expect((after.get(forged) ?? 0) - (before.get(forged) ?? 0)).toBe(4);
    // A stranger's path is no label.
    expect([...after.keys()].join("\n")).not.toContain("nonsense");
  });

  it("store nothing and wake nothing for a request that Twilio did not sign", async () => {
    const touched: string[] = [];
    const watched = <T extends object>(name: string, binding: T): T =>
      new Proxy(binding, { get: (_binding, key) => () => touched.push(`${name}.${String(key)}`) });
    const bindings = {
      METRICS: watched("METRICS", env.METRICS),
      METRICS_HUB: watched("METRICS_HUB", env.METRICS_HUB),
      TENANT_HUB: watched("TENANT_HUB", env.TENANT_HUB),
      CALL_SESSION: watched("CALL_SESSION", env.CALL_SESSION),
      DB: watched("DB", env.DB),
      SNAPSHOTS: watched("SNAPSHOTS", env.SNAPSHOTS),
    };
    for (const path of ["voice", "status", "relay-ended", "anything"]) {
      const forged = new Request(`${origin}/api/twilio/${path}`, {
        method: "POST",
        body: new URLSearchParams({ To: "+1" }),
      });
      expect([403, 404]).toContain((await withBindings(bindings, forged)).status);
    }
    expect(touched).toEqual([]);
  });

  it("time the first word of each answer", async () => {
    const before = await figures();
    const call = await callTo(other);
    await ring(call);
    const peer = await RelayPeer.begin(call);
    await peer.say("What are your opening hours?");
    await peer.say("Thank you.");
    peer.close();
    const after = await eventually(async () => {
      const now = await figures();
      return (now.get("turn_first_token_ms_count") ?? 0) - (before.get("turn_first_token_ms_count") ?? 0) === 2 && now;
    });
    expect(after.get('turn_first_token_ms_bucket{le="+Inf"}')).toBe(after.get("turn_first_token_ms_count"));
    const buckets = [...after].filter(([series]) => series.startsWith("turn_first_token_ms_bucket")).map(([, n]) => n);
    expect(buckets).toEqual(buckets.toSorted((a, b) => a - b));
  });

  it("count queue messages that fail, each try", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const series = 'queue_failed_total{queue="post-call"}';
    const before = await figure(series);
    const batch = createMessageBatch("post-call", [
      { id: "1", timestamp: new Date(), attempts: 1, body: { type: "nothing we know" } },
      { id: "2", timestamp: new Date(), attempts: 1, body: null },
    ]);
    const execution = createExecutionContext();
    await consume(batch, env, execution);
    expect((await getQueueResult(batch, execution)).explicitAcks).toEqual(["1", "2"]);
    expect((await figure(series)) - before).toBe(2);
    vi.restoreAllMocks();
  });
});
