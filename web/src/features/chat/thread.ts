import type { ChatAction, ChatAnswer } from "@contract";
import type { ApiError } from "../../api/api-error.ts";

/** One message of a chat as it stands on the screen. */
export type ChatEntry =
  | { by: "visitor"; id: string; text: string; state: "sending" | "sent" | "failed"; why?: string }
  | { by: "receptionist"; id: string; clauses: readonly string[]; actions: readonly ChatAction[]; typing: boolean };

/** A chat with a receptionist, from the first message on. */
export interface ChatThread {
  /** Null until the first message has reached the server. */
  conversationId: string | null;
  entries: readonly ChatEntry[];
  /** The receptionist has said goodbye: the next message begins another conversation. */
  ended: boolean;
}

export type ThreadEvent =
  | { type: "sent"; id: string; text: string }
  | { type: "begin"; conversationId: string }
  | { type: "clause"; text: string }
  | { type: "action"; action: ChatAction }
  | { type: "done"; answer: ChatAnswer }
  | { type: "failed"; id: string; error: ApiError }
  /** The server no longer knows this conversation. */
  | { type: "forgotten" }
  | { type: "start over" };

export const emptyThread: ChatThread = { conversationId: null, entries: [], ended: false };

const answerTo = (id: string): string => `${id}-answer`;

/** The thread after one event. The whole answer at the end replaces the clauses it came in. */
export function reduceThread(thread: ChatThread, event: ThreadEvent): ChatThread {
  switch (event.type) {
    case "sent": {
      const others = thread.entries.filter(({ id }) => id !== event.id && id !== answerTo(event.id));
      const visitor: ChatEntry = { by: "visitor", id: event.id, text: event.text, state: "sending" };
      const typing: ChatEntry = {
        by: "receptionist",
        id: answerTo(event.id),
        clauses: [],
        actions: [],
        typing: true,
      };
      return { ...thread, ended: false, entries: [...others, visitor, typing] };
    }
    case "begin":
      return { ...delivered(thread), conversationId: event.conversationId };
    case "clause":
      return changeAnswer(thread, (answer) => ({ ...answer, clauses: [...answer.clauses, event.text] }));
    case "action":
      return changeAnswer(thread, (answer) => ({ ...answer, actions: [...answer.actions, event.action] }));
    case "done": {
      const { conversationId, text, actions } = event.answer;
      const whole = changeAnswer(delivered(thread), (answer) => ({
        ...answer,
        clauses: text === "" ? [] : [text],
        actions,
        typing: false,
      }));
      return { ...whole, conversationId, ended: actions.some(({ type }) => type === "ended") };
    }
    case "failed":
      return {
        ...thread,
        entries: thread.entries
          .filter(({ id }) => id !== answerTo(event.id))
          .map((entry) =>
            entry.by === "visitor" && entry.id === event.id
              ? { ...entry, state: "failed", why: event.error.message }
              : entry,
          ),
      };
    case "forgotten":
      return { ...thread, conversationId: null };
    case "start over":
      return emptyThread;
  }
}

const delivered = (thread: ChatThread): ChatThread => ({
  ...thread,
  entries: thread.entries.map((entry) =>
    entry.by === "visitor" && entry.state === "sending" ? { ...entry, state: "sent" } : entry,
  ),
});

type Answer = Extract<ChatEntry, { by: "receptionist" }>;

/** The answer being typed; where there is none, what comes late changes nothing. */
function changeAnswer(thread: ChatThread, change: (answer: Answer) => Answer): ChatThread {
  return {
    ...thread,
    entries: thread.entries.map((entry) => (entry.by === "receptionist" && entry.typing ? change(entry) : entry)),
  };
}
