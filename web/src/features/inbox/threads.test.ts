import type { TextMessage } from "@contract";
import { describe, expect, it } from "vitest";
import { hasOptedOut, standing, threadsOf } from "./threads.ts";

const ours = "+12025550100";
let minutes = 0;
const text = (phone: string, more: Partial<TextMessage> = {}): TextMessage => {
  const at = new Date(Date.UTC(2026, 10, 22, 15, minutes++)).toISOString();
  const inbound = (more.direction ?? "in") === "in";
  return {
    id: `txt_${minutes}`,
    direction: "in",
    from: inbound ? phone : ours,
    to: inbound ? ours : phone,
    body: "Hello",
    status: inbound ? "received" : "sent",
    failure: null,
    purpose: inbound ? "conversation" : "reply",
    conversationId: null,
    contactId: null,
    bookingId: null,
    createdAt: at,
    updatedAt: at,
    ...more,
  };
};
const ann = "+13105550101";
const bob = "+13105550102";
const newestFirst = (...texts: TextMessage[]) => texts.toReversed();

describe("texts as threads", () => {
  it("are one for each customer, the latest first, whichever way the texts went", () => {
    const threads = threadsOf(
      newestFirst(
        text(ann),
        text(bob),
        text(ann, { direction: "out", contactId: "con_1" }),
        text(bob, { body: "Thanks" }),
      ),
    );
    expect(threads.map(({ phone, latest, contactId }) => [phone, latest.body, contactId])).toEqual([
      [bob, "Thanks", null],
      [ann, "Hello", "con_1"],
    ]);
  });

  it("count what did not arrive, and say why", () => {
    const failed = text(ann, { direction: "out", status: "undelivered", failure: "The phone was off (30003)" });
    const [thread] = threadsOf(newestFirst(text(ann), failed, text(ann, { direction: "out", status: "delivered" })));
    expect(thread?.failed).toBe(1);
    expect(standing(failed)).toEqual({ words: "The phone was off (30003)", tone: "bad" });
  });
});

describe("a number that wants no more texts", () => {
  it("is known by its own word or by a text we kept back, until it wants them again", () => {
    const stop = text(ann, { purpose: "stop", body: "STOP" });
    const refused = text(ann, { direction: "out", status: "refused" });
    const start = text(ann, { purpose: "start", body: "START" });
    expect(hasOptedOut(newestFirst(text(ann), stop))).toBe(true);
    expect(hasOptedOut(newestFirst(stop, text(ann)))).toBe(true);
    expect(hasOptedOut(newestFirst(text(ann), refused))).toBe(true);
    expect(hasOptedOut(newestFirst(stop, refused, start, text(ann)))).toBe(false);
    expect(hasOptedOut([])).toBe(false);
  });
});
