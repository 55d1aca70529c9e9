import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { api, as, origin, registerTenant } from "../harness/api.ts";
import { withBindings } from "../harness/outages.ts";
import { memberOf } from "../harness/people.ts";

const owner = await registerTenant();
const credentials = { email: owner.email, password: "correct horse" };
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a session", () => {
  it("ends with its time, to the millisecond", async () => {
    const member = await memberOf(owner.tenantId, "viewer");
    const expire = (at: number) =>
      env.DB.prepare("UPDATE sessions SET expires_at = ? WHERE user_id = ?").bind(at, member.userId).run();
    await expire(Date.now() + 60_000);
    expect((await as(member)("/api/config")).status).toBe(200);
    await expire(Date.now() - 1);
    expect((await as(member)("/api/config")).status).toBe(401);
  });

  it("ends where it is logged out by cookie, from our own pages only", async () => {
    const login = await api("/api/auth/login", { body: credentials });
    const { token } = await login.json<{ token: string }>();
    const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";
    const logout = (from: string) =>
      api("/api/auth/logout", { method: "POST", headers: { cookie, origin: from, host: "amunet.test" } });
    expect((await logout("https://evil.example")).status).toBe(403);
    expect((await api("/api/auth/me", { token })).status).toBe(200);
    const answer = await logout("https://amunet.test");
    expect(answer.status).toBe(204);
    expect(answer.headers.get("set-cookie")).toMatch(/Max-Age=0/i);
    expect((await api("/api/auth/me", { token })).status).toBe(401);
    expect((await logout("https://amunet.test")).status).toBe(401);
  });

  it("is answered to whoever has it, and its answers are kept by no cache", async () => {
    for (const path of ["/api/auth/me", "/api/config", "/api/calls/none"])
      expect((await as(owner)(path)).headers.get("cache-control"), path).toBe("no-store");
  });

  it("is found by its whole token only", async () => {
    for (const token of [
      owner.token.slice(0, -1),
      `${owner.token}x`,
      owner.token.toUpperCase(),
      "%",
      "_".repeat(32),
      "' OR 1=1 --",
    ]) {
      if (token !== owner.token) expect((await api("/api/auth/me", { token })).status).toBe(401);
    }
  });
});

describe("in production", () => {
  const production = {
    ENVIRONMENT: "production",
    PUBLIC_URL: "https://phone.example.com",
    BETTER_AUTH_SECRET: "a secret of the test, long enough to sign with",
    TWILIO_AUTH_TOKEN: "token",
  };

  it("the cookie is for https and our own pages", async () => {
    const login = await withBindings(production, post("/api/auth/login", credentials));
    expect(login.status).toBe(200);
    const cookie = login.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^__Host-amunet\.session_token=/);
    for (const attribute of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/(;|$)/i])
      expect(cookie).toMatch(attribute);
    // No other host of the domain is given it, nor may set one in its place.
    expect(cookie).not.toMatch(/; Domain/i);
    const change = (from: string, host = "amunet.test") =>
      withBindings(
        production,
        post("/api/numbers", {}, { cookie: cookie.split(";")[0]!, origin: from, host, "x-tenant-id": owner.tenantId }),
      );
    expect((await change("https://phone.example.com")).status).toBe(400);
    expect((await change("http://phone.example.com")).status).toBe(403);
    // A deployment may have another name; nobody on the way to it may put words into its pages' mouths.
    expect((await change("https://preview.example.net", "preview.example.net")).status).toBe(400);
    expect((await change("http://preview.example.net", "preview.example.net")).status).toBe(403);
    expect((await change("https://preview.example.net:8443", "preview.example.net")).status).toBe(403);
    // A cookie made with another secret is nobody's.
    const me = new Request(`${origin}/api/auth/me`, { headers: { cookie: cookie.split(";")[0]! } });
    expect((await withBindings({ ...production, BETTER_AUTH_SECRET: "another secret" }, me)).status).toBe(401);
  });

  it.each(["PUBLIC_URL", "BETTER_AUTH_SECRET", "TWILIO_AUTH_TOKEN"])(
    "nothing is served without %s, and the log says why",
    async (name) => {
      const log = vi.spyOn(console, "error").mockImplementation(() => {});
      for (const path of ["/api/health", "/api/config", "/api/openapi.json"]) {
        const answer = await withBindings({ ...production, [name]: "" }, new Request(`${origin}${path}`));
        expect(answer.status).toBe(500);
        expect(await answer.text()).not.toContain(name);
      }
      expect(log).toHaveBeenCalledTimes(3);
      for (const [line] of log.mock.calls) expect(line).toContain(`set ${name} `);
    },
  );

  it("RATE_LIMITS=off is not honoured", async () => {
    const off = { ...production, RATE_LIMITS: "off" };
    const attempt = () => withBindings(off, post("/api/auth/login", {}, { "cf-connecting-ip": "203.0.113.7" }));
    let last: Response | undefined;
    for (let i = 0; i < 61; i++) last = await attempt();
    expect(last?.status).toBe(429);
  });
});

describe("attempts to log in", () => {
  const attempt = (address: string, path = "/api/auth/login") =>
    withBindings({ RATE_LIMITS: "on" }, post(path, {}, { "cf-connecting-ip": address }));

  it("are counted exactly for each address and each kind", async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, () => attempt("203.0.113.8")));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(60);
    const refused = await attempt("203.0.113.8");
    expect(await refused.json()).toMatchObject({ error: { code: "limit" } });
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await attempt("203.0.113.9")).status).toBe(400);
    expect((await attempt("203.0.113.8", "/api/auth/register")).status).toBe(400);
  });
});
