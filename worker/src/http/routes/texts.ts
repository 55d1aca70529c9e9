import { z } from "zod";
import { page, pageQuery } from "../../contract/primitives.ts";
import { conversationDetail, conversationSummary, textMessage, textsQuery } from "../../contract/texts.ts";
import { getConversation } from "../../services/conversations/get.ts";
import { listConversations } from "../../services/conversations/list.ts";
import { listTexts } from "../../services/texts/list.ts";
import { createRouter, failures, json, tenantRoute } from "../router.ts";

const list = tenantRoute({
  method: "get",
  path: "/texts",
  summary: "Texts in and out, newest first",
  request: { query: textsQuery },
  responses: { 200: json(page(textMessage), "a page of texts"), ...failures },
});

const conversations = tenantRoute({
  method: "get",
  path: "/conversations",
  summary: "Conversations in writing, by text or chat, the latest first",
  request: { query: pageQuery },
  responses: { 200: json(page(conversationSummary), "a page of conversations"), ...failures },
});

const conversation = tenantRoute({
  method: "get",
  path: "/conversations/{id}",
  summary: "One conversation with its transcript",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 200: json(conversationDetail, "the conversation"), ...failures },
});

/** What was said in writing. */
export const texts = createRouter()
  .openapi(list, async (c) => c.json(await listTexts(c.var.ctx, c.req.valid("query")), 200))
  .openapi(conversations, async (c) => c.json(await listConversations(c.var.ctx, c.req.valid("query")), 200))
  .openapi(conversation, async (c) => c.json(await getConversation(c.var.ctx, c.req.valid("param").id), 200));
