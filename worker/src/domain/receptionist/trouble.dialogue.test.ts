import { describe, expect, it } from "vitest";
import { friday, newYork, practice } from "../../../test/practice.ts";
import type { ConversationEvent, Facts } from "../conversation/conversation.ts";
import { receptionist } from "./receptionist.ts";
import { outcomeOf, summaryOf } from "./outcome.ts";
import type { ReceptionistState } from "./state.ts";
import type { Line } from "../gate/play.ts";
import { transcriptOf } from "../gate/play.ts";
import { callerId, expectBooked, expectNothingBooked, talk } from "../../../test/dialogue-expect.ts";

const interrupted = (heard: string): Line => ({ type: "interrupted", heard });
const silence = (count: number): Line => ({ type: "silence", count });

describe("being talked over", () => {
  it("before the day and time were heard, a bare yes confirms nothing", () => {
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "yes", interrupted("So that's a"), "yes"]);
    expectBookedNot(it);
    expect(it.transcript.at(-1)!.agent).toContain("Tuesday, December 1st at 2:30 PM");
  });

  it("after the day and time were heard, a yes confirms", () => {
    const heard = "So that's a Cleaning on Tuesday, December 1st at 2:30 PM, for Maria";
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "yes", interrupted(heard), "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("does not choose an option that was not heard", () => {
    const it = talk(["cleaning on tuesday", interrupted("On Tuesday, December 1st, I have 9 AM"), "the third one"]);
    expect(it.state.draft.startsAt).toBeNull();
    expect(it.transcript.at(-1)!.agent).toContain("3 PM");
  });

  it("chooses one that was", () => {
    const it = talk([
      "cleaning on tuesday",
      interrupted("On Tuesday, December 1st, I have 9 AM"),
      "the first one",
      "ana ruiz",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-01T09:00", name: "Ana Ruiz" });
  });

  it("tells a receipt again that was not heard", () => {
    const it = talk([
      "cleaning tuesday at two thirty",
      "maria lopez",
      "yes",
      "yes",
      interrupted("You're"),
      "sorry what was that",
    ]);
    expect(it.transcript.at(-1)!.agent).toContain("Tuesday, December 1st at 2:30 PM");
  });
});

describe("a dropped line", () => {
  it("that is back says the last thing again, and the booking goes on", () => {
    const it = talk(["cleaning tuesday at two thirty", { type: "returned" }, "maria lopez", "yes", "yes"]);
    expect(it.transcript[1]!.agent).toBe(it.transcript[0]!.agent);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });
});

