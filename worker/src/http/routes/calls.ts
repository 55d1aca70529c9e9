import { z } from "zod";
import { callDetail, callSummary } from "../../contract/calls.ts";
import { page, pageQuery } from "../../contract/primitives.ts";
import { getCall } from "../../services/calls/get.ts";
import { listCalls } from "../../services/calls/list.ts";
import { createRouter, failures, json, tenantRoute } from "../router.ts";

const list = tenantRoute({
  method: "get",
  path: "/calls",
  summary: "Ended calls, newest first",
  request: { query: pageQuery },
  responses: { 200: json(page(callSummary), "a page of calls"), ...failures },
});

const get = tenantRoute({
  method: "get",
  path: "/calls/{id}",
  summary: "One call with its transcript",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 200: json(callDetail, "the call"), ...failures },
});

export const calls = createRouter()
  .openapi(list, async (c) => c.json(await listCalls(c.var.ctx, c.req.valid("query")), 200))
  .openapi(get, async (c) => c.json(await getCall(c.var.ctx, c.req.valid("param").id), 200));
