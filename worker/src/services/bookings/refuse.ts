import type { Ctx } from "../../context.ts";
import { alternatives } from "../../domain/booking/alternatives.ts";
import { bookableWindow } from "../../domain/booking/bookable-window.ts";
import type { Refusal } from "../../domain/booking/check-start.ts";
import { type Diary, longestBusyMs } from "../../domain/booking/diary.ts";
import { dayAt, startOfDay } from "../../domain/booking/local-time.ts";
import { AppError } from "../../errors.ts";
import { busyBetween, type Own } from "./busy.ts";
import { dayMs } from "../../domain/durations.ts";

interface Wish {
  config: Diary;
  serviceId: string;
  startsAt: number;
  own: Own;
}

const offered = 3;
const nearMs = 14 * dayMs;

/**
 * The error for a start that cannot be had, with the nearest that can in `details.alternatives` (ISO, best first):
 * `conflict` where somebody has the place, `invalid` where the rules forbid the time; `details.reason` says which.
 */
export async function refuse(ctx: Ctx, reason: Refusal, wish: Wish): Promise<AppError> {
  const starts = await findAlternatives(ctx, wish);
  const details = { reason, alternatives: starts.map((at) => new Date(at).toISOString()) };
  return new AppError(reason === "taken" ? "conflict" : "invalid", explain(reason, wish, ctx.now), { details });
}

/** Looks at the two weeks from the wished day first: only where they are full is the whole horizon read. */
async function findAlternatives(ctx: Ctx, { config, serviceId, startsAt, own }: Wish): Promise<number[]> {
  const search = async (from: number, to: number) => {
    const busy = await busyBetween(ctx, from, to + longestBusyMs, own);
    return alternatives({ config, serviceId, wish: startsAt, from, to, busy, now: ctx.now, count: offered });
  };
  const window = bookableWindow(config, ctx.now);
  const wishedDay = Math.max(window.from, startOfDay(dayAt(startsAt, config.timeZone), config.timeZone));
  const near = await search(wishedDay, Math.min(window.to, wishedDay + nearMs));
  return near.length >= offered ? near : search(window.from, window.to);
}

function explain(reason: Refusal, { config, startsAt }: Wish, now: number): string {
  const { leadMinutes, horizonDays, slotStepMinutes } = config.booking;
  switch (reason) {
    case "taken":
      return "this time is taken";
    case "closed":
      return "the business is closed that day";
    case "outside-hours":
      return "the appointment would not lie within opening hours";
    case "off-grid":
      return `appointments start every ${slotStepMinutes} minutes, counted from opening`;
    case "too-soon":
      return startsAt < now ? "this time has passed" : `appointments need ${leadMinutes} minutes' notice`;
    case "too-far":
      return `appointments can be made at most ${horizonDays} days ahead`;
    case "unknown-service":
      return "this service is not offered";
  }
}
