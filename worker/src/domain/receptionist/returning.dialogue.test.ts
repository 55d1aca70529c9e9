import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { callerId, calendarWith, expectAppointments, expectBooked, talk } from "../../../test/dialogue-expect.ts";
import { newYork } from "../../../test/practice.ts";
import type { Facts } from "../conversation/conversation.ts";

const tuesday = { at: "2026-12-01T14:30" };
const upcoming = {
  bookingId: "kept_1",
  serviceId: "svc_cleaning",
  startsAt: newYork(tuesday.at),
  endsAt: newYork("2026-12-01T15:00"),
  customerName: "Maria Lopez",
};
const maria: Facts["caller"] = {
  phone: callerId,
  name: "Maria",
  known: { lastBookingAt: newYork("2026-06-01T09:00"), lastService: "svc_whitening", upcoming: [upcoming] },
};
const vague = "hi i'm calling about my appointment";

describe("a returning caller", () => {
  it("who is vague about an appointment is asked about the one there is", () => {
    const it = talk([vague, "yes", "can you cancel it please", "yes"], {
      caller: maria,
      calendar: calendarWith(tuesday),
    });
    expect(it.transcript[0]!.agent).toBe(
      "Hi Maria, are you calling about your Cleaning on Tuesday, December 1st at 2:30 PM?",
    );
    expect(it.transcript[1]!.agent).toMatch(/^Would you like to move it, cancel it/);
    expectAppointments(it);
  });

  it("may say what they want of it at once", () => {
    const it = talk([vague, "yes i need to move it to thursday at four", "yes"], {
      caller: maria,
      calendar: calendarWith(tuesday),
    });
    expectAppointments(it, { at: "2026-12-03T16:00" });
  });

  it("may mean another one", () => {
    const it = talk([vague, "no", "no"], { caller: maria, calendar: calendarWith(tuesday) });
    expectAppointments(it, tuesday);
    expect(it.calls, transcriptOf(it)).toMatchObject([{ tool: "find_bookings" }]);
  });

  it("who says what they want is not asked", () => {
    const it = talk(["cancel my appointment"], { caller: maria, calendar: calendarWith(tuesday) });
    expect(it.transcript[0]!.agent).toMatch(/^That's your Cleaning/);
  });

  it("gets what they had last, when they ask for it", () => {
    const it = talk(["i'd like to book the same thing as last time on wednesday at ten", "yes", "yes", "yes"], {
      caller: maria,
    });
    expectBooked(it, { service: "whitening", at: "2026-12-02T10:00", name: "Maria" });
  });

  it("is told nothing where the number is withheld, or not shown to be theirs", () => {
    for (const setting of [{ caller: { ...maria, phone: null } }, { caller: maria, channel: "chat" as const }]) {
      const it = talk([vague], { ...setting, calendar: calendarWith(tuesday) });
      expect(transcriptOf(it)).not.toMatch(/Cleaning|December/);
    }
  });
});
