import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { Desk } from "../gate/desk.ts";
import { expectAppointments, expectBooked, expectNothingBooked, talk } from "../../../test/dialogue-expect.ts";
import { newYork, practice } from "../../../test/practice.ts";

const toReadBack = ["cleaning tuesday at two thirty", "maria lopez", "yes"];

describe("changes of mind", () => {
  it("to another day at the read-back, keeping the time", () => {
    const it = talk([...toReadBack, "no make it thursday", "yes"]);
    expectBooked(it, { at: "2026-12-03T14:30", name: "Maria Lopez" });
  });

  it("to another time at the read-back, keeping the day", () => {
    const it = talk([...toReadBack, "actually can we do three instead", "yes"]);
    expectBooked(it, { at: "2026-12-01T15:00", name: "Maria Lopez" });
  });

  it("to another name at the read-back", () => {
    const it = talk([...toReadBack, "actually my name is Marta Lopez", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Marta Lopez" });
  });

  it("to another last name, keeping the first", () => {
    const it = talk([...toReadBack, "no the last name is Lara", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lara" });
  });

  it.each(["yes that is it", "yes can you book it please", "that's what i want yes", "sure thing"])(
    "is confirmed by: %s",
    (says) => {
      expectBooked(talk([...toReadBack, says]), { at: "2026-12-01T14:30", name: "Maria Lopez" });
    },
  );

  it("of the name alone, in a yes with an exception", () => {
    const it = talk([...toReadBack, "that's right except the name", "marta lopez", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Marta Lopez" });
  });

  it("to another number at the read-back", () => {
    const it = talk([...toReadBack, "no a different number", "212 555 0188", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez", phone: "+12125550188" });
  });

  it("to another service", () => {
    const it = talk([...toReadBack, "oh wait i meant a whitening", "yes"]);
    expectBooked(it, { service: "whitening", at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("to another of those offered before", () => {
    const it = talk(["cleaning on tuesday", "the first one", "bo diaz", "yes", "no actually the third one", "yes"]);
    expectBooked(it, { at: "2026-12-01T15:00", name: "Bo Diaz" });
  });

  it("with a bare no, then what is wrong, then the new one", () => {
    const it = talk([...toReadBack, "no", "the time", "four", "yes"]);
    expectBooked(it, { at: "2026-12-01T16:00", name: "Maria Lopez" });
  });

  it("to the afternoon of a day whose morning was offered", () => {
    const it = talk(["cleaning some time next week", "wednesday afternoon", "at four", "maria lopez", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-02T16:00", name: "Maria Lopez" });
  });

  it("while the name was being asked for", () => {
    const it = talk([
      "cleaning tuesday at two thirty",
      "hold on actually make that wednesday",
      "maria lopez",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-02T14:30", name: "Maria Lopez" });
  });

  it("to an earlier day, where the day asked about has nothing earlier", () => {
    const it = talk([
      "cleaning on tuesday at nine",
      "hmm anything earlier",
      "the first one",
      "maria lopez",
      "yes",
      "yes",
    ]);
    expect(it.transcript[1]!.agent).toMatch(/nothing earlier that day/);
    expectBooked(it, { at: "2026-11-27T11:00", name: "Maria Lopez" });
  });

  it.each([
    "what else do you have that day",
    "can i book something later",
    "do you have any other openings",
    "could i book for my wife too",
    "yes but i'm not sure about the time",
    "okay wait",
    "yeah but is that with doctor lee",
    "yes is that the morning",
    "okay what time was that again",
    "that's right except the name",
    "right but can we do later",
    "ok let me ask my wife",
    "yeah no that doesn't work",
    "is it",
  ])("is not confirmed by: %s", (says) => expect(talk([...toReadBack, says]).bookings).toEqual([]));

  it("after asking at the read-back what else there is", () => {
    const it = talk([...toReadBack, "hmm what else do you have that day", "the last one", "yes"]);
    expectBooked(it, { at: "2026-12-01T15:00", name: "Maria Lopez" });
  });

  it("of an appointment already booked moves it, and books no second", () => {
    const it = talk([...toReadBack, "yes", "oh wait actually make it three", "yes"]);
    expectAppointments(it, { at: "2026-12-01T15:00" });
    expect(it.bookings).toHaveLength(1);
    expect(it.calls.filter(({ tool }) => tool === "find_bookings")).toEqual([]);
  });

  it("twice, the second time by the bare hour", () => {
    const it = talk([...toReadBack, "hmm actually can we do ten instead", "sorry no eleven is better", "yes"]);
    expectBooked(it, { at: "2026-12-01T11:00", name: "Maria Lopez" });
  });

  it("to the earliest time, which stays on the day settled on", () => {
    const it = talk([
      "cleaning on thursday at two thirty",
      "actually what's the earliest you have",
      "yes",
      "bo diaz",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-03T09:00", name: "Bo Diaz" });
  });

  it("to the weekday of the week being talked about", () => {
    const it = talk(["a cleaning the week after next", "wednesday at ten", "bill gates", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-09T10:00", name: "Bill Gates" });
  });

  it("within one sentence", () => {
    const it = talk(["cleaning on tuesday no sorry wednesday at ten", "maria lopez", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-02T10:00", name: "Maria Lopez" });
  });

  it("to a day on which that time is taken: offers others and keeps the rest", () => {
    const calendar = new Desk(practice);
    calendar.occupy(newYork("2026-12-03T14:30"), 30);
    const it = talk([...toReadBack, "no make it thursday", "three o'clock then", "yes"], { calendar });
    expectBooked(it, { at: "2026-12-03T15:00", name: "Maria Lopez" });
    expect(it.transcript[3]!.agent).toMatch(/isn't free/);
  });

  it("and back again to what was kept", () => {
    const it = talk([...toReadBack, "do you have anything on thursday", "no let's keep tuesday at two thirty", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });
});

describe("a change of mind about the whole matter", () => {
  it("from cancelling to booking", () => {
    const it = talk([
      "i want to cancel",
      "no wait i want to book",
      "cleaning",
      "tuesday at nine",
      "ross geller",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-01T09:00", name: "Ross Geller" });
    expect(it.messages).toEqual([]);
  });

  it("from booking to a message", () => {
    const it = talk([
      "cleaning tuesday at nine",
      "you know what can i just leave a message",
      "i need to ask about my crown",
      "ross geller",
      "yes",
      "yes",
    ]);
    expectNothingBooked(it);
    expect(
      it.messages.map(({ body }) => body),
      transcriptOf(it),
    ).toEqual(["i need to ask about my crown"]);
  });
});

describe("backing out", () => {
  it("gives the place back and asks for something else", () => {
    const it = talk([...toReadBack, "never mind"]);
    expectNothingBooked(it);
    expect(it.state.asked?.about).toBe("more");
  });

  it("by hanging up politely books nothing", () => {
    const it = talk([...toReadBack, "you know what i'll call back later bye"]);
    expectNothingBooked(it);
    expect(it.ended).toBe("goodbye");
  });

  it("and beginning again books only the second", () => {
    const it = talk([...toReadBack, "forget it", "i'd like a whitening on friday at ten", "yes"]);
    expectBooked(it, { service: "whitening", at: "2026-12-04T10:00", name: "Maria Lopez" });
  });
});

describe("what the calendar does not have", () => {
  it("a taken time: the nearest on that day", () => {
    const calendar = new Desk(practice);
    calendar.occupy(newYork("2026-12-01T14:30"), 30);
    const it = talk(["cleaning tuesday at two thirty", "three is fine", "maria lopez", "yes", "yes"], { calendar });
    expectBooked(it, { at: "2026-12-01T15:00", name: "Maria Lopez" });
    expect(it.transcript[0]!.agent).toContain("2:30 PM isn't free");
  });

  it("a full day: the next days at that time", () => {
    const calendar = new Desk(practice);
    calendar.occupy(newYork("2026-12-01T08:00"), 720);
    const it = talk(["cleaning tuesday at two thirty", "wednesday", "maria lopez", "yes", "yes"], { calendar });
    expectBooked(it, { at: "2026-12-02T14:30", name: "Maria Lopez" });
    expect(it.transcript[0]!.agent).toContain("nothing free on Tuesday");
  });

  it("a weekday on which the business is closed", () => {
    const it = talk(["can i book a cleaning for sunday", "the first one", "maria lopez", "yes", "yes"]);
    expectBooked(it, { at: "2026-11-30T09:00", name: "Maria Lopez" });
    expect(it.transcript[0]!.agent).toContain("closed on Sundays");
  });

  it("a holiday", () => {
    const it = talk(["cleaning on december 25th please"]);
    expect(it.transcript[0]!.agent).toContain("We're closed on Friday, December 25th");
    expectNothingBooked(it);
  });

  it("a time outside the hours", () => {
    const it = talk(["cleaning on tuesday at eight pm"]);
    expect(it.transcript[0]!.agent).toContain("we're open from 9 AM to 5 PM");
  });

  it("a holiday, and a day of those offered instead by its number", () => {
    const it = talk(["cleaning on december 25th please", "ok the 28th at nine then", "bo diaz", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-28T09:00", name: "Bo Diaz" });
  });

  it("a day beyond the horizon", () => {
    const it = talk(["cleaning on june 1st", "ok then next tuesday at ten", "maria lopez", "yes", "yes"]);
    expect(it.transcript[0]!.agent).toContain("60 days");
    expectBooked(it, { at: "2026-12-01T10:00", name: "Maria Lopez" });
  });

  it("anything for weeks: offers a message in the end", () => {
    const calendar = new Desk(practice);
    calendar.occupy(newYork("2026-11-27T00:00"), 100 * 24 * 60);
    const it = talk(
      ["i need a cleaning", "next tuesday", "whenever you have something", "yes", "maria lopez", "yes", "yes"],
      { calendar },
    );
    expectNothingBooked(it);
    expect(it.messages, transcriptOf(it)).toMatchObject([{ fromName: "Maria Lopez", fromPhone: "+12125550123" }]);
  });

  it("a place lost between offer and hold: offers what is left", () => {
    let raced = false;
    const it = talk(["cleaning tuesday at two thirty", "three", "maria lopez", "yes", "yes"], {
      meddle: (call, calendar) => {
        if (call.tool !== "hold_slot" || raced) return undefined;
        raced = true;
        calendar.occupy(call.startsAt, 30);
        return undefined;
      },
    });
    expectBooked(it, { at: "2026-12-01T15:00", name: "Maria Lopez" });
  });

  it("a place lost at the last moment: does not claim it, and books another", () => {
    let raced = false;
    const it = talk([...toReadBack, "yes", "three o'clock", "yes"], {
      meddle: (call, calendar) => {
        if (call.tool !== "book" || raced) return undefined;
        raced = true;
        calendar.held = null;
        calendar.occupy(call.startsAt, 30);
        return undefined;
      },
    });
    expectBooked(it, { at: "2026-12-01T15:00", name: "Maria Lopez" });
    expect(it.transcript[3]!.agent).not.toMatch(/you're booked/i);
  });
});
