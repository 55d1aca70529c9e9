import { and, eq, gt, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { phoneCodes } from "../../db/schema/texts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { changeUnder } from "../audit/change-under.ts";
import type { Conversation } from "../receptionist/conversation.ts";
import { digestOfCode } from "./digest.ts";

export interface CodeChecked {
  correct: boolean;
  triesLeft: number;
}

const nothingLeft: CodeChecked = { correct: false, triesLeft: 0 };

/**
 * Tries a code against the last one sent to a number in this conversation. A right one proves the number for the rest of
 * the conversation; a wrong one costs a try, and of tries at the same moment one counts.
 * @param input.key names the request: asked again under it, no second try is taken
 */
export async function checkCode(
  ctx: Ctx,
  conversation: Conversation,
  input: { phone: string; code: string; key: string },
): Promise<CodeChecked> {
  requirePermission(ctx, "texts.write");
  const { db, tenant, now } = ctx;
  const { phone, key } = input;
  const of = { tenantId: tenant.id, conversationId: conversation.id, phone };
  const own = and(
    eq(phoneCodes.tenantId, tenant.id),
    eq(phoneCodes.conversationId, conversation.id),
    eq(phoneCodes.phone, phone),
  );
  const [earlier, [row]] = await Promise.all([changeUnder(ctx, key), db.select().from(phoneCodes).where(own)]);
  if (earlier !== undefined) return answerOf(earlier);
  if (row === undefined || row.triesLeft === 0 || row.expiresAt <= now) return nothingLeft;

  const given = await digestOfCode(input.code.replace(/\D/g, ""), of);
  const correct = sameDigest(given, row.digest);
  const answer = { correct, triesLeft: row.triesLeft - (correct ? 0 : 1) };
  const taken = await guardedBatch(
    db,
    db
      .update(phoneCodes)
      .set({ triesLeft: answer.triesLeft, ...(correct ? { verifiedAt: sql`coalesce(verified_at, ${now})` } : {}) })
      .where(
        and(
          own,
          eq(phoneCodes.digest, row.digest),
          eq(phoneCodes.triesLeft, row.triesLeft),
          gt(phoneCodes.expiresAt, now),
        ),
      ),
    [auditEntry(ctx, "phone.code-checked", conversation.id, { phone, ...answer }, key)],
  );
  if (taken) return answer;
  const [same, [left]] = await Promise.all([changeUnder(ctx, key), db.select().from(phoneCodes).where(own)]);
  return same === undefined ? { correct: false, triesLeft: left?.triesLeft ?? 0 } : answerOf(same);
}

const answerOf = (details: Record<string, unknown>): CodeChecked => ({
  correct: details["correct"] === true,
  triesLeft: Number(details["triesLeft"]),
});

function sameDigest(a: string, b: string): boolean {
  const [left, right] = [new TextEncoder().encode(a), new TextEncoder().encode(b)];
  return left.byteLength === right.byteLength && crypto.subtle.timingSafeEqual(left, right);
}
