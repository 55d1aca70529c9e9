import { beforeEach, describe, expect, it } from "vitest";
import type { Booking, Slot } from "../../src/contract/bookings.ts";
import { as, type Member } from "../harness/api.ts";
import { booked, bookVia, customer, type ErrorAnswer, freeSlots, iso, openShop } from "./desk.ts";

let owner: Member;
let slots: Slot[];
let booking: Booking;

beforeEach(async () => {
  owner = await openShop();
  slots = await freeSlots(owner, 2, 5);
  booking = await booked(owner, slots.shift()!.startsAt);
});

const cancel = (id: string, body: unknown = {}) => as(owner)(`/api/bookings/${id}/cancel`, { body, method: "POST" });
const move = (id: string, startsAt: string) => as(owner)(`/api/bookings/${id}/reschedule`, { body: { startsAt } });
const actions = async () => {
  const { items } = await (await as(owner)("/api/audit")).json<{ items: { action: string; details: unknown }[] }>();
  return items
    .filter((entry) => entry.action.startsWith("booking."))
    .map(({ action, details }) => ({ action, details }));
};

describe("cancelling", () => {
  it("frees the place, once, with its reason on record", async () => {
    const answer = await cancel(booking.id, { reason: "ill" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ...booking, status: "cancelled" });
    expect(await (await cancel(booking.id)).json()).toEqual({ ...booking, status: "cancelled" });
    expect((await actions()).filter(({ action }) => action === "booking.cancelled")).toEqual([
      { action: "booking.cancelled", details: { reason: "ill" } },
    ]);
    await booked(owner, booking.startsAt);
  });

  it("happens once when all ask at once", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => cancel(booking.id)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
    expect((await actions()).filter(({ action }) => action === "booking.cancelled")).toHaveLength(1);
  });

  it("needs no body, and refuses a wrong one", async () => {
    expect((await cancel(booking.id, undefined)).status).toBe(200);
    expect((await as(owner)(`/api/bookings/${booking.id}/cancel`, { method: "POST" })).status).toBe(200);
    expect((await cancel(booking.id, { reason: 5 })).status).toBe(400);
    expect((await cancel(booking.id, "{")).status).toBe(400);
    expect((await cancel("book_none")).status).toBe(404);
  });
});

describe("moving", () => {
  it("keeps the id, frees the old place and takes the new one", async () => {
    const to = slots[5]!.startsAt;
    const answer = await move(booking.id, to);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ...booking, startsAt: to, endsAt: iso(Date.parse(to) + 1_800_000) });
    expect((await bookVia(owner, { ...customer, startsAt: to })).status).toBe(409);
    await booked(owner, booking.startsAt);
    expect(await actions()).toContainEqual({ action: "booking.rescheduled", details: { from: booking.startsAt, to } });
  });

  it("into a taken time changes nothing and offers others", async () => {
    const other = await booked(owner, slots[3]!.startsAt);
    const answer = await move(booking.id, other.startsAt);
    expect(answer.status).toBe(409);
    const { error } = await answer.json<ErrorAnswer>();
    expect(error.details).toMatchObject({ reason: "taken", alternatives: expect.any(Array) });
    expect(error.details!.alternatives).toHaveLength(3);
    expect(await (await as(owner)(`/api/bookings/${booking.id}`)).json()).toEqual(booking);
  });

  it("may overlap its own old place", async () => {
    const shop = await openShop({
      services: [{ id: "svc_long", name: "Long", durationMinutes: 90, bufferMinutes: 30, priceCents: null }],
    });
    const [slot] = await freeSlots(shop, 2, 4);
    const long = await booked(shop, slot!.startsAt);
    const to = iso(Date.parse(slot!.startsAt) + 1_800_000);
    expect((await as(shop)(`/api/bookings/${long.id}/reschedule`, { body: { startsAt: to } })).status).toBe(200);
  });

  it("a cancelled or unknown booking is refused, and so is a forbidden time", async () => {
    expect((await move(booking.id, iso(Date.parse(slots[0]!.startsAt) + 60_000))).status).toBe(400);
    expect((await move("book_none", slots[0]!.startsAt)).status).toBe(404);
    await cancel(booking.id);
    const answer = await move(booking.id, slots[0]!.startsAt);
    expect(answer.status).toBe(409);
    expect((await answer.json<ErrorAnswer>()).error.details).toBeUndefined();
  });

  it("many into one place: one gets there", async () => {
    const others = await Promise.all(slots.slice(1, 9).map((slot) => booked(owner, slot.startsAt)));
    const answers = await Promise.all(others.map((other) => move(other.id, slots[20]!.startsAt)));
    const statuses = answers.map((answer) => answer.status);
    expect([
      statuses.filter((status) => status === 200).length,
      statuses.filter((status) => status === 409).length,
    ]).toEqual([1, 7]);
  });

  it("outlives its service", async () => {
    const services = [{ id: "svc_new", name: "New", durationMinutes: 60, bufferMinutes: 0, priceCents: null }];
    expect((await as(owner)("/api/config", { method: "PUT", body: { services } })).status).toBe(200);
    const to = slots[7]!.startsAt;
    expect(await (await move(booking.id, to)).json()).toMatchObject({
      startsAt: to,
      endsAt: iso(Date.parse(to) + 1_800_000),
    });
  });
});

