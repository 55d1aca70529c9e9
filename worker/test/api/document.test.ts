import { describe, expect, it } from "vitest";
import { z } from "zod";
import { api, as, registerTenant } from "../harness/api.ts";
import { callTo, completed, RelayPeer, ring, storedCall } from "../harness/twilio.ts";
import { documentedOperations, goodRequest, type Operation, pathWith } from "../tenancy/operations.ts";

const operations = await documentedOperations();
const owner = await registerTenant();

/** The interface as it is promised to programs outside; what later stages add is not here yet. */
const promised = [
  "POST /api/auth/register",
  "POST /api/auth/login",
  "POST /api/auth/logout",
  "GET /api/auth/me",
  "GET /api/config",
  "PUT /api/config",
  "POST /api/config/publish",
  "POST /api/config/rollback",
  "GET /api/numbers",
  "POST /api/numbers",
  "GET /api/voices",
  "GET /api/dashboard/overview",
  "GET /api/calls",
  "GET /api/calls/{id}",
  "GET /api/scheduling/slots",
  "POST /api/scheduling/book",
  "GET /api/bookings",
  "POST /api/bookings/{id}/cancel",
  "POST /api/bookings/{id}/reschedule",
  "GET /api/messages",
  "GET /api/contacts",
  "GET /api/audit",
  "GET /api/live",
  "GET /api/billing",
  "GET /api/billing/usage",
  "POST /api/billing/checkout",
  "POST /api/billing/portal",
  "POST /api/billing/webhook",
  "POST /api/twilio/voice",
  "GET /api/twilio/relay/{callSid}",
  "POST /api/twilio/relay-ended",
  "POST /api/chat",
  "POST /api/twilio/status",
  "POST /api/twilio/incoming",
  "POST /api/twilio/gather",
  "GET /api/health",
  "GET /api/metrics",
];

describe("the document", () => {
  it("lists every endpoint that is promised", () => {
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(promised));
  });

  it("is OpenAPI 3.1 that holds together", async () => {
    const document = await (await api("/api/openapi.json")).json();
    const operation = z.looseObject({
      summary: z.string().min(8),
      responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), z.looseObject({ description: z.string() })),
      parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(["query", "path", "header"]) })).optional(),
      security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
    });
    const shape = z.looseObject({
      openapi: z.literal("3.1.0"),
      info: z.looseObject({ title: z.string(), version: z.string() }),
      paths: z.record(
        z.string().startsWith("/api/"),
        z.partialRecord(z.enum(["get", "post", "put", "patch", "delete"]), operation),
      ),
      components: z.looseObject({ securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })) }),
    });
    const { paths, components } = shape.parse(document);
    for (const [path, item] of Object.entries(paths)) {
      for (const one of Object.values(item)) {
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
        const inPath = one.parameters?.filter((parameter) => parameter.in === "path").map(({ name }) => name) ?? [];
        expect(inPath.toSorted()).toEqual(named.toSorted());
        for (const way of one.security ?? [])
          expect(Object.keys(components.securitySchemes)).toEqual(expect.arrayContaining(Object.keys(way)));
      }
    }
    expect(JSON.stringify(document)).not.toContain('"$ref"');
  });

  it("describes no endpoint that is not there", async () => {
    for (const operation of operations) {
      const answer = await api(pathWith(operation, "x"), {
        method: operation.method,
        headers: { authorization: "Bearer x" },
      });
      // What is public may say that the thing itself is not there.
      const said = answer.status === 404 ? (await answer.json<{ error: { message: string } }>()).error.message : "";
      expect([operation.name, said]).not.toEqual([operation.name, expect.stringContaining("no such")]);
    }
  });
});

/** The schema of an operation's answer, made strict: a field nobody documented is a mistake too. */
function answerSchema(operation: Operation, status: number): z.ZodType | null {
  const described = operation.responses[String(status)] ?? operation.responses["default"];
  const schema = described?.content?.["application/json"]?.schema;
  return schema === undefined ? null : z.fromJSONSchema(closed(schema) as Parameters<typeof z.fromJSONSchema>[0]);
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const open =
    inside["type"] === "object" && inside["properties"] !== undefined && inside["additionalProperties"] === undefined;
  return open ? { ...inside, additionalProperties: false } : inside;
}

/** Something of every kind, so that no list is empty. */
async function populate(): Promise<Record<string, string>> {
  const call = await callTo(owner);
  await ring(call);
  const peer = await RelayPeer.begin(call);
  await peer.say("Please tell Doctor Lee that I will be late.");
  peer.close();
  await completed(call);
  await storedCall(owner, call.CallSid);
  const { items } = await (
    await as(owner)(`/api/scheduling/slots${goodRequest({ name: "GET /api/scheduling/slots" } as Operation).query}`)
  ).json<{ items: { startsAt: string }[] }>();
  const body = { customerName: "Ann", customerPhone: "+15551234567", startsAt: items[0]!.startsAt };
  const booked = await (await as(owner)("/api/scheduling/book", { body })).json<{ id: string }>();
  const key = await (await as(owner)("/api/api-keys", { body: { name: "CRM" } })).json<{ id: string }>();
  const callId = `call_${call.CallSid}`;
  return { calls: callId, receipts: callId, bookings: booked.id, "api-keys": key.id };
}

const ids = await populate();

describe("what is answered is what is documented", () => {
  const asked = operations.filter(
    ({ path }) => !path.includes("/twilio/") && !path.endsWith("/live") && !path.endsWith("/metrics"),
  );

  it.each(asked.map((operation) => [operation.name, operation] as const))("%s", async (_name, operation) => {
    const noun = /\/([a-z-]+)\/\{/.exec(operation.path)?.[1] ?? "";
    const requests: Record<string, unknown> = {
      "/api/auth/register": {
        email: `doc-${crypto.randomUUID()}@example.com`,
        password: "correct horse",
        tenantName: "T",
      },
      "/api/auth/login": { email: owner.email, password: "correct horse" },
    };
    const good = requests[operation.path] === undefined ? goodRequest(operation) : { body: requests[operation.path] };
    const path = pathWith(operation, ids[noun] ?? "") + ("query" in good ? good.query : "");
    // Logging out must not end the session that the other tests use.
    const session = operation.path.endsWith("/logout") ? await registerTenant() : owner;
    const answer = await as(session)(path, { method: operation.method, body: good.body });
    expect(Object.keys(operation.responses)).toContain(answer.status < 300 ? String(answer.status) : "default");
    const schema = answerSchema(operation, answer.status);
    const others = Object.keys(operation.responses[String(answer.status)]?.content ?? {});
    if (schema === null && others.length > 0) return expect(answer.headers.get("content-type")).toContain(others[0]);
    if (schema === null) return expect(await answer.text()).toBe("");
    const content: unknown = await answer.json();
    expect(schema.safeParse(content).error).toBeUndefined();
    if (operation.name === "GET /api/calls/{id}" || operation.name === "GET /api/calls")
      expect(JSON.stringify(content)).toContain(ids["calls"]);
  });

  it.each(asked.map((operation) => [operation.name, operation] as const))("%s, refused", async (_name, operation) => {
    const answer = await api(pathWith(operation, "x"), {
      method: operation.method,
      ...(operation.hasBody ? { body: "{" } : {}),
    });
    if (answer.status < 400) return;
    const schema = answerSchema(operation, answer.status);
    expect(schema?.safeParse(await answer.json()).error).toBeUndefined();
  });
});
