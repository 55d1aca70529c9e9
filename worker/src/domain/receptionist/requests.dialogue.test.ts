import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { calendarWith, expectAppointments, talk } from "../../../test/dialogue-expect.ts";
import { newYork } from "../../../test/practice.ts";

const friday = { at: "2026-12-04T10:00" };
const tuesday = { at: "2026-12-01T14:30" };

describe("two requests in one breath", () => {
  it("books one and cancels another, in the order spoken", () => {
    const it = talk(
      ["i'd like to book a whitening tuesday at nine and cancel my friday one", "yes", "yes", "yes", "yes", "no bye"],
      { calendar: calendarWith(friday), caller: { name: "Maria Lopez" } },
    );
    expectAppointments(it, { service: "whitening", at: "2026-12-01T09:00" });
  });

  it("cancels one and then books another", () => {
    const it = talk(
      ["cancel my friday appointment and book a whitening for tuesday at nine am", "yes", "yes", "yes", "no bye"],
      { calendar: calendarWith(friday) },
    );
    expectAppointments(it, { service: "whitening", at: "2026-12-01T09:00" });
    expect(transcriptOf(it)).toMatch(/is cancelled\. And you also wanted an appointment/);
  });

  it("moves one and leaves a message", () => {
    const it = talk(
      ["move my appointment to thursday at four and tell doctor lee the crown is fine now", "yes", "yes", "yes"],
      { calendar: calendarWith(tuesday) },
    );
    expectAppointments(it, { at: "2026-12-03T16:00" });
    expect(
      it.messages.map(({ body }) => body),
      transcriptOf(it),
    ).toEqual(["tell doctor lee the crown is fine now"]);
  });

  it("answers a question and books", () => {
    const it = talk([
      "what are your hours on saturday and can i book a cleaning for tuesday at ten",
      "bo diaz",
      "yes",
      "yes",
    ]);
    expect(it.transcript[0]!.agent).toMatch(/9 AM to 1 PM/);
    expectAppointments(it, { at: "2026-12-01T10:00", name: "Bo Diaz" });
  });

  it("takes up the second where the first is given up", () => {
    const it = talk(
      ["book a whitening for tuesday at nine and cancel my friday cleaning", "never mind forget it", "yes"],
      { calendar: calendarWith(friday), caller: { name: "Maria Lopez" } },
    );
    expectAppointments(it);
    expect(it.bookings).toEqual([]);
  });

  it("adds the second with the yes to the first", () => {
    const it = talk(
      ["cleaning tuesday at two thirty", "yes", "yes", "yes and also cancel my friday appointment", "yes"],
      { calendar: calendarWith(friday), caller: { name: "Maria Lopez" } },
    );
    expectAppointments(it, tuesday);
  });

  it("understands a move said as a cancellation and a booking", () => {
    const it = talk(["i can't make it on tuesday can we do thursday at four instead", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, { at: "2026-12-03T16:00" });
  });

  it("cancels two, one after the other", () => {
    const whitening = { service: "whitening", at: "2026-12-08T11:00" };
    for (const says of [
      "i'd like to cancel my cleaning and my whitening",
      "cancel my tuesday and my december 8th appointment",
      "please cancel all my appointments",
    ]) {
      const it = talk([says, "yes", "yes"], { calendar: calendarWith(tuesday, whitening) });
      expectAppointments(it);
    }
  });

  it("answers the question first, whatever the order", () => {
    const it = talk(["cancel my appointment and also do you take cigna", "yes"], { calendar: calendarWith(tuesday) });
    expect(it.transcript[0]!.agent).toMatch(/Cigna.*Shall I cancel it/);
    expectAppointments(it);
  });

  it("books one more right after the first", () => {
    const it = talk([
      "book a cleaning for tuesday at ten and another one for my son right after",
      "maria lopez",
      "yes",
      "yes",
      "leo lopez",
      "yes",
    ]);
    expectAppointments(it, { at: "2026-12-01T10:00" }, { at: "2026-12-01T10:30", name: "Leo Lopez" });
  });

  it("asks which it shall be where that is left open", () => {
    const it = talk(["i was wondering if i could cancel or move my appointment", "move it", "monday at nine", "yes"], {
      calendar: calendarWith(tuesday),
    });
    expect(it.transcript[0]!.agent).toMatch(/move it, cancel it/);
    expectAppointments(it, { at: "2026-11-30T09:00" });
  });

  it("is not heard in one request with two halves", () => {
    const it = talk(["i need a cleaning and i'd like to come in on tuesday at ten", "bo diaz", "yes", "yes"]);
    expectAppointments(it, { at: "2026-12-01T10:00", name: "Bo Diaz" });
    expect(it.state.later).toEqual([]);
  });
});

describe("two services in one breath", () => {
  it("are booked one right after the other", () => {
    const it = talk(["i need a cleaning and a whitening on tuesday at ten", "bo diaz", "yes", "yes", "yes", "yes"]);
    expectAppointments(
      it,
      { at: "2026-12-01T10:00", name: "Bo Diaz" },
      { service: "whitening", at: "2026-12-01T10:30", name: "Bo Diaz" },
    );
  });

  it("and later that day where the next place is taken", () => {
    const calendar = calendarWith();
    calendar.occupy(newYork("2026-12-01T10:30"), 60);
    const it = talk(["i need a cleaning and a whitening on tuesday at ten", "bo diaz", "yes", "yes", "yes", "yes"], {
      calendar,
    });
    expectAppointments(
      it,
      { at: "2026-12-01T10:00", name: "Bo Diaz" },
      { service: "whitening", at: "2026-12-01T11:30", name: "Bo Diaz" },
    );
  });

  it("are one where one or the other is meant", () => {
    const it = talk(["i'd like a cleaning or maybe a whitening on tuesday at ten", "bo diaz", "yes", "yes", "no bye"]);
    expect(it.bookings, transcriptOf(it)).toHaveLength(1);
  });
});
