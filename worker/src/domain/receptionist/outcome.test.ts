import { describe, expect, it } from "vitest";
import type { Line } from "../gate/play.ts";
import { calendarWith, talk } from "../../../test/dialogue-expect.ts";
import { practice } from "../../../test/practice.ts";
import type { Facts } from "../conversation/conversation.ts";
import { outcomeOf, summaryOf } from "./outcome.ts";

const withPerson = { ...practice, routing: { ...practice.routing, transferNumber: "+12125550000" } };
const facts: Facts = { config: practice, channel: "voice", caller: { phone: null, name: null } };

function recap(lines: readonly Line[], setting: Parameters<typeof talk>[1] = {}): [string, string] {
  const { state } = talk(lines, setting);
  return [outcomeOf(state), summaryOf(state, facts)];
}

describe("what the owner is told of a call", () => {
  it("an appointment", () => {
    expect(recap(["cleaning tuesday at two thirty", "maria lopez", "yes", "yes"])).toEqual([
      "booked",
      "Maria Lopez booked a Cleaning for Tue, Dec 1 at 2:30 PM.",
    ]);
  });

  it("an appointment not confirmed is none", () => {
    expect(recap(["cleaning tuesday at two thirty", "maria lopez", "yes"])).toEqual([
      "abandoned",
      "The caller wanted to book a Cleaning but did not finish.",
    ]);
    expect(recap(["cleaning tuesday at two thirty", "never mind", "bye"])).toEqual([
      "abandoned",
      "The caller wanted to book a Cleaning but did not finish.",
    ]);
  });

  it("an appointment moved or cancelled", () => {
    const calendar = () => calendarWith({ at: "2026-12-01T14:30" });
    expect(recap(["move my appointment to thursday at four", "yes"], { calendar: calendar() })).toEqual([
      "rescheduled",
      "Maria Lopez moved a Cleaning from Tue, Dec 1 at 2:30 PM to Thu, Dec 3 at 4 PM.",
    ]);
    expect(recap(["cancel my appointment", "yes"], { calendar: calendar() })).toEqual([
      "cancelled",
      "Maria Lopez cancelled a Cleaning on Tue, Dec 1 at 2:30 PM.",
    ]);
    expect(recap(["move my appointment to thursday at four", "no never mind"], { calendar: calendar() })[0]).toBe(
      "abandoned",
    );
  });

  it("an appointment booked and cancelled again", () => {
    const [outcome, summary] = recap([
      "cleaning tuesday at two thirty",
      "maria lopez",
      "yes",
      "yes",
      "cancel it",
      "yes",
    ]);
    expect(outcome).toBe("cancelled");
    expect(summary).toMatch(/booked a Cleaning.*cancelled a Cleaning/);
  });

  it("an appointment without a receipt is none", () => {
    const [outcome, summary] = recap(["cleaning tuesday at two thirty", "maria lopez", "yes", "yes"], {
      meddle: (call) => (call.tool === "book" ? { status: "failed", reason: "timeout" } : undefined),
    });
    expect(outcome).toBe("abandoned");
    expect(summary).not.toMatch(/booked/);
  });

  it("a message, in the caller's words", () => {
    expect(recap(["can i leave a message", "my crown fell off and it hurts", "sam reed", "yes", "yes"])).toEqual([
      "message",
      "Sam Reed left a message: my crown fell off and it hurts.",
    ]);
  });

  it("questions, answered and not", () => {
    const [outcome, summary] = recap([
      "how much is a cleaning",
      "are you open saturday",
      "do you sell gift cards",
      "no",
      "bye",
    ]);
    expect(outcome).toBe("answered");
    expect(summary).toBe('The caller asked about prices and opening hours. Not answered: "do you sell gift cards".');
  });

  it("a transfer, unless nobody took it", () => {
    expect(recap(["let me talk to a person"], { config: withPerson })[0]).toBe("transferred");
    expect(recap(["let me talk to a person", "hello?"], { config: withPerson })[0]).not.toBe("transferred");
  });

  it("nothing at all", () => {
    expect(recap([])).toEqual(["abandoned", "The caller left without asking for anything."]);
    expect(
      recap([
        { type: "silence", count: 1 },
        { type: "silence", count: 2 },
        { type: "silence", count: 3 },
      ])[0],
    ).toBe("abandoned");
  });
});
