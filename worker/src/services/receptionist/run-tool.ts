import { e164 } from "../../contract/primitives.ts";
import type { Ctx } from "../../context.ts";
import type { ToolCall, ToolResult } from "../../domain/conversation/conversation.ts";
import { messageIdOf } from "../../domain/ids.ts";
import { AppError } from "../../errors.ts";
import { book } from "../bookings/book.ts";
import { callersBooking } from "../bookings/callers-booking.ts";
import { cancel } from "../bookings/cancel.ts";
import { hold } from "../bookings/hold.ts";
import { listOfCaller } from "../bookings/list-of-caller.ts";
import { listSlots } from "../bookings/list-slots.ts";
import { releaseHold } from "../bookings/release-hold.ts";
import { reschedule } from "../bookings/reschedule.ts";
import { takeMessage } from "../messages/take.ts";
import { checkCode } from "../phone-codes/check.ts";
import { sendCode } from "../phone-codes/send.ts";
import { sendDetails } from "../texts/send-details.ts";
import type { Conversation } from "./conversation.ts";

/**
 * Runs one tool through the verb everybody else uses. Asked again under the same id it has the same effect once.
 * @throws whatever is not an answer the receptionist can speak about
 */
export async function runTool(
  ctx: Ctx,
  conversation: Conversation,
  asked: { id: string; call: ToolCall },
): Promise<ToolResult> {
  try {
    return await perform(ctx, conversation, asked);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const alternatives = error.details?.["alternatives"];
    if (Array.isArray(alternatives)) {
      return { status: "taken", alternatives: alternatives.map((at) => Date.parse(String(at))) };
    }
    ctx.log.warn("tool refused", { tool: asked.call.tool, code: error.code, message: error.message });
    const reason = error.details?.["reason"];
    return { status: "failed", reason: reason === "opted-out" || reason === "no-texts" ? reason : "refused" };
  }
}

async function perform(
  ctx: Ctx,
  conversation: Conversation,
  { id, call }: { id: string; call: ToolCall },
): Promise<ToolResult> {
  const holder = conversation.id;
  const callId = conversation.source === "voice" ? conversation.id : null;
  // What a tool does is named by its own id: a repeat after a crash finds it done.
  const key = `${holder}_${id}`;
  const textId = `txt_${key}`;
  const notice = { conversation, textId };
  switch (call.tool) {
    case "find_slots": {
      const slots = await listSlots(ctx, { ...call, holder, bookingId: call.moving });
      return { status: "slots", startsAt: slots.map((slot) => Date.parse(slot.startsAt)) };
    }
    case "hold_slot": {
      const { expiresAt } = await hold(ctx, { ...call, holder, bookingId: call.moving });
      return { status: "held", expiresAt };
    }
    case "release_hold":
      await releaseHold(ctx, holder);
      return { status: "released" };
    case "book": {
      const { tool: _, ...wish } = call;
      const origin = { source: conversation.source, callId, holder, idempotencyKey: `${holder}:${id}`, notice };
      return { status: "booked", ...placeOf(await book(ctx, { ...wish, ...origin })) };
    }
    case "find_bookings": {
      const items = await listOfCaller(ctx, conversation, number(call.phone));
      return items === null ? { status: "code-needed" } : { status: "bookings", items };
    }
    case "reschedule": {
      await callersBooking(ctx, conversation, call.bookingId);
      const { bookingId, startsAt } = call;
      const moved = await reschedule(ctx, { id: bookingId, startsAt, holder, key, notice });
      return { status: "rescheduled", ...placeOf(moved) };
    }
    case "cancel": {
      await callersBooking(ctx, conversation, call.bookingId);
      const reason = call.reason?.slice(0, 500);
      const cancelled = await cancel(ctx, { id: call.bookingId, reason, notice });
      return { status: "cancelled", bookingId: cancelled.id, startsAt: Date.parse(cancelled.startsAt) };
    }
    case "send_code":
      await sendCode(ctx, conversation, { phone: number(call.phone), textId });
      return { status: "code-sent" };
    case "check_code": {
      const checked = await checkCode(ctx, conversation, { phone: number(call.phone), code: call.code, key });
      return { status: "code-checked", ...checked };
    }
    case "send_text": {
      const { about, language } = call;
      const queued = await sendDetails(ctx, conversation, { to: number(call.to), about, language, textId });
      return { status: "text-queued", textId: queued.textId };
    }
    case "take_message": {
      const { tool: _, ...left } = call;
      const message = await takeMessage(ctx, { ...left, id: messageIdOf(holder, id), callId });
      return { status: "message-taken", messageId: message.id };
    }
  }
}

const placeOf = (booking: { id: string; startsAt: string; endsAt: string }) => ({
  bookingId: booking.id,
  startsAt: Date.parse(booking.startsAt),
  endsAt: Date.parse(booking.endsAt),
});

/** A number as a brain names it. @throws AppError `invalid` where it is no telephone number */
function number(phone: string): string {
  const read = e164.safeParse(phone);
  if (!read.success) throw new AppError("invalid", "this is not a telephone number");
  return read.data;
}
