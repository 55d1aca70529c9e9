import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { texts } from "../../db/schema/texts.ts";
import type { OutgoingDraft } from "./outgoing.ts";
import { hourMs } from "../../domain/durations.ts";

/**
 * Texts of one purpose within an hour after which a business sends no more to numbers that are only named by whoever writes
 * or calls: else anybody could have texts sent at its expense, to numbers that cost dearly.
 */
export const mostToNamedNumbers = 120;

const recent = (ctx: Ctx, purpose: string): SQL =>
  sql`SELECT count(*) FROM ${texts} WHERE ${texts.tenantId} = ${ctx.tenant.id} AND ${texts.createdAt} > ${ctx.now - hourMs} AND ${texts.purpose} = ${purpose}`;

/** A condition that holds while fewer than `limit` texts of the draft's purpose went to its number within the hour. */
export const fewerThan = (ctx: Ctx, draft: Pick<OutgoingDraft, "to" | "purpose">, limit: number): SQL =>
  sql`(${recent(ctx, draft.purpose)} AND ${texts.to} = ${draft.to}) < ${limit}`;

/** A condition that holds while fewer than `limit` of the purpose came of the draft's conversation within the hour. */
export const fewerInConversation = (
  ctx: Ctx,
  draft: Pick<OutgoingDraft, "conversationId" | "purpose">,
  limit: number,
): SQL => sql`(${recent(ctx, draft.purpose)} AND ${texts.conversationId} = ${draft.conversationId}) < ${limit}`;

/** A condition that holds while the tenant has sent fewer than `limit` of a purpose within the hour, to whomever. */
export const fewerByTenant = (ctx: Ctx, purpose: OutgoingDraft["purpose"], limit: number): SQL =>
  sql`(${recent(ctx, purpose)}) < ${limit}`;
