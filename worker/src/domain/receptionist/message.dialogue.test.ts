import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { callerId, expectBooked, expectNothingBooked, talk } from "../../../test/dialogue-expect.ts";
import { practice } from "../../../test/practice.ts";

const withPerson = { ...practice, routing: { ...practice.routing, transferNumber: "+12125550000" } };

describe("messages", () => {
  it("what about, name, number, read back, receipt", () => {
    const it = talk([
      "can i leave a message",
      "my crown fell off and i'd like doctor lee to call me back",
      "sam reed",
      "yes",
      "yes please",
      "no thanks bye",
    ]);
    expect(it.messages, transcriptOf(it)).toEqual([
      { body: "my crown fell off and i'd like doctor lee to call me back", fromName: "Sam Reed", fromPhone: callerId },
    ]);
    expect(it.ended).toBe("goodbye");
  });

  it("about an appointment that was being arranged say which", () => {
    const wish = [
      "I'd like a cleaning next tuesday at half past two",
      "ok, please have somebody call me back about that",
    ];
    const it = talk([...wish, "sam reed", "yes", "yes"]);
    expectNothingBooked(it);
    expect(it.messages[0]?.body, transcriptOf(it)).toMatch(
      /^Wants to book Cleaning, Tuesday, December 1st at 2:30 PM\. .*call me back about that$/,
    );
  });

  it("said at once", () => {
    const it = talk(["could you tell doctor lee that i'm running ten minutes late", "ana ruiz", "yes", "yes"]);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
    expect(it.messages[0]).toMatchObject({ fromName: "Ana Ruiz", fromPhone: callerId });
    expect(it.messages[0]!.body).toContain("running ten minutes late");
  });

  it("about what only the team can settle go without saying", () => {
    const it = talk([
      "i'm calling about my bill",
      "it was way too high and nobody called me back",
      "karen page",
      "yes",
      "yes",
    ]);
    expect(
      it.messages.map(({ body }) => body),
      transcriptOf(it),
    ).toEqual(["i'm calling about my bill. it was way too high and nobody called me back"]);
  });

  it("asked for as a question say none of the question", () => {
    const asked = "Can you take a message please? My crown came loose and I'd like Doctor Lee to call me about it.";
    const it = talk([asked, "sam reed", "yes", "yes"]);
    expect(it.messages[0]?.body, transcriptOf(it)).toBe(
      "My crown came loose and I'd like Doctor Lee to call me about it.",
    );
  });

  it("are what is told in the same breath, also where that alone would ask for an appointment", () => {
    const english = talk(["Can you take a message? My crown came loose.", "sam reed", "yes", "yes"]);
    expect(english.messages[0]?.body, transcriptOf(english)).toBe("My crown came loose.");
    const spanish = talk(["¿Puede tomar un recado? Se me cayó una corona.", "ana ruiz", "sí", "sí"]);
    expect(spanish.messages[0]?.body, transcriptOf(spanish)).toMatch(/^se me cay[oó] una corona\.$/i);
    const both = talk(["Can you take a message? I'd like to book a cleaning."]);
    expect(both.transcript[0]!.agent).toBe("What's the message?");
  });

  it("of somebody who is late", () => {
    const it = talk(["hey i'm running late for my three o'clock", "carl page", "yes", "yes"]);
    expectNothingBooked(it);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
  });

  it("with days and times in them stay messages", () => {
    const it = talk([
      "i want to leave a message",
      "tell him i can't make lunch on tuesday at noon",
      "Joe Bloggs",
      "yes",
      "yes",
    ]);
    expectNothingBooked(it);
    expect(it.messages[0]?.body, transcriptOf(it)).toContain("lunch on tuesday at noon");
  });

  it("without a number, for somebody who gives none", () => {
    const it = talk(["i'd like to leave a message", "the fence is broken again", "joe", "no", "no", "yes"]);
    expect(it.messages, transcriptOf(it)).toEqual([
      { body: "the fence is broken again", fromName: "Joe", fromPhone: null },
    ]);
  });

  it("taken back are not sent", () => {
    const it = talk(["can i leave a message", "my crown fell off and it hurts", "sam", "never mind"]);
    expect(it.messages).toEqual([]);
    expect(it.state.task).toBe("none");
  });

  it("put otherwise at the read-back are sent as put last", () => {
    const it = talk([
      "can i leave a message",
      "i will be late on monday",
      "sam",
      "yes",
      "no",
      "i will be late on tuesday",
      "yes",
    ]);
    expect(
      it.messages.map(({ body }) => body),
      transcriptOf(it),
    ).toEqual(["i will be late on tuesday"]);
  });

  it("are not claimed when they cannot be saved", () => {
    const it = talk(["can i leave a message", "my crown fell off and it hurts", "sam", "yes", "yes"], {
      meddle: (call) => (call.tool === "take_message" ? { status: "failed", reason: "error" } : undefined),
    });
    expect(it.calls.filter(({ tool }) => tool === "take_message")).toHaveLength(2);
    expect(it.transcript.at(-1)!.agent).toMatch(/couldn't save/);
    expect(it.transcript.at(-1)!.agent).not.toMatch(/with the team|passed/);
  });
});

describe("existing appointments", () => {
  it("that nobody can find are passed on with the details", () => {
    const it = talk([
      "i need to reschedule my appointment from tuesday to thursday afternoon",
      "i don't know",
      "no i don't remember",
      "yes",
      "maria lopez",
      "yes",
      "yes",
    ]);
    expectNothingBooked(it);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
    expect(it.messages[0]!.body).toMatch(/move an appointment.*tuesday to thursday/i);
  });

  it("that cannot be looked up are passed on", () => {
    const it = talk(["i have to cancel my appointment on tuesday at three", "yes", "maria lopez", "yes", "yes"], {
      meddle: (call) => (call.tool === "find_bookings" ? { status: "failed", reason: "timeout" } : undefined),
    });
    expect(it.messages[0]?.body, transcriptOf(it)).toMatch(/cancel an appointment: .*tuesday at three/i);
    expect(it.transcript[0]!.agent).toMatch(/can't get into the calendar/);
  });
});

describe("a person", () => {
  it("is put through to where there is a number", () => {
    const it = talk(["can i talk to a real person please"], { config: withPerson });
    expect(it.transferred).toBe("+12125550000");
  });

  it("is replaced by a message where there is none", () => {
    const it = talk([
      "no i don't want to talk to a machine",
      "yes",
      "i want to complain about my bill",
      "sam",
      "yes",
      "yes",
    ]);
    expect(it.transferred).toBeNull();
    expect(it.messages[0]?.body, transcriptOf(it)).toContain("complain about my bill");
  });

  it("who does not answer leaves the caller with us, and is not rung again", () => {
    const it = talk(["can i talk to a person", "hello? nobody picked up", "ok put me through to somebody"], {
      config: withPerson,
    });
    expect(it.state.transfer).toBe("returned");
    expect(it.state.asked?.about, transcriptOf(it)).toBe("take-message");
  });

  it("whom nobody took is offered a message when back with us, and nothing of a transfer", () => {
    const it = talk(
      ["can i talk to a person", { type: "returned" }, "yes", "my crown fell off and it hurts", "sam", "yes", "yes"],
      {
        config: withPerson,
      },
    );
    expect(it.transcript[1]!.agent).not.toMatch(/putting you through/);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
  });

  it("gives back the place being kept", () => {
    const it = talk(["cleaning tuesday at two thirty", "actually just let me talk to somebody"], {
      config: withPerson,
    });
    expect(it.transferred).toBe("+12125550000");
    expectNothingBooked(it);
  });

  it("can be asked for with the zero key", () => {
    expect(talk([{ type: "digit", digit: "0" }], { config: withPerson }).transferred).toBe("+12125550000");
  });
});

describe("emergencies", () => {
  it("come before anything else", () => {
    const it = talk(["cleaning tuesday at two thirty", "oh god my son knocked out a tooth"]);
    expect(it.transferred).toBe("+12125550911");
    expect(it.transcript.at(-1)!.agent).toContain("dentist on call");
  });

  it("without a number get the script", () => {
    const it = talk(["please help she cant breathe"]);
    expect(it.transcript[0]!.agent).toContain("911");
    expect(it.transferred).toBeNull();
  });

  it("denied are none", () => {
    const it = talk([
      "he's not unconscious or anything, i'd just like a cleaning",
      "tuesday at ten",
      "maria lopez",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-01T10:00", name: "Maria Lopez" });
  });
});