describe("silence", () => {
  it("is asked into twice, differently, and then the call ends", () => {
    const it = talk(["i'd like a cleaning", silence(1), silence(2), silence(3)]);
    const [first, second] = it.transcript.slice(1).map(({ agent }) => agent);
    expect(first).not.toBe("");
    expect(second).not.toBe(first);
    expect(it.ended).toBe("silence");
  });

  it("gives the place back when the call ends", () => {
    const it = talk(["cleaning tuesday at two thirty", silence(1), silence(2), silence(3)]);
    expectNothingBooked(it);
  });

  it("is let pass for somebody who asked us to wait, but not for ever", () => {
    const silences = [1, 2, 3, 4, 5, 6, 7].map(silence);
    const it = talk(["cleaning tuesday at two thirty", "hold on one second please", ...silences]);
    expect(it.transcript.slice(2, 6).map(({ agent }) => agent)).toEqual(["", "", "", ""]);
    expect(it.transcript[6]!.agent).not.toBe("");
    expect(it.ended).toBe("silence");
  });

  it("that ends lets the booking go on", () => {
    const it = talk(["cleaning tuesday at two thirty", silence(1), "sorry yes maria lopez", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });
});

describe("not being understood", () => {
  it("never loops: asks again, offers a message, takes it", () => {
    const it = talk(["i'd like a cleaning", "flurb gribble", "wozzle", "yes", "sam", "yes", "yes"]);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
  });

  it("says goodbye to a caller who only makes noise", () => {
    const it = talk(["flurb gribble", "wozzle", "grmpf zzt", "blarg", "fnord"]);
    expect(it.ended).toBe("goodbye");
    expectNothingBooked(it);
  });

  it("repeats what was said last, and not for ever", () => {
    const it = talk([
      "i'd like a cleaning on tuesday",
      "sorry can you say that again",
      "what was that",
      "pardon",
      "come again",
    ]);
    const [, first, second, third] = it.transcript.map(({ agent }) => agent);
    expect(first).toContain("9 AM, noon or 3 PM");
    expect(second).toContain("9 AM, noon or 3 PM");
    expect(third).not.toBe(second);
    expect(new Set(it.transcript.map(({ agent }) => agent)).size).toBeGreaterThanOrEqual(4);
  });

  it("says what it can do when asked for something else", () => {
    const it = talk(["can you order me a pizza"]);
    expect(it.transcript[0]!.agent).toMatch(/take a message/);
  });
});

describe("tools that fail", () => {
  it("a calendar that is down: says so and takes a message about the wish", () => {
    const it = talk(["cleaning tuesday at two thirty", "yes", "maria lopez", "yes", "yes"], {
      meddle: (call) => (call.tool === "find_slots" ? { status: "failed", reason: "timeout" } : undefined),
    });
    expect(it.transcript[0]!.agent).toMatch(/can't get into the calendar/);
    expect(it.messages, transcriptOf(it)).toMatchObject([{ fromName: "Maria Lopez", fromPhone: callerId }]);
    expect(it.messages[0]!.body).toContain("Cleaning, Tuesday, December 1st at 2:30 PM");
  });

  it("a hold that fails does not stop the booking", () => {
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "yes", "yes"], {
      meddle: (call) => (call.tool === "hold_slot" ? { status: "failed", reason: "error" } : undefined),
    });
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("a booking without a receipt is not announced", () => {
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "yes", "yes", "yes", "yes"], {
      meddle: (call) => (call.tool === "book" ? { status: "failed", reason: "timeout" } : undefined),
    });
    for (const { agent } of it.transcript) expect(agent).not.toMatch(/you're booked/i);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
    expect(it.messages[0]!.body).toContain("Tuesday, December 1st at 2:30 PM");
  });

  it("an answer that nobody waits for any more is ignored", () => {
    const facts: Facts = { config: practice, channel: "voice", caller: { phone: null, name: null } };
    const asked = receptionist.respond(
      receptionist.start(facts),
      { type: "utterance", text: "cleaning tuesday at ten" },
      facts,
      friday,
    );
    const moved = receptionist.respond(asked.state, { type: "utterance", text: "no wednesday" }, facts, friday);
    const [first, second] = [asked, moved].map(({ state }) => state.waiting!.id);
    expect(second).not.toBe(first);
    const stale: ConversationEvent = {
      type: "tool-result",
      id: first!,
      result: { status: "slots", startsAt: [newYork("2026-12-01T10:00")] },
    };
    const after = receptionist.respond(moved.state, stale, facts, friday);
    expect(after).toEqual({ state: moved.state, say: [], effects: [] });
  });
});

describe("a receipt that comes when nobody listens any more", () => {
  const facts: Facts = { config: practice, channel: "voice", caller: { phone: callerId, name: null } };
  const receipt = { status: "booked" as const, bookingId: "book_1", startsAt: newYork("2026-12-01T14:30"), endsAt: 0 };

  function booking(): ReceptionistState {
    const { state } = talk(["cleaning tuesday at two thirty", "maria lopez", "yes"]);
    return receptionist.respond(state, { type: "utterance", text: "yes" }, facts, friday).state;
  }

  it.each([
    ["the time was up", { type: "time-up" } as const],
    ["an emergency was put through", { type: "utterance", text: "oh no he knocked out a tooth" } as const],
  ])("is kept for the owner when %s meanwhile", (_, event) => {
    const writing = booking();
    const gone = receptionist.respond(writing, event, facts, friday);
    const late = receptionist.respond(
      gone.state,
      { type: "tool-result", id: writing.waiting!.id, result: receipt },
      facts,
      friday,
    );
    expect([late.say, late.effects]).toEqual([[], []]);
    expect(outcomeOf(late.state)).toBe("booked");
    expect(summaryOf(late.state, facts)).toContain("Maria Lopez booked a Cleaning for Tue, Dec 1 at 2:30 PM.");
  });
});

describe("repeating that one wants to book", () => {
  it("is no answer for ever", () => {
    const it = talk([
      "i want to book an appointment",
      "i want to book",
      "i want to book an appointment",
      "i want to book",
    ]);
    expect(it.transcript.map(({ agent }) => agent).join(" ")).toMatch(/message/);
  });
});

describe("the end of the time", () => {
  it("says goodbye, keeps nothing and offers nothing", () => {
    const it = talk(["cleaning tuesday at two thirty", { type: "time-up" }]);
    expect(it.ended).toBe("time-up");
    expect(it.transcript.at(-1)!.agent).not.toContain("?");
    expectNothingBooked(it);
  });
});

function expectBookedNot(conversation: ReturnType<typeof talk>): void {
  expect(conversation.bookings, transcriptOf(conversation)).toEqual([]);
}

describe("a call that began under an older version", () => {
  it("goes on, with what that version did not remember filled in", () => {
    const facts: Facts = { config: practice, channel: "voice", caller: { phone: callerId, name: null } };
    const { grace: _, lastLine: __, ...older } = receptionist.start(facts);
    const said = { type: "utterance", text: "how much is a cleaning" } as const;
    const { state, say } = receptionist.respond(older as ReceptionistState, said, facts, friday);
    expect(say.join(" ")).toContain("$120");
    expect(state.grace).toEqual({ left: 0, used: 0 });
  });
});
