import { describe, expect, it } from "vitest";
import type { Booking } from "../../src/contract/bookings.ts";
import { as } from "../harness/api.ts";
import { bookVia, countOf, customer, type ErrorAnswer, freeSlots, openShop, shop } from "./desk.ts";

describe("a hundred callers race for one time", () => {
  it.each([1, 3])(
    "with %i places, so many win and all others are offered free times",
    { timeout: 60_000 },
    async (capacity) => {
      const owner = await openShop({ booking: { ...shop.booking, capacity } });
      const [slot] = await freeSlots(owner, 2, 4);
      const startsAt = slot!.startsAt;
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, i) =>
          bookVia(owner, { customerName: `Caller ${i}`, customerPhone: `+1555${1_000_000 + i}`, startsAt }),
        ),
      );
      const won = answers.filter((answer) => answer.status === 201);
      const lost = answers.filter((answer) => answer.status === 409);
      expect([won.length, lost.length]).toEqual([capacity, 100 - capacity]);
      for (const answer of lost) {
        const { error } = await answer.json<ErrorAnswer>();
        expect(error.code).toBe("conflict");
        expect(error.details!.alternatives).toHaveLength(3);
        expect(error.details!.alternatives).not.toContain(startsAt);
      }
      // Nothing of a loser stays behind: neither booking, contact nor count.
      expect(await countOf("bookings", owner)).toBe(capacity);
      expect(await countOf("contacts", owner)).toBe(capacity);
      const overview = await (await as(owner)("/api/dashboard/overview")).json<{ totals: { bookings7d: number } }>();
      expect(overview.totals.bookings7d).toBe(capacity);
    },
  );

  it("times that overlap in part are one race too", { timeout: 60_000 }, async () => {
    const services = [{ id: "svc_long", name: "Long", durationMinutes: 60, bufferMinutes: 15, priceCents: null }];
    const owner = await openShop({ services, booking: { ...shop.booking, slotStepMinutes: 15, capacity: 2 } });
    const slots = (await freeSlots(owner, 2, 3)).slice(0, 12);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        bookVia(owner, { ...customer, startsAt: slots[(i * 5) % slots.length]!.startsAt }),
      ),
    );
    expect(answers.every((answer) => answer.status === 201 || answer.status === 409)).toBe(true);
    const { items } = await (await as(owner)("/api/bookings?limit=100")).json<{ items: Booking[] }>();
    const busy = items.map((item) => [Date.parse(item.startsAt), Date.parse(item.endsAt) + 15 * 60_000] as const);
    for (const [at] of busy)
      expect(busy.filter(([from, until]) => from <= at && at < until).length).toBeLessThanOrEqual(2);
    expect(items.length).toBe(answers.filter((answer) => answer.status === 201).length);
    expect(items.length).toBeGreaterThanOrEqual(4);
  });
});

describe("a request that comes twice", () => {
  const keyed = (key: string) => ({ headers: { "idempotency-key": key } });

  it("is one booking under one key", async () => {
    const owner = await openShop();
    const [slot] = await freeSlots(owner, 2, 4);
    const body = { ...customer, startsAt: slot!.startsAt };
    const first = await bookVia(owner, body, keyed("k1"));
    const second = await bookVia(owner, body, keyed("k1"));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual(await first.json());
    expect(await countOf("bookings", owner)).toBe(1);
    expect((await bookVia(owner, body, keyed("k2"))).status).toBe(409);
  });

  it("conflicts where the key came with another request", async () => {
    const owner = await openShop();
    const [slot, other] = await freeSlots(owner, 2, 4);
    await bookVia(owner, { ...customer, startsAt: slot!.startsAt }, keyed("k1"));
    const answer = await bookVia(owner, { ...customer, startsAt: other!.startsAt }, keyed("k1"));
    expect(answer.status).toBe(409);
    expect((await answer.json<ErrorAnswer>()).error.details).toEqual({ reason: "idempotency-key" });
    expect(await countOf("bookings", owner)).toBe(1);
  });

  it.each([1, 3])("is one booking when all come at once (capacity %i)", { timeout: 30_000 }, async (capacity) => {
    const owner = await openShop({ booking: { ...shop.booking, capacity } });
    const [slot] = await freeSlots(owner, 2, 4);
    const body = { ...customer, startsAt: slot!.startsAt };
    const answers = await Promise.all(Array.from({ length: 20 }, () => bookVia(owner, body, keyed("same"))));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(201));
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json<Booking>()).id));
    expect(new Set(ids).size).toBe(1);
    expect(await countOf("bookings", owner)).toBe(1);
  });

  it("two tenants may use one key, and an absurd key is refused", async () => {
    const [one, two] = [await openShop(), await openShop()];
    const [slot] = await freeSlots(one, 2, 4);
    const body = { ...customer, startsAt: slot!.startsAt };
    const answers = [await bookVia(one, body, keyed("shared")), await bookVia(two, body, keyed("shared"))];
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect((await bookVia(one, body, keyed("x".repeat(201)))).status).toBe(400);
  });
});
