import type { BookingSource } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import type { ToolCall, ToolResult } from "../../domain/conversation/conversation.ts";
import { AppError } from "../../errors.ts";
import { book } from "../bookings/book.ts";
import { hold } from "../bookings/hold.ts";
import { listSlots } from "../bookings/list-slots.ts";
import { releaseHold } from "../bookings/release-hold.ts";
import { takeMessage } from "../messages/take.ts";

/** The conversation on whose behalf a tool runs. */
export interface Conversation {
  /** The call's id, or the chat's; also what its holds and idempotency keys are named by. */
  id: string;
  source: BookingSource;
  /** E.164, proven by the carrier; null where nobody has proven one. */
  callerPhone: string | null;
}

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
    return { status: "failed", reason: "refused" };
  }
}

async function perform(
  ctx: Ctx,
  conversation: Conversation,
  { id, call }: { id: string; call: ToolCall },
): Promise<ToolResult> {
  const holder = conversation.id;
  switch (call.tool) {
    case "find_slots": {
      const slots = await listSlots(ctx, { ...call, holder });
      return { status: "slots", startsAt: slots.map((slot) => Date.parse(slot.startsAt)) };
    }
    case "hold_slot": {
      const { expiresAt } = await hold(ctx, { ...call, holder });
      return { status: "held", expiresAt };
    }
    case "release_hold":
      await releaseHold(ctx, holder);
      return { status: "released" };
    case "book": {
      const { tool: _, ...wish } = call;
      const origin = { source: conversation.source, callId: holder, holder, idempotencyKey: `${holder}:${id}` };
      const booking = await book(ctx, { ...wish, ...origin });
      return {
        status: "booked",
        bookingId: booking.id,
        startsAt: Date.parse(booking.startsAt),
        endsAt: Date.parse(booking.endsAt),
      };
    }
    case "take_message": {
      const { tool: _, ...left } = call;
      const message = await takeMessage(ctx, { ...left, id: `msg_${holder}_${id}`, callId: holder });
      return { status: "message-taken", messageId: message.id };
    }
  }
}
