import { expect } from "vitest";
import type { AgentConfig } from "../src/contract/agent-config.ts";
import type { Conversation, Line, Setting } from "../src/domain/gate/play.ts";
import { converse, transcriptOf } from "../src/domain/gate/play.ts";
import { Desk } from "../src/domain/gate/desk.ts";
import { friday, newYork, practice } from "./practice.ts";

/** The number of the caller in every dialogue, as caller id. */
export const callerId = "+12125550123";

/** A calendar with appointments in it, the caller's own where no number is given. `at` is local time in New York. */
export function calendarWith(
  ...appointments: { service?: string; at: string; name?: string; phone?: string | null }[]
): Desk {
  const calendar = new Desk(practice);
  for (const { service = "cleaning", at, name = "Maria Lopez", phone = callerId } of appointments)
    calendar.enter({ serviceId: `svc_${service}`, at: newYork(at), name, phone });
  return calendar;
}

export function talk(lines: readonly Line[], setting: Partial<Setting> & { config?: AgentConfig } = {}): Conversation {
  const { config = practice, ...rest } = setting;
  return converse(config, lines, { now: friday, ...rest });
}

/** Exactly this one appointment was made, and no place is left kept. `at` is local time in New York. */
export function expectBooked(
  conversation: Conversation,
  wanted: { service?: string; at: string; name: string; phone?: string },
): void {
  const { bookings, held } = conversation;
  expect(
    { bookings: bookings.map(({ customerEmail: _, notes: __, ...rest }) => rest), held },
    transcriptOf(conversation),
  ).toEqual({
    bookings: [
      {
        serviceId: `svc_${wanted.service ?? "cleaning"}`,
        startsAt: newYork(wanted.at),
        customerName: wanted.name,
        customerPhone: wanted.phone ?? callerId,
      },
    ],
    held: null,
  });
}

/** Nothing was booked and no place is kept. */
export function expectNothingBooked(conversation: Conversation): void {
  const { bookings, held } = conversation;
  expect({ bookings, held }, transcriptOf(conversation)).toEqual({ bookings: [], held: null });
}

/** Exactly these appointments stand at the end, soonest first, and no place is left kept. */
export function expectAppointments(
  conversation: Conversation,
  ...wanted: { service?: string; at: string; name?: string; phone?: string | null }[]
): void {
  const { appointments, held } = conversation;
  expect(
    { appointments: appointments.map(({ bookingId: _, endsAt: __, ...rest }) => rest), held },
    transcriptOf(conversation),
  ).toEqual({
    appointments: wanted.map(({ service = "cleaning", at, name = "Maria Lopez", phone = callerId }) => ({
      serviceId: `svc_${service}`,
      startsAt: newYork(at),
      customerName: name,
      phone,
    })),
    held: null,
  });
}
