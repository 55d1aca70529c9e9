import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { callerId, calendarWith, expectAppointments, talk } from "../../../test/dialogue-expect.ts";
import { Desk } from "../gate/desk.ts";
import { practice } from "../../../test/practice.ts";

const withSite = { ...practice, websiteUrl: "https://brightsmiles.example" };
const booked = ["cleaning tuesday at two thirty", "maria lopez", "yes", "yes"];

describe("a confirmation text", () => {
  it("is told of once it is on its way", () => {
    const it = talk(booked);
    expect(it.texts).toEqual([{ to: callerId, about: { kind: "booking", bookingId: "book_1" }, language: "en" }]);
    expect(it.transcript.at(-1)!.agent).toMatch(/You're booked.*I've texted you the confirmation/);
  });

  it.each(["no-texts", "opted-out", "error", "timeout"] as const)("is not mentioned where it fails: %s", (reason) => {
    const it = talk(booked, {
      meddle: (call) => (call.tool === "send_text" ? { status: "failed", reason } : undefined),
    });
    expect(it.transcript.at(-1)!.agent).toMatch(/You're booked/);
    expect(it.transcript.at(-1)!.agent).not.toMatch(/text/);
    expect(it.state.done.texts).toBe(0);
  });

  it("is not sent to somebody who is writing", () => {
    expect(talk(booked, { channel: "sms" }).texts).toEqual([]);
  });

  it("of what was moved goes out as well", () => {
    const it = talk(["move my appointment to thursday at four", "yes"], {
      calendar: calendarWith({ at: "2026-12-01T14:30" }),
    });
    expect(it.texts, transcriptOf(it)).toHaveLength(1);
  });
});

describe("asked to text something", () => {
  it("sends the answer just given", () => {
    const it = talk(["where are you located", "can you text me that"]);
    expect(it.texts, transcriptOf(it)).toEqual([
      { to: callerId, about: { kind: "fact", factId: "fct_where" }, language: "en" },
    ]);
    expect(it.transcript[1]!.agent).toMatch(/I've texted you that/);
  });

  it.each([
    "send me the address",
    "could you text me your address please",
    "can you send me a text with the directions",
  ])("finds what is meant: %s", (says) => {
    const it = talk([says]);
    expect(it.texts, transcriptOf(it)).toMatchObject([{ about: { kind: "fact", factId: "fct_where" } }]);
  });

  it("sends the website where there is one", () => {
    const it = talk(["can you text me the link to your website"], { config: withSite });
    expect(it.texts, transcriptOf(it)).toMatchObject([{ about: { kind: "website" } }]);
    const none = talk(["can you text me the link to your website"]);
    expect(none.texts).toEqual([]);
    expect(none.transcript[0]!.agent).toMatch(/don't have anything to text/);
  });

  it("looks up the appointment that is to be confirmed", () => {
    const it = talk(["can you text me my appointment details"], { calendar: calendarWith({ at: "2026-12-01T14:30" }) });
    expect(it.texts, transcriptOf(it)).toMatchObject([{ about: { kind: "booking", bookingId: "kept_1" } }]);
  });

  it("asks a withheld number where to", () => {
    const it = talk(["send me the address", "212 555 0188"], { caller: { phone: null } });
    expect(it.texts, transcriptOf(it)).toMatchObject([{ to: "+12125550188" }]);
  });

  it("says honestly that a number wants none, and that none can be sent", () => {
    const calendar = new Desk(practice);
    calendar.codes.optedOut!.add(callerId);
    expect(talk(["send me the address"], { calendar }).transcript[0]!.agent).toMatch(/asked not to get texts/);
    const without = new Desk(practice);
    without.codes.optedOut = null;
    const it = talk(["text me the address"], { calendar: without });
    expect(it.transcript[0]!.agent).toMatch(/not able to send texts/);
    expect(it.transcript[0]!.agent).not.toMatch(/I've texted/);
  });

  it("does not send the same confirmation twice", () => {
    const it = talk([...booked, "can you text me the confirmation"]);
    expect(it.texts, transcriptOf(it)).toHaveLength(1);
    expect(it.transcript.at(-1)!.agent).toMatch(/I've texted you the confirmation/);
  });

  it("promises none before there is something to confirm", () => {
    const it = talk(["cleaning tuesday at two thirty", "can you text me the confirmation"]);
    expect(it.texts).toEqual([]);
    expect(it.transcript[1]!.agent).toMatch(/Once it's booked.*name/);
  });

  it.each(["i got a text that i have an appointment", "i'd like to leave a message, send it to the doctor"])(
    "hears no such wish in: %s",
    (says) => expect(talk([says], { calendar: calendarWith({ at: "2026-12-01T14:30" }) }).texts).toEqual([]),
  );

  it("in the middle of a booking, and goes on with it", () => {
    const it = talk(["cleaning tuesday at two thirty", "can you text me the address", "maria lopez", "yes", "yes"]);
    expect(it.texts.map(({ about }) => about.kind)).toEqual(["fact", "booking"]);
    expectAppointments(it, { at: "2026-12-01T14:30" });
  });

  it("gives it right here in writing", () => {
    const it = talk(["can you send me the link to your website"], { config: withSite, channel: "chat" });
    expect(it.transcript[0]!.agent).toContain("https://brightsmiles.example");
    expect(it.calls).toEqual([]);
  });

  it("takes a message where somebody shall text later", () => {
    const it = talk(["can someone text me when the doctor is free"]);
    expect(it.texts).toEqual([]);
    expect(it.state.task).toBe("message");
  });
});
