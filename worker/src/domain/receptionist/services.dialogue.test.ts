import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { expectBooked, talk } from "../../../test/dialogue-expect.ts";
import { newYork, practice } from "../../../test/practice.ts";

describe("an appointment", () => {
  it("and one more right after it, on the same day", () => {
    const it = talk([
      "cleaning tuesday at nine am",
      "maria lopez",
      "yes",
      "yes",
      "yes and one more for my daughter ana lopez at nine thirty",
      "yes",
    ]);
    expect(
      it.bookings.map(({ startsAt, customerName }) => [startsAt, customerName]),
      transcriptOf(it),
    ).toEqual([
      [newYork("2026-12-01T09:00"), "Maria Lopez"],
      [newYork("2026-12-01T09:30"), "Ana Lopez"],
    ]);
  });

  it("for a complaint, by the service that the business names for it", () => {
    const knowledge = [
      ...practice.knowledge,
      {
        id: "fct_ache",
        question: "What if I have a toothache?",
        answer: "Book an urgent visit and we'll see you the same day.",
        source: "owner" as const,
      },
    ];
    const services = [
      ...practice.services,
      { id: "svc_urgent", name: "Urgent visit", durationMinutes: 30, bufferMinutes: 0, priceCents: null },
    ];
    for (const config of [
      { ...practice, services, knowledge },
      { ...practice, services },
    ]) {
      const it = talk(["i have a terrible toothache can i come in today at two", "bo diaz", "yes", "yes"], { config });
      expectBooked(it, { service: "urgent", at: "2026-11-27T14:00", name: "Bo Diaz" });
    }
  });

  it("for a complaint that no service is named for, after asking which", () => {
    const it = talk(["i have a terrible toothache can i come in today"]);
    expect(it.transcript[0]!.agent).toMatch(/Cleaning, Whitening or New patient exam/);
  });
});
