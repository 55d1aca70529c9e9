import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Booking, Slot } from "../../src/contract/bookings.ts";
import { api, as, type Member } from "../harness/api.ts";
import { booked, bookVia, countOf, customer, type ErrorAnswer, freeSlots, iso, openShop } from "./desk.ts";

const minute = 60_000;
let owner: Member;
let slots: Slot[];
const next = (): string => slots.shift()!.startsAt;

beforeAll(async () => {
  owner = await openShop();
  slots = await freeSlots(owner, 2, 20);
});

describe("booking", () => {
  it("makes a booking that the list and the slots know", async () => {
    const startsAt = next();
    const answer = await bookVia(owner, {
      ...customer,
      customerEmail: "maria@example.com",
      startsAt,
      notes: "first visit",
    });
    expect(answer.status).toBe(201);
    const booking = await answer.json<Booking>();
    expect(booking).toEqual({
      id: expect.stringMatching(/^book_/),
      status: "confirmed",
      serviceId: "svc_cut",
      customerName: "Maria Lopez",
      customerEmail: "maria@example.com",
      customerPhone: "+15551234567",
      startsAt,
      endsAt: iso(Date.parse(startsAt) + 30 * minute),
      timeZone: "America/New_York",
      source: "api",
      notes: "first visit",
      externalId: null,
      callId: null,
    });
    const list = await (await as(owner)(`/api/bookings?from=${startsAt}&to=${startsAt}`)).json<{ items: Booking[] }>();
    expect(list.items).toEqual([booking]);
    expect(await (await as(owner)(`/api/bookings/${booking.id}`)).json()).toEqual(booking);
    expect((await freeSlots(owner, 2, 20)).map((slot) => slot.startsAt)).not.toContain(startsAt);
  });

  it("writes audit, contact and counter with it", async () => {
    const shop = await openShop();
    const [first, second, third, fourth] = await freeSlots(shop, 2, 4);
    await booked(shop, first!.startsAt);
    const again = { ...customer, customerName: "Maria L.", customerEmail: "m@example.com" };
    await bookVia(shop, { ...again, startsAt: second!.startsAt });
    await bookVia(shop, { customerName: "Sam", customerEmail: "sam@example.com", startsAt: third!.startsAt });
    await bookVia(shop, { customerName: "Sam", customerEmail: "Sam@Example.com", startsAt: fourth!.startsAt });

    const contacts = await (await as(shop)("/api/contacts")).json<{ items: unknown[] }>();
    expect(contacts.items).toHaveLength(2);
    expect(contacts.items).toContainEqual(
      expect.objectContaining({ name: "Maria L.", phone: customer.customerPhone, email: "m@example.com", bookings: 2 }),
    );
    expect(contacts.items).toContainEqual(expect.objectContaining({ name: "Sam", phone: null, bookings: 2 }));
    const overview = await (await as(shop)("/api/dashboard/overview")).json<{ totals: unknown; bookings: Booking[] }>();
    expect(overview.totals).toMatchObject({ bookings7d: 4 });
    expect(overview.bookings.map((booking) => booking.startsAt)).toEqual(
      [first, second, third, fourth].map((slot) => slot!.startsAt),
    );
    const audit = await (await as(shop)("/api/audit")).json<{ items: { action: string; actor: unknown }[] }>();
    const made = audit.items.filter((entry) => entry.action === "booking.created");
    expect(made).toHaveLength(4);
    expect(made[0]!.actor).toEqual({ type: "user", id: shop.userId });
  });

  it("links the booking to the person it was made for", async () => {
    const shop = await openShop();
    const [slot] = await freeSlots(shop, 2, 4);
    const { id } = await booked(shop, slot!.startsAt);
    const row = await env.DB.prepare(
      "SELECT contacts.phone FROM bookings JOIN contacts ON contacts.id = bookings.contact_id WHERE bookings.id = ?",
    )
      .bind(id)
      .first<{ phone: string }>();
    expect(row?.phone).toBe(customer.customerPhone);
  });

  it("answers a taken time with free ones", async () => {
    const startsAt = next();
    await booked(owner, startsAt);
    const answer = await bookVia(owner, { ...customer, startsAt });
    expect(answer.status).toBe(409);
    const { error } = await answer.json<ErrorAnswer>();
    expect(error).toMatchObject({ code: "conflict", details: { reason: "taken" } });
    expect(error.details!.alternatives).toHaveLength(3);
    const free = (await freeSlots(owner, 1, 25)).map((slot) => slot.startsAt);
    for (const alternative of error.details!.alternatives!) expect(free).toContain(alternative);
    await booked(owner, error.details!.alternatives![0]!);
  });

  it("finds alternatives beyond two full weeks", async () => {
    const shop = await openShop({ booking: { leadMinutes: 0, horizonDays: 40, slotStepMinutes: 240, capacity: 1 } });
    const all = await freeSlots(shop, 1, 30);
    const full = all.filter((slot) => Date.parse(slot.startsAt) < Date.parse(all[0]!.startsAt) + 20 * 86_400_000);
    const answers = await Promise.all(full.map((slot) => bookVia(shop, { ...customer, startsAt: slot.startsAt })));
    expect(answers.every((answer) => answer.status === 201)).toBe(true);
    const { error } = await (await bookVia(shop, { ...customer, startsAt: full[4]!.startsAt })).json<ErrorAnswer>();
    const after = all.slice(full.length, full.length + 3).map((slot) => slot.startsAt);
    expect(error.details?.alternatives).toEqual(after);
  });

  it.each([
    ["in the past", () => iso(Date.now() - 60 * minute), "too-soon"],
    ["off the step", () => iso(Date.parse(next()) + 7 * minute), "off-grid"],
    ["outside the hours", () => next().replace(/T.*/, "T05:00:00.000Z"), "outside-hours"],
    ["beyond the horizon", () => iso(Date.parse(next()) + 100 * 86_400_000), "too-far"],
    ["in the year 9999", () => "9999-12-31T23:59:00Z", "too-far"],
    ["in the year 1", () => "0001-01-01T00:00:00Z", "too-soon"],
  ])("refuses a start %s, says why and offers others", async (_what, startsAt, reason) => {
    const answer = await bookVia(owner, { ...customer, startsAt: startsAt() });
    expect(answer.status).toBe(400);
    const { error } = await answer.json<ErrorAnswer>();
    expect(error).toMatchObject({ code: "invalid", details: { reason } });
    expect(error.details!.alternatives).toHaveLength(3);
  });

  it("knows a service by id, by name in any case, or as the only one", async () => {
    expect((await bookVia(owner, { ...customer, startsAt: next(), serviceId: "svc_cut" })).status).toBe(201);
    expect((await bookVia(owner, { ...customer, startsAt: next(), eventType: " hAIRCUT" })).status).toBe(201);
    expect((await bookVia(owner, { ...customer, startsAt: next(), serviceId: "svc_none" })).status).toBe(404);
    expect((await bookVia(owner, { ...customer, startsAt: next(), eventType: "Perm" })).status).toBe(400);
    const cut = { id: "svc_cut", name: "Haircut", durationMinutes: 30, bufferMinutes: 0, priceCents: 1 };
    const two = await openShop({ services: [cut, { ...cut, id: "svc_perm", name: "Perm" }] });
    const answer = await bookVia(two, { ...customer, startsAt: next() });
    expect(answer.status).toBe(400);
    expect((await answer.json<ErrorAnswer>()).error.details?.services).toEqual([
      { id: "svc_cut", name: "Haircut" },
      { id: "svc_perm", name: "Perm" },
    ]);
  });
});

