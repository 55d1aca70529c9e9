import { expect, it } from "vitest";
import { emptyLedger } from "../conversation/claims/ledger.ts";
import { calendarWith, talk } from "../../../test/dialogue-expect.ts";
import { newYork } from "../../../test/practice.ts";
import { ledgerOf } from "./ledger.ts";

const tuesday = newYork("2026-12-01T14:30");

it("is empty where nothing was done", () => {
  expect(ledgerOf(talk(["how much is a cleaning", "cleaning tuesday at two thirty", "maria lopez"]).state)).toEqual(
    emptyLedger,
  );
});

it("holds a booking, its move, and the texts about them", () => {
  const { state } = talk([
    "cleaning tuesday at two thirty",
    "maria lopez",
    "yes",
    "yes",
    "actually make it three",
    "yes",
  ]);
  expect(ledgerOf(state)).toEqual({
    ...emptyLedger,
    booked: [{ bookingId: "book_1", startsAt: tuesday }],
    rescheduled: [{ bookingId: "book_1", startsAt: newYork("2026-12-01T15:00") }],
    seen: [{ bookingId: "book_1", startsAt: newYork("2026-12-01T15:00") }],
    texts: 2,
  });
});

it("holds what was seen and what was cancelled", () => {
  const it = talk(["cancel my appointment", "yes"], { calendar: calendarWith({ at: "2026-12-01T14:30" }) });
  expect(ledgerOf(it.state)).toEqual({ ...emptyLedger, cancelled: [{ bookingId: "kept_1", startsAt: tuesday }] });
  const seen = talk(["when is my appointment"], { calendar: calendarWith({ at: "2026-12-01T14:30" }) });
  expect(ledgerOf(seen.state).seen).toEqual([{ bookingId: "kept_1", startsAt: tuesday }]);
});

it("holds no change without its receipt", () => {
  const it = talk(["cancel my appointment", "yes"], {
    calendar: calendarWith({ at: "2026-12-01T14:30" }),
    meddle: (call) => (call.tool === "cancel" ? { status: "failed", reason: "timeout" } : undefined),
  });
  expect(ledgerOf(it.state).cancelled).toEqual([]);
});
