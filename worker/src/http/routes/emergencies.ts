import { usualEmergency } from "../../contract/emergencies.ts";
import { page } from "../../contract/primitives.ts";
import { listEmergencies } from "../../services/agent/list-emergencies.ts";
import { createRouter, failures, json, tenantRoute } from "../router.ts";

const list = tenantRoute({
  method: "get",
  path: "/config/emergencies",
  summary: "The emergencies that are listened for beside the newest configuration's own",
  responses: { 200: json(page(usualEmergency), "those that threaten life first"), ...failures },
});

export const emergencies = createRouter().openapi(list, async (c) =>
  c.json({ items: await listEmergencies(c.var.ctx), nextCursor: null }, 200),
);
