import { expect } from "vitest";
import type { AgentConfig } from "../src/contract/agent-config.ts";
import type { Conversation, Line, Setting } from "./dialogue.ts";
import { converse, transcriptOf } from "./dialogue.ts";
import { friday, newYork, practice } from "./practice.ts";

/** The number of the caller in every dialogue, as caller id. */
export const callerId = "+12125550123";

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
