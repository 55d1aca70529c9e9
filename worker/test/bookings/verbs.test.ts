import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "../../src/context.ts";
import { AppError } from "../../src/errors.ts";
import { book, type BookInput } from "../../src/services/bookings/book.ts";
import { cancel } from "../../src/services/bookings/cancel.ts";
import { hold } from "../../src/services/bookings/hold.ts";
import { listSlots } from "../../src/services/bookings/list-slots.ts";
import { releaseHold } from "../../src/services/bookings/release-hold.ts";
import { reschedule } from "../../src/services/bookings/reschedule.ts";
import type { Member } from "../harness/api.ts";
import { countOf, ctxAt, openShop, shop } from "./desk.ts";

const now = Date.parse("2027-01-04T12:00:00Z");
const ten = Date.parse("2027-01-05T15:00:00Z");
const eleven = Date.parse("2027-01-05T16:00:00Z");
const minute = 60_000;
let owner: Member;

beforeEach(async () => {
  owner = await openShop();
});

const at = (ms: number) => ctxAt(owner, ms);
const wish = (startsAt: number, holder?: string): BookInput => ({
  customerName: "Ana",
  customerPhone: "+15557654321",
  startsAt,
  source: "voice",
  holder,
});
const keep = (ctx: Ctx, startsAt: number, holder: string) => hold(ctx, { serviceId: "svc_cut", startsAt, holder });
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};
const offers = async (ctx: Ctx, startsAt: number, holder?: string) =>
  (await listSlots(ctx, { from: startsAt, to: startsAt + minute, holder })).length === 1;

describe("a hold", () => {
  it("keeps the place for its holder and from everybody else", async () => {
    expect(await keep(at(now), ten, "a")).toEqual({ expiresAt: now + 3 * minute });
    expect(await codeOf(book(at(now + minute), wish(ten)))).toBe("conflict");
    expect(await codeOf(keep(at(now + minute), ten, "b"))).toBe("conflict");
    expect(await offers(at(now + minute), ten)).toBe(false);
    expect(await offers(at(now + minute), ten, "a")).toBe(true);
    const booking = await book(at(now + minute), wish(ten, "a"));
    expect(booking).toMatchObject({ status: "confirmed", source: "voice" });
    expect(await countOf("holds", owner)).toBe(0);
    expect(await codeOf(book(at(now + minute), wish(ten, "a")))).toBe("conflict");
  });

  it("ends after three minutes", async () => {
    await keep(at(now), ten, "a");
    expect(await codeOf(keep(at(now + 3 * minute - 1), ten, "b"))).toBe("conflict");
    expect(await codeOf(keep(at(now + 3 * minute), ten, "b"))).toBe("done");
    expect(await codeOf(book(at(now + 3 * minute), wish(ten, "a")))).toBe("conflict");
    expect(await codeOf(book(at(now + 6 * minute), wish(ten, "a")))).toBe("done");
  });

  it("is one for each holder: the next replaces it, a failed one leaves it", async () => {
    await keep(at(now), ten, "a");
    await keep(at(now), eleven, "a");
    expect(await countOf("holds", owner)).toBe(1);
    expect(await offers(at(now), ten)).toBe(true);
    expect(await offers(at(now), eleven)).toBe(false);
    await book(at(now), wish(ten));
    expect(await codeOf(keep(at(now), ten, "a"))).toBe("conflict");
    expect(await offers(at(now), eleven)).toBe(false);
  });

  it("is given back, and can be held again by itself", async () => {
    await keep(at(now), ten, "a");
    expect(await keep(at(now + minute), ten, "a")).toEqual({ expiresAt: now + 4 * minute });
    await releaseHold(at(now), "a");
    await releaseHold(at(now), "a");
    expect(await offers(at(now), ten)).toBe(true);
  });

  it("goes to one of many who reach for it", async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, (_, i) => codeOf(keep(at(now), ten, `h${i}`))));
    expect(codes.toSorted()).toEqual([...Array(19).fill("conflict"), "done"]);
  });

  it("of another time does not entitle to this one", async () => {
    await keep(at(now), ten, "a");
    await keep(at(now), eleven, "b");
    expect(await codeOf(book(at(now), wish(eleven, "a")))).toBe("conflict");
    expect(await countOf("holds", owner)).toBe(2);
  });

  it("blocks a move, unless the mover holds it", async () => {
    const { id } = await book(at(now), wish(eleven));
    await keep(at(now), ten, "a");
    expect(await codeOf(reschedule(at(now), { id, startsAt: ten }))).toBe("conflict");
    expect(await codeOf(reschedule(at(now), { id, startsAt: ten, holder: "a" }))).toBe("done");
  });

  it("follows the rules of a booking", async () => {
    expect(await codeOf(keep(at(now), ten + minute, "a"))).toBe("invalid");
    expect(await codeOf(hold(at(now), { serviceId: "svc_none", startsAt: ten, holder: "a" }))).toBe("not_found");
    expect(await countOf("holds", owner)).toBe(0);
  });
});

