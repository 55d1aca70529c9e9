import type { Ctx } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { isProven } from "../phone-codes/proven.ts";
import type { Conversation } from "../receptionist/conversation.ts";
import { findBooking } from "./find-booking.ts";
import type { BookingRow } from "./view.ts";

/**
 * A booking that the caller of a conversation may see and change: made in it, or under a number that is proven theirs.
 * @throws AppError `not_found` for every other, so that a guessed id tells nothing
 */
export async function callersBooking(ctx: Ctx, conversation: Conversation, id: string): Promise<BookingRow> {
  const row = await findBooking(ctx, id);
  if (row.idempotencyKey?.startsWith(`${conversation.id}:`)) return row;
  if (row.customerPhone !== null && (await isProven(ctx, conversation, row.customerPhone))) return row;
  throw notFound("booking");
}
