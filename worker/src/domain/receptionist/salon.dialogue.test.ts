import { describe, expect, it } from "vitest";
import type { AgentConfig } from "../../contract/agent-config.ts";
import { transcriptOf } from "../gate/play.ts";
import { Desk } from "../gate/desk.ts";
import { talk } from "../../../test/dialogue-expect.ts";
import { defaultConfig } from "../agent/default-config.ts";

const day: [string, string][] = [["10:00", "19:00"]];
const names = ["Haircut", "Men's haircut", "Colour", "Highlights", "Blow dry", "Beard trim"];

/** A salon in London, with more services than are read out. */
const salon: AgentConfig = {
  ...defaultConfig("Luna Hair"),
  timeZone: "Europe/London",
  language: "en-GB",
  hours: { mon: [], tue: day, wed: day, thu: day, fri: day, sat: [["09:00", "18:00"]], sun: [], closedDates: [] },
  services: names.map((name, i) => ({
    id: `svc_${i}`,
    name,
    durationMinutes: 30 + 15 * i,
    bufferMinutes: 0,
    priceCents: 2500 + 1000 * i,
  })),
  booking: { leadMinutes: 30, horizonDays: 30, slotStepMinutes: 15, capacity: 2 },
  knowledge: [
    {
      id: "fct_patch",
      question: "Do I need a patch test?",
      answer: "Yes, 48 hours before a colour, free of charge.",
      source: "owner",
    },
    {
      id: "fct_where",
      question: "Where is the salon?",
      answer: "14 Brook Road, opposite the post office.",
      source: "owner",
    },
  ],
};

/** Friday, March 26th 2027, ten o'clock in London; the clocks go forward on Sunday. */
const setting = { config: salon, now: Date.parse("2027-03-26T10:00:00Z"), caller: { phone: "+447700900123" } };

describe("a salon in London", () => {
  it("books over the change of the clocks, at half ten and a national number", () => {
    const it = talk(
      ["hiya can i book in for highlights on tuesday", "half ten", "sophie bell", "no it's 07700 900456", "yes lovely"],
      setting,
    );
    expect(it.bookings, transcriptOf(it)).toMatchObject([
      {
        serviceId: "svc_3",
        startsAt: Date.parse("2027-03-30T09:30:00Z"),
        customerName: "Sophie Bell",
        customerPhone: "+447700900456",
      },
    ]);
  });

  it("answers in pounds and goes on to book what was asked about", () => {
    const it = talk(
      [
        "how much is it for highlights",
        "and do i need a patch test",
        "right can i come in on thursday at quarter to four",
        "emma watson",
        "yes",
        "yep",
      ],
      setting,
    );
    expect(it.transcript[0]!.agent).toContain("£55");
    expect(it.transcript[1]!.agent).toContain("48 hours");
    expect(it.bookings, transcriptOf(it)).toMatchObject([
      { serviceId: "svc_3", startsAt: Date.parse("2027-04-01T14:45:00Z") },
    ]);
  });

  it("knows when it shuts, and on which days it does not open", () => {
    const it = talk(
      ["what time do you shut on saturdays", "are you open monday", "where abouts are you", "cheers bye"],
      setting,
    );
    expect(it.transcript.map(({ agent }) => agent)).toEqual([
      expect.stringContaining("to 6 PM"),
      expect.stringContaining("closed on Monday, March 29th"),
      expect.stringContaining("14 Brook Road"),
      expect.stringMatching(/Luna Hair/),
    ]);
    expect(it.ended).toBe("goodbye");
  });

  it("takes two customers at one time, and offers a third another", () => {
    const calendar = new Desk(salon);
    const lines = ["a beard trim tuesday at noon", "al fox", "yes", "yes"];
    const [first, second, third] = [0, 1, 2].map(() => talk(lines, { ...setting, calendar }));
    const noon = Date.parse("2027-03-30T11:00:00Z");
    expect(first!.bookings.map(({ startsAt }) => startsAt)).toEqual([noon, noon]);
    expect(second!.state.done.bookings).toHaveLength(1);
    expect(third!.state.done.bookings).toEqual([]);
    expect(third!.transcript[0]!.agent).toMatch(/noon isn't free/);
  });

  it("books one more at the same time for somebody else", () => {
    const it = talk(
      ["a beard trim tuesday at noon", "al fox", "yes", "yes", "one for my brother at the same time", "bo fox", "yes"],
      setting,
    );
    expect(
      it.bookings.map(({ customerName, startsAt }) => [customerName, startsAt]),
      transcriptOf(it),
    ).toEqual([
      ["Al Fox", Date.parse("2027-03-30T11:00:00Z")],
      ["Bo Fox", Date.parse("2027-03-30T11:00:00Z")],
    ]);
  });
});
