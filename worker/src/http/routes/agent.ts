import { z } from "zod";
import { agentConfigPatch, agentConfigView } from "../../contract/agent-config.ts";
import { publishRequest } from "../../contract/gate.ts";
import { readConfig } from "../../services/agent/config-versions.ts";
import { publishVersion, saveConfig } from "../../services/agent/save.ts";
import { publishThroughGate } from "../../services/gate/publish.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const read = tenantRoute({
  method: "get",
  path: "/config",
  summary: "The agent's newest configuration",
  responses: { 200: json(agentConfigView, "the configuration"), ...failures },
});

const save = tenantRoute({
  method: "put",
  path: "/config",
  summary: "Change the configuration and publish it, or keep it as a draft",
  request: { body: body(agentConfigPatch), query: z.object({ draft: z.enum(["0", "1"]).optional() }) },
  responses: { 200: json(agentConfigView, "the whole configuration"), ...failures },
});

const publish = tenantRoute({
  method: "post",
  path: "/config/publish",
  summary: "Let the newest version, or the one named, answer calls once it has gone through the go-live gate",
  request: { body: { ...body(publishRequest), required: false } },
  responses: { 200: json(agentConfigView, "the configuration"), ...failures },
});

const rollback = tenantRoute({
  method: "post",
  path: "/config/rollback",
  summary: "Let an earlier version answer calls again",
  request: { body: body(z.object({ version: z.number().int().positive() })) },
  responses: { 200: json(agentConfigView, "the configuration"), ...failures },
});

export const agent = createRouter()
  .openapi(read, async (c) => c.json(await readConfig(c.var.ctx), 200))
  .openapi(save, async (c) =>
    c.json(await saveConfig(c.var.ctx, c.req.valid("json"), { draft: c.req.valid("query").draft === "1" }), 200),
  )
  .openapi(publish, async (c) => {
    return c.json(await publishThroughGate(c.var.ctx, c.req.valid("json") ?? {}), 200);
  })
  .openapi(rollback, async (c) =>
    c.json(await publishVersion(c.var.ctx, c.req.valid("json").version, "agent.rolled-back"), 200),
  );
