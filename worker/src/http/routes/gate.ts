import { z } from "zod";
import { gateRun, gateRunSummary, makeScenario, regressionScenario } from "../../contract/gate.ts";
import { page, pageQuery } from "../../contract/primitives.ts";
import { deleteScenario } from "../../services/gate/delete-scenario.ts";
import { getRun } from "../../services/gate/get-run.ts";
import { listRuns } from "../../services/gate/list-runs.ts";
import { listScenarios } from "../../services/gate/list-scenarios.ts";
import { makeScenario as make } from "../../services/gate/make-scenario.ts";
import { runGate } from "../../services/gate/run.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const run = tenantRoute({
  method: "post",
  path: "/gate/runs",
  summary: "Try the newest version, or the one named, with every scenario",
  request: { body: { ...body(z.object({ version: z.number().int().positive().optional() })), required: false } },
  responses: { 201: json(gateRun, "how it went"), ...failures },
});

const runs = tenantRoute({
  method: "get",
  path: "/gate/runs",
  summary: "Runs of the go-live gate, newest first",
  request: { query: pageQuery },
  responses: { 200: json(page(gateRunSummary), "a page of runs"), ...failures },
});

const one = tenantRoute({
  method: "get",
  path: "/gate/runs/{id}",
  summary: "One run with every conversation",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 200: json(gateRun, "the run"), ...failures },
});

const scenarios = tenantRoute({
  method: "get",
  path: "/gate/scenarios",
  summary: "Scenarios made of calls that went wrong, newest first",
  request: { query: pageQuery },
  responses: { 200: json(page(regressionScenario), "a page of scenarios"), ...failures },
});

const makeOf = tenantRoute({
  method: "post",
  path: "/gate/scenarios",
  summary: "This call went wrong: make a scenario of it, with personal data replaced",
  request: { body: body(makeScenario) },
  responses: { 201: json(regressionScenario, "the scenario"), ...failures },
});

const remove = tenantRoute({
  method: "delete",
  path: "/gate/scenarios/{id}",
  summary: "Take a scenario out of the gate",
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: { 204: { description: "it is gone" }, ...failures },
});

export const gate = createRouter()
  .openapi(run, async (c) => c.json(await runGate(c.var.ctx, c.req.valid("json")?.version), 201))
  .openapi(runs, async (c) => c.json(await listRuns(c.var.ctx, c.req.valid("query")), 200))
  .openapi(one, async (c) => c.json(await getRun(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(scenarios, async (c) => c.json(await listScenarios(c.var.ctx, c.req.valid("query")), 200))
  .openapi(makeOf, async (c) => c.json(await make(c.var.ctx, c.req.valid("json")), 201))
  .openapi(remove, async (c) => {
    await deleteScenario(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
