import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCtx } from "../../src/deps.ts";
import { callIdOf } from "../../src/domain/ids.ts";
import { storeEndedCall } from "../../src/services/calls/store-ended.ts";
import { noteGaps } from "../../src/services/gaps/note.ts";
import { takeMessage } from "../../src/services/messages/take.ts";
import { api, as, type Member, registerTenant } from "../harness/api.ts";
import { planOf } from "../harness/plan.ts";
import { storedCall } from "../gate/stored-call.ts";
import { freshNumber } from "../harness/twilio.ts";
import { stalledRun } from "../onboarding/stalled-run.ts";
import { asksOnly, goodRequest, needsPayments, type Operation, pathWith, tenantOperations } from "./operations.ts";
import { everythingOf } from "./victim.ts";

const owner = await registerTenant();
const writes = (await tenantOperations()).filter(
  ({ method, name }) => method !== "GET" && !asksOnly.has(name) && !needsPayments.has(name),
);

/** Every later attempt to write into the audit log fails, as if the database broke at that statement. */
const breakAuditLog = () =>
  env.DB.prepare(
    "CREATE TRIGGER broken_audit BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'broken'); END",
  ).run();

beforeEach(() => {
  // The failures are ours and each is logged with its stack.
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await env.DB.prepare("DROP TRIGGER IF EXISTS broken_audit").run();
});

const ctx = createCtx(env, {
  tenant: { id: owner.tenantId, shard: 0 },
  actor: { type: "queue", id: null },
  requestId: "CA1",
  defer: () => {},
});
const message = () => ({
  id: `msg_${crypto.randomUUID()}`,
  callId: "call_1",
  body: "Call me",
  fromName: null,
  fromPhone: null,
});

const ended = () => ({
  callSid: crypto.randomUUID(),
  from: freshNumber(),
  to: freshNumber(),
  startedAt: ctx.now - 60_000,
  endedAt: ctx.now,
  status: "completed" as const,
  durationSeconds: 60,
  timeZone: "America/New_York",
  turns: [],
  outcome: "answered" as const,
  summary: "Asked about prices.",
  bookingIds: [],
  callerName: "Ann",
  billableSeconds: 60,
  waived: null,
  model: "builtin",
  voice: "google Ava",
  period: null,
});

/** The first and the last start that is free now. */
async function freeStarts(): Promise<string[]> {
  const { query } = goodRequest({ name: "GET /api/scheduling/slots" } as Operation);
  const { items } = await (await as(owner)(`/api/scheduling/slots${query}`)).json<{ items: { startsAt: string }[] }>();
  return [items[0]!.startsAt, items.at(-1)!.startsAt];
}

/** A request that will succeed: on a row made for it, at a start that is free. */
async function prepare(operation: Operation): Promise<() => Promise<Response>> {
  // Every operation is walked several times: no plan's limit is to be what refuses one.
  await planOf(owner, operation.path.endsWith("/billing/plan") ? "professional" : "enterprise");
  const [soon, late] = await freeStarts();
  const booking = { customerName: "Ann", customerPhone: "+15551234567", startsAt: soon };
  let id = "";
  if (operation.path.startsWith("/api/messages/")) {
    ({ id } = await takeMessage(ctx, message()));
  } else if (operation.path.startsWith("/api/numbers/")) {
    const made = await as(owner)("/api/numbers", { body: { phoneNumber: freshNumber() } });
    ({ id } = await made.json<{ id: string }>());
  } else if (operation.path.startsWith("/api/onboarding/")) {
    id = `onb_${crypto.randomUUID()}`;
    await env.DB.batch(stalledRun(owner.tenantId, id, "stalled"));
  } else if (operation.path.startsWith("/api/gaps/")) {
    await noteGaps(ctx, {
      sourceId: crypto.randomUUID(),
      questions: [`Do you sell ${crypto.randomUUID()}?`],
      at: ctx.now,
    });
    const { items } = await (await as(owner)("/api/gaps?status=open")).json<{ items: { id: string }[] }>();
    id = items[0]!.id;
  } else if (operation.path.startsWith("/api/gate/scenarios")) {
    const sourceId = await storedCall(owner.tenantId, [["caller", "Are you open on Sunday?"]]);
    const body = { sourceId, expectation: { outcome: "answered" } };
    if (operation.method === "POST") return () => as(owner)(operation.path, { body });
    ({ id } = await (await as(owner)("/api/gate/scenarios", { body })).json<{ id: string }>());
  } else if (operation.path.startsWith("/api/billing/receipts/")) {
    const call = ended();
    await storeEndedCall(ctx, call);
    id = callIdOf(call.callSid);
  } else if (operation.path.includes("{")) {
    const made = operation.path.includes("api-keys")
      ? await as(owner)("/api/api-keys", { body: { name: "to go" } })
      : await as(owner)("/api/scheduling/book", { body: booking });
    ({ id } = await made.json<{ id: string }>());
  }
  const body = operation.path.endsWith("/book")
    ? booking
    : operation.path.endsWith("/reschedule")
      ? { startsAt: late }
      : goodRequest(operation).body;
  return () => as(owner)(pathWith(operation, id), { method: operation.method, body });
}

