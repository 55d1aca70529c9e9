import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { Desk } from "../gate/desk.ts";
import { expectBooked, talk } from "../../../test/dialogue-expect.ts";
import { newYork, oneService, practice } from "../../../test/practice.ts";

describe("booking an appointment", () => {
  it("step by step", () => {
    const it = talk([
      "hi i'd like to make an appointment please",
      "just a cleaning",
      "next tuesday",
      "do you have anything at two thirty",
      "maria lopez",
      "yes it is",
      "yes that's right",
      "no that's all thanks",
    ]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
    expect(it.ended).toBe("goodbye");
  });

  it("with everything in one breath", () => {
    const it = talk(["cleaning next Tuesday at half past two, it's Maria Lopez", "yes", "yep"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("held up at the read-back by a question, which rejects nothing", () => {
    const it = talk([
      "cleaning monday at nine am",
      "peter parker",
      "yes",
      "no wait what was the price again",
      "ok yes book it",
    ]);
    expect(transcriptOf(it)).toContain("$120");
    expectBooked(it, { at: "2026-11-30T09:00", name: "Peter Parker" });
  });

  it("of which the caller doubts something and then does not", () => {
    const it = talk(["cleaning monday at nine am", "peter parker", "yes", "no", "oh it's fine just book it", "yes"]);
    expectBooked(it, { at: "2026-11-30T09:00", name: "Peter Parker" });
  });

  it("choosing the service by its place in the list", () => {
    const it = talk(["what do you have on wednesday", "the second one", "the first one", "sam reed", "yes", "yes"]);
    expectBooked(it, { service: "whitening", at: "2026-12-02T09:00", name: "Sam Reed" });
  });

  it("after a question nobody could answer, when a time is named instead of a message", () => {
    const it = talk(["do you guys do oil changes", "can i come in monday at nine am", "joe ray", "yeah", "yep"], {
      config: oneService,
    });
    expectBooked(it, { at: "2026-11-30T09:00", name: "Joe Ray" });
  });

  it("in a run-on without punctuation", () => {
    const it = talk([
      "yeah hi um my name is david chen and i was wondering if i could come in for a whitening on uh thursday at like 10 in the morning",
      "yeah this number's fine",
      "yes please",
    ]);
    expectBooked(it, { service: "whitening", at: "2026-12-03T10:00", name: "David Chen" });
  });

  it("without asking which service where there is only one", () => {
    const it = talk(["i need to book an appointment", "monday at nine am", "Sam Reed", "yes", "correct"], {
      config: oneService,
    });
    expectBooked(it, { at: "2026-11-30T09:00", name: "Sam Reed" });
    expect(it.transcript[0]!.agent).not.toMatch(/cleaning/i);
  });

  it("by choosing the second of what was offered", () => {
    const it = talk(["what do you have on friday for a cleaning", "the second one", "it's ana", "sure", "yes"]);
    expectBooked(it, { at: "2026-12-04T12:00", name: "Ana" });
  });

  it("by the last of what was offered", () => {
    const it = talk(["can i get a cleaning on monday", "i'll take the last one", "john smith", "yes", "yes"]);
    expectBooked(it, { at: "2026-11-30T15:00", name: "John Smith" });
  });

  it("by saying the time that was offered", () => {
    const it = talk(["can i get a cleaning on monday", "noon works", "john smith", "yes", "yes"]);
    expectBooked(it, { at: "2026-11-30T12:00", name: "John Smith" });
  });

  it("later than anything offered that day", () => {
    const it = talk(["cleaning on tuesday please", "anything later", "the last one", "Bo Diaz", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-01T16:30", name: "Bo Diaz" });
  });

  it.each([
    ["will smith", "Will Smith"],
    ["yes it's may west", "May West"],
    ["uh rose", "Rose"],
  ])("under a name that is a word: %s", (says, name) => {
    expectBooked(talk(["cleaning tuesday at ten", says, "yes", "yes"]), { at: "2026-12-01T10:00", name });
  });

  it("with everything and an address spoken out loud", () => {
    const it = talk([
      "cleaning tuesday at two thirty my email is maria dot lopez at gmail dot com",
      "maria lopez",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
    expect(it.bookings[0]!.customerEmail).toBe("maria.lopez@gmail.com");
  });

  it("under a name that is spelled, which is said back", () => {
    const it = talk(["cleaning tuesday at ten", "it's shayne s h a y n e", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-01T10:00", name: "Shayne" });
    expect(it.transcript[1]!.agent).toMatch(/S-H-A-Y-N-E/);
  });

  it("at an hour asked for without saying that it is one", () => {
    const it = talk(["cleaning on tuesday", "is two available", "Bo Diaz", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:00", name: "Bo Diaz" });
  });

  it("earlier, after a first no", () => {
    const it = talk(["cleaning thursday afternoon", "hmm nothing earlier?", "ten is good", "Bo Diaz", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-03T10:00", name: "Bo Diaz" });
  });

  it("at another time of the same day, after a no to all that was offered", () => {
    const it = talk(["cleaning on tuesday", "no none of those", "ten thirty", "Bo Diaz", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-01T10:30", name: "Bo Diaz" });
  });

  it("and one for somebody else the same day", () => {
    const it = talk([
      "cleaning on the 8th at three",
      "bob jones",
      "yes",
      "yes",
      "and one for my wife too",
      "same day",
      "3:30",
      "alice jones",
      "yes",
      "that's everything thanks",
    ]);
    expect(
      it.bookings.map(({ customerName, startsAt }) => [customerName, startsAt]),
      transcriptOf(it),
    ).toEqual([
      ["Bob Jones", newYork("2026-12-08T15:00")],
      ["Alice Jones", newYork("2026-12-08T15:30")],
    ]);
    expect(it.ended).toBe("goodbye");
  });

  it("for a child of a caller who is known, under the child's name", () => {
    const it = talk(["i'd like a cleaning for my son tuesday at ten", "tommy lopez", "yes", "yes"], {
      caller: { name: "Maria Lopez" },
    });
    expectBooked(it, { at: "2026-12-01T10:00", name: "Tommy Lopez" });
  });

  it("in the morning of some day next week, but not on Monday", () => {
    const it = talk([
      "i'd like a cleaning sometime next week in the morning",
      "not monday",
      "the first one",
      "maria lopez",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-01T09:00", name: "Maria Lopez" });
  });

  it("as soon as possible", () => {
    const it = talk(["i need a cleaning as soon as possible", "yes", "maria lopez", "yes", "yes"]);
    expectBooked(it, { at: "2026-11-27T11:00", name: "Maria Lopez" });
  });

  it("after four", () => {
    const it = talk([
      "can i come in for a cleaning on wednesday any time after four",
      "four thirty",
      "Lee Park",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-02T16:30", name: "Lee Park" });
  });

  it("on the only day left of a range", () => {
    const calendar = new Desk(practice);
    for (const day of ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-04", "2026-12-05"])
      calendar.occupy(newYork(`${day}T08:00`), 720);
    const it = talk(["cleaning next week", "the first one", "maria lopez", "yes", "yes"], { calendar });
    expectBooked(it, { at: "2026-12-03T09:00", name: "Maria Lopez" });
  });

  it("with another number than the one calling, digit by digit", () => {
    const it = talk([
      "cleaning tuesday at two thirty",
      "maria lopez",
      "no use my cell",
      "two one two five five five oh one nine nine",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez", phone: "+12125550199" });
  });

  it("with a number given in two pieces", () => {
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "no", "212 555", "0199", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez", phone: "+12125550199" });
  });

  it("with a number keyed in", () => {
    const keys = "2125550199".split("").map((digit) => ({ type: "digit" as const, digit }));
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "no", ...keys, "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez", phone: "+12125550199" });
  });

  it("with a number keyed in at once where the calling one was offered", () => {
    const keys = "2125550199".split("").map((digit) => ({ type: "digit" as const, digit }));
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", ...keys, "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez", phone: "+12125550199" });
  });

  it("with a number mistyped, cleared, keyed in again and closed with pound", () => {
    const keys = "999*2125550199#".split("").map((digit) => ({ type: "digit" as const, digit }));
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "no", ...keys, "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez", phone: "+12125550199" });
  });

  it("wholly by keypad once the day is known", () => {
    const it = talk([
      "cleaning on tuesday",
      { type: "digit", digit: "2" },
      "maria lopez",
      { type: "digit", digit: "1" },
      { type: "digit", digit: "1" },
    ]);
    expectBooked(it, { at: "2026-12-01T12:00", name: "Maria Lopez" });
  });

  it("where the caller id is withheld", () => {
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "it's 212 555 0199", "yes"], {
      caller: { phone: null },
    });
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez", phone: "+12125550199" });
    expect(it.transcript[1]!.agent).not.toContain("calling from");
  });

  it("for a caller whose name is known", () => {
    const it = talk(["cleaning tuesday at two thirty", "yes", "yes", "yes"], { caller: { name: "Maria Lopez" } });
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("for somebody else than the caller known", () => {
    const it = talk(["cleaning tuesday at two thirty", "no put it under Tom Lopez please", "yes", "yes"], {
      caller: { name: "Maria Lopez" },
    });
    expectBooked(it, { at: "2026-12-01T14:30", name: "Tom Lopez" });
  });

  it("twice in one call, without asking for the name again", () => {
    const it = talk([
      "cleaning tuesday at two thirty it's maria lopez",
      "yes",
      "yes",
      "yes i also need a whitening on thursday at ten",
      "yes",
      "no bye",
    ]);
    expect(
      it.bookings.map(({ serviceId, startsAt, customerName }) => [serviceId, startsAt, customerName]),
      transcriptOf(it),
    ).toEqual([
      ["svc_cleaning", newYork("2026-12-01T14:30"), "Maria Lopez"],
      ["svc_whitening", newYork("2026-12-03T10:00"), "Maria Lopez"],
    ]);
    expect(it.ended).toBe("goodbye");
  });

  it("told to book it, in place of a yes", () => {
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "yes", "book it please"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("hangs up by itself for a caller who confirms and says goodbye in one breath", () => {
    const it = talk(["cleaning tuesday at two thirty it's maria lopez", "yes", "yes that's perfect thank you bye"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
    expect(it.ended).toBe("goodbye");
  });

  it("over the end of daylight saving time keeps the wall clock", () => {
    // Clocks go back in New York on November 1st 2026: nine o'clock on Monday is 14:00 UTC, on Friday before it was 13:00.
    const it = talk(["cleaning monday at nine am", "maria lopez", "yes", "yes"], {
      now: Date.parse("2026-10-30T14:00:00Z"),
    });
    expect(
      it.bookings.map(({ startsAt }) => startsAt),
      transcriptOf(it),
    ).toEqual([Date.parse("2026-11-02T14:00:00Z")]);
  });
});

describe("the read-back", () => {
  it("always has weekday, date and time", () => {
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "yes"]);
    expect(it.transcript.at(-1)!.agent).toContain("Tuesday, December 1st at 2:30 PM");
  });

  it("names the zone only to a caller whose clock differs", () => {
    const lines = ["cleaning tuesday at two thirty", "maria lopez", "yes"];
    const abroad = talk(lines, { caller: { timeZone: "America/Los_Angeles" } });
    expect(abroad.transcript.at(-1)!.agent).toContain("Eastern Time");
    const near = talk(lines, { caller: { timeZone: "America/Detroit" } });
    expect(near.transcript.at(-1)!.agent).not.toContain("Eastern Time");
  });
});
