import { z } from "zod";
import { chatAction, chatAnswer, type ChatAnswer, type ChatEvent } from "../contract/chat.ts";
import { AppError } from "../errors.ts";

const line = z.discriminatedUnion("type", [
  z.object({ type: z.literal("clause"), data: z.object({ text: z.string() }) }),
  z.object({ type: z.literal("action"), data: chatAction }),
  z.object({ type: z.literal("done"), data: chatAnswer }),
  z.object({ type: z.literal("over") }),
  z.object({ type: z.literal("failed") }),
]);

/**
 * What the session's object tells while it answers, see `answer-stream.ts`.
 * @param gone fires when nobody listens any more: the object is told at once, also while nothing comes
 * @throws AppError where it ends without an answer
 */
export async function* chatEvents(lines: ReadableStream<Uint8Array>, gone: AbortSignal): AsyncGenerator<ChatEvent> {
  const reader = lines.getReader();
  const leave = () => void reader.cancel().catch(() => {});
  gone.addEventListener("abort", leave, { once: true });
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      // Its process was killed: the same message asked again goes on where it was.
      const { done, value } = await reader.read().catch(() => {
        throw broken();
      });
      if (done) throw broken();
      const whole = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = whole.pop() ?? "";
      for (const text of whole) {
        const event = line.parse(JSON.parse(text));
        if (event.type === "over") throw new AppError("conflict", "the conversation has just ended; begin another");
        if (event.type === "failed") throw broken();
        yield event;
        if (event.type === "done") return;
      }
    }
  } finally {
    gone.removeEventListener("abort", leave);
    leave();
  }
}

const broken = () => new AppError("unavailable", "the answer broke off; send the message again");

/** The whole answer at the end of them. */
export async function wholeAnswer(events: AsyncIterable<ChatEvent>): Promise<ChatAnswer> {
  for await (const event of events) if (event.type === "done") return event.data;
  throw broken();
}
