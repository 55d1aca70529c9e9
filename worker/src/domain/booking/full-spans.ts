import type { Busy } from "./diary.ts";

/**
 * The stretches in which every place is taken: at each instant of them at least `capacity` of `busy` overlap.
 * Ascending and disjoint. What counts is how many overlap at one instant, not how many overlap an appointment in all:
 * two short ones after each other take one place, not two.
 */
export function fullSpans(busy: readonly Busy[], capacity: number): Busy[] {
  const real = busy.filter((span) => span.startsAt < span.busyUntil);
  const starts = real.map((span) => span.startsAt).sort((a, b) => a - b);
  const ends = real.map((span) => span.busyUntil).sort((a, b) => a - b);
  const spans: Busy[] = [];
  let taken = 0;
  let ended = 0;
  for (const start of starts) {
    // Who leaves at an instant makes room for who comes at it.
    while (ends[ended]! <= start) leave();
    taken += 1;
    if (taken === capacity) spans.push({ startsAt: start, busyUntil: start });
  }
  while (taken >= capacity) leave();
  return spans;

  function leave(): void {
    if (taken === capacity) spans.at(-1)!.busyUntil = ends[ended]!;
    taken -= 1;
    ended += 1;
  }
}

/** True where one of `spans` overlaps the stretch from `startsAt` until just before `busyUntil`. */
export function overlapsAny(spans: readonly Busy[], { startsAt, busyUntil }: Busy): boolean {
  return spans.some((span) => span.startsAt < busyUntil && span.busyUntil > startsAt);
}
