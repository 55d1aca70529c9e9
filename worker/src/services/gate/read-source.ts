import { and, eq, inArray } from "drizzle-orm";
import type { Turn } from "../../contract/calls.ts";
import type { Ctx } from "../../context.ts";
import { bookings } from "../../db/schema/bookings.ts";
import { calls, contacts, messages, transcripts } from "../../db/schema/calls.ts";
import { conversations } from "../../db/schema/texts.ts";
import { notFound } from "../../errors.ts";

/** A stored call or written conversation, and the names it is known to concern. */
export interface Source {
  startedAt: number;
  turns: Turn[];
  names: string[];
}

/** @throws AppError `not_found`, also for another tenant's */
export async function readSource(ctx: Ctx, id: string): Promise<Source> {
  const found = (await readCall(ctx, id)) ?? (await readConversation(ctx, id));
  if (found === undefined) throw notFound("call or conversation");
  const { startedAt, turns, contactId, bookingIds } = found;
  return { startedAt, turns: turns ?? [], names: await namesIn(ctx, id, contactId, bookingIds) };
}

async function readCall({ db, tenant }: Ctx, id: string) {
  const { startedAt, contactId, bookingIds } = calls;
  const [row] = await db
    .select({ startedAt, contactId, bookingIds, turns: transcripts.turns })
    .from(calls)
    .leftJoin(transcripts, eq(transcripts.callId, calls.id))
    .where(and(eq(calls.id, id), eq(calls.tenantId, tenant.id)));
  return row;
}

async function readConversation({ db, tenant }: Ctx, id: string) {
  const { startedAt, contactId, bookingIds, turns } = conversations;
  const [row] = await db
    .select({ startedAt, contactId, bookingIds, turns })
    .from(conversations)
    .where(and(eq(conversations.id, id), eq(conversations.tenantId, tenant.id)));
  return row;
}

async function namesIn({ db, tenant }: Ctx, id: string, contactId: string | null, bookingIds: string[]) {
  const [people, booked, left] = await db.batch([
    db
      .select({ name: contacts.name })
      .from(contacts)
      .where(and(eq(contacts.tenantId, tenant.id), eq(contacts.id, contactId ?? ""))),
    db
      .select({ name: bookings.customerName })
      .from(bookings)
      .where(and(eq(bookings.tenantId, tenant.id), inArray(bookings.id, bookingIds.slice(0, 20)))),
    db
      .select({ name: messages.fromName })
      .from(messages)
      .where(and(eq(messages.tenantId, tenant.id), eq(messages.callId, id))),
  ]);
  return [...people, ...booked, ...left].flatMap(({ name }) => name ?? []);
}
