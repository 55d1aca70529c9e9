import { describe, expect, it } from "vitest";
import { api, type ApiCall, registerTenant } from "../harness/api.ts";
import { goodRequest, needsPayments, type Operation, pathWith, tenantOperations } from "./operations.ts";
import { everythingOf, idFor, rememberedTenant } from "./victim.ts";

const operations = await tenantOperations();
const victim = await rememberedTenant();
const stranger = await registerTenant();

const codeOf = async (answer: Response) => (await answer.json<{ error: { code: string } }>()).error.code;

/** A good request, sent by whoever `call` says, to the row with this id. */
function send(operation: Operation, id: string, call: ApiCall): Promise<Response> {
  const { query = "", body, headers } = goodRequest(operation);
  return api(pathWith(operation, id) + query, {
    method: operation.method,
    body,
    ...call,
    headers: { ...headers, ...call.headers },
  });
}

it("the document marks what belongs to a tenant", () => {
  expect(operations.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "GET /api/config",
      "PUT /api/config",
      "GET /api/calls/{id}",
      "POST /api/scheduling/book",
      "GET /api/live",
    ]),
  );
});

describe.each(operations.map((operation) => [operation.name, operation] as const))("%s", (_name, operation) => {
  const own = idFor(victim, operation);

  it("asks who is asking before anything else", async () => {
    for (const call of [
      {},
      { token: "not-a-session" },
      { token: "amu_not-a-key" },
      { headers: { authorization: "Basic eDp5" } },
    ]) {
      const answer = await send(operation, own, { tenantId: victim.tenantId, ...call });
      expect(answer.status).toBe(401);
      expect(await codeOf(answer)).toBe("unauthenticated");
    }
  });

  it("wants to know the tenant", async () => {
    for (const tenantId of [undefined, ""]) {
      const answer = await send(operation, own, { token: victim.token, tenantId });
      expect(answer.status).toBe(400);
    }
  });

  it("lets nobody into a tenant they are no member of, and changes nothing there", async () => {
    const before = await everythingOf(victim);
    for (const tenantId of [victim.tenantId, `${victim.tenantId} `, "ten_nobody", "' OR 1=1 --", "*", "null"]) {
      const answer = await send(operation, own, { token: stranger.token, tenantId });
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain(victim.mark);
    }
    expect(await everythingOf(victim)).toBe(before);
  });

  it("shows and changes nothing of another tenant's, whatever id its own member sends", async () => {
    const before = await everythingOf(victim);
    const answer = await send(operation, own, { token: stranger.token, tenantId: stranger.tenantId });
    if (own !== "") expect(answer.status).toBe(404);
    if (needsPayments.has(operation.name)) expect(answer.status).toBe(503);
    else expect(answer.status).toBeLessThan(500);
    answer.webSocket?.accept();
    answer.webSocket?.close();
    if (answer.webSocket === null) expect(await answer.text()).not.toContain(victim.mark);
    expect(await everythingOf(victim)).toBe(before);
  });
});

it("another tenant's ids in a body or query find nothing", async () => {
  const before = await everythingOf(victim);
  const outsider = await registerTenant();
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const ask = (path: string, body?: unknown, method?: string) =>
    api(path, { token: outsider.token, tenantId: outsider.tenantId, body, ...(method ? { method } : {}) });
  const foreign = `svc_${victim.mark}`;
  const answers = await Promise.all([
    ask(`/api/scheduling/slots?from=${inDays(1)}&to=${inDays(2)}&serviceId=${foreign}`),
    ask("/api/scheduling/book", {
      serviceId: foreign,
      customerName: "A",
      customerPhone: "+15551234567",
      startsAt: inDays(2),
    }),
    ask("/api/config/rollback", { version: 2 }),
    ask("/api/config/publish", { version: 2 }),
    ask(`/api/calls?cursor=${btoa(`9999999999999|${victim.ids["calls"]}`)}`),
  ]);
  for (const answer of answers) expect(await answer.text()).not.toContain(victim.mark);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 200]);
  const config = await ask("/api/config", { tenantId: victim.tenantId, persona: "mine now" }, "PUT");
  expect(config.status).toBe(400);
  expect(await everythingOf(victim)).toBe(before);
});
