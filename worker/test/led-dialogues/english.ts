import { expect } from "vitest";
import { callerId } from "../dialogue-expect.ts";
import type { ScriptedTurn } from "../model-dialogue.ts";
import { newYork } from "../practice.ts";
import { booked, choose, find, withAppointment } from "./dialogue.ts";
import type { Dialogue, Person } from "./dialogue.ts";

const maria: Person = {
  name: "Maria Lopez",
  time: "noon",
  day: "Tuesday December 1st",
  service: "a cleaning",
  yes: "yes",
};
const noonOnTuesday: readonly ScriptedTurn[] = [
  {
    caller: "hi can i get a cleaning on tuesday",
    model: [
      find({ service: "Cleaning", from_date: "2026-12-01" }),
      "I have nine AM, noon or three PM on Tuesday. Which suits you?",
    ],
  },
  { caller: "noon please", model: [choose(2), "Great, noon on Tuesday. What's your name?"] },
  {
    caller: "maria lopez",
    model: [
      choose(2, "Maria Lopez"),
      "So a cleaning on Tuesday, December 1st at noon, for Maria Lopez, at this number. Shall I book it?",
    ],
  },
  { caller: "yes please", model: [{ call: "confirm_booking" }, "You're booked for Tuesday at noon. Anything else?"] },
];

