import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { contacts } from "../../db/schema/calls.ts";
import { auditLog } from "../../db/schema/operations.ts";
import { texts } from "../../db/schema/texts.ts";
import { optedOutWords } from "../../domain/texts/failure-words.ts";
import { auditEntryWhere } from "../audit/audit-entry.ts";
import { auditIdOf } from "../audit/change-under.ts";
import { hasOptedOut } from "./consent.ts";

export interface OutgoingDraft {
  /** The same text queued twice has the same id and is stored, and sent, once. */
  id: string;
  /** E.164. */
  to: string;
  /** The tenant's own number to send from, where the conversation has one; else the tenant's first. */
  from?: string | null | undefined;
  body: string;
  purpose: "confirmation" | "details" | "code" | "reply" | "owner-notice" | "gap";
  conversationId: string | null;
  bookingId?: string | null | undefined;
  /** It leaves no earlier, integer ms; at once unless it is given. */
  dueAt?: number | undefined;
}

/**
 * A text on its way into the outbox, as statements for the batch of what it tells of: it exists with that or not at all.
 * Where the tenant has no number no row comes of it; where the number it goes to has opted out, one that is `refused` and
 * goes nowhere.
 * @param only what else must hold for the text to be written
 * @returns `insert` (which may be a batch's guard), `audit`, and `nudge`, to be called once the batch is written: it has
 *   the text sent, upon which the live board hears of it, and does no harm where none was written
 */
export function outgoing(ctx: Ctx, draft: OutgoingDraft, only: SQL = sql`true`) {
  const { db, tenant, now } = ctx;
  const from = ownNumber(ctx, draft.from ?? null);
  const { dueAt = now } = draft;
  const refused = hasOptedOut(ctx, draft.to);
  const row = {
    id: draft.id,
    tenantId: tenant.id,
    direction: "out" as const,
    from,
    to: draft.to,
    body: draft.body,
    status: sql`CASE WHEN ${refused} THEN 'refused' ELSE 'queued' END`,
    failure: sql`CASE WHEN ${refused} THEN ${optedOutWords} END`,
    errorCode: null,
    providerSid: null,
    purpose: draft.purpose,
    conversationId: draft.conversationId,
    contactId: sql`(SELECT ${contacts.id} FROM ${contacts} WHERE ${contacts.tenantId} = ${tenant.id} AND ${contacts.phone} = ${draft.to})`,
    bookingId: draft.bookingId ?? null,
    attempts: 0,
    dueAt: sql`CASE WHEN ${refused} THEN NULL ELSE ${dueAt} END`,
    leaseUntil: 0,
    createdAt: now,
    updatedAt: now,
  };
  const written = sql`EXISTS (SELECT 1 FROM ${texts} WHERE ${texts.id} = ${draft.id})`;
  const untold = sql`NOT EXISTS (SELECT 1 FROM ${auditLog} WHERE ${auditLog.id} = ${auditIdOf(draft.id)})`;
  const told = { to: draft.to, purpose: draft.purpose };
  return {
    id: draft.id,
    insert: insertWhere(db, texts, row, sql`${from} IS NOT NULL AND ${only}`),
    audit: auditEntryWhere(ctx, sql`${written} AND ${untold}`, "text.queued", draft.id, told, draft.id),
    // One that waits is found by the sweep when it is due.
    nudge: () =>
      dueAt > now
        ? undefined
        : ctx.defer(
            ctx.deps.queue.send({ type: "text.queued", tenantId: tenant.id, shard: tenant.shard, textId: draft.id }),
          ),
  };
}

/** The tenant's number to send from: the one that is wished for if it is theirs, else their first. */
const ownNumber = (ctx: Ctx, wished: string | null): SQL =>
  sql`(SELECT ${phoneNumbers.phoneNumber} FROM ${phoneNumbers} WHERE ${phoneNumbers.tenantId} = ${ctx.tenant.id} AND ${phoneNumbers.status} = 'active' AND ${phoneNumbers.phoneNumber} IS NOT NULL ORDER BY ${phoneNumbers.phoneNumber} IS ${wished} DESC, ${phoneNumbers.createdAt}, ${phoneNumbers.id} LIMIT 1)`;

/** The number a text of the tenant's would leave from; null where it has none. */
export async function numberToTextFrom(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.db.all<{ number: string | null }>(sql`SELECT ${ownNumber(ctx, null)} AS number`);
  return row?.number ?? null;
}