const newestEntry = async ({ tenantId }: Member) =>
  env.DB.prepare("SELECT * FROM audit_log WHERE tenant_id = ? ORDER BY rowid DESC LIMIT 1").bind(tenantId).first();

describe.each(writes.map((operation) => [operation.name, operation] as const))("%s", (_name, operation) => {
  it("says in the audit log who did it, in which request", async () => {
    const send = await prepare(operation);
    const answer = await send();
    expect(answer.status).toBeLessThan(300);
    expect(await newestEntry(owner)).toMatchObject({
      actor_type: "user",
      actor_id: owner.userId,
      request_id: answer.headers.get("x-request-id"),
    });
  });

  it("does nothing where the audit log cannot be written", async () => {
    const send = await prepare(operation);
    const before = await everythingOf(owner);
    await breakAuditLog();
    const answer = await send();
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("broken");
    expect(await everythingOf(owner)).toBe(before);
  });
});

it("a registration whose audit row cannot be written leaves no account and no tenant", async () => {
  const count = () =>
    env.DB.prepare("SELECT (SELECT COUNT(*) FROM users) AS users, (SELECT COUNT(*) FROM tenants) AS tenants").first();
  const before = await count();
  await breakAuditLog();
  const email = `nobody-${crypto.randomUUID()}@example.com`;
  const answer = await api("/api/auth/register", { body: { email, password: "correct horse", tenantName: "T" } });
  expect(answer.status).toBe(500);
  expect(await count()).toEqual(before);
});

describe("what happens without a request", () => {
  it.each([
    ["a call that is stored", () => storeEndedCall(ctx, ended())],
    ["a message that is taken", () => takeMessage(ctx, message())],
  ])("%s is in the audit log, or did not happen", async (_what, happen) => {
    const before = await everythingOf(owner);
    await breakAuditLog();
    await expect(happen()).rejects.toThrow();
    expect(await everythingOf(owner)).toBe(before);
    await env.DB.prepare("DROP TRIGGER broken_audit").run();
    await happen();
    expect(await newestEntry(owner)).toMatchObject({ actor_type: "queue", actor_id: null, request_id: "CA1" });
  });

  it.each([
    ["a call", ended, storeEndedCall],
    ["a message", message, takeMessage],
  ] as const)("%s reported twice counts once", async (_what, make, happen) => {
    const same = make();
    const repeat = happen as (to: typeof ctx, what: unknown) => Promise<unknown>;
    await repeat(ctx, same);
    const before = await everythingOf(owner);
    await Promise.all([repeat(ctx, same), repeat(ctx, same)]);
    expect(await everythingOf(owner)).toBe(before);
  });
});

it("nothing in the API changes or deletes an entry", async () => {
  const before = await env.DB.prepare("SELECT COUNT(*) AS n FROM audit_log").first<number>("n");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect((await as(owner)("/api/audit", { method, body: {} })).status).toBe(404);
  }
  expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM audit_log").first<number>("n")).toBe(before);
});
