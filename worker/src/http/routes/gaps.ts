import { z } from "zod";
import { answerGapRequest, gapsQuery, knowledgeGap } from "../../contract/gaps.ts";
import { page } from "../../contract/primitives.ts";
import { answerGap } from "../../services/gaps/answer.ts";
import { dismissGap } from "../../services/gaps/dismiss.ts";
import { listGaps } from "../../services/gaps/list.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const params = z.object({ id: z.string().max(100) });

const list = tenantRoute({
  method: "get",
  path: "/gaps",
  summary: "Questions nobody could answer, each in all its wordings, the latest first",
  request: { query: gapsQuery },
  responses: { 200: json(page(knowledgeGap), "a page of questions"), ...failures },
});

const answer = tenantRoute({
  method: "post",
  path: "/gaps/{id}/answer",
  summary: "Answer a question for all callers to come, once the go-live gate has passed with the answer",
  request: { params, body: body(answerGapRequest) },
  responses: { 200: json(knowledgeGap, "the question; `drafted` where the gate has not passed"), ...failures },
});

const dismiss = tenantRoute({
  method: "post",
  path: "/gaps/{id}/dismiss",
  summary: "Leave a question unanswered",
  request: { params },
  responses: { 200: json(knowledgeGap, "the question"), ...failures },
});

/** What the receptionist did not know. */
export const gaps = createRouter()
  .openapi(list, async (c) => c.json(await listGaps(c.var.ctx, c.req.valid("query")), 200))
  .openapi(answer, async (c) =>
    c.json(await answerGap(c.var.ctx, c.req.valid("param").id, c.req.valid("json").answer), 200),
  )
  .openapi(dismiss, async (c) => c.json(await dismissGap(c.var.ctx, c.req.valid("param").id), 200));
