import { sql } from "drizzle-orm";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { findService } from "../../domain/booking/diary.ts";
import { languageOf } from "../../domain/conversation/language.ts";
import { compose } from "../../domain/texts/compose.ts";
import type { Conversation } from "../receptionist/conversation.ts";
import { fewerByTenant, fewerThan, mostToNamedNumbers } from "../texts/limits.ts";
import { outgoing } from "../texts/outgoing.ts";

/** At most so many within an hour to one number, whatever is booked under it. */
const noticesToNumber = 6;
/** In which conversation an appointment was changed, and the id of the text that tells its customer. */
export interface Notice {
  conversation: Conversation;
  textId: string;
}

/**
 * The text that tells a customer what has become of their appointment, for the batch that changes it.
 * @returns null where nobody is to be told: no conversation changed it, or the customer left no number
 */
export function noticeOf(
  ctx: Ctx,
  notice: Notice | undefined,
  about: "booked" | "rescheduled" | "cancelled",
  config: AgentConfig,
  row: { id: string; customerPhone: string | null; serviceId: string; startsAt: number; timeZone: string },
) {
  if (notice === undefined || row.customerPhone === null) return null;
  const { conversation, textId } = notice;
  const contents = {
    about,
    service: findService(config, row.serviceId)?.name ?? row.serviceId,
    startsAt: row.startsAt,
    zone: row.timeZone,
  };
  const draft = {
    id: textId,
    to: row.customerPhone,
    from: conversation.line,
    body: compose(config, contents, conversation.language ?? languageOf(config)),
    purpose: "confirmation" as const,
    conversationId: conversation.id,
    bookingId: row.id,
  };
  const toNumber = fewerThan(ctx, draft, noticesToNumber);
  if (row.customerPhone === conversation.callerPhone) return outgoing(ctx, draft, toNumber);
  return outgoing(ctx, draft, sql`${toNumber} AND ${fewerByTenant(ctx, draft.purpose, mostToNamedNumbers)}`);
}
