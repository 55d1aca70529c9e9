import { addNumberRequest, phoneNumber } from "../../contract/numbers.ts";
import { page, pageQuery } from "../../contract/primitives.ts";

import { addNumber } from "../../services/numbers/add.ts";
import { listNumbers } from "../../services/numbers/list.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const list = tenantRoute({
  method: "get",
  path: "/numbers",
  summary: "The tenant's telephone numbers",
  request: { query: pageQuery },
  responses: { 200: json(page(phoneNumber), "the numbers"), ...failures },
});

const add = tenantRoute({
  method: "post",
  path: "/numbers",
  summary: "Bring your own number",
  request: { body: body(addNumberRequest) },
  responses: { 201: json(phoneNumber, "the number"), ...failures },
});

export const numbers = createRouter()
  .openapi(list, async (c) => c.json(await listNumbers(c.var.ctx, c.req.valid("query")), 200))
  .openapi(add, async (c) => c.json(await addNumber(c.var.ctx, c.req.valid("json").phoneNumber), 201));
