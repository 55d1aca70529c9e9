import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { mails } from "../../db/schema/operations.ts";
import { mailRetries, nextTry, sendingLeaseMs } from "../../domain/outbox/retries.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";

type MailRow = typeof mails.$inferSelect;

const unreachableWords = "The mail provider could not be reached";

/**
 * Sends one mail of the outbox, if it is due and nobody else is at it. The provider knows a mail by our id, so one whose
 * answer was lost is simply given to it again.
 * @throws AppError `unavailable` where the provider may take it later; the row says when. Everything else is recorded
 */
export async function sendMail(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, "texts.write");
  const mail = await claim(ctx, id);
  if (mail === null) return;
  const { to, subject, body } = mail;
  try {
    const { providerId } = await ctx.deps.mail.send({ id, to, subject, text: body });
    await record(ctx, mail, { status: "sent", providerId, dueAt: null });
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid")
      return record(ctx, mail, { status: "failed", failure: error.message, dueAt: null });
    const dueAt = nextTry(mailRetries, mail.attempts, ctx.now);
    if (dueAt !== null) {
      await record(ctx, mail, { dueAt });
      throw error;
    }
    await record(ctx, mail, { status: "failed", failure: unreachableWords, dueAt });
    ctx.log.error("mail given up", error, { mailId: id, attempts: mail.attempts });
  }
}

/** The row as it is now ours to send, or null: not due, already gone, or somebody else's. */
async function claim(ctx: Ctx, id: string): Promise<MailRow | null> {
  const { now } = ctx;
  const [claimed] = await ctx.db
    .update(mails)
    .set({ status: "sending", attempts: sql`attempts + 1`, leaseUntil: now + sendingLeaseMs, updatedAt: now })
    .where(
      and(
        eq(mails.id, id),
        eq(mails.tenantId, ctx.tenant.id),
        inArray(mails.status, ["queued", "sending"]),
        lte(mails.dueAt, now),
        lte(mails.leaseUntil, now),
      ),
    )
    .returning();
  return claimed ?? null;
}

/** What came of a try. A mail that somebody else has sent meanwhile stays sent. */
async function record(ctx: Ctx, mail: MailRow, outcome: Partial<MailRow>): Promise<void> {
  await ctx.db
    .update(mails)
    .set({ ...outcome, leaseUntil: 0, updatedAt: ctx.now })
    .where(and(eq(mails.id, mail.id), eq(mails.tenantId, ctx.tenant.id), eq(mails.status, "sending")));
}
