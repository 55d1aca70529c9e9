import { z } from "zod";
import { agentConfig } from "../../contract/agent-config.ts";
import { configDiff, configValidation, configVersion } from "../../contract/config-versions.ts";
import { page, pageQuery } from "../../contract/primitives.ts";
import { notFound } from "../../errors.ts";
import { readVersion } from "../../services/agent/config-versions.ts";
import { diffVersions } from "../../services/agent/diff.ts";
import { listVersions } from "../../services/agent/list-versions.ts";
import { validateConfig } from "../../services/agent/validate.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const versionNumber = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

const list = tenantRoute({
  method: "get",
  path: "/config/versions",
  summary: "Every saved version of the configuration, newest first",
  request: { query: pageQuery },
  responses: { 200: json(page(configVersion), "a page of versions"), ...failures },
});

const one = tenantRoute({
  method: "get",
  path: "/config/versions/{version}",
  summary: "One version as it was saved",
  request: { params: z.object({ version: z.string().max(20) }) },
  responses: { 200: json(agentConfig, "the configuration"), ...failures },
});

const diff = tenantRoute({
  method: "get",
  path: "/config/diff",
  summary: "What differs between two versions: by default, what publishing the newest would change",
  request: { query: z.object({ from: versionNumber.optional(), to: versionNumber.optional() }) },
  responses: { 200: json(configDiff, "the differences"), ...failures },
});

const validate = tenantRoute({
  method: "post",
  path: "/config/validate",
  summary: "What saving a change would run into, without saving it",
  request: { body: body(z.record(z.string(), z.unknown())) },
  responses: { 200: json(configValidation, "faults and warnings"), ...failures },
});

/** The life of a configuration, apart from changing it. */
export const configVersions = createRouter()
  .openapi(list, async (c) => c.json(await listVersions(c.var.ctx, c.req.valid("query")), 200))
  .openapi(one, async (c) => {
    const { version } = c.req.valid("param");
    if (!/^[1-9]\d{0,14}$/.test(version)) throw notFound(`version ${version}`);
    return c.json(await readVersion(c.var.ctx, Number(version)), 200);
  })
  .openapi(diff, async (c) => c.json(await diffVersions(c.var.ctx, c.req.valid("query")), 200))
  .openapi(validate, async (c) => c.json(await validateConfig(c.var.ctx, c.req.valid("json")), 200));