describe("hostile requests", () => {
  it.each([
    ["neither phone nor email", { customerName: "A" }],
    ["a name of blanks", { ...customer, customerName: "   " }],
    ["a phone that is none", { customerName: "A", customerPhone: "12" }],
    ["a start without zone", { ...customer, startsAt: "2030-01-01T10:00:00" }],
    ["a start that is no date", { ...customer, startsAt: "tomorrow" }],
    ["a number as start", { ...customer, startsAt: 5 }],
    ["a novel as note", { ...customer, notes: "x".repeat(2001) }],
    ["null", null],
    ["a list", []],
    ["half of JSON", '{"customerName":'],
  ])("refuses %s", async (_what, body) => {
    const whole =
      body !== null && typeof body === "object" && !Array.isArray(body)
        ? { startsAt: slots[0]!.startsAt, ...body }
        : body;
    const before = await countOf("bookings", owner);
    const answer = await bookVia(owner, whole === null ? "null" : whole);
    expect(answer.status).toBe(400);
    expect((await answer.json<ErrorAnswer>()).error.code).toBe("invalid");
    expect(await countOf("bookings", owner)).toBe(before);
  });

  it("keeps SQL and markup in a name as they are", async () => {
    const customerName = `Robert'); DROP TABLE bookings;-- <b>"é"`;
    const answer = await bookVia(owner, { ...customer, customerName, startsAt: next() });
    expect((await answer.json<Booking>()).customerName).toBe(customerName);
  });

  it.each([
    ["backward", () => [iso(Date.now() + 2000), iso(Date.now() + 1000)]],
    ["too long", () => [iso(Date.now()), iso(Date.now() + 63 * 86_400_000)]],
    ["no date", () => ["now", "then"]],
  ])("refuses a %s range of slots", async (_what, range) => {
    const [from, to] = range();
    expect((await as(owner)(`/api/scheduling/slots?from=${from}&to=${to}`)).status).toBe(400);
  });

  it("a past range has no slots, a past start of a range is now", async () => {
    const past = await as(owner)("/api/scheduling/slots?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z");
    expect(await past.json()).toEqual({ items: [] });
    const soon = await as(owner)(`/api/scheduling/slots?from=2020-01-01T00:00:00Z&to=${iso(Date.now() + 86_400_000)}`);
    const { items } = await soon.json<{ items: Slot[] }>();
    expect(items.every((slot) => Date.parse(slot.startsAt) > Date.now() - 10 * minute)).toBe(true);
  });
});

