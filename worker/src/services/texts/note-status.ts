import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { texts } from "../../db/schema/texts.ts";
import { withoutCode } from "../../domain/texts/compose.ts";
import { failureWords, isOptOut } from "../../domain/texts/failure-words.ts";
import { type Delivery, standingsBefore } from "../../domain/texts/standing.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { announceText } from "./announce.ts";
import { recordConsent } from "./consent.ts";

export interface StatusReport {
  /** The carrier's id. */
  sid: string;
  /** Our own id, where the carrier gave it back: it finds a text whose send was never recorded. */
  textId: string | null;
  delivery: Delivery;
  errorCode: string | null;
}

/**
 * Takes in what the carrier says of a text. It only ever moves forward: a report that is late, repeated or about a text
 * that is not the tenant's changes nothing. A text that we gave up on ourselves may still turn out to have arrived.
 */
export async function noteStatus(ctx: Ctx, report: StatusReport): Promise<void> {
  requirePermission(ctx, "texts.write");
  const { db, tenant, now } = ctx;
  const failed = report.delivery === "failed" || report.delivery === "undelivered";
  const named =
    report.textId === null
      ? eq(texts.providerSid, report.sid)
      : or(eq(texts.providerSid, report.sid), and(eq(texts.id, report.textId), isNull(texts.providerSid)));
  const [row] = await db
    .select()
    .from(texts)
    .where(and(eq(texts.tenantId, tenant.id), eq(texts.direction, "out"), named));
  if (row === undefined) return ctx.log.info("report of an unknown text", { sid: report.sid });

  const forward = or(
    inArray(texts.status, [...standingsBefore(report.delivery)]),
    and(eq(texts.status, "failed"), isNull(texts.providerSid), isNull(texts.errorCode)),
  );
  const moved = await db
    .update(texts)
    .set({
      status: report.delivery,
      failure: failed ? failureWords(report.errorCode) : null,
      errorCode: failed ? report.errorCode : null,
      providerSid: sql`coalesce(provider_sid, ${report.sid})`,
      body: row.purpose === "code" && ctx.deps.texting.real ? withoutCode(row.body) : row.body,
      dueAt: null,
      leaseUntil: 0,
      updatedAt: now,
    })
    .where(and(eq(texts.id, row.id), forward))
    .returning({ id: texts.id });
  if (moved.length === 0) return;
  if (failed && isOptOut(report.errorCode)) await noteOptOut(ctx, row);
  announceText(ctx, row.id);
}

/** They had opted out when the text was sent: reports come late, and who has opted in since stays so. */
async function noteOptOut(ctx: Ctx, { id, to: phone, updatedAt }: typeof texts.$inferSelect): Promise<void> {
  await ctx.db.batch([
    recordConsent(ctx, phone, "opted-out", "21610", updatedAt),
    auditEntry(ctx, "text.opted-out", id, { phone, evidence: "21610" }),
  ]);
}