/** Calls that a model leads, in English. */
export const english: readonly Dialogue[] = [
  { title: "books step by step", person: maria, turns: noonOnTuesday, ends: booked("2026-12-01T12:00") },
  {
    title: "books what was asked for in one breath",
    person: { ...maria, time: "half past two" },
    turns: [
      {
        caller: "cleaning next tuesday at half past two it's maria lopez",
        model: [
          find({ service: "Cleaning", from_date: "2026-12-01", time: "14:30" }),
          choose(1, "Maria Lopez"),
          "That's a cleaning on Tuesday, December first, at two thirty in the afternoon for Maria. Is that right?",
        ],
      },
      { caller: "yes it is", model: [{ call: "confirm_booking" }, "Done. Anything else I can do?"] },
    ],
    ends: booked("2026-12-01T14:30"),
  },
  {
    title: "names the service only when asked",
    person: maria,
    turns: [
      { caller: "i'd like to make an appointment", model: ["Sure. What would you like to come in for?"] },
      { caller: "just a cleaning", model: ["Of course. What day would suit you?"] },
      ...noonOnTuesday.slice(0, 1).map(({ model }) => ({ caller: "next tuesday", model })),
      ...noonOnTuesday.slice(1),
    ],
    ends: booked("2026-12-01T12:00"),
  },
  {
    title: "answers a question in the middle",
    person: maria,
    turns: [
      noonOnTuesday[0]!,
      {
        caller: "is there parking",
        model: ["Yes, it's free behind the building. Which time suits you: nine, noon or three?"],
      },
      ...noonOnTuesday.slice(1),
    ],
    ends: booked("2026-12-01T12:00"),
  },
  {
    title: "changes the day before the read-back",
    from: 1,
    person: { ...maria, day: "Thursday December 3rd", time: "ten" },
    turns: [
      noonOnTuesday[0]!,
      {
        caller: "actually make it thursday at ten",
        model: [
          find({ service: "Cleaning", from_date: "2026-12-03", time: "10:00" }),
          "Thursday, December 3rd at 10 AM is free. What name should I put?",
        ],
      },
      {
        caller: "maria lopez",
        model: [choose(1, "Maria Lopez"), "Cleaning, Thursday, December 3rd at 10 AM, Maria Lopez. Shall I book it?"],
      },
      { caller: "yes", model: [{ call: "confirm_booking" }, "You're all set. Anything else?"] },
    ],
    ends: booked("2026-12-03T10:00"),
  },
  {
    title: "picks by the place in the list",
    person: { ...maria, time: "the last one" },
    turns: [
      noonOnTuesday[0]!,
      { caller: "the last one", model: [choose(3), "Three on Tuesday then. Who is it for?"] },
      {
        caller: "it's maria lopez",
        model: [choose(3, "Maria Lopez"), "Cleaning on Tuesday, December 1st at 3 PM for Maria Lopez, right?"],
      },
      { caller: "right", model: [{ call: "confirm_booking" }, "Booked. Anything else?"] },
    ],
    ends: booked("2026-12-01T15:00"),
  },
  {
    title: "is known by name",
    setting: { caller: { name: "Maria Lopez" } },
    person: maria,
    turns: [
      noonOnTuesday[0]!,
      { caller: "noon please", model: [choose(2), "Noon it is. Shall I put it under Maria Lopez?"] },
      {
        caller: "yes",
        model: [
          choose(2, "Maria Lopez"),
          "A cleaning on Tuesday, December 1st at noon for Maria Lopez. Shall I book it?",
        ],
      },
      { caller: "yes please", model: [{ call: "confirm_booking" }, "You're booked. Anything else?"] },
    ],
    ends: booked("2026-12-01T12:00"),
  },
  {
    title: "leaves a message",
    person: { ...maria, body: "the invoice from october is wrong, please call me back" },
    turns: [
      { caller: "i'd like to leave a message for the office", model: ["Of course. What should I tell them?"] },
      { caller: "the invoice from october is wrong, please call me back", model: ["I will. May I have your name?"] },
      {
        caller: "maria lopez",
        model: [
          {
            call: "take_message",
            with: { body: "The invoice from October is wrong, please call back.", name: "Maria Lopez", phone: null },
          },
          "I've passed that on. Anything else?",
        ],
      },
    ],
    ends: ({ calendar }) => {
      expect(calendar.messages).toHaveLength(1);
      expect(calendar.messages[0]).toMatchObject({ fromName: "Maria Lopez", fromPhone: callerId });
      expect(calendar.messages[0]!.body).toMatch(/invoice/i);
      expect(calendar.bookings).toEqual([]);
    },
  },
  {
    title: "books and then leaves a message",
    from: 4,
    person: { ...maria, body: "please prepare my records from last year" },
    turns: [
      ...noonOnTuesday,
      { caller: "yes can i leave a message for the doctor", model: ["Sure, what should I tell the doctor?"] },
      {
        caller: "please prepare my records from last year",
        model: [
          {
            call: "take_message",
            with: { body: "Please prepare my records from last year.", name: null, phone: null },
          },
          "I've noted that for them. Anything else?",
        ],
      },
    ],
    ends: (talk) => {
      booked("2026-12-01T12:00")(talk);
      expect(talk.calendar.messages).toHaveLength(1);
    },
  },
  {
    title: "cancels an appointment",
    setting: { calendar: withAppointment() },
    person: maria,
    turns: [
      {
        caller: "i need to cancel my appointment",
        model: [
          { call: "list_appointments", with: { phone: null } },
          { call: "cancel_appointment", with: { appointment: 1, reason: null } },
          "That's your cleaning on Thursday, December 3rd at 10 AM. Shall I cancel it?",
        ],
      },
      { caller: "yes please", model: [{ call: "confirm_change" }, "It's cancelled. Would you like another time?"] },
    ],
    ends: ({ calendar }) => expect(calendar.appointments()).toEqual([]),
  },
  {
    title: "moves an appointment",
    setting: { calendar: withAppointment() },
    person: { ...maria, day: "Friday December 4th", time: "eleven" },
    turns: [
      {
        caller: "i'd like to move my appointment",
        model: [
          { call: "list_appointments", with: { phone: null } },
          "You have a cleaning on Thursday, December 3rd at 10 AM. What day would suit you instead?",
        ],
      },
      {
        caller: "friday december 4th at eleven",
        model: [
          find({ appointment: 1, from_date: "2026-12-04", time: "11:00" }),
          { call: "change_appointment", with: { appointment: 1, option: 1 } },
          "So it moves to Friday, December 4th at 11 AM. Shall I change it?",
        ],
      },
      { caller: "yes", model: [{ call: "confirm_change" }, "Done, it's on Friday at eleven now. Anything else?"] },
    ],
    ends: ({ calendar }) =>
      expect(calendar.appointments().map(({ startsAt }) => startsAt)).toEqual([newYork("2026-12-04T11:00")]),
  },
  {
    title: "moves an appointment in one breath",
    setting: { calendar: withAppointment() },
    person: { ...maria, day: "Friday December 4th", time: "eleven" },
    turns: [
      {
        caller: "can you move my appointment to friday december 4th at eleven",
        model: [
          { call: "list_appointments", with: { phone: null } },
          "So your cleaning moves to Friday, December 4th at 11 AM. Shall I change it?",
        ],
      },
      { caller: "yes please", model: [{ call: "confirm_change" }, "Done. Anything else?"] },
    ],
    ends: ({ calendar }) =>
      expect(calendar.appointments().map(({ startsAt }) => startsAt)).toEqual([newYork("2026-12-04T11:00")]),
  },
  {
    title: "books by text message",
    setting: { channel: "sms" },
    person: maria,
    turns: noonOnTuesday,
    ends: booked("2026-12-01T12:00"),
  },
  {
    title: "books in a chat, where no number is known",
    setting: { channel: "chat", caller: { phone: null } },
    person: { ...maria, phone: "212 555 0123" },
    from: 1,
    turns: [
      noonOnTuesday[0]!,
      {
        caller: "noon please, i'm maria lopez",
        model: [choose(2, "Maria Lopez"), "Which number can we reach you at?"],
      },
      {
        caller: "212 555 0123",
        model: [
          {
            call: "choose_option",
            with: { option: 2, name: "Maria Lopez", phone: "212 555 0123", email: null, notes: null },
          },
          "A cleaning on Tuesday, December 1st at noon, for Maria Lopez. Shall I book it?",
        ],
      },
      { caller: "yes please", model: [{ call: "confirm_booking" }, "You're booked. Anything else?"] },
    ],
    ends: booked("2026-12-01T12:00"),
  },
];