describe("the list", () => {
  const read = async (query: string) =>
    (await as(owner)(`/api/bookings?${query}`)).json<{ items: Booking[]; nextCursor: string | null }>();

  it("runs from the earliest, page by page, without a gap or a repeat", async () => {
    for (const slot of [slots[8]!, slots[2]!, slots[5]!, slots[11]!]) await booked(owner, slot.startsAt);
    const expected = [booking.startsAt, ...[2, 5, 8, 11].map((i) => slots[i]!.startsAt)];
    const seen: string[] = [];
    let cursor: string | null = "";
    do {
      const page: { items: Booking[]; nextCursor: string | null } = await read(
        `limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map((item) => item.startsAt));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(expected);
  });

  it("keeps apart bookings that start together", async () => {
    const shop = await openShop({ booking: { leadMinutes: 0, horizonDays: 60, slotStepMinutes: 30, capacity: 5 } });
    const [slot] = await freeSlots(shop, 2, 4);
    const made = [];
    for (let i = 0; i < 5; i++) made.push((await booked(shop, slot!.startsAt)).id);
    const first = await (await as(shop)("/api/bookings?limit=3")).json<{ items: Booking[]; nextCursor: string }>();
    const rest = await (await as(shop)(`/api/bookings?limit=3&cursor=${first.nextCursor}`)).json<typeof first>();
    expect([...first.items, ...rest.items].map((item) => item.id).toSorted()).toEqual(made.toSorted());
    expect(rest.nextCursor).toBeNull();
  });

  it("filters by time and status", async () => {
    const other = await booked(owner, slots[3]!.startsAt);
    await cancel(booking.id);
    const ids = async (query: string) => (await read(query)).items.map((item) => item.id);
    expect(await ids("status=cancelled")).toEqual([booking.id]);
    expect(await ids("status=confirmed")).toEqual([other.id]);
    expect(await ids(`from=${other.startsAt}`)).toEqual([other.id]);
    expect(await ids(`to=${booking.startsAt}`)).toEqual([booking.id]);
    expect(await ids(`from=${slots[4]!.startsAt}`)).toEqual([]);
  });

  it.each(["limit=0", "limit=101", "limit=x", "cursor=%00", "cursor=bm9wZQ", "from=yesterday", "status=lost"])(
    "refuses %s",
    async (query) => {
      expect((await as(owner)(`/api/bookings?${query}`)).status).toBe(400);
    },
  );
});
