import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { expectBooked, expectNothingBooked, talk } from "../../../test/dialogue-expect.ts";
import { practice } from "../../../test/practice.ts";

describe("questions", () => {
  it.each([
    ["are you open saturday", "9 AM to 1 PM"],
    ["what time do you close today", "5 PM"],
    ["are you guys open right now", "open now"],
    ["are you open on christmas", "closed on Friday, December 25th"],
    ["yes i'd like to know if you're open on christmas", "closed on Friday, December 25th"],
    ["sorry what was your address again", "12 Main Street"],
    ["are you open late on thursdays", "9 AM to 5 PM"],
    ["uh what are your hours", "Monday to Friday"],
    ["where are you located", "12 Main Street"],
    ["what's your address", "12 Main Street"],
    ["how much is a cleaning", "$120"],
    ["what do you charge for whitening", "$350.50"],
    ["what services do you offer", "Cleaning, Whitening and New patient exam"],
    ["is there somewhere to park", "free behind the building"],
    ["do you take delta dental", "Delta Dental and Cigna"],
    ["do you see kids", "age of three"],
    ["i was wondering about your prices", "Cleaning is $120"],
    ["can you tell me about the whitening", "takes about 1 hour"],
    ["how long does a whitening take", "1 hour"],
  ])("%s", (question, answer) => {
    const it = talk([question]);
    expect(it.transcript[0]!.agent).toContain(answer);
    expect(it.state.ended).toBeNull();
    expectNothingBooked(it);
  });

  it("three in one breath are all answered", () => {
    const it = talk(["what are your hours and how much is a cleaning and do you have parking"]);
    for (const part of ["Monday to Friday", "$120", "behind the building"])
      expect(it.transcript[0]!.agent).toContain(part);
  });

  it("in the middle of a booking are answered, and the booking goes on where it was", () => {
    const it = talk([
      "i'd like a cleaning",
      "how much is that gonna be",
      "ok next tuesday at two thirty",
      "wait do you have parking",
      "maria lopez",
      "do you take cigna",
      "yes",
      "and what's your address again",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
    expect(it.transcript[1]!.agent).toContain("$120");
    expect(it.transcript[3]!.agent).toMatch(/behind the building.*name/i);
    expect(it.transcript[7]!.agent).toContain("12 Main Street");
  });

  it("about one service do not change the one being booked", () => {
    const it = talk([
      "cleaning tuesday at two thirty",
      "how much is whitening by the way",
      "maria lopez",
      "yes",
      "yes",
    ]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("about opening hours do not move the appointment", () => {
    const it = talk(["cleaning tuesday at two thirty", "are you open on saturdays too", "maria lopez", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("lead to a booking of what was asked about", () => {
    const it = talk(["how much is whitening", "okay let's book that", "thursday at ten", "maria lopez", "yes", "yes"]);
    expectBooked(it, { service: "whitening", at: "2026-12-03T10:00", name: "Maria Lopez" });
  });

  it("nobody knows the answer to become a message for the team", () => {
    const it = talk(["do you sell gift cards", "yes please", "maria lopez", "yes", "yes"]);
    expect(it.messages, transcriptOf(it)).toEqual([
      { body: "Asked: do you sell gift cards", fromName: "Maria Lopez", fromPhone: "+12125550123" },
    ]);
  });

  it("nobody knows the answer to are noted with the booking", () => {
    const it = talk(["cleaning tuesday at two thirty", "do you give out lollipops", "maria lopez", "yes", "yes"]);
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
    expect(it.bookings[0]!.notes).toContain("lollipops");
  });

  it("whether it is a robot gets an honest answer, and the booking goes on", () => {
    const it = talk(["cleaning tuesday at two thirty", "am i talking to a robot", "maria lopez", "yes", "yes"]);
    expect(it.transcript[1]!.agent).toContain("virtual receptionist");
    expectBooked(it, { at: "2026-12-01T14:30", name: "Maria Lopez" });
  });

  it("about the price of one of many services are asked back", () => {
    const names = ["Massage", "Facial", "Manicure", "Pedicure", "Haircut"];
    const services = names.map((name, i) => ({
      ...practice.services[0]!,
      id: `svc_${i}`,
      name,
      priceCents: 1000 * (i + 1),
    }));
    const it = talk(["how much do you charge", "the pedicure"], { config: { ...practice, services } });
    expect(it.transcript[0]!.agent).toMatch(/which service/i);
    expect(it.transcript[1]!.agent).toContain("Pedicure is $40");
  });

  it("about the appointment just made are answered from its receipt", () => {
    const it = talk(["cleaning tuesday at two thirty", "maria lopez", "yes", "yes", "when is my appointment again"]);
    expect(it.transcript.at(-1)!.agent).toContain("Tuesday, December 1st at 2:30 PM");
  });

  it("about two prices at once are both answered", () => {
    const it = talk(["how much do you charge for a cleaning and a whitening"]);
    expect(it.transcript[0]!.agent).toMatch(/\$120.*\$350\.50/);
  });

  it("about the price of what nobody offers get no other prices", () => {
    const it = talk(["how much is a root canal"]);
    expect(it.transcript[0]!.agent).not.toMatch(/\$/);
    expect(it.state.done.unanswered).toHaveLength(1);
    expect(talk(["how much is an appointment"]).transcript[0]!.agent).toMatch(/\$120/);
  });

  it("about an appointment made before are not guessed at", () => {
    const it = talk(["when is my appointment", "no"]);
    expect(it.transcript[0]!.agent).toMatch(/don't see an upcoming appointment/);
  });

  it("of a business without facts or hours get no invented answer", () => {
    const bare = {
      ...practice,
      knowledge: [],
      services: [],
      hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], closedDates: [] },
    };
    const it = talk(["where are you", "no", "what are your hours"], { config: bare });
    expect(it.transcript[0]!.agent).toMatch(/don't know/);
    expect(it.transcript[2]!.agent).toContain("don't have our opening hours");
  });

  it("about what has just been booked, without naming it again", () => {
    const { transcript } = talk([
      "cleaning tuesday at ten",
      "maria lopez",
      "yes",
      "yes",
      "and how much is that",
      "how long",
    ]);
    expect(transcript.at(-2)?.agent).toMatch(/Cleaning is \$120/);
    expect(transcript.at(-2)?.agent).not.toMatch(/Whitening/);
  });
});
