import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { phoneCodes, texts } from "../../db/schema/texts.ts";
import { languageOf } from "../../domain/conversation/language.ts";
import { compose } from "../../domain/texts/compose.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import type { AppError } from "../../errors.ts";
import { publishedConfig } from "../agent/published-config.ts";
import type { Conversation } from "../receptionist/conversation.ts";
import { hasOptedOut, optedOut } from "../texts/consent.ts";
import { fewerByTenant, fewerThan } from "../texts/limits.ts";
import { numberToTextFrom, outgoing } from "../texts/outgoing.ts";
import { enoughTexts, noNumber, noTextsWanted } from "../texts/refusals.ts";
import { digestOfCode } from "./digest.ts";

const goodForMs = 10 * 60_000;
const tries = 5;
const sendsAConversation = 3;
const sendsANumber = 3;
/** A business that is asked for more within an hour is being used to bother people. */
const sendsATenant = 60;

/**
 * Texts a one-time code to a number, so that whoever asks can prove that it is theirs. A new code takes the last one's
 * place. What it answers says nothing of whether the number is known here.
 * @param input.textId names the request: asked again under it, no second code is sent
 * @throws AppError `limit` where enough were sent in this conversation, to this number or by this business;
 *   `conflict` with `details.reason` `no-texts` or `opted-out`
 */
export async function sendCode(
  ctx: Ctx,
  conversation: Conversation,
  input: { phone: string; textId: string },
): Promise<void> {
  requirePermission(ctx, "texts.write");
  const { db, tenant, now } = ctx;
  const { phone, textId } = input;
  const config = await publishedConfig(ctx);
  const code = ctx.newCode();
  const of = { tenantId: tenant.id, conversationId: conversation.id, phone };
  const draft = {
    id: textId,
    to: phone,
    from: conversation.line,
    body: compose(config, { about: "code", code }, conversation.language ?? languageOf(config)),
    purpose: "code" as const,
    conversationId: conversation.id,
  };
  const sentHere = sql`(SELECT coalesce(sum(${phoneCodes.sent}), 0) FROM ${phoneCodes} WHERE ${phoneCodes.tenantId} = ${tenant.id} AND ${phoneCodes.conversationId} = ${conversation.id})`;
  const allowed = sql.join(
    [
      sql`NOT ${hasOptedOut(ctx, phone)}`,
      sql`${sentHere} < ${sendsAConversation}`,
      fewerThan(ctx, draft, sendsANumber),
      fewerByTenant(ctx, "code", sendsATenant),
    ],
    sql` AND `,
  );
  const text = outgoing(ctx, draft, allowed);
  const fresh = { digest: await digestOfCode(code, of), triesLeft: tries, expiresAt: now + goodForMs };
  const keep = db
    .insert(phoneCodes)
    .values({ ...of, ...fresh, sent: 1 })
    .onConflictDoUpdate({
      target: [phoneCodes.tenantId, phoneCodes.conversationId, phoneCodes.phone],
      set: { ...fresh, sent: sql`${phoneCodes.sent} + 1` },
    });
  if (await guardedBatch(db, text.insert, [text.audit, keep])) return text.nudge();
  const [earlier] = await db
    .select({ id: texts.id })
    .from(texts)
    .where(and(eq(texts.id, textId), eq(texts.tenantId, tenant.id)));
  if (earlier === undefined) throw await whyNot(ctx, phone);
}

async function whyNot(ctx: Ctx, phone: string): Promise<AppError> {
  if ((await numberToTextFrom(ctx)) === null) return noNumber();
  return (await optedOut(ctx, phone)) ? noTextsWanted() : enoughTexts();
}
