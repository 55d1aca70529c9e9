import type { AgentConfig } from "../src/contract/agent-config.ts";
import { alternatives } from "../src/domain/booking/alternatives.ts";
import type { Busy } from "../src/domain/booking/diary.ts";
import { spanOf } from "../src/domain/booking/diary.ts";
import { freeStarts } from "../src/domain/booking/free-starts.ts";
import type { KnownBooking, ToolCall, ToolFailure, ToolResult } from "../src/domain/conversation/conversation.ts";

/** What a tool was asked for, as it stands in the calendar or the message book. */
type Asked<Tool extends ToolCall["tool"]> = Omit<Extract<ToolCall, { tool: Tool }>, "tool">;
export type Booked = Asked<"book">;
export type Left = Asked<"take_message">;
export type Sent = Asked<"send_text">;

/** An appointment that stands in the calendar. */
export interface Appointment extends KnownBooking {
  phone: string | null;
}

/** The code that the desk texts, whoever asks. */
export const textedCode = "482913";
const codeTries = 3;

/** A calendar, a message book and a telephone for texts, in memory, on the same rules as the real ones. */
export interface Calendar {
  /** Made by a caller, as asked for. */
  bookings: Booked[];
  messages: Left[];
  texts: Sent[];
  /** Everything that stands now, soonest first, whoever made it. */
  appointments(): Appointment[];
  held: { serviceId: string; startsAt: number } | null;
  /** Numbers known to be the caller's own. */
  proven: Set<string>;
  /** Numbers that want no texts; null where the business cannot send any. */
  optedOut: Set<string> | null;
  /** Takes a place away, as if somebody else had booked it. */
  occupy(startsAt: number, minutes: number): void;
  /** Enters an appointment made before the conversation. */
  enter(appointment: { service: string; at: number; name: string; phone: string | null }): Appointment;
  answer(call: ToolCall, now: number): ToolResult;
}

export function memoryCalendar(config: AgentConfig): Calendar {
  const closed: Busy[] = [];
  const stands = new Map<string, Appointment>();
  const codes = new Map<string, number>();
  let entered = 0;

  const serviceOf = (id: string) => config.services.find((service) => service.id === id)!;
  const busyBut = (own?: string): Busy[] => [
    ...closed,
    ...[...stands.values()]
      .filter(({ bookingId }) => bookingId !== own)
      .map(({ serviceId, startsAt }) => spanOf(serviceOf(serviceId), startsAt)),
  ];
  const isFree = (serviceId: string, startsAt: number, now: number, own?: string): boolean =>
    freeStarts({ config, serviceId, from: startsAt, to: startsAt + 1, busy: busyBut(own), now }).length === 1;
  const others = (serviceId: string, wish: number, now: number): ToolResult => ({
    status: "taken",
    alternatives: alternatives({
      config,
      serviceId,
      wish,
      from: now,
      to: wish + 14 * 86_400_000,
      busy: busyBut(),
      now,
    }),
  });
  const failed = (reason: ToolFailure): ToolResult => ({ status: "failed", reason });
  const noText = (to: string): ToolResult | undefined =>
    calendar.optedOut === null ? failed("no-texts") : calendar.optedOut.has(to) ? failed("opted-out") : undefined;
  const put = (appointment: Omit<Appointment, "endsAt">): Appointment => {
    const { endsAt } = spanOf(serviceOf(appointment.serviceId), appointment.startsAt);
    const whole = { ...appointment, endsAt };
    stands.set(whole.bookingId, whole);
    return whole;
  };
  const upcoming = (): Appointment[] => [...stands.values()].toSorted((a, b) => a.startsAt - b.startsAt);

  const calendar: Calendar = {
    bookings: [],
    messages: [],
    texts: [],
    held: null,
    proven: new Set(),
    optedOut: new Set(),
    appointments: upcoming,
    occupy: (startsAt, minutes) => void closed.push({ startsAt, busyUntil: startsAt + minutes * 60_000 }),
    enter({ service, at, name, phone }) {
      entered += 1;
      const bookingId = `kept_${entered}`;
      return put({ bookingId, serviceId: `svc_${service}`, startsAt: at, customerName: name, phone });
    },
    answer(call, now) {
      switch (call.tool) {
        case "find_slots":
          return { status: "slots", startsAt: freeStarts({ config, ...call, busy: busyBut(call.moving), now }) };
        case "hold_slot":
          if (!isFree(call.serviceId, call.startsAt, now, call.moving))
            return others(call.serviceId, call.startsAt, now);
          calendar.held = { serviceId: call.serviceId, startsAt: call.startsAt };
          return { status: "held", expiresAt: now + 300_000 };
        case "release_hold":
          calendar.held = null;
          return { status: "released" };
        case "book": {
          if (!isFree(call.serviceId, call.startsAt, now)) return others(call.serviceId, call.startsAt, now);
          const { tool: _, ...booking } = call;
          calendar.bookings.push(booking);
          calendar.held = null;
          const { serviceId, startsAt, customerName, customerPhone: phone } = booking;
          const bookingId = `book_${calendar.bookings.length}`;
          const { endsAt } = put({ bookingId, serviceId, startsAt, customerName, phone });
          return { status: "booked", bookingId, startsAt, endsAt };
        }
        case "find_bookings":
          if (!calendar.proven.has(call.phone)) return { status: "code-needed" };
          return {
            status: "bookings",
            items: upcoming()
              .filter(({ phone, startsAt }) => phone === call.phone && startsAt > now)
              .map(({ phone: _, ...known }) => known),
          };
        case "send_code": {
          const refused = noText(call.phone);
          if (refused) return refused;
          codes.set(call.phone, codeTries);
          return { status: "code-sent" };
        }
        case "check_code": {
          const left = codes.get(call.phone) ?? 0;
          if (left > 0 && call.code === textedCode) {
            calendar.proven.add(call.phone);
            return { status: "code-checked", correct: true, triesLeft: left };
          }
          codes.set(call.phone, Math.max(0, left - 1));
          return { status: "code-checked", correct: false, triesLeft: Math.max(0, left - 1) };
        }
        case "reschedule": {
          const { bookingId, startsAt } = call;
          const moved = stands.get(bookingId);
          if (moved === undefined) return failed("refused");
          if (!isFree(moved.serviceId, startsAt, now, bookingId)) return others(moved.serviceId, startsAt, now);
          const { endsAt } = put({ ...moved, startsAt });
          return { status: "rescheduled", bookingId, startsAt, endsAt };
        }
        case "cancel": {
          const gone = stands.get(call.bookingId);
          if (gone === undefined) return failed("refused");
          stands.delete(call.bookingId);
          return { status: "cancelled", bookingId: call.bookingId, startsAt: gone.startsAt };
        }
        case "send_text": {
          const refused = noText(call.to);
          if (refused) return refused;
          const { tool: _, ...text } = call;
          calendar.texts.push(text);
          return { status: "text-queued", textId: `txt_${calendar.texts.length}` };
        }
        case "take_message": {
          const { tool: _, ...left } = call;
          calendar.messages.push(left);
          return { status: "message-taken", messageId: `msg_${calendar.messages.length}` };
        }
      }
    },
  };
  return calendar;
}
