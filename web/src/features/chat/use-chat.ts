import { useCallback, useEffect, useReducer, useRef } from "react";
import { ApiError, hasCode } from "../../api/api-error.ts";
import { sendMessage } from "./send-message.ts";
import { type ChatThread, emptyThread, reduceThread } from "./thread.ts";

export interface Chat {
  thread: ChatThread;
  /** True while an answer is on its way. */
  busy: boolean;
  send: (text: string) => void;
  /** Sends a message that failed once more, in its place and under its id: it is never taken twice. */
  again: (id: string) => void;
  startOver: () => void;
}

/** A chat with a tenant's receptionist. Leaving the page, or starting over, stops an answer that is being written. */
export function useChat(tenantId: string): Chat {
  const [thread, dispatch] = useReducer(reduceThread, emptyThread);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const post = useCallback(
    async (id: string, message: string, conversationId: string | null): Promise<void> => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      dispatch({ type: "sent", id, text: message });
      const request = { tenantId, message, messageId: id };
      const tell = (event: Parameters<typeof dispatch>[0]) => own.signal.aborted || dispatch(event);
      try {
        await sendMessage({ ...request, ...(conversationId && { conversationId }) }, own.signal, tell).catch(
          (error: unknown) => {
            // It was too long ago: the receptionist starts afresh with this message.
            if (conversationId === null || !hasCode(error, "not_found")) throw error;
            tell({ type: "forgotten" });
            return sendMessage(request, own.signal, tell);
          },
        );
      } catch (error) {
        const known =
          error instanceof ApiError ? error : new ApiError("unavailable", "The answer broke off on its way.", null);
        tell({ type: "failed", id, error: known });
      }
    },
    [tenantId],
  );

  return {
    thread,
    busy: thread.entries.some((entry) => entry.by === "receptionist" && entry.typing),
    send: (text) => void post(crypto.randomUUID(), text, thread.conversationId),
    again: (id) => {
      const entry = thread.entries.find((each) => each.id === id);
      if (entry?.by === "visitor") void post(id, entry.text, thread.conversationId);
    },
    startOver: () => {
      running.current?.abort();
      dispatch({ type: "start over" });
    },
  };
}
