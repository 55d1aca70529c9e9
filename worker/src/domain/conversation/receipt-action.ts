import type { ChatAction } from "../../contract/chat.ts";
import type { ToolCall, ToolResult } from "./conversation.ts";

const instant = (at: number): string => new Date(at).toISOString();

/**
 * What a tool's answer means for whoever writes to us; null where nothing has happened that they should see.
 * @param timeZone IANA zone of the business, in which its times are agreed
 */
export function receiptAction(call: ToolCall, result: ToolResult, timeZone: string): ChatAction | null {
  switch (result.status) {
    case "booked": {
      if (call.tool !== "book") return null;
      const { bookingId, startsAt, endsAt } = result;
      const times = { startsAt: instant(startsAt), endsAt: instant(endsAt), timeZone };
      return { type: "booked", bookingId, ...times, serviceId: call.serviceId };
    }
    case "rescheduled": {
      const { bookingId, startsAt, endsAt } = result;
      return { type: "rescheduled", bookingId, startsAt: instant(startsAt), endsAt: instant(endsAt), timeZone };
    }
    case "cancelled":
      return { type: "cancelled", bookingId: result.bookingId, startsAt: instant(result.startsAt), timeZone };
    case "message-taken":
      return { type: "message_taken", messageId: result.messageId };
    case "text-queued":
      return { type: "text_queued", textId: result.textId };
    default:
      return null;
  }
}

const digits = (text: string): string => text.replace(/\D/g, "");

/**
 * A number of the business's own people that a reply gives, so that it can be called at a touch.
 * @param numbers those the owner has given for it, E.164
 */
export function numbersIn(text: string, numbers: readonly string[]): ChatAction[] {
  const written = (text.match(/\+?[\d(][\d().\s-]{5,18}\d/g) ?? []).map(digits);
  return [...new Set(numbers)]
    .filter((phone) => written.some((one) => one === digits(phone) || (one.length >= 9 && digits(phone).endsWith(one))))
    .map((phone) => ({ type: "transfer", phone }));
}

/** The addresses a reply names, each once, as actions. */
export function linksIn(text: string): ChatAction[] {
  const urls = text.match(/\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g) ?? [];
  return [...new Set(urls)].map((url) => ({ type: "link", url }));
}
