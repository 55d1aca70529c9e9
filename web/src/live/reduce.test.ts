import type { Booking, LiveCall, LiveEvent, Turn } from "@contract";
import { describe, expect, it } from "vitest";
import { type BoardCall, emptyLive, type LiveState, onTheLine, reduceLive } from "./reduce.ts";

const turn = (text: string, role: Turn["role"] = "caller"): Turn => ({ at: "2026-11-22T15:00:05Z", role, text });

const call = (callId: string, startedAt = "2026-11-22T15:00:00Z", transcript: Turn[] = []): LiveCall => ({
  callId,
  callSid: `CA_${callId}`,
  from: "+15551230000",
  to: "+15559990000",
  startedAt,
  transcript,
});

const booking = (id: string, callId: string | null, status: Booking["status"] = "confirmed"): Booking => ({
  id,
  status,
  serviceId: "svc_1",
  customerName: "Maria Lopez",
  customerEmail: null,
  customerPhone: "+15551230000",
  startsAt: "2026-11-24T19:30:00Z",
  endsAt: "2026-11-24T20:00:00Z",
  timeZone: "America/New_York",
  source: "voice",
  notes: null,
  externalId: null,
  callId,
});

const after = (...events: LiveEvent[]): LiveState => events.reduce(reduceLive, emptyLive);
const texts = (shown: BoardCall | undefined) => shown?.turns.map((each) => each.turn.text);

describe("a call on the live board", () => {
  it("starts, speaks, books, ends and can be opened", () => {
    const state = after(
      { type: "snapshot", seq: 1, calls: [] },
      { type: "call.started", seq: 2, call: call("a") },
      { type: "call.turn", seq: 3, callId: "a", index: 0, turn: turn("Thank you for calling.", "agent") },
      { type: "call.turn", seq: 4, callId: "a", index: 1, turn: turn("A cleaning, please.") },
      { type: "booking.changed", seq: 5, booking: booking("book_1", "a") },
      { type: "call.ended", seq: 6, callId: "a", endedAt: "2026-11-22T15:02:00Z", outcome: "booked" },
      { type: "call.stored", seq: 7, callId: "a" },
    );
    expect(state).toMatchObject({ seq: 7, stale: false });
    expect(state.calls[0]).toMatchObject({ endedAt: "2026-11-22T15:02:00Z", outcome: "booked", stored: true });
    expect(texts(state.calls[0])).toEqual(["Thank you for calling.", "A cleaning, please."]);
    expect(state.calls[0]?.bookings.map((each) => each.id)).toEqual(["book_1"]);
    expect(onTheLine(state)).toEqual([]);
  });

  it("replaces a turn that was sent again because the caller spoke over it", () => {
    const state = after(
      {
        type: "snapshot",
        seq: 1,
        calls: [call("a", undefined, [turn("We are open from nine to five on weekdays.", "agent")])],
      },
      {
        type: "call.turn",
        seq: 2,
        callId: "a",
        index: 0,
        turn: { ...turn("We are open from", "agent"), interrupted: true },
      },
    );
    expect(state.calls[0]?.turns).toHaveLength(1);
    expect(state.calls[0]?.turns[0]?.turn).toMatchObject({ text: "We are open from", interrupted: true });
  });

  it("shows a changed booking once, in its newest state", () => {
    const state = after(
      { type: "snapshot", seq: 1, calls: [call("a")] },
      { type: "booking.changed", seq: 2, booking: booking("book_1", "a") },
      { type: "booking.changed", seq: 3, booking: booking("book_1", "a", "cancelled") },
      { type: "booking.changed", seq: 4, booking: booking("book_2", null) },
    );
    expect(state.calls[0]?.bookings.map((each) => [each.id, each.status])).toEqual([["book_1", "cancelled"]]);
  });
});

describe("repeated, missing and reordered events", () => {
  const started = after({ type: "snapshot", seq: 4, calls: [call("a", undefined, [turn("Hello")])] });

  it("ignores what was already taken in", () => {
    const repeated = reduceLive(started, { type: "call.turn", seq: 4, callId: "a", index: 1, turn: turn("again") });
    expect(repeated).toBe(started);
  });

  it("keeps a turn that arrives ahead of a missing one in its place, and asks for a snapshot", () => {
    const ahead = reduceLive(started, { type: "call.turn", seq: 9, callId: "a", index: 2, turn: turn("third") });
    expect(ahead.stale).toBe(true);
    const filled = reduceLive(ahead, { type: "call.turn", seq: 10, callId: "a", index: 1, turn: turn("second") });
    expect(texts(filled.calls[0])).toEqual(["Hello", "second", "third"]);
  });

  it("asks for a snapshot when a call it never saw is speaking", () => {
    const unknown = reduceLive(started, { type: "call.turn", seq: 5, callId: "b", index: 3, turn: turn("hm") });
    expect(unknown).toMatchObject({ seq: 5, stale: true });
    expect(unknown.calls.map((each) => each.callId)).toEqual(["a"]);
  });

  it("lets the end of an unknown call pass", () => {
    const next = reduceLive(started, {
      type: "call.ended",
      seq: 5,
      callId: "gone",
      endedAt: "2026-11-22T15:02:00Z",
      outcome: null,
    });
    expect(next).toEqual({ ...started, seq: 5 });
  });

  it("starts over from a snapshot, even one with a smaller number", () => {
    const stale = reduceLive(started, { type: "call.turn", seq: 9, callId: "b", index: 0, turn: turn("hm") });
    const repaired = reduceLive(stale, { type: "snapshot", seq: 2, calls: [call("b", undefined, [turn("hm")])] });
    expect(repaired).toMatchObject({ seq: 2, stale: false });
    expect(repaired.calls.map((each) => each.callId)).toEqual(["b"]);
  });

  it("does not mix up an earlier call with the same id that starts again", () => {
    const again = reduceLive(started, { type: "call.started", seq: 5, call: call("a", "2026-11-22T15:05:00Z") });
    expect(again.calls).toHaveLength(1);
    expect(again.calls[0]?.turns).toEqual([]);
  });
});

describe("the order of the board", () => {
  it("puts who is on the line first, newest on top, and forgets old endings", () => {
    const minute = (n: number) => `2026-11-22T15:${String(n).padStart(2, "0")}:00Z`;
    const calls = Array.from({ length: 9 }, (_, n) => call(`c${n}`, minute(n)));
    const ends = calls.slice(1).map((each, n): LiveEvent => ({
      type: "call.ended",
      seq: 10 + n,
      callId: each.callId,
      endedAt: minute(30),
      outcome: "answered",
    }));
    const state = after({ type: "snapshot", seq: 1, calls }, ...ends);
    expect(onTheLine(state).map((each) => each.callId)).toEqual(["c0"]);
    expect(state.calls.map((each) => each.callId)).toEqual(["c0", "c8", "c7", "c6", "c5", "c4", "c3"]);
  });

  it("never changes the state it was given", () => {
    const before = after({ type: "snapshot", seq: 1, calls: [call("a"), call("b", "2026-11-22T15:01:00Z")] });
    const copy = structuredClone(before);
    reduceLive(before, { type: "call.turn", seq: 2, callId: "a", index: 0, turn: turn("x") });
    reduceLive(before, { type: "call.ended", seq: 2, callId: "b", endedAt: "2026-11-22T15:02:00Z", outcome: null });
    expect(before).toEqual(copy);
  });
});
