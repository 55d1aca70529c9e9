import { listDurableObjectIds } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { api, registerTenant } from "../harness/api.ts";
import { openBoard } from "./board.ts";

const [owner, stranger] = [await registerTenant(), await registerTenant()];
const login = await api("/api/auth/login", { body: { email: owner.email, password: "correct horse" } });
const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";

it("is for members, and a stranger wakes no hub", async () => {
  const hub = (tenantId: string) => env.TENANT_HUB.idFromName(tenantId);
  // Hubs of other suites' tenants may wake meanwhile.
  const hubs = async () =>
    (await listDurableObjectIds(env.TENANT_HUB)).filter(
      (id) => id.equals(hub(owner.tenantId)) || id.equals(hub(stranger.tenantId)),
    ).length;
  const before = await hubs();
  const { tenantId } = owner;
  const refused: [number, string, Parameters<typeof openBoard>[1]][] = [
    [401, "", { tenantId }],
    [401, "", { tenantId, token: "x" }],
    [401, `?tenantId=${tenantId}&token=${owner.token}`, {}],
    [400, "", { token: owner.token }],
    [403, "", { token: stranger.token, tenantId }],
    [403, `?tenantId=${tenantId}`, { token: stranger.token }],
    [403, `?tenantId=${tenantId}`, { token: stranger.token, tenantId: `${tenantId}x` }],
    [403, `?tenantId=${tenantId}`, { headers: { cookie, origin: "https://evil.example" } }],
    [403, `?tenantId=${tenantId}`, { headers: { cookie, origin: "null" } }],
    [403, `?tenantId=${tenantId}`, { headers: { cookie, origin: "https://amunet.test.evil.example" } }],
    [403, `?tenantId=${tenantId}`, { headers: { cookie } }],
    [
      403,
      `?tenantId=${stranger.tenantId}`,
      { headers: { cookie, origin: "https://amunet.test", host: "amunet.test" } },
    ],
  ];
  for (const [status, query, call] of refused) {
    const answer = await openBoard(query, call);
    expect([status, query, answer.webSocket]).toEqual([answer.status, query, null]);
  }
  expect(await hubs()).toBe(before);
});

it("takes the header's tenant before the query's", async () => {
  const answer = await openBoard(`?tenantId=${stranger.tenantId}`, { token: owner.token, tenantId: owner.tenantId });
  expect(answer.status).toBe(101);
  answer.webSocket?.accept();
  answer.webSocket?.close();
});

it("opens to our own pages by cookie, and to programs by token", async () => {
  const calls = [
    {
      query: `?tenantId=${owner.tenantId}`,
      call: { headers: { cookie, origin: "https://amunet.test", host: "amunet.test" } },
    },
    { query: "", call: { token: owner.token, tenantId: owner.tenantId } },
    { query: `?tenantId=${owner.tenantId}`, call: { token: owner.token } },
  ];
  for (const { query, call } of calls) {
    const answer = await openBoard(query, call);
    expect(answer.status).toBe(101);
    answer.webSocket?.accept();
    answer.webSocket?.close();
  }
});

it("speaks WebSocket only", async () => {
  const ordinary: Record<string, string>[] = [{}, { upgrade: "h2c" }];
  for (const headers of ordinary) {
    const answer = await api("/api/live", { token: owner.token, tenantId: owner.tenantId, headers });
    expect(answer.status).toBe(400);
  }
});
