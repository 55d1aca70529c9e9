import type { ChatAnswer, ChatEvent } from "../../contract/chat.ts";
import type { Reply } from "./text-journal.ts";
import type { Listener } from "./written-dialogue.ts";

/**
 * What leaves the object while it answers a chat's message, one JSON value a line. `over`: the conversation ended before
 * this message; `failed`: our own fault.
 */
type ChatLine = Exclude<ChatEvent, { type: "begin" }> | { type: "over" | "failed"; data: Record<string, never> };

/**
 * An answer as it forms. Somebody who goes away no longer hears it; the message is answered all the same, and found by
 * a repeat of it.
 * @param answer starts it and tells the listener what forms
 */
export function answerStream(
  answer: (listener: Listener) => Promise<Reply | null>,
  defer: (work: Promise<unknown>) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let listening = true;
  return new ReadableStream({
    type: "bytes",
    start: (controller) => {
      const write = (line: ChatLine) => {
        if (listening) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const answered = answer({
        clause: (text) => write({ type: "clause", data: { text } }),
        action: (data) => write({ type: "action", data }),
      });
      const told = answered.then(
        (reply) => write(reply === null ? { type: "over", data: {} } : { type: "done", data: answerOf(reply) }),
        () => write({ type: "failed", data: {} }),
      );
      defer(told.then(() => listening && controller.close()));
    },
    cancel: () => {
      listening = false;
    },
  });
}

function answerOf({ conversationId, text, actions }: Reply): ChatAnswer {
  const booked = actions.find((action) => action.type === "booked");
  return { conversationId, text, actions, ...(booked && { bookingId: booked.bookingId }) };
}
