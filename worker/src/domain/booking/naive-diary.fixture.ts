import fc from "fast-check";
import { type Weekday, weekdays } from "../../contract/agent-config.ts";
import type { Busy, Diary } from "./diary.ts";
import { minuteMs } from "../durations.ts";

/**
 * A second opinion for the tests: it reads the wall clock of every minute through Intl and decides from those readings
 * alone, with no arithmetic on zones and no cleverness.
 */
interface Reading {
  at: number;
  /** `YYYY-MM-DDTHH:MM` on the wall. */
  label: string;
  weekday: Weekday;
}

const readings = new Map<string, Reading[]>();

/** The wall clock of `zone` for each minute of `days` days from `from` (ms, a whole minute). */
export function wallReadings(zone: string, from: number, days: number): Reading[] {
  const key = `${zone} ${from} ${days}`;
  const known = readings.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const made = Array.from({ length: days * 1440 }, (_, i) => {
    const at = from + i * minuteMs;
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const label = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
    return { at, label, weekday: part.weekday!.toLowerCase() as Weekday };
  });
  readings.set(key, made);
  return made;
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const minuteOf = (label: string): number => Number(label.slice(11, 13)) * 60 + Number(label.slice(14, 16));

/** Every free start among `clock`'s minutes, found by trying each. `clock` must reach two days past the last one asked for. */
export function naiveFreeStarts(
  clock: readonly Reading[],
  input: {
    config: Diary;
    serviceId: string;
    from: number;
    to: number;
    busy: readonly Busy[];
    now: number;
  },
): number[] {
  const { hours, booking, services } = input.config;
  const service = services.find(({ id }) => id === input.serviceId)!;
  const firstAt = (label: string): number => clock.find((reading) => reading.label >= label)?.at ?? Infinity;
  const days = [...new Set(clock.map(({ label }) => label.slice(0, 10)))];
  const ranges = days
    .filter((day) => !hours.closedDates.includes(day))
    .flatMap((day) => {
      const weekday = clock.find(({ label }) => label.startsWith(day))!.weekday;
      return hours[weekday].map(([opens, closes]) => ({
        day,
        opens,
        opensAt: firstAt(`${day}T${opens}`),
        closesAt: closes === "24:00" ? firstAt(`${nextDay(day)}T00:00`) : firstAt(`${day}T${closes}`),
      }));
    });
  const isOpen = (at: number): boolean => ranges.some(({ opensAt, closesAt }) => opensAt <= at && at < closesAt);
  const today = clock.findLast(({ at }) => at <= input.now)!.label.slice(0, 10);
  let lastDay = today;
  for (let i = 0; i < booking.horizonDays; i++) lastDay = nextDay(lastDay);
  const seen = new Set<string>();

  return clock
    .filter(({ at, label }) => {
      const firstPass = !seen.has(label);
      seen.add(label);
      if (!firstPass || at < input.from || at >= input.to) return false;
      if (at < input.now + booking.leadMinutes * minuteMs || label.slice(0, 10) > lastDay) return false;
      const onStep = ranges.some(({ day, opens, opensAt, closesAt }) => {
        const sinceOpening = minuteOf(label) - minuteOf(`${day}T${opens}`);
        return label.startsWith(day) && opensAt <= at && at < closesAt && sinceOpening % booking.slotStepMinutes === 0;
      });
      if (!onStep) return false;
      for (let i = 0; i < service.durationMinutes; i++) if (!isOpen(at + i * minuteMs)) return false;
      for (let i = 0; i < service.durationMinutes + service.bufferMinutes; i++) {
        const minute = at + i * minuteMs;
        const taken = input.busy.filter(({ startsAt, busyUntil }) => startsAt <= minute && minute < busyUntil).length;
        if (taken >= booking.capacity) return false;
      }
      return true;
    })
    .map(({ at }) => at);
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const dayHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 144 }), { minLength: 0, maxLength: 4 })
  .map((marks) => marks.sort((a, b) => a - b).map((mark) => timeOf(mark * 10)))
  .map((times) =>
    Array.from(
      { length: Math.floor(times.length / 2) },
      (_, i) => [times[2 * i]!, times[2 * i + 1]!] as [string, string],
    ),
  )
  .map((ranges) => ranges.filter(([opens]) => opens !== "24:00"));
const anyDay = fc.oneof(dayHours, fc.constant<[string, string][]>([["00:00", "24:00"]]));

/** A diary in `zone` with one service, `svc_1`. */
export const diaryIn = (zone: string, closable: string[]): fc.Arbitrary<Diary> =>
  fc.record({
    timeZone: fc.constant(zone),
    hours: fc.record({
      ...(Object.fromEntries(weekdays.map((day) => [day, anyDay])) as Record<Weekday, typeof anyDay>),
      closedDates: fc.subarray(closable),
    }),
    services: fc
      .record({
        id: fc.constant("svc_1"),
        name: fc.constant("Cleaning"),
        durationMinutes: fc.constantFrom(5, 20, 30, 45, 60, 90, 240, 1440),
        bufferMinutes: fc.constantFrom(0, 0, 10, 60),
        priceCents: fc.constant(null),
      })
      .map((service) => [service]),
    booking: fc.record({
      leadMinutes: fc.constantFrom(0, 60, 1500),
      horizonDays: fc.constantFrom(1, 2, 3, 60),
      slotStepMinutes: fc.constantFrom(10, 15, 30, 60, 240),
      capacity: fc.integer({ min: 1, max: 3 }),
    }),
  });

/** Up to eight taken places on whole minutes of `[from, to)`. */
export const busyIn = (from: number, to: number): fc.Arbitrary<Busy[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: (to - from) / minuteMs }), fc.integer({ min: 5, max: 600 }))
      .map(([start, length]) => ({
        startsAt: from + start * minuteMs,
        busyUntil: from + (start + length) * minuteMs,
      })),
    { maxLength: 8 },
  );
