import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookings, holds } from "../../src/db/schema/bookings.ts";
import { fullSpans, overlapsAny } from "../../src/domain/booking/full-spans.ts";
import { longestBusyMs } from "../../src/domain/booking/diary.ts";
import { placeIsFree } from "../../src/services/bookings/busy.ts";
import { ctxAt } from "./desk.ts";

const now = Date.parse("2027-01-04T12:00:00Z");
const unit = 60_000;
const base = now + 10 * 86_400_000;

/** A taken place: a booking or a hold, whose, and whether it still counts. */
const place = fc.record({
  kind: fc.constantFrom("booking" as const, "hold" as const),
  start: fc.integer({ min: 0, max: 40 }),
  length: fc.integer({ min: 1, max: 20 }),
  counts: fc.boolean(),
});

describe("the guard in SQL", () => {
  it("agrees with the pure rule on any calendar", { timeout: 60_000 }, async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 1, maxLength: 12 }),
        fc.record({ start: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 1, max: 20 }) }),
        fc.integer({ min: 1, max: 4 }),
        async (places, wish, capacity) => {
          const tenantId = `ten_guard${++round}`;
          const ctx = ctxAt({ tenantId, token: "", userId: "" }, now);
          const spanOf = ({ start, length }: { start: number; length: number }) => ({
            startsAt: base + start * unit,
            busyUntil: base + (start + length) * unit,
          });
          const statements = places.map((each, i) => {
            const span = spanOf(each);
            if (each.kind === "hold") {
              const expiresAt = each.counts ? now + 1 : now;
              return ctx.db
                .insert(holds)
                .values({ id: `${tenantId}_${i}`, tenantId, holder: `h${i}`, ...span, expiresAt });
            }
            return ctx.db.insert(bookings).values({
              id: `${tenantId}_${i}`,
              tenantId,
              status: each.counts ? "pending" : "cancelled",
              serviceId: "svc_1",
              customerName: "A",
              ...span,
              endsAt: span.busyUntil,
              timeZone: "UTC",
              source: "api",
              createdAt: now,
              updatedAt: now,
            });
          });
          const [first, ...rest] = statements;
          await ctx.db.batch([first!, ...rest]);
          const span = spanOf(wish);
          const [row] = await ctx.db.all<{ free: number }>(sql`SELECT ${placeIsFree(ctx, span, capacity, {})} AS free`);
          const busy = places.filter((each) => each.counts).map(spanOf);
          expect(row!.free === 1).toBe(!overlapsAny(fullSpans(busy, capacity), span));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("sees the longest booking there can be, and reads a stretch of the index only", async () => {
    const tenantId = "ten_guard_long";
    const ctx = ctxAt({ tenantId, token: "", userId: "" }, now);
    const long = { startsAt: base, endsAt: base + longestBusyMs, busyUntil: base + longestBusyMs };
    const row = {
      id: "book_long",
      tenantId,
      status: "confirmed",
      serviceId: "s",
      customerName: "A",
      timeZone: "UTC",
    } as const;
    await ctx.db.insert(bookings).values({ ...row, ...long, source: "api", createdAt: now, updatedAt: now });
    const last = { startsAt: long.busyUntil - 1, busyUntil: long.busyUntil + unit };
    const [answer] = await ctx.db.all<{ free: number }>(sql`SELECT ${placeIsFree(ctx, last, 1, {})} AS free`);
    expect(answer).toEqual({ free: 0 });

    const plan = await ctx.db.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN SELECT ${placeIsFree(ctx, last, 1, {})}`);
    const touched = plan.map(({ detail }) => detail).filter((detail) => /\b(bookings|holds)\b/.test(detail));
    expect(touched.length).toBeGreaterThan(0);
    for (const detail of touched)
      expect(detail).toMatch(/USING INDEX \w+ \(tenant_id=\? AND starts_at>\? AND starts_at<\?\)/);
  });
});
