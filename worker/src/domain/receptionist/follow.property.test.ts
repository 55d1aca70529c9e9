import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginModelTalk, callTool, fallBack, hear, killedIn, say } from "../../../test/model-dialogue.ts";
import type { ModelTalk } from "../../../test/model-dialogue.ts";
import { consultorio } from "../../../test/consultorio.ts";
import { friday, practice } from "../../../test/practice.ts";
import type { ConversationEvent } from "../conversation/conversation.ts";
import { receptionist } from "./receptionist.ts";

const words = fc.constantFrom(
  "cleaning tuesday at ten",
  "the second one",
  "maria lopez",
  "yes",
  "no",
  "never mind",
  "actually thursday",
  "cancel my appointment",
  "can i leave a message",
  "my number is 646 555 0188",
  "how much is whitening",
  "bye",
  "habla español",
  "una limpieza el martes",
  "sí por favor",
  "um",
  "",
);
const lines = fc.constantFrom(
  "What's your name?",
  "So a cleaning on Tuesday, December 1st at 10 AM for Maria. Shall I book it?",
  "I have nine, noon or three. Which suits you?",
  "¿A nombre de quién?",
  "Let me see.",
  "Anything else?",
  "Shall I take a message?",
  "",
);
const nothing = { weekday: null, part_of_day: null, time: null, after: null, before: null };
const calls = fc.constantFrom(
  {
    call: "check_availability",
    with: { service: "Cleaning", appointment: null, from_date: "2026-12-01", to_date: null, ...nothing },
  },
  {
    call: "check_availability",
    with: { service: null, appointment: 1, from_date: "2026-12-04", to_date: null, ...nothing },
  },
  { call: "choose_option", with: { option: 1, name: "Maria", phone: null, email: null, notes: "first visit" } },
  { call: "confirm_booking" },
  { call: "list_appointments", with: { phone: null } },
  { call: "change_appointment", with: { appointment: 1, option: 2 } },
  { call: "cancel_appointment", with: { appointment: 1, reason: null } },
  { call: "confirm_change" },
  { call: "take_message", with: { body: "call me", name: null, phone: null } },
  { call: "send_text", with: { about: "appointment", fact: null } },
  { call: "end_call" },
);
const events = fc.constantFrom<ConversationEvent>(
  { type: "silence", count: 1 },
  { type: "digit", digit: "1" },
  { type: "interrupted", heard: "So a cleaning on" },
  { type: "returned" },
  { type: "utterance", text: "yes" },
);

const step = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => (talk: ModelTalk) => hear(talk, text)) },
  { weight: 3, arbitrary: lines.map((text) => (talk: ModelTalk) => say(talk, text)) },
  { weight: 4, arbitrary: calls.map((call) => (talk: ModelTalk) => void callTool(talk, call)) },
  { weight: 1, arbitrary: calls.map((call) => (talk: ModelTalk) => killedIn(talk, call)) },
  { weight: 1, arbitrary: fc.constant(fallBack) },
  {
    weight: 1,
    arbitrary: events.map((event) => (talk: ModelTalk) => {
      talk.state = receptionist.respond(talk.state, event, talk.facts, friday).state;
    }),
  },
);

describe("two brains that take turns at any point", () => {
  it("never throw, announce only what was written, and keep a state that is plain and small", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 30 }), (spanish, steps) => {
        const talk = beginModelTalk({ config: spanish ? consultorio : practice });
        for (const each of steps) if (talk.ended === null) each(talk);
        const { calendar, state, lines: said } = talk;
        const told = said.filter(({ who }) => who === "built-in").map(({ text }) => text);
        const claims = told.filter((text) => /you're booked|queda reservada/i.test(text));
        if (calendar.bookings.length === 0) expect(claims).toEqual([]);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        expect(JSON.stringify(state).length).toBeLessThan(16_000);
        expect(state.done.bookings.length).toBeLessThanOrEqual(calendar.bookings.length);
      }),
      { numRuns: 400 },
    );
  });
});
