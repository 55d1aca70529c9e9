import type { ChatAction } from "@contract";
import { describe, expect, it } from "vitest";
import { ApiError } from "../../api/api-error.ts";
import { type ChatThread, emptyThread, reduceThread, type ThreadEvent } from "./thread.ts";

const after = (...events: ThreadEvent[]): ChatThread => events.reduce(reduceThread, emptyThread);
const sent: ThreadEvent = { type: "sent", id: "m1", text: "Are you open?" };
const ended: ChatAction = { type: "ended" };
const link: ChatAction = { type: "link", url: "https://example.com" };
const done = (text: string, ...actions: ChatAction[]): ThreadEvent => ({
  type: "done",
  answer: { conversationId: "conv_1", text, actions },
});

describe("a chat on the screen", () => {
  it("shows that it is being answered, then the answer as it forms, then the whole of it", () => {
    const waiting = after(sent);
    expect(waiting.entries).toMatchObject([{ state: "sending" }, { typing: true, clauses: [] }]);
    const forming = [sent, { type: "begin", conversationId: "conv_1" }, { type: "clause", text: "Yes," }] as const;
    expect(after(...forming)).toMatchObject({
      conversationId: "conv_1",
      entries: [{ state: "sent" }, { clauses: ["Yes,"], typing: true }],
    });
    expect(after(...forming, { type: "action", action: link }, done("Yes, until 5 PM.", link)).entries).toMatchObject([
      { by: "visitor", state: "sent" },
      { by: "receptionist", clauses: ["Yes, until 5 PM."], actions: [link], typing: false },
    ]);
  });

  it("keeps a message that was not delivered, and sends it again in its own place", () => {
    const error = new ApiError("unavailable", "Amunet cannot be reached.", null);
    const failed = after(sent, { type: "failed", id: "m1", error });
    expect(failed.entries).toMatchObject([{ state: "failed", text: "Are you open?", why: error.message }]);
    const again = [sent, done("Yes.")].reduce(reduceThread, failed);
    expect(again.entries.map(({ by }) => by)).toEqual(["visitor", "receptionist"]);
  });

  it("adds nothing to an answer that is whole", () => {
    const state = after(sent, done("Yes."));
    expect(reduceThread(state, { type: "clause", text: "late" })).toEqual(state);
  });

  it("knows when the receptionist has said goodbye, until the visitor writes again", () => {
    const over = after(sent, done("Goodbye.", ended));
    expect(over.ended).toBe(true);
    expect(reduceThread(over, { type: "sent", id: "m2", text: "One more thing" }).ended).toBe(false);
  });

  it("starts over with nothing of what was", () => {
    expect(after(sent, done("Yes."), { type: "start over" })).toEqual(emptyThread);
  });
});