describe("who may", () => {
  it("a viewer reads and writes nothing; the receptionist writes", async () => {
    const viewer = ctxAt(owner, now, { type: "user", id: "usr_v", role: "viewer" });
    expect(await codeOf(listSlots(viewer, { from: ten, to: eleven }))).toBe("done");
    expect(await codeOf(book(viewer, wish(ten)))).toBe("forbidden");
    expect(await codeOf(keep(viewer, ten, "v"))).toBe("forbidden");
    expect(await codeOf(releaseHold(viewer, "v"))).toBe("forbidden");
    const { id } = await book(at(now), wish(ten));
    expect(await codeOf(cancel(viewer, { id }))).toBe("forbidden");
    expect(await codeOf(reschedule(viewer, { id, startsAt: eleven }))).toBe("forbidden");
  });
});

describe("the live board", () => {
  it("hears of what was done, and of nothing that failed or changed nothing", async () => {
    const ctx = at(now);
    const booking = await book(ctx, { ...wish(ten), idempotencyKey: "k" });
    await book(ctx, { ...wish(ten), idempotencyKey: "k" });
    await codeOf(book(ctx, wish(ten)));
    const moved = await reschedule(ctx, { id: booking.id, startsAt: eleven });
    const cancelled = await cancel(ctx, { id: booking.id });
    await cancel(ctx, { id: booking.id });
    expect(ctx.news).toEqual([booking, moved, cancelled].map((each) => ({ type: "booking.changed", booking: each })));
  });
});

describe("an interruption", () => {
  it("between the write and its answer makes no second booking: the same key finds the first", async () => {
    const ctx = at(now);
    const batch: typeof ctx.db.batch = async (statements) => {
      await ctx.db.batch(statements);
      throw new Error("Network connection lost");
    };
    const request = { ...wish(ten), idempotencyKey: "call_1:7" };
    await expect(book({ ...ctx, db: Object.assign(Object.create(ctx.db), { batch }) }, request)).rejects.toThrow(
      "lost",
    );
    expect(await countOf("bookings", owner)).toBe(1);
    const booking = await book(at(now + minute), request);
    expect(booking.startsAt).toBe(new Date(ten).toISOString());
    expect(await countOf("bookings", owner)).toBe(1);
    expect(await countOf("contacts", owner)).toBe(1);
  });

  it("of the batch leaves nothing of it behind", async () => {
    const ctx = at(now);
    await keep(ctx, ten, "a");
    const before = await countOf("audit_log", owner);
    // The counter is the batch's fourth statement; it fails after the booking, the audit row and the contact.
    await env.DB.exec(
      "CREATE TRIGGER broken BEFORE INSERT ON daily_counters BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    try {
      await expect(book(ctx, wish(ten, "a"))).rejects.toThrow();
    } finally {
      await env.DB.exec("DROP TRIGGER broken");
    }
    expect([await countOf("bookings", owner), await countOf("contacts", owner)]).toEqual([0, 0]);
    expect([await countOf("audit_log", owner), await countOf("holds", owner)]).toEqual([before, 1]);
    expect(await codeOf(book(ctx, wish(ten, "a")))).toBe("done");
  });

  it("of the live board costs nobody a booking", async () => {
    const ctx = at(now);
    const down = () => Promise.reject(new Error("the board is down"));
    const live = { publish: down, adopt: down, endBoards: down };
    expect(await codeOf(book({ ...ctx, deps: { ...ctx.deps, live } }, wish(ten)))).toBe("done");
  });
});

describe("a clock change", () => {
  it("leaves nine o'clock where it is, and keeps no place twice", async () => {
    const night = { ...shop.hours, sun: [["00:00", "06:00"]] as [string, string][] };
    const member = await openShop({ hours: night });
    const ctx = ctxAt(member, Date.parse("2027-03-10T12:00:00Z"));
    const from = Date.parse("2027-03-13T05:00:00Z");
    const starts = (await listSlots(ctx, { from, to: from + 3 * 86_400_000 })).map((slot) =>
      slot.startsAt.slice(0, 16),
    );
    expect(starts[0]).toBe("2027-03-13T14:00");
    // Sunday has two starts at midnight, two at one, none at two, then three to half past five.
    const sunday = starts.filter((start) => start.startsWith("2027-03-14"));
    expect(sunday.map((start) => start.slice(11)).join(" ")).toBe(
      "05:00 05:30 06:00 06:30 07:00 07:30 08:00 08:30 09:00 09:30",
    );
    expect(starts.find((start) => start.startsWith("2027-03-15"))).toBe("2027-03-15T13:00");
    expect(await codeOf(book(ctx, { ...wish(Date.parse("2027-03-15T14:00:00Z")) }))).toBe("done");
    expect(await codeOf(book(ctx, { ...wish(Date.parse("2027-03-15T14:00:00Z")) }))).toBe("conflict");
  });
});
