import { describe, expect, it } from "vitest";
import { consultorio } from "../../../test/consultorio.ts";
import { callerId, talk } from "../../../test/dialogue-expect.ts";
import { friday, practice } from "../../../test/practice.ts";
import { messagesOnly } from "../agent/messages-only.ts";
import type { Facts, ToolResult } from "../conversation/conversation.ts";
import { type Line, transcriptOf } from "../gate/play.ts";
import { outcomeOf, summaryOf } from "./outcome.ts";
import { receptionist } from "./receptionist.ts";
import { unfinishedMessage } from "./unfinished.ts";

type Setting = NonNullable<Parameters<typeof talk>[1]>;

/** What is kept of a conversation that ends right after these lines, and what the owner reads of it. */
function left(lines: readonly Line[], setting: Setting = {}) {
  const it = talk(lines, setting);
  const { config = practice, channel = "voice", messagesOnly: isMessages = false, caller } = setting;
  const facts: Facts = {
    config,
    channel,
    messagesOnly: isMessages,
    caller: { phone: callerId, name: null, ...caller },
  };
  const message = unfinishedMessage(it.state, facts, friday);
  const told = { outcome: outcomeOf(it.state, message), summary: summaryOf(it.state, facts, message) };
  return { it, facts, message, ...told, taken: it.messages };
}

const begin = ["I want to leave a message", "call me about my bill"];
const cutOff = "Cut off before it was finished: ";

describe("a caller who hangs up in the middle of a message", () => {
  it("has left it, marked as cut off, with the number they called from", () => {
    const { message, outcome, summary } = left(begin);
    expect(message).toMatchObject({
      toolId: "cut-off",
      confirmed: false,
      body: `${cutOff}call me about my bill`,
      fromName: null,
      fromPhone: callerId,
    });
    expect(outcome).toBe("message");
    expect(summary).toBe("The caller began a message and was cut off: call me about my bill.");
  });

  it("has left it wherever that was, with what they had told of themselves", () => {
    expect(left([...begin, "Ann Lee"]).message).toMatchObject({ fromName: "Ann Lee", fromPhone: callerId });
    expect(left([...begin, "Ann Lee", "yes"]).message).toMatchObject({ body: `${cutOff}call me about my bill` });
    expect(left(["my crown fell out, tell doctor lee I'm running late"]).message?.body).toMatch(/running late/);
    const known = { caller: { phone: callerId, name: "John Miller" } };
    expect(left(begin, known).message).toMatchObject({ fromName: "John Miller" });
    expect(left([...begin, "no"], known).message).toMatchObject({ fromName: null });
    expect(left([...begin, "Ann Lee", "no", "646 555 0188"]).message).toMatchObject({ fromPhone: "+16465550188" });
  });

  it("has left it though they said goodbye, or we gave up, before it was read back", () => {
    for (const end of [["goodbye"], ["I'll call back later"]]) {
      const { it, message } = left([...begin, ...end]);
      expect(it.ended, transcriptOf(it)).toBe("goodbye");
      expect(message?.body, transcriptOf(it)).toBe(`${cutOff}call me about my bill`);
    }
  });

  it("has left nothing where nothing was told, or it was let go, or was for somebody else", () => {
    for (const lines of [
      ["I want to leave a message"],
      [...begin, "never mind"],
      [...begin, "sorry, wrong number"],
      ["how much is a cleaning?"],
      ["do you sponsor the chess club?"],
      ["cleaning tuesday at two thirty", "maria lopez"],
      [],
    ])
      expect(left(lines).message, lines.join()).toBeNull();
  });

  it("has left none beside one that was taken", () => {
    const done = [...begin, "Ann Lee", "yes", "yes"];
    for (const more of [[], ["no thanks, bye"], ["thank you"]]) {
      const { message, taken, summary } = left([...done, ...more]);
      expect({ message, taken: taken.length }).toEqual({ message: null, taken: 1 });
      expect(summary).toMatch(/^Ann Lee left a message/);
    }
    const another = left([...done, "one more thing, tell them I need a receipt"]);
    expect(another.taken).toHaveLength(1);
    expect(another.message?.body, transcriptOf(another.it)).toMatch(/receipt/);
  });

  it("is with a person who was asked for", () => {
    const config = { ...practice, routing: { ...practice.routing, transferNumber: "+12125550000" } };
    const { it, message } = left([...begin, "let me talk to a human being"], { config });
    expect(it.transferred, transcriptOf(it)).toBe("+12125550000");
    expect(message).toBeNull();
  });
});

