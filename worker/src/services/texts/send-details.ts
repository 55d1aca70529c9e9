import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { texts } from "../../db/schema/texts.ts";
import { findService } from "../../domain/booking/diary.ts";
import type { TextAbout } from "../../domain/conversation/conversation.ts";
import type { Language } from "../../domain/conversation/language.ts";
import { compose, type Contents } from "../../domain/texts/compose.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { callersBooking } from "../bookings/callers-booking.ts";
import { isProven } from "../phone-codes/proven.ts";
import type { Conversation } from "../receptionist/conversation.ts";
import { fewerByTenant, fewerInConversation, fewerThan, mostToNamedNumbers } from "./limits.ts";
import { queueText } from "./queue.ts";

const toOwnNumber = 6;
/** Somebody may want a text on another phone than the one they call from; nobody may bother people with us. */
const toOtherNumber = 2;
const inConversation = 8;
/** Who is told of a change to an appointment needs no second text that says the same, milliseconds. */
const justNowMs = 5 * 60_000;

/**
 * Texts a caller something of the business, in words that are ours or the business's own.
 * @param input.textId names the request: asked again under it, no second text is sent
 * @returns the text: the confirmation, where one has just told of the same appointment
 * @throws AppError `not_found` where there is nothing to tell of: no such fact, no website, a booking that is not the
 *   caller's; and what `queueText` throws
 */
export async function sendDetails(
  ctx: Ctx,
  conversation: Conversation,
  input: { to: string; about: TextAbout; language: Language; textId: string },
): Promise<{ textId: string }> {
  requirePermission(ctx, "texts.write");
  const { to, about, language, textId } = input;
  const [config, own] = await Promise.all([publishedConfig(ctx), isProven(ctx, conversation, to)]);
  const draft = {
    id: textId,
    to,
    from: conversation.line,
    body: compose(config, await contentsOf(ctx, conversation, config, about), language),
    purpose: "details" as const,
    conversationId: conversation.id,
    bookingId: about.kind === "booking" ? about.bookingId : null,
  };
  if (draft.bookingId !== null) {
    const told = await confirmationOf(ctx, draft.conversationId, draft.bookingId, to);
    if (told !== undefined) return { textId: told };
  }
  const toNumber = own
    ? fewerThan(ctx, draft, toOwnNumber)
    : sql`${fewerThan(ctx, draft, toOtherNumber)} AND ${fewerByTenant(ctx, draft.purpose, mostToNamedNumbers)}`;
  return queueText(ctx, draft, sql`${toNumber} AND ${fewerInConversation(ctx, draft, inConversation)}`);
}

/** The text that tells the number of this very appointment already, because the conversation has just made or changed it. */
async function confirmationOf(
  ctx: Ctx,
  conversationId: string,
  bookingId: string,
  to: string,
): Promise<string | undefined> {
  const [told] = await ctx.db
    .select({ id: texts.id })
    .from(texts)
    .where(
      and(
        eq(texts.tenantId, ctx.tenant.id),
        gt(texts.createdAt, ctx.now - justNowMs),
        eq(texts.conversationId, conversationId),
        eq(texts.bookingId, bookingId),
        eq(texts.to, to),
        eq(texts.purpose, "confirmation"),
        inArray(texts.status, ["queued", "sending", "sent", "delivered"]),
      ),
    )
    .orderBy(desc(texts.createdAt), desc(texts.id))
    .limit(1);
  return told?.id;
}

async function contentsOf(
  ctx: Ctx,
  conversation: Conversation,
  config: AgentConfig,
  about: TextAbout,
): Promise<Contents> {
  switch (about.kind) {
    case "booking": {
      const row = await callersBooking(ctx, conversation, about.bookingId);
      const service = findService(config, row.serviceId)?.name ?? row.serviceId;
      const told = row.status === "cancelled" ? "cancelled" : "booking";
      return { about: told, service, startsAt: row.startsAt, zone: row.timeZone };
    }
    case "fact": {
      const fact = config.knowledge.find(({ id }) => id === about.factId);
      if (fact === undefined) throw notFound("fact");
      return { about: "fact", answer: fact.answer };
    }
    case "website":
      if (config.websiteUrl === null) throw notFound("website");
      return { about: "website", url: config.websiteUrl };
  }
}
