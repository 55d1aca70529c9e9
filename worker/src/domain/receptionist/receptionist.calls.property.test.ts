import fc from "fast-check";
import { expect, it } from "vitest";
import type { Line } from "../gate/play.ts";
import { converse, transcriptOf } from "../gate/play.ts";
import { friday, practice } from "../../../test/practice.ts";
import { calendarWith } from "../../../test/dialogue-expect.ts";
import { checkStart } from "../booking/check-start.ts";
import { ledgerOf } from "./ledger.ts";

/** Moves the first appointment, then calls it off. */
const changes = ["move my cleaning to friday", "the first one", "yes", "cancel it", "yes"];
const theirs = { at: "2026-12-02T09:00", name: "Somebody Else", phone: "+12125550777" };

/** Lines that callers say, at the right moment or not. */
const phrases = [
  "hi i'd like to book a cleaning",
  "a cleaning next tuesday at half past two",
  "what do you have on friday",
  "monday",
  "thursday afternoon",
  "next week in the morning",
  "as soon as possible",
  "two thirty",
  "ten",
  "noon",
  "the first one",
  "the second one",
  "the last one",
  "anything later",
  "anything earlier",
  "not monday",
  "no make it thursday",
  "actually make it three",
  "whitening instead",
  "sunday",
  "december 25th",
  "my name is maria lopez",
  "maria lopez",
  "john smith",
  "it's 212 555 0199",
  "212 555",
  "0199",
  "a different number",
  "yes",
  "yeah that's right",
  "yes please thank you bye",
  "no",
  "no thanks",
  "i don't know",
  "never mind",
  "sorry what",
  "hold on a second",
  "okay",
  "um",
  "how much is a cleaning",
  "are you open saturday",
  "where are you",
  "do you have parking",
  "do you sell gift cards",
  "are you a robot",
  "let me talk to a person",
  "can i leave a message",
  "tell doctor lee my crown fell off",
  "i need to cancel my appointment",
  "can i move my appointment to friday",
  "move my tuesday cleaning to thursday after four",
  "when is my appointment",
  "just cancel it",
  "it's under 212 555 0777",
  "482913",
  "one one one one one one",
  "i didn't get a code",
  "both of them",
  "keep it as it is",
  "can you text me that",
  "send me the address",
  "a cleaning and a whitening on wednesday at ten",
  "book a cleaning for friday at two and cancel my appointment",
  "i'm running late",
  "and one for my wife",
  "thank you",
  "goodbye",
  "flurb gribble wozzle",
  "",
];

const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...phrases) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(..."0123456789*#".split("")).map((digit) => ({ type: "digit" as const, digit })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("", "On Tuesday, December 1st, I have 9 AM", "You're")
      .map((heard) => ({ type: "interrupted" as const, heard })),
  },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 3).map((count) => ({ type: "silence" as const, count })) },
);
const calls = fc.array(line, { minLength: 1, maxLength: 30 });

it("survives any call, keeps no place once it is over, and books only what the calendar allows", () => {
  let booked = 0;
  let changed = 0;
  fc.assert(
    fc.property(calls, fc.constantFrom(0, 3, 4), fc.boolean(), (lines, ahead, change) => {
      const opening = (
        change ? changes : ["a cleaning next tuesday at half past two", "maria lopez", "yes", "yes"]
      ).slice(0, ahead);
      const calendar = calendarWith(
        { at: "2026-12-01T11:00" },
        { service: "whitening", at: "2026-12-03T10:00" },
        theirs,
      );
      const before = calendar.appointments().length;
      const talk = converse(practice, [...opening, ...lines], { now: friday, calendar });
      const shown = transcriptOf(talk);
      if (talk.ended !== null || talk.transferred !== null) expect(talk.held, shown).toBeNull();
      if (talk.state.draft.held === null) expect(talk.held, shown).toBeNull();
      for (const { serviceId, startsAt, customerName, customerPhone } of talk.bookings) {
        booked += 1;
        expect(checkStart({ config: practice, serviceId, startsAt, busy: [], now: friday }), shown).toBeNull();
        expect(customerName.trim(), shown).not.toBe("");
        expect(customerPhone, shown).toMatch(/^\+\d{7,15}$/);
      }
      expect(new Set(talk.appointments.map(({ startsAt }) => startsAt)).size, shown).toBe(talk.appointments.length);
      for (const { serviceId, startsAt } of talk.appointments)
        expect(checkStart({ config: practice, serviceId, startsAt, busy: [], now: friday }), shown).toBeNull();
      const { cancelled, rescheduled } = ledgerOf(talk.state);
      const gone = talk.calls.filter(({ tool }) => tool === "cancel").length;
      expect(talk.appointments.length, shown).toBe(before + talk.bookings.length - gone);
      expect(cancelled.length, shown).toBe(Math.min(gone, 5));
      changed += cancelled.length + rescheduled.length;
      expect(JSON.stringify(talk.state).length, shown).toBeLessThan(8192);
      const said = talk.transcript.map(({ agent }) => agent).filter((agent) => agent !== "");
      for (let i = 2; i < said.length; i++)
        expect(said[i] === said[i - 1] && said[i] === said[i - 2], shown).toBe(false);
    }),
    { numRuns: 100 },
  );
  expect(booked).toBeGreaterThan(10);
  expect(changed).toBeGreaterThan(10);
}, 30_000);

it("says a booking is made exactly as often as one is, or when asked to repeat it", () => {
  fc.assert(
    fc.property(calls, (lines) => {
      const talk = converse(practice, ["a cleaning next tuesday at half past two", "maria lopez", "yes", ...lines], {
        now: friday,
      });
      const claims = talk.transcript.filter(({ agent }) => /you're booked/i.test(agent)).length;
      if (talk.bookings.length === 0) expect(claims, transcriptOf(talk)).toBe(0);
      else expect(claims, transcriptOf(talk)).toBeGreaterThanOrEqual(talk.bookings.length);
    }),
    { numRuns: 60 },
  );
}, 30_000);

it("says that an appointment is moved, cancelled or texted only where it is, and nothing of other people's", () => {
  fc.assert(
    fc.property(calls, fc.integer({ min: 0, max: 6 }), (lines, ahead) => {
      const calendar = calendarWith({ at: "2026-12-01T11:00" }, theirs);
      const talk = converse(practice, [...changes.slice(0, ahead), ...lines], { now: friday, calendar });
      const shown = transcriptOf(talk);
      const { rescheduled, cancelled, texts } = ledgerOf(talk.state);
      if (rescheduled.length === 0) expect(shown).not.toMatch(/is now on/);
      if (cancelled.length === 0) expect(shown).not.toMatch(/is cancelled/);
      if (texts === 0) expect(shown).not.toMatch(/I've (just )?texted/);
      if (!talk.calls.some(({ tool }) => tool === "check_code"))
        expect(shown).not.toMatch(/Somebody Else|December 2nd at 9 AM/);
    }),
    { numRuns: 80 },
  );
}, 60_000);

it("is the same every time", () => {
  fc.assert(
    fc.property(calls, (lines) => {
      expect(converse(practice, lines, { now: friday })).toEqual(converse(practice, lines, { now: friday }));
    }),
    { numRuns: 30 },
  );
});
