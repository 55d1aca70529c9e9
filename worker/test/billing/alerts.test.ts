import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAlerts } from "../../src/adapters/alerts/alerts.ts";
import type { Alerts } from "../../src/adapters/ports/alerts.ts";
import { createLog } from "../../src/observe/log.ts";

const url = "https://chat.test/hooks/T0/B0?thread=1";
const key = "stripe-webhook";
const processed = "stripe_webhook_processed_total";

let told: string[];
let logged: string[];
let answer: () => Response | Promise<Response>;
let hubName: string;

const hub = () => env.METRICS_HUB.get(env.METRICS_HUB.idFromName(hubName));
/** As one isolate has them; all of a test report to one hub. */
const isolate = (to: string | null = url): Alerts =>
  createAlerts({ url: to, hub, log: createLog(), successes: { [key]: processed } });
const succeed = (series = processed) => hub().add([{ series, value: 1 }]);

async function fail(times: number, alerts = isolate()): Promise<void> {
  for (let n = 0; n < times; n++) await alerts.failed(key, "an event could not be stored", 3);
}

beforeEach(() => {
  [told, logged, hubName] = [[], [], crypto.randomUUID()];
  answer = () => new Response("ok");
  vi.spyOn(console, "error").mockImplementation((line: string) => void logged.push(line));
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    expect(request.url).toBe(url);
    expect(request.redirect).toBe("manual");
    expect(request.headers.get("content-type")).toBe("application/json");
    const { text, ...rest } = await request.json<{ text: string }>();
    expect(rest).toEqual({});
    told.push(text);
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("failures in a row", () => {
  it("are told at the third, once, whichever isolates they happen in", async () => {
    await fail(2);
    expect(told).toEqual([]);
    await fail(1, isolate());
    expect(told).toEqual(["Amunet: an event could not be stored (3 times in a row) [stripe-webhook]"]);
    await fail(4);
    expect(told).toHaveLength(1);
    expect(logged.filter((line) => line.includes('"event":"alert"'))).toHaveLength(7);
  });

  it.each([processed, `${processed}{type="invoice.paid"}`])(
    "are none where %s has grown in between",
    async (series) => {
      await fail(2);
      await succeed(series);
      await fail(2);
      expect(told).toEqual([]);
      await fail(1);
      expect(told).toHaveLength(1);
    },
  );

  it("are not broken by what something else succeeds at", async () => {
    await fail(2);
    await succeed("stripe_webhook_received_total");
    await fail(1);
    expect(told).toHaveLength(1);
  });

  it("are told by one of many that fail at the same time", async () => {
    await Promise.all(Array.from({ length: 12 }, () => isolate().failed(key, "down", 3)));
    expect(told).toHaveLength(1);
  });

  it("are told again after an hour, no sooner, and only if it goes on", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await fail(3);
    vi.advanceTimersByTime(3_599_000);
    await succeed();
    await fail(3);
    expect(told).toHaveLength(1);
    vi.advanceTimersByTime(2000);
    expect(told).toHaveLength(1);
    await fail(1);
    expect(told).toHaveLength(2);
  });

  it("of one thing say nothing of another", async () => {
    const alerts = isolate();
    await fail(2, alerts);
    await alerts.failed("reconcile", "2 tenants differ");
    expect(told).toEqual(["Amunet: 2 tenants differ [reconcile]"]);
  });
});

describe("an alert that could not be delivered", () => {
  it.each<[string, () => Response | Promise<Response>]>([
    ["is refused", () => new Response("no", { status: 500 })],
    ["is sent elsewhere", () => new Response(null, { status: 302, headers: { location: "https://else.test/" } })],
    ["finds nobody", () => Promise.reject(new TypeError("connection refused"))],
  ])("because it %s is tried with the next failure, and breaks nothing", async (_why, failing) => {
    answer = failing;
    await fail(3);
    answer = () => new Response("ok");
    expect(told).toHaveLength(1);
    await fail(2);
    expect(told).toHaveLength(2);
    expect(logged.some((line) => line.includes("alert not delivered"))).toBe(true);
  });

  it("because its isolate died is told by another a little later", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    expect((await hub().failure(key, null, 1)).tell).toBe(true);
    await fail(3);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(15_000);
    await fail(1);
    expect(told).toHaveLength(1);
  });

  it("because nobody counts is in the log, and nothing is thrown", async () => {
    const gone = () => ({
      failure: () => Promise.reject(new Error("no hub")),
      told: () => Promise.reject(new Error("no hub")),
    });
    await createAlerts({ url, hub: gone, log: createLog(), successes: {} }).failed(key, "down");
    expect(told).toEqual([]);
    expect(logged).toHaveLength(2);
  });
});

it("is in the log alone where no address is set", async () => {
  await fail(3, isolate(null));
  expect(told).toEqual([]);
  expect(logged).toHaveLength(3);
});

it("says nothing of persons and no secret, whatever an error's text brought", async () => {
  const message = `evt_1Qx failed for ten_01ABC: key sk_test_51abc, whsec_x9, ann@example.com, +1 (415) 555-0100\n14155550100 ${"x".repeat(900)}`;
  await isolate().failed("reconcile", message);
  expect(told[0]).toMatch(/evt_1Qx failed for ten_01ABC: key …, …, …/);
  expect(told[0]).not.toMatch(/51abc|x9|ann|555|0100|\n/);
  expect(told[0]!.length).toBeLessThan(560);
});
