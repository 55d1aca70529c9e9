import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, as, registerTenant } from "../harness/api.ts";

// The API is evaluated by the first request, which no test's deadline should pay for.
await registerTenant();

const login = (email: string, password: string) => api("/api/auth/login", { body: { email, password } });

describe("register", () => {
  it("creates an account, a Starter tenant on trial and a session", async () => {
    const owner = await registerTenant();
    expect(owner.tenantId).toMatch(/^ten_/);
    expect(owner.userId).toMatch(/^usr_/);
    const me = await (
      await api("/api/auth/me", { token: owner.token })
    ).json<{ tenants: unknown[]; user: { email: string } }>();
    expect(me.user.email).toBe(owner.email);
    expect(me.tenants).toEqual([{ id: owner.tenantId, name: expect.any(String), role: "owner" }]);
    const overview = await (
      await as(owner)("/api/dashboard/overview")
    ).json<{ subscription: { tier: string; status: string } }>();
    expect(overview.subscription).toMatchObject({ tier: "starter", status: "trialing" });
  });

  it("writes the audit row in the batch that made the tenant", async () => {
    const owner = await registerTenant();
    const audit = await (await as(owner)("/api/audit")).json<{ items: { action: string; actor: { id: string } }[] }>();
    expect(audit.items).toMatchObject([{ action: "tenant.created", actor: { type: "user", id: owner.userId } }]);
  });

  it("refuses an email that exists, in any case, and leaves nothing behind", async () => {
    const owner = await registerTenant();
    const count = () => env.DB.prepare("SELECT COUNT(*) AS n FROM tenants").first<number>("n");
    const before = await count();
    const answer = await api("/api/auth/register", {
      body: { email: owner.email.toUpperCase(), password: "another horse", tenantName: "Second" },
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ error: { code: "conflict", requestId: expect.any(String) } });
    expect(await count()).toBe(before);
  });

  it("lets exactly one of many registrations with one email win", async () => {
    const email = `race-${crypto.randomUUID()}@example.com`;
    const tries = await Promise.all(
      Array.from({ length: 6 }, () =>
        api("/api/auth/register", { body: { email, password: "correct horse", tenantName: "Race" } }),
      ),
    );
    expect(tries.map((answer) => String(answer.status)).toSorted()).toEqual(["201", "409", "409", "409", "409", "409"]);
  });

  it.each([
    ["not JSON", "{"],
    ["not an object", "[]"],
    ["no email", { password: "correct horse", tenantName: "T" }],
    ["short password", { email: "a@example.com", password: "short", tenantName: "T" }],
    ["blank name", { email: "a@example.com", password: "correct horse", tenantName: "  " }],
    ["wrong types", { email: 1, password: {}, tenantName: [] }],
  ])("refuses %s with a clear error", async (_what, body) => {
    const answer = await api("/api/auth/register", { body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: "invalid" } });
  });
});

describe("login and logout", () => {
  it("opens a session by cookie and by token, and ends it", async () => {
    const owner = await registerTenant();
    const answer = await login(owner.email, "correct horse");
    expect(answer.status).toBe(200);
    const { token, tenantId, tenants } = await answer.json<{ token: string; tenantId: string; tenants: unknown[] }>();
    expect(tenantId).toBe(owner.tenantId);
    expect(tenants).toHaveLength(1);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);

    const byCookie = await api("/api/auth/me", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(byCookie.status).toBe(200);
    expect((await api("/api/auth/logout", { method: "POST", token })).status).toBe(204);
    expect((await api("/api/auth/me", { token })).status).toBe(401);
    expect((await api("/api/auth/me", { headers: { cookie: cookie.split(";")[0] ?? "" } })).status).toBe(401);
    expect((await api("/api/auth/me", { token: owner.token })).status).toBe(200);
  });

  it("answers a wrong password and an unknown email alike", async () => {
    const owner = await registerTenant();
    const wrong = await login(owner.email, "wrong horse");
    const unknown = await login("nobody@example.com", "wrong horse");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const message = async (answer: Response) => (await answer.json<{ error: { message: string } }>()).error.message;
    expect(await message(wrong)).toBe(await message(unknown));
  });

  it("takes no change from another site's page", async () => {
    const owner = await registerTenant();
    const cookie = (await login(owner.email, "correct horse")).headers.get("set-cookie")?.split(";")[0] ?? "";
    const change = (headers: Record<string, string>) =>
      api("/api/config", {
        method: "PUT",
        body: { persona: "x" },
        tenantId: owner.tenantId,
        headers: { cookie, ...headers },
      });
    expect((await change({ origin: "https://evil.example" })).status).toBe(403);
    expect((await change({})).status).toBe(403);
    expect((await change({ origin: "https://amunet.test", host: "amunet.test" })).status).toBe(200);
  });

  it("refuses a cookie that was not signed by us", async () => {
    const owner = await registerTenant();
    const answer = await api("/api/auth/me", { headers: { cookie: `amunet.session_token=${owner.token}.forged` } });
    expect(answer.status).toBe(401);
  });
});
