import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, VendorContract } from "../../../test/contracts/vendor.ts";
import { createCustomers } from "./customers.ts";

const contract = VendorContract.open("stripe");
if (contract === null)
  console.warn(
    "customers.test.ts: no contracts folder (CONTRACTS_DIR), so nothing is checked against Stripe's document",
  );

const path = "/v1/customers";
const customers = createCustomers({ secretKey: "sk_test_secret", apiBase: "https://api.stripe.test" });
const tenant = { tenantId: "ten_1", name: "Bright & Smile", email: "ann+x@example.com" };

const made = {
  id: "cus_123",
  object: "customer",
  balance: 0,
  created: 1,
  default_source: null,
  description: null,
  email: tenant.email,
  invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
  livemode: false,
  metadata: { tenant_id: "ten_1" },
  shipping: null,
};
const error = (type: string, param?: string) => ({ error: { type, message: "ann+x@example.com is no good", param } });

let requests: Request[];

/** Puts a fake in the network's place; what it answers must be something Stripe could answer. */
function answerWith(answer: Answer): void {
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    expect(contract?.faultsOfAnswer("POST", path, answer) ?? []).toEqual([]);
    return Response.json(answer.body, { status: answer.status });
  });
}

beforeEach(() => {
  requests = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.skipIf(contract === null)("what we send, by Stripe's own document", () => {
  it("is right in path, headers and form", async () => {
    answerWith({ status: 200, body: made });
    await customers.ensure(tenant);
    expect(await contract?.faultsOf(requests[0]!)).toEqual([]);
  });

  it("would be refused if it were wrong", async () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      new Request(`https://api.stripe.test${path}`, {
        method: "POST",
        body: new URLSearchParams(body),
        headers: { authorization: "Bearer sk", ...headers },
      });
    expect(await contract?.faultsOf(post("Name=Ann"))).toContain("Name is no field");
    expect(await contract?.faultsOf(post("tags[tenant_id]=1"))).toContain("tags[tenant_id] is no field");
    expect(await contract?.faultsOf(post("name=Ann", { "stripe-version": "2020-08-27" }))).not.toEqual([]);
    expect(await contract?.faultsOf(post("name[first]=Ann"))).not.toEqual([]);
  });
});

describe("a tenant's customer", () => {
  it("is made under the tenant's own key, with the version we read", async () => {
    answerWith({ status: 200, body: made });
    expect(await customers.ensure(tenant)).toMatchObject({ id: "cus_123" });
    const [request] = requests;
    expect(Object.fromEntries(request!.headers)).toMatchObject({
      authorization: "Bearer sk_test_secret",
      "idempotency-key": "customer:ten_1",
      "stripe-version": "2026-10-28.endive",
    });
    expect(Object.fromEntries(new URLSearchParams(await request!.text()))).toEqual({
      name: "Bright & Smile",
      email: "ann+x@example.com",
      "metadata[tenant_id]": "ten_1",
    });
  });

  it("is none where the details are refused for good, and the error repeats none of them", async () => {
    answerWith({ status: 400, body: error("invalid_request_error", "email") });
    const refused: unknown = await customers.ensure(tenant).catch((reason: unknown) => reason);
    expect(refused).toMatchObject({ code: "invalid", message: "stripe refused the customer's email" });
    expect(JSON.stringify(refused) + String(refused)).not.toMatch(/ann|sk_test/);
  });

  it.each([
    [400, "idempotency_error"],
    [401, "invalid_request_error"],
    [403, "invalid_request_error"],
    [409, "idempotency_error"],
    [429, "invalid_request_error"],
    [500, "api_error"],
    [503, "api_error"],
  ])("may come later where Stripe answers %i %s", async (status, type) => {
    answerWith({ status, body: error(type) });
    await expect(customers.ensure(tenant)).rejects.toMatchObject({ code: "unavailable" });
  });

  it.each([
    ["HTML", "<html>"],
    ["nothing", ""],
    ["another thing", '{"id":"sub_1"}'],
    ["no id", "{}"],
  ])("is not believed in where a success carries %s", async (_what, body) => {
    vi.stubGlobal("fetch", async () => new Response(body));
    await expect(customers.ensure(tenant)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("may come later where the network fails", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("connection refused");
    });
    await expect(customers.ensure(tenant)).rejects.toMatchObject({ code: "unavailable" });
  });
});
