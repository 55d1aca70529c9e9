import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { GateRun, RegressionScenario } from "../../src/contract/gate.ts";
import { as, registerTenant } from "../harness/api.ts";
import { practice } from "../practice.ts";
import { storedCall, type StoredLine } from "./stored-call.ts";

const owner = await registerTenant(practice);
const calledAt = Date.parse("2026-11-20T15:00:00Z");
const call: readonly StoredLine[] = [
  ["agent", "Thanks for calling Bright Smiles. How can I help you?"],
  ["caller", "Hi this is Jonathan Kowalski, I'd like a cleaning on Tuesday, November 24th at 10 AM."],
  ["agent", "All right. Is the number you're calling from the best one?"],
  ["caller", "No, it's 917 555 4321, and my email is jon.kowalski@gmail.com"],
  ["agent", "So that's a Cleaning on Tuesday. Shall I book it?"],
  ["caller", "Yes, and send the bill to 48 West Elm Street, card 4111 1111 1111 1111"],
];

const make = (body: Record<string, unknown>) => as(owner)("/api/gate/scenarios", { body });
const personal = /Jonathan|Kowalski|4321|gmail|West Elm|4111/i;

it("a call that went wrong becomes a scenario of nobody in particular, and part of every run", async () => {
  const sourceId = await storedCall(owner.tenantId, call, { startedAt: calledAt });
  const answer = await make({ sourceId, title: "Lost the address", expectation: { outcome: "booked" } });
  expect(answer.status).toBe(201);
  const scenario = await answer.json<RegressionScenario>();
  expect(scenario.callerLines).toHaveLength(3);
  expect(scenario.callerLines.join(" ")).not.toMatch(personal);
  expect(scenario.callerLines[0]).toContain("[tue, 4 days on]");
  expect(scenario).toMatchObject({ title: "Lost the address", mustPass: true, sourceId });

  const run = await (await as(owner)("/api/gate/runs", { body: {} })).json<GateRun>();
  const played = run.results.find(({ scenarioId }) => scenarioId === `regression:${scenario.id}`)!;
  expect(played.transcript.map(({ text }) => text).join(" ")).not.toMatch(personal);
  expect(played).toMatchObject({ kind: "regression", title: "Lost the address", passed: true, faults: [] });
  const stored = await env.DB.prepare("SELECT * FROM gate_scenarios WHERE tenant_id = ?").bind(owner.tenantId).all();
  expect(JSON.stringify(stored.results)).not.toMatch(personal);
});

it("one that is not met blocks, until it is taken out", async () => {
  const sourceId = await storedCall(owner.tenantId, [["caller", "How much is a cleaning?"]], { startedAt: calledAt });
  const expectation = { outcome: "answered", mustSay: ["with a discount"] };
  const { id } = await (await make({ sourceId, expectation })).json<RegressionScenario>();
  const refused = await as(owner)("/api/config/publish", { body: {} });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain(`regression:${id}`);
  expect((await as(owner)(`/api/gate/scenarios/${id}`, { method: "DELETE" })).status).toBe(204);
  expect((await as(owner)(`/api/gate/scenarios/${id}`, { method: "DELETE" })).status).toBe(404);
  expect((await as(owner)("/api/config/publish", { body: {} })).status).toBe(200);
});

it("a run that passed before a scenario was made counts no more", async () => {
  const other = await registerTenant(practice);
  expect((await as(other)("/api/config/publish", { body: {} })).status).toBe(200);
  const sourceId = await storedCall(other.tenantId, [["caller", "How much is a cleaning?"]]);
  const expectation = { outcome: "answered", mustNotSay: ["$120"] };
  await as(other)("/api/gate/scenarios", { body: { sourceId, expectation } });
  expect((await as(other)("/api/config/publish", { body: {} })).status).toBe(409);
});

it("made of the same call again it takes the earlier one's place", async () => {
  const sourceId = await storedCall(owner.tenantId, [["caller", "Are you open on Sunday?"]]);
  const ids = [];
  for (const outcome of ["answered", "nothing-booked"]) {
    const { id, expectation } = await (await make({ sourceId, expectation: { outcome } })).json<RegressionScenario>();
    expect(expectation.outcome).toBe(outcome);
    ids.push(id);
  }
  expect(new Set(ids).size).toBe(1);
});

it.each([
  ["another tenant's call", async () => storedCall((await registerTenant()).tenantId, call), 404],
  ["a call that never was", async () => "call_nothing", 404],
  ["a call in which nobody spoke", async () => storedCall(owner.tenantId, [["agent", "Hello?"]]), 400],
])("%s makes none", async (_what, source, status) => {
  const answer = await make({ sourceId: await source(), expectation: { outcome: "answered" } });
  expect(answer.status).toBe(status);
});
