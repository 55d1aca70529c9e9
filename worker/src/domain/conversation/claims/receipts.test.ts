import { describe, expect, it } from "vitest";
import { friday, newYork } from "../../../../test/practice.ts";
import type { ToolResult } from "../conversation.ts";
import { nothingPending } from "./claim.ts";
import { gate } from "./gate.ts";
import type { GateContext } from "./gate.ts";
import { emptyLedger, recorded, standing } from "./ledger.ts";
import type { Ledger } from "./ledger.ts";
import { closeGate, gateClause, openGate } from "./stream.ts";

const tuesday = newYork("2026-12-01T15:00");
const thursday = newYork("2026-12-03T14:00");
const booked: ToolResult = { status: "booked", bookingId: "book_1", startsAt: tuesday, endsAt: tuesday + 1_800_000 };
const moved: ToolResult = {
  status: "rescheduled",
  bookingId: "book_1",
  startsAt: thursday,
  endsAt: thursday + 1_800_000,
};
const cancelled: ToolResult = { status: "cancelled", bookingId: "book_1", startsAt: tuesday };
const message: ToolResult = { status: "message-taken", messageId: "msg_1" };
const text: ToolResult = { status: "text-queued", textId: "txt_1" };

const ledgerOf = (...results: ToolResult[]): Ledger => results.reduce(recorded, emptyLedger);
const given = (ledger: Ledger, more: Partial<GateContext> = {}): GateContext => ({
  ledger,
  pending: nothingPending,
  language: "en",
  zone: "America/New_York",
  now: friday,
  heard: "",
  ...more,
});

describe("with its receipt a claim passes", () => {
  it.each<[ToolResult[], string]>([
    [[booked], "You're booked for Tuesday at three."],
    [[booked], "You're booked: Cleaning on Tuesday, December 1st at 3 PM."],
    [[booked], "Great news, you're all set for Tuesday, December first at three o'clock!"],
    [[booked], "See you on the 1st at 3:00 PM."],
    [[booked], "You're booked for Tuesday at 3, and we close at 5."],
    [[booked], "You're booked for 12/1 at 15:00."],
    [[booked], "I've booked you for Tuesday at three in the afternoon. Please arrive at 2:45."],
    [[booked], "Su cita queda agendada para el martes 1 de diciembre a las tres de la tarde."],
    [[booked], "Nos vemos el martes a las 3."],
    [[booked], "Done!"],
    [[booked, moved], "I've moved your appointment from Tuesday at three to Thursday at two."],
    [[booked, moved], "You're booked for Thursday at two."],
    [[booked, moved], "Le cambié la cita del martes al jueves a las dos."],
    [[booked, cancelled], "Your appointment on Tuesday at three is cancelled."],
    [[message], "I've passed your message on to the team."],
    [[message], "Your message is with the team. The team will call you back."],
    [[text], "I've texted you the address."],
    [[text], "Le mandé la dirección por mensaje de texto."],
    [
      [
        {
          status: "bookings",
          items: [{ bookingId: "b", serviceId: "s", startsAt: tuesday, endsAt: tuesday, customerName: "M" }],
        },
      ],
      "You have an appointment on Tuesday at three.",
    ],
  ])("%j %s", (results, line) => expect(gate(line, given(ledgerOf(...results)))).toMatchObject({ pass: true }));

  it("of a transfer", () => {
    expect(
      gate("I'm putting you through now, please stay on the line.", given({ ...emptyLedger, transferring: true })),
    ).toMatchObject({ pass: true });
  });
});

describe("a receipt stands behind nothing else", () => {
  it.each<[ToolResult[], string]>([
    [[booked], "You're booked for Wednesday at two."],
    [[booked], "You're booked for Tuesday at two."],
    [[booked], "You're booked for Tuesday at 3 AM."],
    [[booked], "You're booked for December 2nd at three."],
    [[booked], "You're all booked, Tuesday, December 8th at 3."],
    [[booked], "See you tomorrow at three."],
    [[booked], "Your appointment, on Monday, is confirmed."],
    [[booked], "You're booked for Tuesday at half past three."],
    [[booked], "You're booked for Tuesday at quarter to three."],
    [[booked], "You're booked for Tuesday at three and Thursday at two."],
    [[booked], "Queda agendada para el miércoles a las tres."],
    [[booked], "Queda agendada para el martes a las tres y media."],
    [[booked], "Queda agendada para el martes 1 a las tres de la mañana."],
    [[booked], "You're booked for 12/9."],
    [[booked], "I've cancelled your appointment."],
    [[booked], "I've moved your appointment to Thursday."],
    [[booked], "I've texted you the details."],
    [[booked], "I've let the doctor know."],
    [[booked, moved], "You're booked for Tuesday at three."],
    [[booked, cancelled], "You're booked for Tuesday at three."],
    [[booked, cancelled], "You're all booked."],
    [[cancelled], "Your appointment on Thursday is cancelled."],
    [[message], "You're booked."],
    [[message], "The doctor will call you back within the hour."],
    [[message], "I've emailed the team and they'll call you in five minutes."],
    [[text], "I've emailed you the address."],
    [
      [
        {
          status: "bookings",
          items: [{ bookingId: "b", serviceId: "s", startsAt: tuesday, endsAt: tuesday, customerName: "M" }],
        },
      ],
      "I've booked you for Tuesday at three.",
    ],
    [[{ status: "failed", reason: "timeout" }], "You're booked."],
    [[{ status: "held", expiresAt: friday }], "You're booked."],
  ])("%j %s", (results, line) => expect(gate(line, given(ledgerOf(...results)))).toMatchObject({ pass: false }));

  it("nor anything general while a place is only held, or something else was asked", () => {
    const ledger = ledgerOf(booked);
    expect(gate("You're all set.", given(ledger, { pending: { ...nothingPending, hold: thursday } })).pass).toBe(false);
    expect(gate("That's done.", given(ledger, { heard: "and cancel my other appointment please" })).pass).toBe(false);
    expect(gate("That's done.", given(ledger, { heard: "book it please" })).pass).toBe(true);
  });
});