describe("a range of slots given in local days", () => {
  const inDays = (days: number): string => iso(Date.now() + days * 86_400_000).slice(0, 10);
  const slotsOf = async (query: string): Promise<Slot[]> =>
    (await (await as(owner)(`/api/scheduling/slots?${query}`)).json<{ items: Slot[] }>()).items;
  const dayIn = (zone: string) => (slot: Slot) =>
    new Date(slot.startsAt).toLocaleDateString("sv-SE", { timeZone: zone });

  it("holds all of both days, on the clock of the zone it names", async () => {
    const [first, last] = [inDays(3), inDays(4)];
    const days = (await slotsOf(`from=${first}&to=${last}&timeZone=Pacific/Auckland`)).map(dayIn("Pacific/Auckland"));
    expect([...new Set(days)]).toEqual([first, last]);
  });

  it("is the same as the range of instants from midnight to midnight", async () => {
    const day = inDays(5);
    const byDay = await slotsOf(`from=${day}&to=${day}&timeZone=UTC`);
    expect(byDay.length).toBeGreaterThan(0);
    expect(byDay).toEqual(await slotsOf(`from=${day}T00:00:00Z&to=${inDays(6)}T00:00:00Z`));
    expect(byDay).toEqual(await slotsOf(`from=${day}T02:00:00%2B02:00&to=${inDays(6)}T00:00:00Z`));
  });

  it.each(["2026-02-30", "0000-00-00", "2026-13-01"])("is refused where there is no such day: %s", async (day) => {
    expect((await as(owner)(`/api/scheduling/slots?from=${day}&to=${day}`)).status).toBe(400);
  });
});

describe("tenancy", () => {
  it("needs a session and the tenant's id", async () => {
    const body = { ...customer, startsAt: slots[0]!.startsAt };
    expect((await api("/api/scheduling/book", { body, tenantId: owner.tenantId })).status).toBe(401);
    expect((await api("/api/scheduling/book", { body, token: owner.token })).status).toBe(400);
    const stranger = await openShop();
    expect((await bookVia({ ...stranger, tenantId: owner.tenantId }, body)).status).toBe(403);
  });

  it("hides another tenant's bookings and services", async () => {
    const startsAt = next();
    const { id } = await booked(owner, startsAt);
    const stranger = await openShop({
      services: [{ id: "svc_own", name: "Own", durationMinutes: 30, bufferMinutes: 0, priceCents: 1 }],
    });
    expect((await as(stranger)(`/api/bookings/${id}`)).status).toBe(404);
    expect((await as(stranger)(`/api/bookings/${id}/cancel`, { body: {} })).status).toBe(404);
    expect((await as(stranger)(`/api/bookings/${id}/reschedule`, { body: { startsAt: next() } })).status).toBe(404);
    expect((await bookVia(stranger, { ...customer, startsAt, serviceId: "svc_cut" })).status).toBe(404);
    expect(await (await as(stranger)("/api/bookings")).json()).toEqual({ items: [], nextCursor: null });
    // Their calendars are two: what one has taken is free in the other.
    expect((await bookVia(stranger, { ...customer, startsAt })).status).toBe(201);
    expect(await (await as(owner)(`/api/bookings/${id}`)).json()).toMatchObject({ status: "confirmed", startsAt });
  });
});
