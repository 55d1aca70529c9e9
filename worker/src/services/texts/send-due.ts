import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { isUniqueViolation } from "../../db/batch.ts";
import { texts } from "../../db/schema/texts.ts";
import { nextTry, sendingLeaseMs, textRetries } from "../../domain/outbox/retries.ts";
import { withoutCode } from "../../domain/texts/compose.ts";
import { failureWords, optedOutWords, unreachableWords } from "../../domain/texts/failure-words.ts";
import { TextRefused } from "../../domain/texts/text-refused.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { announceText } from "./announce.ts";
import { hasOptedOut, recordConsent } from "./consent.ts";

type TextRow = typeof texts.$inferSelect;

/** Clocks of ours and the carrier's may differ by so much, milliseconds. */
const clockSkewMs = 60_000;

/**
 * Sends one text of the outbox, if it is due and nobody else is at it.
 *
 * The carrier has no idempotency key, so the row is claimed before the request and says so until the answer is recorded.
 * Who finds a text that was tried before does not know whether that try went through: the carrier's list is asked first,
 * and a message there that looks the same and is no other text of ours is taken for this one.
 * @throws AppError `unavailable` where the carrier may take it later; the row says when. Everything else is recorded
 */
export async function sendText(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, "texts.write");
  const claimed = await claim(ctx, id);
  if (claimed === null) return;
  try {
    await recordSent(ctx, claimed, (await findSent(ctx, claimed)) ?? (await ctx.deps.texting.send(claimed)).sid);
  } catch (error) {
    if (error instanceof TextRefused) await recordRefusal(ctx, claimed, error);
    else await putOff(ctx, claimed, error);
  } finally {
    announceText(ctx, id);
  }
}

/** The row as it is now ours to send, or null: not due, already gone, somebody else's, or opted out meanwhile. */
async function claim(ctx: Ctx, id: string): Promise<TextRow | null> {
  const { db, tenant, now } = ctx;
  const own = and(eq(texts.id, id), eq(texts.tenantId, tenant.id), eq(texts.direction, "out"));
  const free = and(
    own,
    inArray(texts.status, ["queued", "sending"]),
    lte(texts.dueAt, now),
    lte(texts.leaseUntil, now),
  );
  const [, [claimed]] = await db.batch([
    db
      .update(texts)
      .set({ status: "refused", failure: optedOutWords, dueAt: null, updatedAt: now })
      .where(and(free, hasOptedOut(ctx, sql`${texts.to}`))),
    db
      .update(texts)
      .set({ status: "sending", attempts: sql`attempts + 1`, leaseUntil: now + sendingLeaseMs, updatedAt: now })
      .where(free)
      .returning(),
  ]);
  return claimed ?? null;
}

/** The carrier's id of this text, where an earlier try turns out to have gone through. */
async function findSent(ctx: Ctx, text: TextRow): Promise<string | undefined> {
  if (text.attempts === 1) return undefined;
  const candidates = await ctx.deps.texting.find(text, text.createdAt - clockSkewMs);
  if (candidates.length === 0) return undefined;
  const known = await ctx.db
    .select({ sid: texts.providerSid })
    .from(texts)
    .where(inArray(texts.providerSid, candidates.slice(0, 50)));
  return candidates.find((sid) => known.every((other) => other.sid !== sid));
}

/** The carrier has it. What a status callback has already said stays; a code is kept no longer than it must be. */
async function recordSent(ctx: Ctx, text: TextRow, sid: string): Promise<void> {
  const body = text.purpose === "code" && ctx.deps.texting.real ? withoutCode(text.body) : text.body;
  try {
    await ctx.db
      .update(texts)
      .set({
        status: sql`CASE WHEN status = 'sending' THEN 'sent' ELSE status END`,
        providerSid: sql`coalesce(provider_sid, ${sid})`,
        body,
        dueAt: null,
        leaseUntil: 0,
        updatedAt: ctx.now,
      })
      .where(eq(texts.id, text.id));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("unavailable", "the carrier gave a message id that is another text's");
  }
}

/** The carrier will never take it. */
async function recordRefusal(ctx: Ctx, text: TextRow, { code, optedOut }: TextRefused): Promise<void> {
  const { db, now } = ctx;
  const ended = db
    .update(texts)
    .set({
      status: optedOut ? "refused" : "failed",
      failure: optedOut ? optedOutWords : failureWords(code),
      errorCode: code,
      dueAt: null,
      leaseUntil: 0,
      updatedAt: now,
    })
    .where(and(eq(texts.id, text.id), eq(texts.status, "sending")));
  if (!optedOut) return void (await ended);
  await db.batch([
    ended,
    recordConsent(ctx, text.to, "opted-out", code ?? "the carrier"),
    auditEntry(ctx, "text.opted-out", text.id, { phone: text.to, evidence: code }),
  ]);
}

/** The carrier may take it later, or may have taken it: the row stays `sending`, so that the next try looks first. */
async function putOff(ctx: Ctx, text: TextRow, error: unknown): Promise<void> {
  const dueAt = nextTry(textRetries, text.attempts, ctx.now);
  await ctx.db
    .update(texts)
    .set({
      ...(dueAt === null ? { status: "failed" as const, failure: unreachableWords } : {}),
      dueAt,
      leaseUntil: 0,
      updatedAt: ctx.now,
    })
    .where(and(eq(texts.id, text.id), eq(texts.status, "sending")));
  if (dueAt !== null) throw error;
  ctx.log.error("text given up", error, { textId: text.id, attempts: text.attempts });
}
