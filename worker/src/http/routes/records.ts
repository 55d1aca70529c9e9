import { z } from "zod";
import { page, pageQuery } from "../../contract/primitives.ts";
import { auditEntry, contact, message } from "../../contract/tenant-lists.ts";
import { listAudit } from "../../services/audit/list.ts";
import { listContacts } from "../../services/contacts/list.ts";
import { markDone } from "../../services/messages/done.ts";
import { listMessages } from "../../services/messages/list.ts";
import { createRouter, failures, json, tenantRoute } from "../router.ts";

const list = <P extends string, S extends z.ZodType>(path: P, summary: string, item: S) =>
  tenantRoute({
    method: "get",
    path,
    summary,
    request: { query: pageQuery },
    responses: { 200: json(page(item), "a page, newest first"), ...failures },
  });

const done = tenantRoute({
  method: "post",
  path: "/messages/{id}/done",
  summary: "Mark a message as dealt with; doing it again changes nothing",
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: { 200: json(message, "the message"), ...failures },
});

/** What has accumulated: messages, people, changes. */
export const records = createRouter()
  .openapi(list("/messages", "Messages callers left", message), async (c) =>
    c.json(await listMessages(c.var.ctx, c.req.valid("query")), 200),
  )
  .openapi(done, async (c) => c.json(await markDone(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(list("/contacts", "People who called or booked", contact), async (c) =>
    c.json(await listContacts(c.var.ctx, c.req.valid("query")), 200),
  )
  .openapi(list("/audit", "Every change, with who made it", auditEntry), async (c) =>
    c.json(await listAudit(c.var.ctx, c.req.valid("query")), 200),
  );
