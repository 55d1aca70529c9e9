import { z } from "zod";
import { addNumberRequest, availableNumbers, availableNumbersQuery, phoneNumber } from "../../contract/numbers.ts";
import { page, pageQuery } from "../../contract/primitives.ts";
import { addNumber } from "../../services/numbers/add.ts";
import { findAvailable } from "../../services/numbers/available.ts";
import { buyNumber } from "../../services/numbers/buy.ts";
import { listNumbers } from "../../services/numbers/list.ts";
import { releaseNumber } from "../../services/numbers/release.ts";
import { callerAddress } from "../caller-address.ts";
import { body, createRouter, failures, idempotencyKey, json, tenantRoute } from "../router.ts";

const list = tenantRoute({
  method: "get",
  path: "/numbers",
  summary: "The tenant's telephone numbers",
  request: { query: pageQuery },
  responses: { 200: json(page(phoneNumber), "the numbers"), ...failures },
});

const available = tenantRoute({
  method: "get",
  path: "/numbers/available",
  summary: "Numbers that could be bought now, in an area or anywhere",
  request: { query: availableNumbersQuery },
  responses: { 200: json(availableNumbers, "the numbers, or where there are some nearby"), ...failures },
});

const add = tenantRoute({
  method: "post",
  path: "/numbers",
  summary: "Bring your own number, or buy one in an area; where it has none `details.areaCodes` names others",
  request: {
    headers: idempotencyKey("the same key and area code is one number bought"),
    body: body(addNumberRequest),
  },
  responses: { 201: json(phoneNumber, "the number"), ...failures },
});

const release = tenantRoute({
  method: "delete",
  path: "/numbers/{id}",
  summary: "Give a number up, for good; one that was bought goes back to the carrier",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: "the number is no longer the tenant's" }, ...failures },
});

export const numbers = createRouter()
  .openapi(list, async (c) => c.json(await listNumbers(c.var.ctx, c.req.valid("query")), 200))
  .openapi(available, async (c) => c.json(await findAvailable(c.var.ctx, c.req.valid("query").areaCode ?? null), 200))
  .openapi(add, async (c) => {
    const wanted = c.req.valid("json");
    if ("phoneNumber" in wanted) return c.json(await addNumber(c.var.ctx, wanted.phoneNumber), 201);
    const key = c.req.valid("header")["idempotency-key"];
    return c.json(
      await buyNumber(c.var.ctx, { areaCode: wanted.areaCode, idempotencyKey: key, from: callerAddress(c) }),
      201,
    );
  })
  .openapi(release, async (c) => {
    await releaseNumber(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
