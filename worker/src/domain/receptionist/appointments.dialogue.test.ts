import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { calendarWith, expectAppointments, talk } from "../../../test/dialogue-expect.ts";
import { newYork } from "../../../test/practice.ts";

const tuesday = { at: "2026-12-01T14:30" };
const friday = { at: "2026-12-04T10:00" };
const whitening = { service: "whitening", at: "2026-12-08T11:00" };

describe("asking when an appointment is", () => {
  it("tells the only one", () => {
    const it = talk(["hi when is my appointment", "ok thanks bye"], { calendar: calendarWith(tuesday) });
    expect(it.transcript[0]!.agent).toMatch(/Cleaning on Tuesday, December 1st at 2:30 PM|Cleaning is on Tuesday/);
    expect(it.ended).toBe("goodbye");
    expectAppointments(it, tuesday);
  });

  it("tells several, soonest first", () => {
    const it = talk(["what appointments do i have"], { calendar: calendarWith(friday, whitening, tuesday) });
    expect(it.transcript[0]!.agent).toMatch(/December 1st.*December 4th.*December 8th/);
  });

  it("tells the one asked about", () => {
    const it = talk(["what time is my whitening"], { calendar: calendarWith(tuesday, whitening) });
    expect(it.transcript[0]!.agent).toMatch(/Whitening .*December 8th at 11 AM/);
    expect(it.transcript[0]!.agent).not.toMatch(/Cleaning/);
  });

  it.each([
    "hey i got an appointment with you guys next week but i totally forgot when it is",
    "is my appointment still on for tuesday",
    "do i have an appointment on friday",
    "hi i have a cleaning on tuesday what time is that",
  ])("however it is put: %s", (says) => {
    const it = talk([says], { calendar: calendarWith(tuesday) });
    expect(it.transcript[0]!.agent, transcriptOf(it)).toMatch(/Cleaning .*Tuesday, December 1st at 2:30 PM/);
  });

  it("and again", () => {
    const it = talk(["do i have an appointment on friday", "ok when is it then"], { calendar: calendarWith(tuesday) });
    expect(it.transcript[0]!.agent).toMatch(/only your Cleaning/);
    expect(it.transcript[1]!.agent).toMatch(/Tuesday, December 1st at 2:30 PM/);
  });

  it("and then moving it in as few words as there are", () => {
    const it = talk(["i need to talk about my appointment", "move it please", "to friday", "ten", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, { at: "2026-12-04T10:00" });
  });

  it("and then leaving it open what else, up to moving it", () => {
    const it = talk(
      [
        "yeah hi this is maria lopez i have a cleaning on tuesday and something came up",
        "can i push it to friday",
        "ten",
        "yes",
      ],
      { calendar: calendarWith(tuesday) },
    );
    expectAppointments(it, { at: "2026-12-04T10:00" });
  });

  it("asks what is wanted of it where the caller did not say", () => {
    const it = talk(["i'm calling about my appointment", "i'd like to cancel it", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expect(it.transcript[0]!.agent).toMatch(/move it, cancel it/);
    expectAppointments(it);
  });

  it("and then moving that one", () => {
    const it = talk(["when is my appointment", "can i move that to thursday at four", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, { at: "2026-12-03T16:00" });
  });
});

describe("moving an appointment", () => {
  it("in one breath: which, and to when", () => {
    const it = talk(["move my tuesday cleaning to thursday after four", "four thirty", "yes", "no that's it"], {
      calendar: calendarWith(tuesday, friday),
    });
    expectAppointments(it, { at: "2026-12-03T16:30" }, friday);
    expect(transcriptOf(it)).toMatch(/from Tuesday, December 1st at 2:30 PM to Thursday, December 3rd at 4:30 PM/);
  });

  it("step by step", () => {
    const it = talk(
      ["hi um i need to reschedule my appointment", "do you have anything on thursday", "the second one", "yes please"],
      { calendar: calendarWith(tuesday) },
    );
    expectAppointments(it, { at: "2026-12-03T12:00" });
    expect(it.transcript[0]!.agent).toMatch(/Tuesday, December 1st at 2:30 PM/);
  });

  it("to another time on its own day", () => {
    const it = talk(["can you move my tuesday appointment to four", "yes"], { calendar: calendarWith(tuesday) });
    expectAppointments(it, { at: "2026-12-01T16:00" });
  });

  it("named by its day", () => {
    const it = talk(["i need to reschedule my friday appointment", "monday at nine", "yes"], {
      calendar: calendarWith(tuesday, friday),
    });
    expectAppointments(it, { at: "2026-11-30T09:00" }, tuesday);
  });

  it("to the same time on another day", () => {
    const it = talk(["could i switch my appointment to the same time on thursday", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, { at: "2026-12-03T14:30" });
  });

  it("an hour later", () => {
    const it = talk(["can you push my appointment back an hour", "yes"], { calendar: calendarWith(tuesday) });
    expectAppointments(it, { at: "2026-12-01T15:30" });
  });

  it("named by its day alone", () => {
    const it = talk(["uh yeah can you switch my tuesday thing to like thursday morning", "nine", "yes"], {
      calendar: calendarWith(tuesday, friday),
    });
    expectAppointments(it, { at: "2026-12-03T09:00" }, friday);
  });

  it("of several: asks which", () => {
    const it = talk(["i need to change my appointment", "the second one", "thursday at two", "yes"], {
      calendar: calendarWith(tuesday, friday, whitening),
    });
    expectAppointments(it, tuesday, { at: "2026-12-03T14:00" }, whitening);
  });

  it("of several: by its service", () => {
    const it = talk(["i need to change my appointment", "the whitening", "thursday at two", "yes"], {
      calendar: calendarWith(tuesday, friday, whitening),
    });
    expectAppointments(it, tuesday, { service: "whitening", at: "2026-12-03T14:00" }, friday);
  });

  it("with a change of mind at the read-back", () => {
    const it = talk(["move my appointment to thursday at four", "no make it three", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, { at: "2026-12-03T15:00" });
  });

  it("and leaving it after all", () => {
    const it = talk(["move my appointment to thursday at four", "never mind leave it as it is"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, tuesday);
    expect(it.state.task).toBe("none");
  });

  it("and cancelling it instead", () => {
    const it = talk(["move my appointment to thursday at four", "you know what just cancel it", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it);
  });

  it("to a time that somebody else takes meanwhile: offers others and claims nothing", () => {
    let raced = false;
    const it = talk(["move my appointment to thursday at four", "yes", "three thirty", "yes"], {
      calendar: calendarWith(tuesday),
      meddle: (call, calendar) => {
        if (call.tool !== "reschedule" || raced) return undefined;
        raced = true;
        calendar.held = null;
        calendar.occupy(call.startsAt, 30);
        return undefined;
      },
    });
    expect(it.transcript[1]!.agent).not.toMatch(/done|now on/i);
    expectAppointments(it, { at: "2026-12-03T15:30" });
  });

  it("that fails is not claimed, and goes to the team with what is known", () => {
    const it = talk(["move my appointment to thursday at four", "yes", "yes", "yes", "yes"], {
      calendar: calendarWith(tuesday),
      meddle: (call) => (call.tool === "reschedule" ? { status: "failed", reason: "timeout" } : undefined),
    });
    expect(transcriptOf(it)).not.toMatch(/is now on/);
    expectAppointments(it, tuesday);
    expect(it.messages[0]?.body, transcriptOf(it)).toMatch(
      /move an appointment: Cleaning, Tuesday, December 1st at 2:30 PM, to Thursday, December 3rd at 4 PM/,
    );
  });
});

describe("cancelling an appointment", () => {
  it("reads it back and cancels on a yes", () => {
    const it = talk(["i have to cancel my appointment", "yes", "no thanks", "no bye"], {
      calendar: calendarWith(tuesday),
    });
    expect(it.transcript[0]!.agent).toMatch(/Cleaning on Tuesday, December 1st at 2:30 PM\. Shall I cancel it\?/);
    expect(it.transcript[1]!.agent).toMatch(/is cancelled/);
    expectAppointments(it);
  });

  it.each(["yes cancel it", "cancel it please", "yeah go ahead", "yes that's the one"])(
    "is confirmed by: %s",
    (says) => {
      expectAppointments(talk(["cancel my appointment", says], { calendar: calendarWith(tuesday) }));
    },
  );

  it.each([
    "no don't cancel it",
    "no keep it",
    "no",
    "wait what time was that",
    "hold on",
    "actually never mind",
    "um",
  ])("is not confirmed by: %s", (says) => {
    expectAppointments(talk(["cancel my appointment", says], { calendar: calendarWith(tuesday) }), tuesday);
  });

  it("is not confirmed by a yes to what was not heard", () => {
    const it = talk(["cancel my appointment", { type: "interrupted", heard: "That's your" }, "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, tuesday);
  });

  it("of several, by its day", () => {
    const it = talk(["i can't make it on friday i need to cancel", "yes"], {
      calendar: calendarWith(tuesday, friday, whitening),
    });
    expectAppointments(it, tuesday, whitening);
  });

  it("that the caller will not come to", () => {
    expectAppointments(talk(["i wont make it on tuesday", "yes"], { calendar: calendarWith(tuesday, friday) }), friday);
  });

  it("of several, all of them, one by one", () => {
    const it = talk(["i need to cancel my appointments", "both of them", "yes", "yes"], {
      calendar: calendarWith(tuesday, friday),
    });
    expectAppointments(it);
    expect(it.calls.filter(({ tool }) => tool === "cancel")).toHaveLength(2);
  });

  it("another than the one read back", () => {
    const it = talk(["cancel my cleaning on tuesday", "no i meant the one on friday", "yes"], {
      calendar: calendarWith(tuesday, friday),
    });
    expectAppointments(it, tuesday);
  });

  it("and booking another time right away", () => {
    const it = talk(["cancel my appointment", "yes", "yes", "monday at nine am", "yes", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, { at: "2026-11-30T09:00" });
  });

  it("or moving it after all", () => {
    const it = talk(["cancel my appointment", "no can i move it to thursday at two instead", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, { at: "2026-12-03T14:00" });
  });

  it("that fails is not claimed", () => {
    const it = talk(["cancel my appointment", "yes", "yes", "yes", "yes"], {
      calendar: calendarWith(tuesday),
      meddle: (call) => (call.tool === "cancel" ? { status: "failed", reason: "timeout" } : undefined),
    });
    expect(transcriptOf(it)).not.toMatch(/is cancelled/);
    expect(it.messages[0]?.body, transcriptOf(it)).toMatch(/cancel an appointment: Cleaning, Tuesday, December 1st/);
  });

  it("that does not exist: asks for the number, then takes a message", () => {
    const it = talk(["cancel my appointment", "no", "yes", "bo diaz", "yes", "yes"]);
    expect(it.transcript[0]!.agent).toMatch(/don't see an upcoming appointment under this number/);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
  });

  it("asks how cancelling works without cancelling", () => {
    const it = talk(["is there a fee if i cancel my appointment"], { calendar: calendarWith(tuesday) });
    expectAppointments(it, tuesday);
    expect(it.calls).toEqual([]);
  });
});

it("moves an appointment of a length that fits nowhere else only where it fits", () => {
  const calendar = calendarWith(whitening);
  calendar.occupy(newYork("2026-12-03T09:00"), 450);
  const it = talk(["move my whitening to thursday", "friday at ten", "yes"], { calendar });
  expect(it.transcript[0]!.agent).toMatch(/nothing free on Thursday/);
  expectAppointments(it, { service: "whitening", at: "2026-12-04T10:00" });
});
