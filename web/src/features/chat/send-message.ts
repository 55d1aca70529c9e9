import { chatAction, chatAnswer, type ChatRequest, errorBody } from "@contract";
import { z } from "zod";
import { ApiError } from "../../api/api-error.ts";
import { readEvents } from "../../api/event-stream.ts";
import { openStream } from "../../api/request.ts";
import type { ThreadEvent } from "./thread.ts";

/** What the stream carries, by event. */
const readers = {
  begin: (data: unknown): ThreadEvent => ({ type: "begin", ...z.object({ conversationId: z.string() }).parse(data) }),
  clause: (data: unknown): ThreadEvent => ({ type: "clause", ...z.object({ text: z.string() }).parse(data) }),
  action: (data: unknown): ThreadEvent => ({ type: "action", action: chatAction.parse(data) }),
  done: (data: unknown): ThreadEvent => ({ type: "done", answer: chatAnswer.parse(data) }),
};

/**
 * Sends a message and tells `onEvent` what comes back, ending with `done`.
 * @throws ApiError where it was refused or the answer broke off; an abort by `signal` stays an abort
 */
export async function sendMessage(
  message: ChatRequest,
  signal: AbortSignal,
  onEvent: (event: ThreadEvent) => void,
): Promise<void> {
  const stream = await openStream("/api/chat", message, signal);
  for await (const { type, data } of readEvents(stream)) {
    const content: unknown = JSON.parse(data);
    if (type === "error") {
      const { error } = errorBody.parse(content);
      throw new ApiError(error.code, error.message, error.requestId, error.details);
    }
    // Events of a newer server are passed over: `done` carries everything.
    if (!(type in readers)) continue;
    onEvent(readers[type as keyof typeof readers](content));
    if (type === "done") return;
  }
  if (!signal.aborted) throw new ApiError("unavailable", "The answer broke off.", null);
}
