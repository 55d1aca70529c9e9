import { type FreeStartsInput, freeStarts } from "./free-starts.ts";
import { dayAt, startOfDay } from "./local-time.ts";

/**
 * Free starts to offer instead of `wish` (ms), the most welcome first: the same local day by nearness, then the days
 * after it in order, and only then the days before it, latest first. At most `count`, within `[from, to)`.
 */
export function alternatives({
  wish,
  count = 3,
  ...input
}: FreeStartsInput & { wish: number; count?: number }): number[] {
  const zone = input.config.timeZone;
  const day = dayAt(wish, zone);
  const [dayStart, dayEnd] = [startOfDay(day, zone), startOfDay(day.add({ days: 1 }), zone)];
  const between = (from: number, to: number, limit?: number): number[] =>
    freeStarts({ ...input, from: Math.max(from, input.from), to: Math.min(to, input.to), limit });

  const found = between(dayStart, dayEnd).filter((start) => start !== wish);
  // Of two equally near, the later one: who wished for three can rather wait than be early.
  found.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || b - a);
  if (found.length < count) found.push(...between(dayEnd, input.to, count - found.length));
  if (found.length < count) found.push(...between(input.from, dayStart).reverse());
  return found.slice(0, count);
}
