import { Temporal } from "temporal-polyfill";
import type { SlotsQuery } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import { startOfDay } from "../../domain/booking/local-time.ts";
import { AppError } from "../../errors.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { dayMs } from "../../domain/durations.ts";

const longestRangeMs = 62 * dayMs;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The stretch `[from, to)` in ms that a query names by instants or by local days, the last of them included.
 * @throws AppError `invalid` where it runs backward or is longer than 62 days from now
 */
export async function slotRange(ctx: Ctx, query: SlotsQuery): Promise<{ from: number; to: number }> {
  const byDay = day.test(query.from) || day.test(query.to);
  const zone = query.timeZone ?? (byDay ? (await publishedConfig(ctx)).timeZone : "UTC");
  const at = (text: string, daysLater: number): number =>
    day.test(text) ? startOfDay(Temporal.PlainDate.from(text).add({ days: daysLater }), zone) : Date.parse(text);
  const [from, to] = [at(query.from, 0), at(query.to, 1)];
  if (to <= from) throw new AppError("invalid", "to must be later than from");
  if (to - Math.max(from, ctx.now) > longestRangeMs) throw new AppError("invalid", "ask for at most 62 days at once");
  return { from, to };
}
