import { industryView } from "../../contract/industries.ts";
import { page } from "../../contract/primitives.ts";
import { listIndustries } from "../../services/agent/list-industries.ts";
import { createRouter, failures, json, tenantRoute } from "../router.ts";

const list = tenantRoute({
  method: "get",
  path: "/industries",
  summary: "What businesses of each trade usually offer and are asked",
  responses: { 200: json(page(industryView), "the trades, the general one last"), ...failures },
});

export const industries = createRouter().openapi(list, async (c) =>
  c.json({ items: await listIndustries(c.var.ctx), nextCursor: null }, 200),
);
