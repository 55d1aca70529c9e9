import { Temporal } from "temporal-polyfill";
import type { Turn } from "../../../worker/src/contract/calls.ts";
import type { Ctx } from "../../../worker/src/context.ts";
import { standardVoices } from "../../../worker/src/domain/agent/standard-voices.ts";
import type { BillingPeriod } from "../../../worker/src/domain/billing/period.ts";
import { waivedReasonOf } from "../../../worker/src/domain/billing/charge/waive.ts";
import { wallClock } from "../../../worker/src/domain/booking/local-time.ts";
import { callIdOf } from "../../../worker/src/domain/ids.ts";
import { book } from "../../../worker/src/services/bookings/book.ts";
import { listSlots } from "../../../worker/src/services/bookings/list-slots.ts";
import { storeEndedCall } from "../../../worker/src/services/calls/store-ended.ts";
import { addNumber } from "../../../worker/src/services/numbers/add.ts";
import { listNumbers } from "../../../worker/src/services/numbers/list.ts";
import { takeMessage } from "../../../worker/src/services/messages/take.ts";
import { sid } from "../telephone/core/call-params.ts";
import { demo } from "./demo.ts";
import type { Story } from "./stories.ts";
import { dayMs, hourMs } from "../../../worker/src/domain/durations.ts";

const [firstVoice] = standardVoices("en-US");
const voiceOfDemo = firstVoice === undefined ? "" : `${firstVoice.provider} ${firstVoice.name}`;

/** The instant (ms) a story happened, seen from `now`. */
export function momentOf(past: Story["past"], now: number): number {
  if ("hours" in past) return now - past.hours * hourMs;
  return localMoment(now - past.days * dayMs, past.at);
}

/** The instant (ms) of a local time on the local day of `near`. */
function localMoment(near: number, at: string): number {
  const day = Temporal.Instant.fromEpochMilliseconds(near).toZonedDateTimeISO(demo.timeZone).toPlainDate();
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  return wallClock(day, hours * 60 + minutes, demo.timeZone).at;
}

/** The number of a story's call: the same at every seeding, so that a second one finds it. */
export const storyCallSid = (index: number): string => sid("CA", `de${index.toString(16).padStart(2, "0")}`);

/** Gives the demo tenant its number, unless it has it. */
export async function ensureDemoNumber(ctx: Ctx): Promise<void> {
  const { items } = await listNumbers(ctx, { limit: 100 });
  if (!items.some((number) => number.phoneNumber === demo.phoneNumber)) await addNumber(ctx, demo.phoneNumber);
}

/**
 * Makes one story part of the past, through the verbs a real call goes through.
 * @param at builds a context whose clock stands at an instant (ms)
 * @param before the billing period before the running one
 */
export async function tellStory(
  story: Story,
  index: number,
  now: number,
  at: (instant: number) => Ctx,
  before: BillingPeriod,
): Promise<void> {
  const startedAt = momentOf(story.past, now);
  const waived = waivedOf(story);
  const ctx = at(startedAt);
  const callId = callIdOf(storyCallSid(index));
  const booking = await bookFor(story, startedAt, ctx, callId);
  if (story.message !== undefined) {
    const from = { fromName: story.caller, fromPhone: story.from };
    await takeMessage(ctx, { id: `msg_demo${index}`, callId, body: story.message, ...from });
  }
  await storeEndedCall(ctx, {
    callSid: storyCallSid(index),
    from: story.from,
    to: demo.phoneNumber,
    startedAt,
    endedAt: startedAt + story.seconds * 1000,
    status: "completed",
    durationSeconds: story.seconds,
    timeZone: demo.timeZone,
    turns: turnsOf(story, startedAt, booking?.startsAt),
    outcome: story.outcome,
    summary: story.summary,
    bookingIds: booking ? [booking.id] : [],
    callerName: story.caller,
    billableSeconds: waived === null ? story.seconds : 0,
    waived,
    model: "builtin",
    voice: voiceOfDemo,
    period: before,
  });
}

/** Why a story is not charged, by the rules every call is judged by. */
function waivedOf({ seconds, outcome, lines, lost }: Story) {
  return waivedReasonOf({
    refused: false,
    forwarded: false,
    messagesOnly: null,
    status: "completed",
    durationSeconds: seconds,
    outcome,
    greeted: true,
    heard: lines.filter((line) => line.startsWith("> ")),
    pressed: false,
    texts: 0,
    toolsFailed: false,
    faults: lost ? ["connection"] : [],
  });
}

async function bookFor(story: Story, startedAt: number, ctx: Ctx, callId: string) {
  if (story.books === undefined) return undefined;
  const { serviceId, afterDays, at } = story.books;
  const from = localMoment(startedAt + afterDays * dayMs, at);
  const [slot] = await listSlots(ctx, { serviceId, from, to: from + 10 * dayMs, limit: 1 });
  if (slot === undefined) return undefined;
  return book(ctx, {
    serviceId,
    customerName: story.caller ?? "Caller",
    customerPhone: story.from,
    startsAt: Date.parse(slot.startsAt),
    source: "voice",
    callId,
    idempotencyKey: `demo-${callId}`,
  });
}

function turnsOf(story: Story, startedAt: number, bookedFor: string | undefined): Turn[] {
  const when = bookedFor === undefined ? "" : spoken(bookedFor);
  const step = (story.seconds * 1000) / story.lines.length;
  return story.lines.map((line, index) => ({
    at: new Date(Math.round(startedAt + index * step)).toISOString(),
    role: line.startsWith("> ") ? "caller" : "agent",
    text: line.replace(/^> /, "").replaceAll("{when}", when),
  }));
}

function spoken(instant: string): string {
  const at = new Date(instant);
  const zone = { timeZone: demo.timeZone };
  const day = at.toLocaleDateString("en-US", { ...zone, weekday: "long", month: "long", day: "numeric" });
  return `${day} at ${at.toLocaleTimeString("en-US", { ...zone, hour: "numeric", minute: "2-digit" })}`;
}
