import { describe, expect, it } from "vitest";
import type { Role } from "../../src/contract/auth.ts";
import { as, registerTenant } from "../harness/api.ts";
import { memberOf } from "../harness/people.ts";
import { planOf } from "../harness/plan.ts";
import { goodRequest, needsPayments, pathWith, tenantOperations } from "./operations.ts";

/** The lowest role that may. An operation that is missing here fails the test: somebody has to decide. */
const lowest: Record<string, Role> = {
  "GET /api/config": "viewer",
  "PUT /api/config": "admin",
  "GET /api/config/versions": "viewer",
  "GET /api/config/versions/{version}": "viewer",
  "GET /api/config/diff": "viewer",
  "GET /api/config/emergencies": "viewer",
  "POST /api/config/validate": "viewer",
  "POST /api/config/publish": "admin",
  "POST /api/config/rollback": "admin",
  "POST /api/gate/runs": "admin",
  "GET /api/gate/runs": "viewer",
  "GET /api/gate/runs/{id}": "viewer",
  "GET /api/gate/scenarios": "viewer",
  "POST /api/gate/scenarios": "admin",
  "DELETE /api/gate/scenarios/{id}": "admin",
  "GET /api/gaps": "viewer",
  "POST /api/gaps/{id}/answer": "admin",
  "POST /api/gaps/{id}/dismiss": "admin",
  "GET /api/industries": "viewer",
  "GET /api/voices": "viewer",
  "GET /api/numbers": "viewer",
  "POST /api/numbers": "admin",
  "GET /api/numbers/available": "viewer",
  "DELETE /api/numbers/{id}": "admin",
  "GET /api/dashboard/overview": "viewer",
  "GET /api/scheduling/slots": "viewer",
  "POST /api/scheduling/book": "member",
  "GET /api/bookings": "viewer",
  "GET /api/bookings/{id}": "viewer",
  "POST /api/bookings/{id}/cancel": "member",
  "POST /api/bookings/{id}/reschedule": "member",
  "GET /api/calls": "viewer",
  "GET /api/calls/{id}": "viewer",
  "GET /api/messages": "viewer",
  "GET /api/texts": "viewer",
  "GET /api/conversations": "viewer",
  "GET /api/conversations/{id}": "viewer",
  "POST /api/messages/{id}/done": "member",
  "GET /api/contacts": "viewer",
  "GET /api/audit": "admin",
  "GET /api/onboarding": "viewer",
  "GET /api/onboarding/{id}": "viewer",
  "POST /api/onboarding/{id}/retry": "admin",
  "PUT /api/onboarding/{id}/steps/{key}": "admin",
  "GET /api/live": "viewer",
  "GET /api/billing": "viewer",
  "GET /api/billing/usage": "viewer",
  "GET /api/billing/periods": "viewer",
  "GET /api/billing/receipts": "viewer",
  "GET /api/billing/receipts/{callId}": "viewer",
  "POST /api/billing/receipts/{callId}/waive": "owner",
  "GET /api/billing/export": "viewer",
  "POST /api/billing/checkout": "owner",
  "POST /api/billing/portal": "owner",
  "POST /api/billing/plan": "owner",
  "POST /api/billing/refresh": "owner",
  "GET /api/api-keys": "owner",
  "POST /api/api-keys": "owner",
  "DELETE /api/api-keys/{id}": "owner",
};

const roles: Role[] = ["viewer", "member", "admin", "owner"];
const operations = await tenantOperations();
const { tenantId } = await registerTenant();
// Everybody walks every operation: no plan's limit is to be what refuses one.
await planOf({ tenantId }, "enterprise");
const people = await Promise.all(roles.map((role) => memberOf(tenantId, role)));

it("every operation has been given to somebody", () => {
  expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(lowest).toSorted());
});

describe.each(operations.map((operation) => [operation.name, operation] as const))("%s", (name, operation) => {
  it.each(roles.map((role, rank) => [role, rank] as const))("by a %s", async (_role, rank) => {
    const may = rank >= roles.indexOf(lowest[name] ?? "owner");
    const { query = "", ...request } = goodRequest(operation);
    const answer = await as(people[rank]!)(pathWith(operation, "id_of_nothing") + query, {
      method: operation.method,
      ...request,
    });
    answer.webSocket?.accept();
    answer.webSocket?.close();
    if (may && needsPayments.has(name)) expect(answer.status).toBe(503);
    else if (may) expect([101, 200, 201, 204, 404, 409]).toContain(answer.status);
    else expect(answer.status).toBe(403);
  });
});

it("somebody who was put out of the tenant is out at once", async () => {
  const { env } = await import("cloudflare:workers");
  const leaver = await memberOf(tenantId, "admin");
  expect((await as(leaver)("/api/config")).status).toBe(200);
  await env.DB.prepare("DELETE FROM members WHERE user_id = ?").bind(leaver.userId).run();
  expect((await as(leaver)("/api/config")).status).toBe(403);
});

it("a role in one tenant is none in another", async () => {
  const elsewhere = await registerTenant();
  const both = await memberOf(tenantId, "owner");
  const { env } = await import("cloudflare:workers");
  await env.DB.prepare("INSERT INTO members (id, tenant_id, user_id, role, created_at) VALUES (?, ?, ?, 'viewer', 0)")
    .bind(`mem_${both.userId}`, elsewhere.tenantId, both.userId)
    .run();
  const change = { method: "PUT", body: { persona: "Brief." } };
  expect((await as(both)("/api/config", change)).status).toBe(200);
  expect((await as({ ...both, tenantId: elsewhere.tenantId })("/api/config", change)).status).toBe(403);
});
