import { sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { mails } from "../../db/schema/operations.ts";
import { auditEntryWhere } from "../audit/audit-entry.ts";

export interface MailDraft {
  /** The same mail again has the same id and is stored, and sent, once. */
  id: string;
  to: string;
  subject: string;
  body: string;
  /** What it is for, such as `onboarding-done`. */
  purpose: string;
}

/**
 * A mail on its way into the outbox, as statements for the batch of what it tells of.
 * @returns `writes`, and `nudge`, to be called once they are written: it has the mail sent
 */
export function outgoingMail(ctx: Ctx, draft: MailDraft) {
  const { db, tenant, now } = ctx;
  const isNew = sql`NOT EXISTS (SELECT 1 FROM ${mails} WHERE ${mails.id} = ${draft.id})`;
  const row = {
    ...draft,
    // A subject is one line, whatever a business calls itself.
    subject: draft.subject.replaceAll(/[\s\p{Cc}]+/gu, " ").trim(),
    tenantId: tenant.id,
    status: "queued" as const,
    failure: null,
    providerId: null,
    attempts: 0,
    dueAt: now,
    leaseUntil: 0,
    createdAt: now,
    updatedAt: now,
  };
  return {
    writes: [
      auditEntryWhere(ctx, isNew, "mail.queued", draft.id, { to: draft.to, purpose: draft.purpose }),
      insertWhere(db, mails, row, isNew),
    ] as const,
    nudge: () =>
      ctx.defer(
        ctx.deps.queue.send({ type: "mail.queued", tenantId: tenant.id, shard: tenant.shard, mailId: draft.id }),
      ),
  };
}