describe("what is said instead", () => {
  it("fits what is under way", () => {
    const hold = { ...nothingPending, hold: tuesday };
    expect(gate("You're booked.", given(emptyLedger, { pending: hold }))).toMatchObject({
      say: "I still need your okay before I book it.",
    });
    expect(gate("Queda agendada.", given(emptyLedger, { pending: hold, language: "es" }))).toMatchObject({
      say: expect.stringContaining("confirme"),
    });
  });

  it("names the time that is right", () => {
    expect(gate("You're booked for Wednesday at two.", given(ledgerOf(booked)))).toMatchObject({
      claim: { claims: "booked", why: "another time" },
      say: "To be exact, what I have down is Tuesday, December 1 at 3:00 PM.",
    });
  });

  it("lets the caller's own words be read back to them", () => {
    const line = "Here's the message: my appointment is cancelled. Shall I pass it on?";
    expect(gate(line, given(emptyLedger, { pending: { ...nothingPending, message: true } })).pass).toBe(true);
    expect(gate(line, given(emptyLedger)).pass).toBe(false);
  });

  it("lets the promise of a message out while one is being taken, and a booking that is under way", () => {
    expect(
      gate("I'll let the team know.", given(emptyLedger, { pending: { ...nothingPending, message: true } })).pass,
    ).toBe(true);
    expect(
      gate("I'm booking that now.", given(emptyLedger, { pending: { ...nothingPending, underWay: "booked" } })).pass,
    ).toBe(true);
    expect(
      gate("I've booked that now.", given(emptyLedger, { pending: { ...nothingPending, underWay: "booked" } })).pass,
    ).toBe(false);
  });
});

describe("a claim by its answer alone", () => {
  it.each([
    ["did you book it", "Yes, I did."],
    ["is it booked", "Yes, it is!"],
    ["is my appointment cancelled", "It is."],
    ["¿ya está agendada?", "Sí, ya está."],
    ["am i booked", "Yes."],
  ])("%s: %s", (heard, line) => expect(gate(line, given(emptyLedger, { heard })).pass).toBe(false));
  it.each([
    ["is parking free", "Yes, it is."],
    ["do you take walk ins", "Yes, we do."],
    ["can you book it", "Yes."],
  ])("is none: %s: %s", (heard, line) => expect(gate(line, given(emptyLedger, { heard })).pass).toBe(true));

  it("of a question of our own", () => {
    const { out, blocked } = say(["Is it booked? ", "It is."], given(emptyLedger));
    expect(blocked).toBe(1);
    expect(out).toBe("Is it booked? I haven't booked anything yet. ");
  });
});

/** What leaves the gate of clauses. */
function say(clauses: readonly string[], context: GateContext) {
  let state = openGate;
  const out: string[] = [];
  let blocked = 0;
  for (const clause of clauses) {
    const step = gateClause(state, clause, context);
    state = step.state;
    out.push(...step.out);
    blocked += step.blocked.length;
  }
  const last = closeGate(state, context);
  return { out: [...out, ...last.out].join(""), blocked: blocked + last.blocked.length };
}

describe("over several clauses", () => {
  it("what is harmless leaves at once", () => {
    expect(gateClause(openGate, "Sure, ", given(emptyLedger)).out).toEqual(["Sure, "]);
    expect(gateClause(openGate, "We're open from nine to five. ", given(emptyLedger)).out).toEqual([
      "We're open from nine to five. ",
    ]);
    expect(gateClause(openGate, "Your appointment for Tuesday, ", given(emptyLedger)).out).toEqual([]);
  });

  it("a claim is found across them", () => {
    expect(say(["Your appointment for Tuesday at three, ", "is confirmed."], given(emptyLedger))).toEqual({
      out: "I haven't booked anything yet. ",
      blocked: 1,
    });
    expect(say(["Okay, ", "great news — ", "it's all set."], given(emptyLedger)).blocked).toBe(1);
  });

  it("a time named after the claim belongs to it", () => {
    expect(say(["You're booked. ", "Tuesday at three. "], given(ledgerOf(booked)))).toEqual({
      out: "You're booked. Tuesday at three. ",
      blocked: 0,
    });
    expect(say(["You're booked. ", "Wednesday at two. "], given(ledgerOf(booked))).blocked).toBe(1);
    expect(say(["You're booked. ", "Tuesday at three. "], given(emptyLedger)).out).toBe(
      "I haven't booked anything yet. ",
    );
  });

  it("the truth is told once", () => {
    expect(say(["You're booked. ", "It's all confirmed. ", "Bye! "], given(emptyLedger))).toEqual({
      out: "I haven't booked anything yet. Bye! ",
      blocked: 2,
    });
  });
});

describe("the ledger", () => {
  it("counts what comes twice once, and forgets nothing that stands", () => {
    expect(recorded(ledgerOf(booked), booked)).toEqual(ledgerOf(booked));
    expect(standing(ledgerOf(booked, moved), true)).toEqual([{ bookingId: "book_1", startsAt: thursday }]);
    expect(standing(ledgerOf(booked, cancelled), false)).toEqual([]);
    expect(ledgerOf({ status: "slots", startsAt: [tuesday] }, { status: "code-needed" })).toEqual(emptyLedger);
  });
});
