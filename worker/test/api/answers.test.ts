import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { api, origin } from "../harness/api.ts";
import { down, withBindings } from "../harness/outages.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("health", () => {
  it("is 200 while the database answers", async () => {
    const answer = await api("/api/health");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: "ok", checks: { database: "ok" } });
  });

  it.each(["throws", "rejects", "hangs"] as const)("is 503 where the database %s", async (outage) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const asked = withBindings({ DB: down(env.DB, outage) }, new Request(`${origin}/api/health`));
    const settled = asked.then(() => true);
    while (!(await Promise.race([settled, scheduler.wait(1)]))) await vi.advanceTimersByTimeAsync(250);
    const answer = await asked;
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: "down", checks: { database: "down" } });
  });

  it("of everything else is 500 without a word about why", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const request = new Request(`${origin}/api/auth/me`, { headers: { authorization: "Bearer x" } });
    const answer = await withBindings({ DB: down(env.DB, "rejects") }, request);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      error: { code: "internal", requestId: answer.headers.get("x-request-id") },
    });
    expect(text).not.toMatch(/down|Error|at /);
  });
});

const paths = [
  "/api/health",
  "/api/openapi.json",
  "/api/docs",
  "/api/nothing",
  "/api/auth/me",
  "/api/config",
  "/api/twilio/voice",
  "/nothing",
  "/",
];

describe("every answer", () => {
  it.each(paths)("%s carries a request id of its own", async (path) => {
    const ids = await Promise.all([1, 2].map(async () => (await api(path)).headers.get("x-request-id")));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(ids).size).toBe(2);
  });

  it.each(paths.filter((path) => path.startsWith("/api")))("%s keeps a browser from misusing it", async (path) => {
    const { headers } = await api(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it.each(["/api/nothing", "/api/", "/nothing", "/", "/api/calls/1/2/3", "/api/openapi.json/x"])(
    "%s that is nowhere is a 404 in JSON",
    async (path) => {
      for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
        const answer = await api(path, { method });
        expect(answer.status).toBe(404);
        expect(await answer.json()).toMatchObject({ error: { code: "not_found" } });
      }
      const form = await api(path, { body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } });
      expect(form.status).toBe(404);
    },
  );

  it("to a path that is markup repeats it as JSON only", async () => {
    const answer = await api("/api/<script>alert(1)</script>");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("application/json");
  });
});

describe("the reference page", () => {
  it("shows every documented operation and needs nothing from elsewhere", async () => {
    const answer = await api("/api/docs");
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    const page = await answer.text();
    const { paths } = await (
      await api("/api/openapi.json")
    ).json<{ paths: Record<string, Record<string, { summary: string }>> }>();
    for (const [path, item] of Object.entries(paths)) {
      expect(page).toContain(`<code>${path}</code>`);
      for (const { summary } of Object.values(item)) expect(page).toContain(summary.replaceAll("'", "&#39;"));
    }
    expect(page).toContain("startsAt: string (date-time)");
    expect(page).not.toMatch(/<script|<link|src=|https?:\/\/(?!www\.w3\.org)/);
    expect(page).not.toContain("[object");
    expect(page).not.toContain("undefined");
  });
});