describe("a wish for which a message was offered", () => {
  const offered = { config: messagesOnly(practice), messagesOnly: true };

  it("is kept where the caller only hangs up, not where they decline", () => {
    const wish = "Hi I'd like to book a cleaning for tomorrow at 3";
    expect(left([wish], offered).message?.body).toBe(
      `${cutOff}Wants to book Cleaning, Saturday, November 28th at 3 PM`,
    );
    for (const says of ["no thanks", "no, goodbye"]) {
      const { it, message } = left([wish, says], offered);
      expect(message, transcriptOf(it)).toBeNull();
    }
  });

  it("is sent where the line goes silent", () => {
    const silence: Line[] = [1, 2, 3].map((count) => ({ type: "silence", count }));
    const { taken, message } = left(["I'd like to book a cleaning for tomorrow at 3", ...silence], offered);
    expect(taken).toMatchObject([{ body: expect.stringMatching(/^Wants to book Cleaning/), fromPhone: callerId }]);
    expect(message).toBeNull();
  });

  it("is told in the owner's language, whoever called", () => {
    const es = { config: messagesOnly(consultorio), messagesOnly: true };
    const { message, summary } = left(["quiero dejar un mensaje", "que me llamen por la factura"], es);
    expect(message?.body).toBe("Se cortó antes de terminar: que me llamen por la factura");
    expect(summary).toMatch(/empezó un mensaje y se cortó/);
    const abroad = left(["quiero dejar un mensaje", "que me llamen por la factura"], offered);
    expect(abroad.message?.body).toBe(`${cutOff}que me llamen por la factura`);
  });
});

describe("a message that is being written as the call ends", () => {
  const confirmed = [...begin, "Ann Lee", "yes"];
  const written = (lines: readonly Line[] = [], answer?: ToolResult) => {
    const before = left(confirmed);
    const { facts } = before;
    const asked = receptionist.respond(before.it.state, { type: "utterance", text: "yes" }, facts, friday);
    const tool = asked.effects.flatMap((effect) => (effect.type === "tool" ? [effect.id] : []))[0]!;
    let { state } = asked;
    for (const line of lines) {
      const event = typeof line === "string" ? ({ type: "utterance", text: line } as const) : line;
      ({ state } = receptionist.respond(state, event, facts, friday));
    }
    if (answer !== undefined)
      ({ state } = receptionist.respond(state, { type: "tool-result", id: tool, result: answer }, facts, friday));
    return { tool, state, facts, message: unfinishedMessage(state, facts, friday) };
  };

  it("is the same message under its tool's id, and not marked: it was confirmed", () => {
    const { tool, message } = written();
    expect(message).toEqual({
      toolId: tool,
      confirmed: true,
      kind: "message",
      told: "call me about my bill",
      body: "call me about my bill",
      fromName: "Ann Lee",
      fromPhone: callerId,
    });
  });

  it("stays to be kept where its answer fails after our goodbye, and is done where its receipt comes", () => {
    const timeUp: Line[] = [{ type: "time-up" }];
    const failed = written(timeUp, { status: "failed", reason: "timeout" });
    expect(failed.message).toMatchObject({ toolId: failed.tool, confirmed: true });
    const { message, state } = written(timeUp, { status: "message-taken", messageId: "msg_1" });
    expect(message).toBeNull();
    expect(state.done.messages).toHaveLength(1);
  });

  it("is tried again under the same id: a late success of the first attempt is no second message", () => {
    const { state, facts, tool } = written();
    const failed = { type: "tool-result", id: tool, result: { status: "failed", reason: "timeout" } } as const;
    const again = receptionist.respond(state, failed, facts, friday);
    expect(again.effects).toMatchObject([{ type: "tool", id: tool, call: { tool: "take_message" } }]);
  });
});
