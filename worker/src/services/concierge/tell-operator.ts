import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import { conciergeTenantId } from "../../contract/chat.ts";
import type { Ctx } from "../../context.ts";
import { messages } from "../../db/schema/calls.ts";
import { auditLog, mails } from "../../db/schema/operations.ts";
import { leadNotice } from "../../domain/concierge/lead-notice.ts";
import { dayMs, hourMs } from "../../domain/durations.ts";
import { idPrefixes } from "../../domain/ids.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { auditIdOf } from "../audit/change-under.ts";
import { tellOwner } from "../owner/tell-owner.ts";
import { ensureConcierge } from "./ensure.ts";

/** Who left a message longer ago than this has gone elsewhere. */
const longestMs = 35 * dayMs;
const atOnce = 20;
/** Anybody may chat: nobody fills the operator's mailbox. What is beyond it waits for a later run. */
const mailsAnHour = 30;

const noticeKey = (messageId: string): string => `lead_${messageId}`;
const waitsKey = (messageId: string): string => `lead-waits_${messageId}`;

/**
 * Tells the operator of the messages that were left with the site's own concierge, which has no members who would find them:
 * by mail, each once; without an address, by one alert for each. Nothing for any other tenant. What was left while there
 * was no address, or while this could not run, is told with the next run that can.
 */
export async function tellOperator(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "messages.read");
  if (ctx.tenant.id !== conciergeTenantId) return;
  if (ctx.deps.operatorEmail === null) return tellNobody(ctx);
  const untold = await waiting(
    ctx,
    sql`${mails} WHERE ${mails.id} = ${`${idPrefixes.mail}_${noticeKey("")}`} || ${messages.id}`,
  );
  if (untold.length === 0) return;
  // The address may have changed since somebody last chatted.
  await ensureConcierge(ctx);
  for (const message of untold) {
    if ((await ctx.deps.limits.take("operator-mails", mailsAnHour, hourMs / 1000)) > 0) return;
    const words = leadNotice(message);
    const told = await tellOwner(ctx, { key: noticeKey(message.id), purpose: "message-left", sms: null, ...words });
    const [first, ...rest] = told.writes;
    if (first === undefined) return;
    await ctx.db.batch([first, ...rest]);
    await told.after();
  }
}

/** The alert comes before the row that says so: rather twice than never. */
async function tellNobody(ctx: Ctx): Promise<void> {
  const untold = await waiting(
    ctx,
    sql`${auditLog} WHERE ${auditLog.id} = ${auditIdOf(waitsKey(""))} || ${messages.id}`,
  );
  if (untold.length === 0) return;
  const what = untold.length === 1 ? "a message waits" : `${untold.length} messages wait`;
  await ctx.deps.alerts.failed(
    "operator-message",
    `${what} at the site's receptionist: set OPERATOR_EMAIL to be mailed`,
  );
  for (const { id } of untold)
    await auditEntry(ctx, "message.waits", id, {}, waitsKey(id)).onConflictDoNothing({ target: auditLog.id });
}

/** Open messages, the oldest first, for which there is no row of these. */
const waiting = ({ db, tenant, now }: Ctx, rows: SQL) =>
  db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, tenant.id),
        gt(messages.createdAt, now - longestMs),
        eq(messages.status, "open"),
        sql`NOT EXISTS (SELECT 1 FROM ${rows})`,
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .limit(atOnce);
