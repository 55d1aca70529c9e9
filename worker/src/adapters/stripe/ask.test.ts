import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPayments } from "./payments.ts";

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const keyRefused = vi.fn(() => Promise.resolve());
const { ensureCustomer } = createPayments({
  secretKey: "sk_test_secret",
  apiBase: "https://api.stripe.test",
  meterEventName: null,
  prices: { starter: null, professional: null, enterprise: null },
  now: () => 0,
  log,
  keyRefused,
});
const ask = () => ensureCustomer({ tenantId: "ten_1", name: "Ann", email: "ann@example.com", key: "k" });

let asked: number;

/** Puts one answer in the network's place; the SDK is told not to ask twice. */
const answerWith = (status: number, body: string) =>
  vi.stubGlobal("fetch", async () => {
    asked++;
    return new Response(body, { status, headers: { "stripe-should-retry": "false" } });
  });
const error = (type: string, more: object = {}) =>
  JSON.stringify({ error: { type, message: "ann@example.com is no good, says sk_test_secret", ...more } });

beforeEach(() => {
  asked = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  vi.useRealTimers();
});

describe("what Stripe refuses", () => {
  it.each([
    [400, error("invalid_request_error", { param: "email" }), "invalid"],
    [402, error("card_error", { code: "card_declined" }), "invalid"],
    [404, error("invalid_request_error", { code: "resource_missing" }), "not_found"],
    [400, error("invalid_request_error", { code: "resource_missing", param: "customer" }), "not_found"],
    [400, error("idempotency_error"), "unavailable"],
    [401, error("invalid_request_error"), "unavailable"],
    [403, error("invalid_request_error"), "unavailable"],
    [409, error("idempotency_error", { code: "idempotency_key_in_use" }), "unavailable"],
    [429, error("invalid_request_error", { code: "rate_limit" }), "unavailable"],
    [500, error("api_error"), "unavailable"],
    [503, error("api_error"), "unavailable"],
    [502, "<html>", "unavailable"],
    [302, "", "unavailable"],
  ])("%i %s is %s, and repeats nothing of what was said", async (status, body, code) => {
    answerWith(status, body);
    const refused: unknown = await ask().catch((reason: unknown) => reason);
    expect(refused).toMatchObject({ name: "AppError", code });
    expect(asked).toBe(1);
    const told =
      JSON.stringify(refused) + String(refused) + JSON.stringify([log.warn.mock.calls, log.error.mock.calls]);
    expect(told).not.toMatch(/ann@|sk_test/);
    expect(keyRefused).toHaveBeenCalledTimes(status === 401 || status === 403 ? 1 : 0);
  });

  it.each([401, 403])("for our key, %i, is told in the log and to the operator", async (status) => {
    answerWith(status, error("invalid_request_error"));
    await expect(ask()).rejects.toMatchObject({ message: "payments are not available" });
    expect(String(log.error.mock.calls[0]?.[1])).toContain("check STRIPE_SECRET_KEY");
    expect(keyRefused).toHaveBeenCalledOnce();
  });
});

it.each([
  ["HTML", "<html>"],
  ["nothing", ""],
  ["another thing", '{"id":"sub_1"}'],
  ["no id", "{}"],
  ["null", "null"],
  ["a list", "[]"],
])("a success that carries %s is not believed", async (_what, body) => {
  answerWith(200, body);
  await expect(ask()).rejects.toMatchObject({ name: "AppError", code: "unavailable" });
});

it("asks once more where the network fails, under the same key", async () => {
  const keys: (string | null)[] = [];
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get("idempotency-key"));
    if (keys.length === 1) throw new TypeError("connection refused");
    return Response.json({ id: "cus_1" });
  });
  expect(await ask()).toEqual({ id: "cus_1" });
  expect(keys).toEqual(["k", "k"]);
});

it("gives up on a network that goes on failing", async () => {
  vi.stubGlobal("fetch", async () => {
    asked++;
    throw new TypeError("connection refused");
  });
  await expect(ask()).rejects.toMatchObject({ code: "unavailable" });
  expect(asked).toBe(2);
});

it("waits no longer than eight seconds for an answer", async () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    (_url: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason as Error))),
  );
  const outcome = ask().catch((reason: unknown) => reason);
  await vi.advanceTimersByTimeAsync(17_000);
  expect(await outcome).toMatchObject({ code: "unavailable" });
});
