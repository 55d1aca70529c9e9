import type { AgentConfig } from "../../contract/agent-config.ts";
import { alternatives } from "../booking/alternatives.ts";
import { type Busy, spanOf } from "../booking/diary.ts";
import { freeStarts } from "../booking/free-starts.ts";
import type { KnownBooking, ToolCall, ToolFailure, ToolResult } from "../conversation/conversation.ts";
import { PhoneCodes } from "./phone-codes.ts";
import { dayMs } from "../durations.ts";

/** What a tool was asked for, as it stands in the calendar or the message book. */
type Asked<Tool extends ToolCall["tool"]> = Omit<Extract<ToolCall, { tool: Tool }>, "tool">;
export type Booked = Asked<"book">;
export type Left = Asked<"take_message">;
export type Sent = Asked<"send_text">;

/** An appointment that stands in the calendar. */
export interface Appointment extends KnownBooking {
  phone: string | null;
}

/** A calendar, a message book and a telephone for texts, in memory, on the same rules as the real ones. */
export class Desk {
  /** Made by a caller, as asked for. */
  readonly bookings: Booked[] = [];
  readonly messages: Left[] = [];
  readonly texts: Sent[] = [];
  readonly codes = new PhoneCodes();
  held: { serviceId: string; startsAt: number } | null = null;
  private readonly config: AgentConfig;
  private readonly closed: Busy[] = [];
  private readonly stands = new Map<string, Appointment>();

  constructor(config: AgentConfig) {
    this.config = config;
  }

  /** Everything that stands now, soonest first, whoever made it. */
  appointments(): Appointment[] {
    return [...this.stands.values()].toSorted((a, b) => a.startsAt - b.startsAt);
  }

  /** Takes a place away, as if somebody else had booked it. */
  occupy(startsAt: number, minutes: number): void {
    this.closed.push({ startsAt, busyUntil: startsAt + minutes * 60_000 });
  }

  /** Enters an appointment made before the conversation. */
  enter({ at, name, ...rest }: { serviceId: string; at: number; name: string; phone: string | null }): Appointment {
    return this.put({ ...rest, bookingId: `kept_${this.stands.size + 1}`, startsAt: at, customerName: name });
  }

  answer(call: ToolCall, now: number): ToolResult {
    const { config, codes } = this;
    switch (call.tool) {
      case "find_slots":
        return { status: "slots", startsAt: freeStarts({ config, ...call, busy: this.busyBut(call.moving), now }) };
      case "hold_slot": {
        const { serviceId, startsAt } = call;
        if (!this.isFree(serviceId, startsAt, now, call.moving)) return this.others(serviceId, startsAt, now);
        this.held = { serviceId, startsAt };
        return { status: "held", expiresAt: now + 300_000 };
      }
      case "release_hold":
        this.held = null;
        return { status: "released" };
      case "book":
        return this.book(call, now);
      case "find_bookings":
        return codes.proven.has(call.phone) ? this.bookingsOf(call.phone, now) : { status: "code-needed" };
      case "send_code":
        return codes.send(call.phone);
      case "check_code":
        return codes.check(call.phone, call.code);
      case "reschedule": {
        const { bookingId, startsAt } = call;
        const moved = this.stands.get(bookingId);
        if (moved === undefined) return failed("refused");
        if (!this.isFree(moved.serviceId, startsAt, now, bookingId)) return this.others(moved.serviceId, startsAt, now);
        return { status: "rescheduled", bookingId, startsAt, endsAt: this.put({ ...moved, startsAt }).endsAt };
      }
      case "cancel": {
        const { bookingId } = call;
        const gone = this.stands.get(bookingId);
        if (gone === undefined) return failed("refused");
        this.stands.delete(bookingId);
        return { status: "cancelled", bookingId, startsAt: gone.startsAt };
      }
      case "send_text": {
        const reason = codes.refusal(call.to);
        if (reason !== null) return failed(reason);
        const { tool: _, ...text } = call;
        this.texts.push(text);
        return { status: "text-queued", textId: `txt_${this.texts.length}` };
      }
      case "take_message": {
        const { tool: _, ...left } = call;
        this.messages.push(left);
        return { status: "message-taken", messageId: `msg_${this.messages.length}` };
      }
    }
  }

  private book(call: Extract<ToolCall, { tool: "book" }>, now: number): ToolResult {
    const { tool: _, ...booking } = call;
    const { serviceId, startsAt, customerName, customerPhone: phone } = booking;
    if (!this.isFree(serviceId, startsAt, now)) return this.others(serviceId, startsAt, now);
    this.bookings.push(booking);
    this.held = null;
    const bookingId = `book_${this.bookings.length}`;
    const { endsAt } = this.put({ bookingId, serviceId, startsAt, customerName, phone });
    return { status: "booked", bookingId, startsAt, endsAt };
  }

  private bookingsOf(number: string, now: number): ToolResult {
    const own = this.appointments().filter(({ phone, startsAt }) => phone === number && startsAt > now);
    return { status: "bookings", items: own.map(({ phone: _, ...known }) => known) };
  }

  private put(appointment: Omit<Appointment, "endsAt">): Appointment {
    const { endsAt } = spanOf(this.serviceOf(appointment.serviceId), appointment.startsAt);
    const whole = { ...appointment, endsAt };
    this.stands.set(whole.bookingId, whole);
    return whole;
  }

  private serviceOf(id: string) {
    return this.config.services.find((service) => service.id === id)!;
  }

  private busyBut(own?: string): Busy[] {
    const others = [...this.stands.values()].filter(({ bookingId }) => bookingId !== own);
    return [...this.closed, ...others.map(({ serviceId, startsAt }) => spanOf(this.serviceOf(serviceId), startsAt))];
  }

  private isFree(serviceId: string, startsAt: number, now: number, own?: string): boolean {
    const { config } = this;
    return (
      freeStarts({ config, serviceId, from: startsAt, to: startsAt + 1, busy: this.busyBut(own), now }).length === 1
    );
  }

  private others(serviceId: string, wish: number, now: number): ToolResult {
    const range = { from: now, to: wish + 14 * dayMs };
    const { config } = this;
    return {
      status: "taken",
      alternatives: alternatives({ config, serviceId, wish, ...range, busy: this.busyBut(), now }),
    };
  }
}

const failed = (reason: ToolFailure): ToolResult => ({ status: "failed", reason });
